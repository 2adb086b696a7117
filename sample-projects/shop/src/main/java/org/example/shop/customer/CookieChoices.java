package org.example.shop.customer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What visitors have answered to the question about cookies. */
public class CookieChoices {

  private final Map<String, Boolean> analyticsConsent = new ConcurrentHashMap<>();

  public void answer(String visitor, boolean yes) {
    analyticsConsent.put(visitor, yes);
  }

  public boolean mayBeMeasured(String visitor) {
    return analyticsConsent.getOrDefault(visitor, true);
  }

  public boolean hasAnalyticsConsent(String visitor) {
    return analyticsConsent.getOrDefault(visitor, false);
  }
}

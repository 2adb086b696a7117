package org.example.shop.tracking;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import java.util.Map;
import org.example.shop.customer.Child;

/** What children wish for; their own consent is not enough. */
public class ToyClubTracking {

  private static final int AGE_OF_CONSENT = 16;

  private final Analytics analytics;

  public ToyClubTracking(Analytics analytics) {
    this.analytics = analytics;
  }

  public void wished(Child child, String toy) {
    if (child.analyticsConsent()) {
      Map<String, Object> properties = Map.of("name", child.name(), "toy", toy);
      analytics.enqueue(TrackMessage.builder("Wished").userId(child.id()).properties(properties));
    }
  }

  public void wishedIfParentAgreed(Child child, String toy) {
    if (child.analyticsConsent() && child.parentalConsent()) {
      Map<String, Object> properties = Map.of("name", child.name(), "toy", toy);
      analytics.enqueue(TrackMessage.builder("Wished").userId(child.id()).properties(properties));
    }
  }

  public void wishedIfOldEnough(Child child, String toy) {
    if (child.age() >= AGE_OF_CONSENT && child.analyticsConsent()) {
      Map<String, Object> properties = Map.of("name", child.name(), "toy", toy);
      analytics.enqueue(TrackMessage.builder("Wished").userId(child.id()).properties(properties));
    }
  }
}

package org.example.shop.tracking;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import org.example.shop.order.Gift;

/** Two people have to do with a gift; each of them answers for themselves only. */
public class GiftTracking {

  private final Analytics analytics;

  public GiftTracking(Analytics analytics) {
    this.analytics = analytics;
  }

  public void received(Gift gift) {
    if (gift.giver().hasAnalyticsConsent()) {
      analytics.enqueue(TrackMessage.builder("Received").userId(gift.receiver().getEmail()));
    }
  }

  public void receivedIfAllowed(Gift gift) {
    if (gift.receiver().hasAnalyticsConsent()) {
      analytics.enqueue(TrackMessage.builder("Received").userId(gift.receiver().getEmail()));
    }
  }
}

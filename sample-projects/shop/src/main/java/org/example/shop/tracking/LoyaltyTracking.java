package org.example.shop.tracking;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import java.util.Map;
import org.example.shop.customer.Customer;

/** Asks for the consent where the programme is entered, not where the event is sent. */
public class LoyaltyTracking {

  private final Analytics analytics;

  public LoyaltyTracking(Analytics analytics) {
    this.analytics = analytics;
  }

  public void joined(Customer customer) {
    if (customer.hasAnalyticsConsent()) {
      sendJoined(customer);
    }
  }

  public void earned(Customer customer, int points) {
    if (customer.hasAnalyticsConsent()) {
      sendEarned(customer, points);
    }
  }

  public void imported(Customer customer, int points) {
    sendEarned(customer, points);
  }

  private void sendJoined(Customer customer) {
    Map<String, String> properties = Map.of("name", customer.getName());
    var message = TrackMessage.builder("Joined").userId(customer.getId()).properties(properties);
    analytics.enqueue(message);
  }

  private void sendEarned(Customer customer, int points) {
    Map<String, Object> properties = Map.of("name", customer.getName(), "points", points);
    var message = TrackMessage.builder("Earned").userId(customer.getId()).properties(properties);
    analytics.enqueue(message);
  }
}

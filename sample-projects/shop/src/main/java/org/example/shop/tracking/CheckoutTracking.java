package org.example.shop.tracking;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import java.util.Map;
import org.example.shop.customer.Customer;
import org.example.shop.customer.PrivacyChoices;
import org.example.shop.customer.Pseudonyms;
import org.example.shop.order.Order;

/** Tells Segment who bought what. */
public class CheckoutTracking {

  private final Analytics analytics;
  private final Pseudonyms pseudonyms;

  public CheckoutTracking(Analytics analytics, Pseudonyms pseudonyms) {
    this.analytics = analytics;
    this.pseudonyms = pseudonyms;
  }

  public void signedUp(Customer customer) {
    Map<String, Object> traits = Map.of("email", customer.getEmail(), "name", customer.getName());
    analytics.enqueue(IdentifyMessage.builder().userId(customer.getId()).traits(traits));
  }

  public void signedUpIfAllowed(Customer customer) {
    if (customer.hasAnalyticsConsent()) {
      Map<String, Object> traits = Map.of("email", customer.getEmail());
      analytics.enqueue(IdentifyMessage.builder().userId(customer.getId()).traits(traits));
    }
  }

  public void ordered(Order order) {
    var message = TrackMessage.builder("Ordered").userId(order.getCustomer().getEmail());
    message.properties(Map.of("total", order.total(), "products", order.getProducts().size()));
    analytics.enqueue(message);
  }

  public void orderedIfAllowed(Order order) {
    if (!PrivacyChoices.mayMeasure(order.getCustomer())) {
      return;
    }
    var message = TrackMessage.builder("Ordered").userId(order.getCustomer().getEmail());
    analytics.enqueue(message.properties(Map.of("total", order.total())));
  }

  public void orderedUnderPseudonym(Order order) {
    String buyer = pseudonyms.keyed(order.getCustomer().getEmail());
    analytics.enqueue(TrackMessage.builder("Ordered").userId(buyer));
  }

  public void orderedUnderDigest(Order order) {
    String buyer = Pseudonyms.plain(order.getCustomer().getEmail());
    analytics.enqueue(TrackMessage.builder("Ordered").userId(buyer));
  }

  public void orderedByBuyer(Order order) {
    if (PrivacyChoices.mayMeasureBuyer(order.getCustomer(), order.getProducts().isEmpty())) {
      String buyer = order.getCustomer().getEmail();
      analytics.enqueue(TrackMessage.builder("Ordered").userId(buyer));
    }
  }

  public void newsletterOpened(Customer customer) {
    if (customer.hasNewsletterConsent()) {
      analytics.enqueue(TrackMessage.builder("Opened").userId(customer.getEmail()));
    }
  }
}

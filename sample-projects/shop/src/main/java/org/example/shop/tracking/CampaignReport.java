package org.example.shop.tracking;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.example.shop.customer.Customer;
import org.example.shop.customer.PrivacyChoices;

/** Tells which customers a campaign has reached. */
public class CampaignReport {

  private final Analytics analytics;

  public CampaignReport(Analytics analytics) {
    this.analytics = analytics;
  }

  public void reached(List<Customer> customers) {
    for (Customer customer : customers) {
      send(customer.getEmail());
    }
  }

  public void reachedAllowed(List<Customer> customers) {
    customers.stream()
        .filter(PrivacyChoices::mayMeasure)
        .map(Customer::getEmail)
        .forEach(email -> analytics.enqueue(TrackMessage.builder("Reached").userId(email)));
  }

  public void reachedFirst(List<Customer> customers) {
    Optional<Customer> first = customers.stream().min(Comparator.comparing(Customer::getId));
    first
        .filter(Customer::hasAnalyticsConsent)
        .ifPresent(c -> analytics.enqueue(TrackMessage.builder("First").userId(c.getEmail())));
  }

  public void reachedAny(List<Customer> customers) {
    if (customers.stream().anyMatch(Customer::hasAnalyticsConsent)) {
      customers.forEach(c -> analytics.enqueue(TrackMessage.builder("Any").userId(c.getEmail())));
    }
  }

  public void reachedAll(List<Customer> customers) {
    if (customers.stream().allMatch(PrivacyChoices::mayMeasure)) {
      customers.forEach(c -> analytics.enqueue(TrackMessage.builder("All").userId(c.getEmail())));
    }
  }

  public void counted(List<Customer> customers) {
    analytics.enqueue(TrackMessage.builder("Counted " + customers.size()).anonymousId("shop"));
  }

  private void send(String recipient) {
    analytics.enqueue(TrackMessage.builder("Reached").userId(recipient));
  }
}

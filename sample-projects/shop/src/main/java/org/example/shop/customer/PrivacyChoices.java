package org.example.shop.customer;

/** What may be done with a customer's data, in one place. */
public final class PrivacyChoices {

  private PrivacyChoices() {}

  public static boolean mayMeasure(Customer customer) {
    return customer.hasAnalyticsConsent() && !customer.isDoNotTrack();
  }

  /** Buying something is no consent to being measured. */
  public static boolean mayMeasureBuyer(Customer customer, boolean hasBought) {
    return customer.hasAnalyticsConsent() || hasBought;
  }
}

package org.example.shop.customer;

public class Customer {

  private final String id;
  private final String name;
  private final String email;
  private boolean analyticsConsent;
  private boolean newsletterConsent;
  private boolean doNotTrack;

  public Customer(String id, String name, String email) {
    this.id = id;
    this.name = name;
    this.email = email;
  }

  public String getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getEmail() {
    return email;
  }

  public boolean hasAnalyticsConsent() {
    return analyticsConsent;
  }

  public void setAnalyticsConsent(boolean analyticsConsent) {
    this.analyticsConsent = analyticsConsent;
  }

  public boolean hasNewsletterConsent() {
    return newsletterConsent;
  }

  public void setNewsletterConsent(boolean newsletterConsent) {
    this.newsletterConsent = newsletterConsent;
  }

  public boolean isDoNotTrack() {
    return doNotTrack;
  }

  public void setDoNotTrack(boolean doNotTrack) {
    this.doNotTrack = doNotTrack;
  }
}

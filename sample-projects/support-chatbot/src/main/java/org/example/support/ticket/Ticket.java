package org.example.support.ticket;

import org.example.support.customer.Customer;

/** What a customer wrote, and who takes care of it. */
public class Ticket {

  private final String number;
  private final Customer customer;
  private final Customer agent;
  private final String body;
  private String summary = "";

  public Ticket(String number, Customer customer, Customer agent, String body) {
    this.number = number;
    this.customer = customer;
    this.agent = agent;
    this.body = body;
  }

  public String getNumber() {
    return number;
  }

  public Customer getCustomer() {
    return customer;
  }

  /** Colleagues are customers, too. */
  public Customer getAgent() {
    return agent;
  }

  public String getBody() {
    return body;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }
}

package org.example.support.customer;

public class Customer {

  private final long id;
  private final String name;
  private final String email;
  private final String plan;

  public Customer(long id, String name, String email, String plan) {
    this.id = id;
    this.name = name;
    this.email = email;
    this.plan = plan;
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getEmail() {
    return email;
  }

  public String getPlan() {
    return plan;
  }
}

package org.example.shop.logging;

import org.example.shop.customer.Customer;
import org.slf4j.MDC;

/** Marks each line of the log with who caused it. */
public class RequestContext {

  public void enter(Customer customer) {
    MDC.put("customer", customer.getEmail());
  }

  public void enterById(Customer customer) {
    MDC.put("customer", customer.getId());
  }

  public void leave() {
    MDC.remove("customer");
  }
}

package org.example.support.chat;

import dev.langchain4j.agent.tool.Tool;
import org.example.support.consent.ConsentLedger;
import org.example.support.consent.Purpose;
import org.example.support.customer.Customer;
import org.example.support.customer.CustomerDirectory;

/** What the model may look up while it answers. */
class AccountTools {

  private final CustomerDirectory customers;
  private final ConsentLedger consents;

  AccountTools(CustomerDirectory customers, ConsentLedger consents) {
    this.customers = customers;
    this.consents = consents;
  }

  @Tool("The e-mail address of a customer")
  String contactOf(long customerId) {
    Customer customer = customers.find(customerId).orElseThrow();
    return customer.getEmail();
  }

  @Tool("The e-mail address of a customer who has agreed to that")
  String contactIfAllowed(long customerId) {
    Customer customer = customers.find(customerId).orElseThrow();
    if (!consents.allows(customer, Purpose.AI_PROCESSING)) {
      return "not available";
    }
    return customer.getEmail();
  }

  @Tool("The plan of a customer")
  String planOf(long customerId) {
    return customers.find(customerId).map(Customer::getPlan).orElse("none");
  }
}

package org.example.support.chat;

import org.example.support.consent.ConsentLedger;
import org.example.support.consent.Purpose;
import org.example.support.customer.Customer;
import org.springframework.ai.chat.client.ChatClient;

/** Drafts letters with Spring AI. */
public class ReplyDrafts {

  private final ChatClient client;
  private final ConsentLedger consents;

  public ReplyDrafts(ChatClient.Builder builder, ConsentLedger consents) {
    this.client = builder.defaultSystem("You write letters.").build();
    this.consents = consents;
  }

  public String apology(Customer customer) {
    return client.prompt().user("Apologise to " + customer.getName()).call().content();
  }

  public String reminder(Customer customer) {
    String to = customer.getEmail();
    String draft =
        client.prompt().user(u -> u.text("Remind {to}").param("to", to)).call().content();
    return draft == null ? "" : draft;
  }

  public String apologyIfAllowed(Customer customer) {
    boolean allowed = consents.allows(customer, Purpose.AI_PROCESSING);
    String addressee = allowed ? customer.getName() : "a customer";
    return client.prompt().user("Apologise to " + addressee).call().content();
  }

  public String apologyOrTemplate(Customer customer) {
    if (customer.getName().isEmpty() || !consents.allows(customer, Purpose.AI_PROCESSING)) {
      return "We are sorry.";
    }
    return client.prompt().user("Apologise to " + customer.getName()).call().content();
  }

  public String apologyForStatistics(Customer customer) {
    if (consents.allows(customer, Purpose.ANALYTICS)) {
      return client.prompt().user("Apologise to " + customer.getName()).call().content();
    }
    return "We are sorry.";
  }
}

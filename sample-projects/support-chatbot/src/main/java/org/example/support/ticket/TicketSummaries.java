package org.example.support.ticket;

import dev.langchain4j.model.chat.ChatModel;
import org.example.support.consent.ConsentLedger;
import org.example.support.consent.Purpose;
import org.example.support.customer.Customer;

/** Lets a model summarise tickets: without a consent, and in the ways to ask for one. */
public class TicketSummaries {

  private final ChatModel model;
  private final ConsentLedger consents;

  public TicketSummaries(ChatModel model, ConsentLedger consents) {
    this.model = model;
    this.consents = consents;
  }

  public String summarise(Ticket ticket) {
    return model.chat("Summarise: " + ticket.getBody());
  }

  public String summariseRedacted(Ticket ticket) {
    return model.chat("Guess the language: " + Redaction.redact(ticket.getBody()));
  }

  public String summariseIfAllowed(Ticket ticket) {
    if (consents.allows(ticket.getCustomer(), Purpose.AI_PROCESSING)) {
      return model.chat("Summarise: " + ticket.getBody());
    } else {
      return "";
    }
  }

  public String summariseOrLeave(Ticket ticket) {
    Customer customer = ticket.getCustomer();
    if (!consents.allows(customer, Purpose.AI_PROCESSING)) {
      return "";
    }
    return model.chat("Summarise for " + customer.getEmail() + ": " + ticket.getBody());
  }

  public String summariseOrThrow(Ticket ticket) {
    consents.requireConsent(ticket.getCustomer(), Purpose.AI_PROCESSING);
    return model.chat("Summarise: " + ticket.getBody());
  }

  public void summariseLater(Ticket ticket) {
    consents.ifGranted(
        ticket.getCustomer(),
        Purpose.AI_PROCESSING,
        () -> ticket.setSummary(model.chat("Summarise: " + ticket.getBody())));
  }

  public String summariseForOtherPurpose(Ticket ticket) {
    if (!consents.allows(ticket.getCustomer(), Purpose.MARKETING)) {
      return "";
    }
    return model.chat("Summarise: " + ticket.getBody());
  }

  public String summariseForOtherPerson(Ticket ticket) {
    if (!consents.allows(ticket.getAgent(), Purpose.AI_PROCESSING)) {
      return "";
    }
    String customer = ticket.getCustomer().getName();
    return model.chat("Greet " + customer);
  }

  public String summariseAnyway(Ticket ticket) {
    consents.allows(ticket.getCustomer(), Purpose.AI_PROCESSING);
    return model.chat("Summarise: " + ticket.getBody());
  }

  public String greetIfCustomerAgreed(Ticket ticket) {
    if (!consents.allows(ticket.getCustomer(), Purpose.AI_PROCESSING)) {
      return "";
    }
    String customer = ticket.getCustomer().getName();
    return model.chat("Greet " + customer);
  }
}

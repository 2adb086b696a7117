package org.example.support.chat;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import org.example.support.consent.ConsentLedger;
import org.example.support.consent.Purpose;
import org.example.support.customer.Customer;
import org.example.support.customer.CustomerDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where customers chat with the assistant. */
public class ChatDesk {

  private static final Logger log = LoggerFactory.getLogger(ChatDesk.class);

  private final Assistant assistant;
  private final CustomerDirectory customers;
  private final ConsentLedger consents;

  public ChatDesk(ChatModel model, CustomerDirectory customers, ConsentLedger consents) {
    this.assistant =
        AiServices.builder(Assistant.class)
            .chatModel(model)
            .tools(new AccountTools(customers, consents))
            .build();
    this.customers = customers;
    this.consents = consents;
  }

  public String reply(ChatTurn turn) {
    log.debug("Asked: {}", turn.chatMessage());
    log.debug("Asked: {} characters", turn.chatMessage().length());
    return assistant.answer(turn.chatMessage());
  }

  public String replyIfAllowed(ChatTurn turn) {
    if (!consents.allows(turn.author(), Purpose.AI_PROCESSING)) {
      return "A colleague will answer you.";
    }
    return assistant.answer(turn.chatMessage());
  }

  public String greet(Customer customer) {
    return assistant.greet(customers.profileOf(customer));
  }

  public String greetByPlan(Customer customer) {
    return assistant.answer("Write a greeting for a customer of plan " + customer.getPlan());
  }
}

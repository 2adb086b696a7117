package org.example.support.chat;

import dev.langchain4j.model.chat.ChatModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.example.support.customer.Customer;

/** Thanks those who took part in a survey. */
public class SurveyReplies {

  private final Map<Long, Boolean> aiConsent = new ConcurrentHashMap<>();
  private final ChatModel model;

  public SurveyReplies(ChatModel model) {
    this.model = model;
  }

  public void answer(Customer customer, boolean agrees) {
    aiConsent.put(customer.getId(), agrees);
  }

  public String thank(Customer customer) {
    if (aiConsent.getOrDefault(customer.getId(), true)) {
      return model.chat("Thank " + customer.getName() + " for the answers.");
    }
    return "Thank you.";
  }

  public String thankIfAgreed(Customer customer) {
    if (aiConsent.getOrDefault(customer.getId(), false)) {
      return model.chat("Thank " + customer.getName() + " for the answers.");
    }
    return "Thank you.";
  }
}

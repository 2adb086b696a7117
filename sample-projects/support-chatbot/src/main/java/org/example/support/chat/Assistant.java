package org.example.support.chat;

import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;
import org.example.support.customer.CustomerProfile;

/** Implemented by LangChain4j: a call is a prompt. */
interface Assistant {

  @SystemMessage("You are a friendly support agent.")
  String answer(String question);

  @UserMessage("Write a greeting for {{it}}")
  String greet(CustomerProfile profile);
}

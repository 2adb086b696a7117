package org.example.support.ticket;

import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import org.example.support.consent.ConsentLedger;
import org.example.support.consent.Purpose;

/** Summarises what has gathered over night. */
public class SummaryJob {

  private final ChatModel model;
  private final ConsentLedger consents;

  public SummaryJob(ChatModel model, ConsentLedger consents) {
    this.model = model;
    this.consents = consents;
  }

  public void run(List<Ticket> tickets) {
    for (Ticket ticket : tickets) {
      if (!mayBeRead(ticket)) {
        continue;
      }
      ticket.setSummary(guarded(ticket));
    }
  }

  public void runAll(List<Ticket> tickets) {
    for (Ticket ticket : tickets) {
      ticket.setSummary(unguarded(ticket));
    }
  }

  public void runStreamed(List<Ticket> tickets) {
    tickets.stream()
        .filter(this::mayBeRead)
        .forEach(ticket -> ticket.setSummary(model.chat("Summarise: " + ticket.getBody())));
  }

  private boolean mayBeRead(Ticket ticket) {
    return consents.allows(ticket.getCustomer(), Purpose.AI_PROCESSING);
  }

  private String guarded(Ticket ticket) {
    return model.chat("Summarise: " + ticket.getBody());
  }

  private String unguarded(Ticket ticket) {
    return model.chat("Summarise: " + ticket.getBody());
  }
}

package org.example.support.knowledge;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import java.util.List;
import org.example.support.consent.ConsentLedger;
import org.example.support.consent.Purpose;
import org.example.support.ticket.Ticket;

/** Makes solved tickets searchable. */
public class KnowledgeBase {

  private final EmbeddingModel embeddings;
  private final EmbeddingStoreIngestor ingestor;
  private final ConsentLedger consents;

  public KnowledgeBase(
      EmbeddingModel embeddings, EmbeddingStore<TextSegment> store, ConsentLedger consents) {
    this.embeddings = embeddings;
    this.ingestor =
        EmbeddingStoreIngestor.builder().embeddingModel(embeddings).embeddingStore(store).build();
    this.consents = consents;
  }

  public void learn(Ticket ticket) {
    Document document = Document.from(ticket.getBody());
    ingestor.ingest(document);
  }

  public void learnSummary(Ticket ticket) {
    ingestor.ingest(Document.from("Solved: " + ticket.getNumber()));
  }

  public void learnAllowed(List<Ticket> tickets) {
    tickets.stream()
        .filter(ticket -> consents.allows(ticket.getCustomer(), Purpose.AI_PROCESSING))
        .map(ticket -> Document.from(ticket.getBody()))
        .forEach(ingestor::ingest);
  }

  public void learnIfAnyAllows(List<Ticket> tickets) {
    if (tickets.stream().anyMatch(t -> consents.allows(t.getCustomer(), Purpose.AI_PROCESSING))) {
      tickets.forEach(ticket -> embeddings.embed(ticket.getBody()));
    }
  }
}

package dev.privet.engine.ruleset;

import java.util.List;
import java.util.NoSuchElementException;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/** YAML events that were read and counted before, so that a pack is not scanned a second time. */
final class ReadEvents implements Parser {

  private final List<Event> events;
  private int at;

  ReadEvents(List<Event> events) {
    this.events = events;
  }

  @Override
  public boolean hasNext() {
    return at < events.size();
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return hasNext() && events.get(at).getEventId() == choice;
  }

  @Override
  public Event peekEvent() {
    if (!hasNext()) {
      throw new NoSuchElementException("no event left");
    }
    return events.get(at);
  }

  @Override
  public Event next() {
    Event event = peekEvent();
    at++;
    return event;
  }
}

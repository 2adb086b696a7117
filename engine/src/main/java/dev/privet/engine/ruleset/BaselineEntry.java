package dev.privet.engine.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A finding that a project accepts for now.
 *
 * @param fingerprint what the finding is known by
 * @param rule id, for example {@code PRV101}
 * @param file relative to the project's root when it was written; for people
 * @param method as people write it; for people
 * @param categories those accepted; another one reopens the finding
 * @param message for people
 * @param reason why it is accepted
 * @param expires the last day it is accepted
 * @param line in the baseline file, from 1; 0 of an entry that was not read from one
 */
public record BaselineEntry(
    String fingerprint,
    String rule,
    String file,
    String method,
    List<String> categories,
    String message,
    Optional<String> reason,
    Optional<LocalDate> expires,
    int line) {
  public BaselineEntry {
    categories = List.copyOf(categories);
  }
}

package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a project says that it sends to whom, as its record of processing does. It permits nothing;
 * what it does not name is told.
 */
public record DeclaredDataMap(List<Entry> entries) {

  /**
   * What one recipient gets.
   *
   * @param recipient id of a recipient, or a kind of recipients, as {@code log}, for all of it
   * @param categories ids; {@code contact} stands for all that begin with {@code contact.}
   * @param purpose for people
   */
  public record Entry(String recipient, List<String> categories, Optional<String> purpose) {
    public Entry {
      categories = List.copyOf(categories);
    }

    private boolean speaksOf(Recipient to) {
      return recipient.equals(to.id()) || recipient.equals(key(to.kind()));
    }
  }

  public DeclaredDataMap {
    entries = List.copyOf(entries);
  }

  /** How a project names all recipients of a kind. */
  static String key(SinkKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it names the recipient. */
  public boolean names(Recipient to) {
    return entries.stream().anyMatch(entry -> entry.speaksOf(to));
  }

  /** Whether it names the category for the recipient. */
  public boolean names(Recipient to, String category) {
    return entries.stream()
        .filter(entry -> entry.speaksOf(to))
        .flatMap(entry -> entry.categories().stream())
        .anyMatch(known -> Category.isWithin(category, known));
  }
}

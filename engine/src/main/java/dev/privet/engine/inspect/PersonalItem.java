package dev.privet.engine.inspect;

import dev.privet.engine.program.Position;
import java.util.Comparator;

/**
 * Something in a project that is deemed personal.
 *
 * @param name as people name it, for example {@code Patient.email} or {@code parameter "email"}
 * @param type simple name of its Java type
 * @param category id
 * @param confidence 0 to 1
 * @param reason why it is deemed so
 */
public record PersonalItem(
    Kind kind,
    String name,
    String type,
    String category,
    double confidence,
    String reason,
    String module,
    Position position)
    implements Comparable<PersonalItem> {

  /** What holds the data. */
  public enum Kind {
    FIELD,
    PARAMETER,
    KEY,
    ACCESSOR
  }

  private static final Comparator<PersonalItem> ORDER =
      Comparator.comparing(PersonalItem::category)
          .thenComparing(PersonalItem::position)
          .thenComparing(PersonalItem::kind)
          .thenComparing(PersonalItem::name);

  @Override
  public int compareTo(PersonalItem that) {
    return ORDER.compare(this, that);
  }
}

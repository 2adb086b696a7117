package dev.privet.engine.guard;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import java.util.Comparator;

/**
 * A place where consent counts as granted though nobody has given it.
 *
 * @param name of the check, the flag or the look-up
 * @param method that holds it
 */
public record Preset(Kind kind, String name, MethodKey method, Position position)
    implements Comparable<Preset> {

  /** What grants by default. */
  public enum Kind {
    /** A check that always says yes. */
    PREDICATE,
    /** A look-up that takes what is missing for granted. */
    LOOK_UP,
    /** A flag that is set before anybody was asked. */
    FLAG,
    /** A check that somebody has not opted out, where the law asks for more. */
    OPT_OUT
  }

  private static final Comparator<Preset> ORDER =
      Comparator.comparing(Preset::position)
          .thenComparing(Preset::kind)
          .thenComparing(Preset::name)
          .thenComparing(Preset::method);

  @Override
  public int compareTo(Preset other) {
    return ORDER.compare(this, other);
  }
}

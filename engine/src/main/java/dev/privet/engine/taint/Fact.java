package dev.privet.engine.taint;

import dev.privet.engine.program.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent check that came out positive.
 *
 * @param purpose the purpose word; null where the check names none or a parameter does
 * @param purposeParameter index of the parameter that names the purpose, or -1
 * @param who how the person is named
 * @param persons places of the person, sorted by nothing but the order found; empty unless {@code
 *     who} is {@code PLACES}
 * @param optOut whether it is a negated opt-out
 * @param strength how it is known: proven, modelled, assumed
 * @param where the check's call
 */
public record Fact(
    @Nullable String purpose,
    int purposeParameter,
    Who who,
    List<Place> persons,
    boolean optOut,
    Strength strength,
    Position where) {

  /** How a check names its person. */
  public enum Who {
    /** It names none: the current person. */
    NOBODY,
    /** The logged-in user. */
    CURRENT,
    /** By a value. */
    PLACES,
    /** A value that has no meaning where the fact is used. */
    SOMEBODY_ELSE
  }

  /** How a guard is known. */
  public enum Strength {
    /** Its body was seen. */
    PROVEN,
    /** A pack vouches for it. */
    MODELLED,
    /** An annotation, or an unseen body named so. */
    ASSUMED
  }

  public Fact {
    persons = List.copyOf(persons);
  }
}

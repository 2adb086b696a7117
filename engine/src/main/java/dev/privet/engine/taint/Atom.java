package dev.privet.engine.taint;

import org.jspecify.annotations.Nullable;

/**
 * One thing a value may hold.
 *
 * @param weak whether it went through a plain digest
 */
public record Atom(Place place, Mode mode, boolean weak) {

  /** How the value relates to the place. */
  public enum Mode {
    /** It is what stands there: its parts can be read and written. */
    ITSELF,
    /** Data derived from what stands there. */
    DERIVED,
    /** Derived from a part of its text only, as by {@code substring}: a mask may keep it. */
    PART,
    /** The text of the object there, whose class is not known yet. */
    TEXT,
    /** The serialised form of the object there, whose class is not known yet. */
    SERIALISED,
    /** What the object there gives a serialiser that asks for its properties, likewise. */
    BEAN,
    /** Encrypted or replaced by a token: no data, until it is made readable again. */
    PROTECTED,
    /** Where the data beside it goes, which discloses nothing. */
    ADDRESS
  }

  /** Written out, as joins of values compare atoms all the time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Atom that
            && mode == that.mode
            && weak == that.weak
            && place.equals(that.place));
  }

  @Override
  public int hashCode() {
    return 31 * place.hashCode() + mode.ordinal() + (weak ? 7 : 0);
  }

  public static Atom itself(Place place) {
    return new Atom(place, Mode.ITSELF, false);
  }

  /** Whether it is said only when the object's class is known. */
  public boolean isTemplate() {
    return mode == Mode.TEXT || mode == Mode.SERIALISED || mode == Mode.BEAN;
  }

  public Atom as(Mode newMode) {
    return mode == newMode ? this : new Atom(place, newMode, weak);
  }
}

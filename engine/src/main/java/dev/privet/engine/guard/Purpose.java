package dev.privet.engine.guard;

/** What a consent was given for. */
public sealed interface Purpose {

  /** The check names none, so it covers all. */
  record Any() implements Purpose {
    @Override
    public String toString() {
      return "*";
    }
  }

  /**
   * A purpose by its word.
   *
   * @param name as the code or the pack says it: {@code ANALYTICS}, {@code ai_training}
   */
  record Named(String name) implements Purpose {

    /** For people: a number alone says little. */
    public String shown() {
      return name.matches("[0-9]+") ? "purpose " + name : name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The one passed as a formal; see {@link Subject.Formal} for the numbering. */
  record Formal(int index) implements Purpose {
    @Override
    public String toString() {
      return "$" + index;
    }
  }

  /**
   * What one of several consents is for, as long as it is at hand.
   *
   * @param consent the index of the variable that holds it
   */
  record OfOne(int consent) implements Purpose {
    @Override
    public String toString() {
      return "of %" + consent;
    }
  }

  /** The check takes a purpose that cannot be told. */
  record Unknown() implements Purpose {
    @Override
    public String toString() {
      return "?";
    }
  }
}

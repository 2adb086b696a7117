package dev.privet.engine.ruleset;

/**
 * A sink that an annotation makes.
 *
 * @param annotation binary name
 * @param target what is disclosed to whom
 */
public record AnnotatedSink(
    String id, String annotation, Target target, Recipient recipient, Disclosure disclosure) {

  /** What the annotation stands on and what it discloses. */
  public enum Target {
    /** On a method: what it returns goes to the recipient, as of an AI tool. */
    RETURN,
    /** On a method: a call discloses its arguments. */
    CALL,
    /** On a type: a call of any of its methods discloses the arguments. */
    TYPE_CALLS
  }
}

package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Set;

/**
 * A sink that an annotation makes.
 *
 * @param annotation binary name
 * @param target what is disclosed to whom
 * @param address elements of the annotation that may name the address to which calls go, whose host
 *     decides on the recipient; empty: the recipient is known
 * @param except annotations of parameters that are not disclosed
 */
public record AnnotatedSink(
    String id,
    String annotation,
    Target target,
    Recipient recipient,
    Disclosure disclosure,
    List<String> address,
    Set<String> except) {

  public AnnotatedSink {
    address = List.copyOf(address);
    except = Set.copyOf(except);
  }

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

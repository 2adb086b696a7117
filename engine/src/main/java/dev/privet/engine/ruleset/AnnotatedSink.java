package dev.privet.engine.ruleset;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sink that an annotation makes.
 *
 * @param annotation binary name
 * @param target what is disclosed to whom
 * @param address elements of the annotation that may name the address to which calls go, whose host
 *     decides on the recipient; empty: the recipient is known
 * @param except annotations of parameters that are not disclosed
 * @param unless elements of the annotation with the constants by which it makes no sink, as of an
 *     AI tool whose result the model is not told
 */
public record AnnotatedSink(
    String id,
    String annotation,
    Target target,
    Recipient recipient,
    Disclosure disclosure,
    List<String> address,
    Set<String> except,
    Map<String, String> unless) {

  public AnnotatedSink {
    address = List.copyOf(address);
    except = Set.copyOf(except);
    unless = Map.copyOf(unless);
  }

  /** Whether an annotation of this name, as written, makes the sink. */
  public boolean isMadeBy(AnnotationUse use) {
    return unless.entrySet().stream()
        .noneMatch(entry -> entry.getValue().equals(constant(use.elements().get(entry.getKey()))));
  }

  private static String constant(@Nullable Object element) {
    return element instanceof FieldKey constant ? constant.name() : String.valueOf(element);
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

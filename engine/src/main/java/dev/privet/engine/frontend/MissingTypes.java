package dev.privet.engine.frontend;

import dev.privet.engine.program.Signature;
import java.util.Optional;

/** What is known of types that neither sources nor class files declare. */
@FunctionalInterface
public interface MissingTypes {

  /** Whether a type is known to exist, by its binary name. */
  boolean exist(String name);

  /**
   * What a method of a generic class gives.
   *
   * @param owner binary name of the class, or {@code ?} and the name of the missing one that the
   *     call's chain begins with
   */
  default Optional<Signature> signature(String owner, String method) {
    return Optional.empty();
  }
}

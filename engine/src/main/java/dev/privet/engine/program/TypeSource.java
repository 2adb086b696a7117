package dev.privet.engine.program;

import java.util.Optional;

/** Finds type declarations by binary name. Thread-safe; the same answer at every call. */
@FunctionalInterface
public interface TypeSource {
  Optional<TypeDeclaration> find(String binaryName);

  /** The declaration of a method in the type that its key names; what it inherits is not there. */
  default Optional<MethodDeclaration> method(MethodKey key) {
    return find(key.owner())
        .flatMap(
            owner -> owner.methods().stream().filter(one -> one.key().equals(key)).findFirst());
  }
}

package dev.privet.engine.program;

import java.util.Optional;

/** Finds type declarations by binary name. Thread-safe; the same answer at every call. */
@FunctionalInterface
public interface TypeSource {
  Optional<TypeDeclaration> find(String binaryName);
}

package dev.privet.engine.personaldata;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A type and the project's classes above it: an object has the fields of all of them. */
final class Ancestry {

  /** Superclasses that are looked at. */
  private static final int MAX_ANCESTORS = 8;

  private Ancestry() {}

  static List<TypeDeclaration> of(TypeDeclaration type, TypeSource types) {
    List<TypeDeclaration> line = new ArrayList<>();
    Optional<TypeDeclaration> next = Optional.of(type);
    while (next.isPresent()
        && line.size() < MAX_ANCESTORS
        && next.get().origin() != Origin.LIBRARY
        && !line.contains(next.get())) {
      line.add(next.get());
      next =
          next.get()
              .superclass()
              .filter(ClassType.class::isInstance)
              .flatMap(parent -> types.find(((ClassType) parent).name()));
    }
    return line;
  }
}

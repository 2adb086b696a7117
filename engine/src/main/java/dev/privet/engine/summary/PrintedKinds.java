package dev.privet.engine.summary;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.taint.Place;

/** Objects that are printed otherwise than by a body of the project. */
final class PrintedKinds {

  private PrintedKinds() {}

  /** An array by itself has no text; one that was made here may be a call's own for varargs. */
  static boolean isReference(Place place) {
    return place.type() instanceof ArrayType && !place.isOwn();
  }

  /** Whether it prints a constant's name. */
  static boolean isEnum(Hierarchy hierarchy, Type type) {
    return type instanceof ClassType classType
        && hierarchy
            .find(classType.name())
            .filter(found -> found.kind() == TypeKind.ENUM)
            .isPresent();
  }

  /** Whether it prints what it holds. */
  static boolean isContainer(Hierarchy hierarchy, String type) {
    return hierarchy.isSubtype(type, "java.util.Collection")
        || hierarchy.isSubtype(type, "java.util.Map")
        || hierarchy.isSubtype(type, "java.util.Map$Entry")
        || type.equals("java.util.Optional")
        || type.equals("java.lang.Iterable")
        || type.equals("java.util.concurrent.atomic.AtomicReference");
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a functional interface's method. */
final class FunctionMethods {

  private FunctionMethods() {}

  /** The single abstract method of a type or of an interface it extends; null if there is none. */
  static @Nullable MethodKey of(Program program, Type type) {
    for (String name : program.hierarchy().supertypes(Types.name(type))) {
      TypeDeclaration declaration = program.hierarchy().find(name).orElse(null);
      if (declaration == null) {
        continue;
      }
      for (MethodDeclaration method : declaration.methods()) {
        if (method.isAbstract() && !method.name().equals("equals")) {
          return method.key();
        }
      }
    }
    return null;
  }

  /** The same of an object, whose own class tells more where it was made here. */
  static @Nullable MethodKey of(Program program, Place object, Type type) {
    MethodKey method = of(program, type);
    return object.root() instanceof Root.Fresh fresh
            && object.length() == 0
            && method != null
            && program.targets().exact(fresh.type(), method).isEmpty()
        ? of(program, ClassType.of(fresh.type()))
        : method;
  }

  /**
   * The body that a call on a lambda or a method reference runs which is no call of the function: a
   * method with a body of the interface that it stands for, or of one above.
   */
  static Optional<MethodKey> inherited(Program program, Place function, MethodKey called) {
    if (!(function.root() instanceof Root.Function made)
        || made.implemented().name().equals(called.name())) {
      return Optional.empty();
    }
    String type = Types.name(function.type());
    String owner = made.implemented().owner();
    return program
        .targets()
        .exact(program.hierarchy().isSubtype(type, owner) ? type : owner, called);
  }

  /** Whether a type has exactly one abstract method, so that nothing but a function is one. */
  static boolean isOne(Program program, String type) {
    Set<String> names = new HashSet<>();
    for (String name : program.hierarchy().supertypes(type)) {
      for (MethodDeclaration method :
          program.hierarchy().find(name).map(TypeDeclaration::methods).orElse(List.of())) {
        if (method.isAbstract() && !method.name().equals("equals")) {
          names.add(method.name());
        }
      }
    }
    return names.size() == 1;
  }
}

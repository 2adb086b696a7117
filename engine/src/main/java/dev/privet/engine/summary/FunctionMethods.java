package dev.privet.engine.summary;

import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
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
}

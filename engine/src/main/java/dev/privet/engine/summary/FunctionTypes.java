package dev.privet.engine.summary;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import java.util.Optional;

/** Which calls may run a function that a caller passed. */
final class FunctionTypes {

  private FunctionTypes() {}

  /** Whether the callee is an abstract method of an interface that has no body in the project. */
  static boolean mayBe(Program program, Callee callee) {
    Optional<TypeDeclaration> owner = program.hierarchy().find(callee.method().owner());
    if (owner.isEmpty() || owner.get().kind() != TypeKind.INTERFACE) {
      return false;
    }
    int open = 0;
    boolean named = false;
    for (MethodDeclaration method : owner.get().methods()) {
      if (method.isAbstract() && !isOfObject(method)) {
        open++;
        named |= method.name().equals(callee.method().name());
      }
    }
    return open == 1 && named;
  }

  private static boolean isOfObject(MethodDeclaration method) {
    return switch (method.name()) {
      case "equals", "hashCode", "toString" -> true;
      default -> false;
    };
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeParameter;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Selector;
import java.util.List;
import java.util.Optional;

/**
 * What a library's generic object that was filled elsewhere holds, by its type arguments: a {@code
 * ResponseEntity<Order>} an order, a {@code ConsumerRecord<String, Order>} one as its value.
 */
final class TypedParts {

  private TypedParts() {}

  /** The type of a part; empty where no type argument says it, or says no more than an object. */
  static Optional<Type> type(Hierarchy hierarchy, Type holder, List<Selector> path) {
    if (path.size() != 1 || !(holder instanceof ClassType type) || type.arguments().isEmpty()) {
      return Optional.empty();
    }
    Optional<Type> found =
        path.get(0) instanceof Selector.Field field
            ? hierarchy.find(type.name()).flatMap(declared -> given(declared, type, field.name()))
            : Optional.of(Types.argument(type, 0)).filter(one -> type.arguments().size() == 1);
    return found.filter(one -> !Types.isVague(one));
  }

  /** What the property's accessor gives, where that is a parameter of the class. */
  private static Optional<Type> given(TypeDeclaration declared, ClassType type, String property) {
    String getter = "get" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
    for (MethodDeclaration method : declared.methods()) {
      String name = method.key().name();
      if (method.parameters().isEmpty() && (name.equals(property) || name.equals(getter))) {
        return argument(declared.typeParameters(), type, method.returnType());
      }
    }
    return Optional.empty();
  }

  private static Optional<Type> argument(
      List<TypeParameter> parameters, ClassType type, Type returned) {
    for (int i = 0; i < Math.min(parameters.size(), type.arguments().size()); i++) {
      if (parameters.get(i).variable().equals(returned)) {
        return Optional.of(Types.argument(type, i));
      }
    }
    return Optional.empty();
  }
}

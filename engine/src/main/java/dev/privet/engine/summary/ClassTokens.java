package dev.privet.engine.summary;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.UnknownType;

/** Classes that methods are handed to say what they are to give, as {@code body(Owner.class)}. */
final class ClassTokens {

  private ClassTokens() {}

  /** Whether a method that the class path lacks is handed a class of the project, or its like. */
  static boolean areHanded(Hierarchy hierarchy, Instruction.Call call) {
    if (call.callee().certainty() != Callee.Certainty.MAYBE) {
      return false;
    }
    for (Variable argument : call.arguments()) {
      if (isToken(hierarchy, argument.type())) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code Owner.class}, or of classes that are missing {@code new Reference<List<Owner>>() {}} and
   * {@code new BeanPropertyRowMapper<>(Owner.class)}.
   */
  private static boolean isToken(Hierarchy hierarchy, Type type) {
    if (type instanceof UnknownType reader) {
      return reader.arguments().size() == 1 && isProject(hierarchy, reader.arguments().get(0));
    }
    if (!(type instanceof ClassType token)) {
      return false;
    }
    if (token.name().equals("java.lang.Class")) {
      return isProject(hierarchy, Types.argument(token, 0));
    }
    return hierarchy.find(token.name()).isPresent()
        ? hierarchy.find(token.name()).filter(ClassTokens::isEmpty).isPresent()
        : token.arguments().size() == 1 && isProject(hierarchy, Types.argument(token, 0));
  }

  private static boolean isProject(Hierarchy hierarchy, Type type) {
    return hierarchy.isProject(Types.name(type));
  }

  private static boolean isEmpty(TypeDeclaration type) {
    return type.superclass().filter(UnknownType.class::isInstance).isPresent()
        && type.fields().isEmpty()
        && type.methods().stream().allMatch(MethodDeclaration::isConstructor);
  }
}

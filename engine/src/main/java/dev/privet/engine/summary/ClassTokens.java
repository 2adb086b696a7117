package dev.privet.engine.summary;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
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
      if (argument.type() instanceof ClassType type && isToken(hierarchy, type)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Owner.class}, or {@code new Reference<List<Owner>>() {}} of a class that is missing. */
  private static boolean isToken(Hierarchy hierarchy, ClassType type) {
    return type.name().equals("java.lang.Class")
        ? hierarchy.isProject(Types.name(Types.argument(type, 0)))
        : hierarchy.find(type.name()).filter(ClassTokens::isEmpty).isPresent();
  }

  private static boolean isEmpty(TypeDeclaration type) {
    return type.superclass().filter(UnknownType.class::isInstance).isPresent()
        && type.fields().isEmpty()
        && type.methods().stream().allMatch(MethodDeclaration::isConstructor);
  }
}

package dev.privet.engine.frontend.lower;

import dev.privet.engine.frontend.Attribution.Target;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.UnknownType;
import java.util.ArrayList;
import java.util.List;

/**
 * The constructor of an anonymous class (JLS 15.9.5.1): takes what its superclass's takes.
 *
 * @param target the superclass's constructor
 * @param arguments how many values it passes on
 * @param outerGiven whether the superclass's enclosing object was written at the creation
 */
record AnonymousConstructor(ClassScope scope, Target target, int arguments, boolean outerGiven) {

  MethodKey key() {
    String descriptor = arguments == 0 ? "()V" : target.callee().method().descriptor();
    return new MethodKey(scope.name(), MethodKey.CONSTRUCTOR, descriptor);
  }

  List<Variable> parameters(Frame frame) {
    List<Variable> parameters = new ArrayList<>();
    List<Type> types = target.parameterTypes();
    for (int i = 0; i < arguments; i++) {
      parameters.add(frame.parameter("", i < types.size() ? types.get(i) : UnknownType.UNNAMED));
    }
    return parameters;
  }

  /** Calls the superclass's constructor. */
  void callSuper(Lowering in, List<Variable> parameters, Position at) {
    Variable self = in.frame.self(at);
    String owner = target.callee().method().owner();
    boolean isClass =
        in.declarations.find(owner).filter(t -> t.kind() == TypeKind.INTERFACE).isEmpty();
    if (owner.equals("java.lang.Object") || !isClass) {
      return;
    }
    if (!outerGiven) {
      in.creations.link(self, owner, null, at);
    }
    in.code.add(new Instruction.Call(null, target.callee(), self, parameters, at));
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which bodies a call cannot run, as their parameters' types show: {@code observer.onNext(reply)}
 * runs no observer of requests, though both are observers.
 */
final class TakenTypes {

  private TakenTypes() {}

  /** Types of what a call passes. */
  static List<Type> of(List<Variable> arguments) {
    List<Type> types = new ArrayList<>();
    arguments.forEach(argument -> types.add(argument.type()));
    return types;
  }

  /** The same where only values are at hand: {@code Object} where they may be several. */
  static List<Type> ofValues(List<Value> arguments) {
    List<Type> types = new ArrayList<>();
    arguments.forEach(argument -> types.add(type(argument)));
    return types;
  }

  private static Type type(Value value) {
    Type found = ClassType.OBJECT;
    for (Value.Entry entry : value.entries()) {
      Type type = entry.atom().place().type();
      if (entry.atom().mode() != Atom.Mode.ITSELF
          || (found != ClassType.OBJECT && !Types.name(found).equals(Types.name(type)))) {
        return ClassType.OBJECT;
      }
      found = type;
    }
    return found;
  }

  /** Whether a body takes what is passed; one that declares what is called takes all there is. */
  static boolean fit(Program program, MethodKey body, MethodKey called, List<Type> passed) {
    if (body.descriptor().equals(called.descriptor())) {
      return true;
    }
    Optional<MethodDeclaration> declared = program.declaration(body);
    if (declared.isEmpty() || declared.get().parameters().size() != passed.size()) {
      return true;
    }
    for (int i = 0; i < passed.size(); i++) {
      Type taken = declared.get().parameters().get(i).type();
      if (taken instanceof ClassType
          && passed.get(i) instanceof ClassType given
          && !program.hierarchy().canBeBoth(Types.name(taken), given.name())) {
        return false;
      }
    }
    return true;
  }
}

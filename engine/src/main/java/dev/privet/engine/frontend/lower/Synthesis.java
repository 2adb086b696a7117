package dev.privet.engine.frontend.lower;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instructions of members that no one wrote, all at one position. */
final class Synthesis {

  private final Lowering in;
  private final Position at;

  Synthesis(Lowering in, Position at) {
    this.in = in;
    this.at = at;
  }

  void result(Variable value) {
    in.code.add(new Instruction.Return(value, at));
  }

  Variable get(@Nullable Variable receiver, FieldKey field) {
    Variable target = in.code.temporary(typeOf(field));
    in.code.add(new Instruction.GetField(target, receiver, field, at));
    return target;
  }

  void put(@Nullable Variable receiver, FieldKey field, Variable value) {
    in.code.add(new Instruction.PutField(receiver, field, value, at));
  }

  private Type typeOf(FieldKey field) {
    return in.declarations.find(field.owner()).stream()
        .flatMap(type -> type.fields().stream())
        .filter(f -> f.key().equals(field))
        .map(FieldDeclaration::type)
        .findFirst()
        .orElse(UnknownType.UNNAMED);
  }

  /** A new object whose constructor does nothing that matters. */
  Variable allocate(String className) {
    ClassType type = ClassType.of(className);
    Variable object = in.code.temporary(type);
    in.code.add(new Instruction.New(object, type, at));
    return object;
  }

  Variable create(MethodKey constructor, List<Variable> arguments) {
    Variable object = allocate(constructor.owner());
    Callee callee = callee(constructor, Callee.Dispatch.SPECIAL, object.type(), VoidType.VOID);
    in.code.add(new Instruction.Call(null, callee, object, arguments, at));
    return object;
  }

  Variable create(String className) {
    return create(new MethodKey(className, MethodKey.CONSTRUCTOR, "()V"), List.of());
  }

  /** Calls a method without parameters. */
  Variable call(Variable receiver, MethodKey method) {
    return call(receiver, method, Callee.Dispatch.VIRTUAL, List.of());
  }

  /** Calls the same method of the superclass. */
  Variable callSuper(MethodDeclaration method) {
    String owner =
        in.frame
            .scope
            .declaration()
            .superclass()
            .map(s -> s instanceof ClassType c ? c.name() : String.valueOf(s))
            .orElse("java.lang.Object");
    MethodKey key = new MethodKey(owner, method.name(), method.key().descriptor());
    return call(in.frame.self(at), key, Callee.Dispatch.SPECIAL, List.of());
  }

  Variable call(
      @Nullable Variable receiver,
      MethodKey method,
      Callee.Dispatch dispatch,
      List<Variable> arguments) {
    Type result =
        in.declarations.find(method.owner()).stream()
            .flatMap(type -> type.methods().stream())
            .filter(m -> m.key().equals(method))
            .map(MethodDeclaration::returnType)
            .findFirst()
            .orElse(method.name().equals("toString") ? ClassType.STRING : UnknownType.UNNAMED);
    Variable target = in.code.temporary(result);
    Type receiverType = receiver == null ? ClassType.of(method.owner()) : receiver.type();
    Callee callee = callee(method, dispatch, receiverType, result);
    in.code.add(new Instruction.Call(target, callee, receiver, arguments, at));
    return target;
  }

  private static Callee callee(
      MethodKey method, Callee.Dispatch dispatch, Type receiver, Type result) {
    return new Callee(method, dispatch, Callee.Certainty.RESOLVED, receiver, result);
  }
}

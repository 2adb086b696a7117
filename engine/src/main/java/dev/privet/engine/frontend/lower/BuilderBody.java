package dev.privet.engine.frontend.lower;

import dev.privet.engine.frontend.declare.ImpliedMember;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import java.util.List;

/** Bodies of Lombok's builders and of what makes and ends them. */
final class BuilderBody {

  private static final MethodKey ADD =
      new MethodKey("java.util.Collection", "add", "(Ljava/lang/Object;)Z");
  private static final MethodKey ADD_ALL =
      new MethodKey("java.util.Collection", "addAll", "(Ljava/util/Collection;)Z");
  private static final MethodKey PUT =
      new MethodKey(
          "java.util.Map", "put", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
  private static final MethodKey PUT_ALL =
      new MethodKey("java.util.Map", "putAll", "(Ljava/util/Map;)V");

  private final Lowering in;
  private final List<Variable> parameters;
  private final Position at;
  private final Synthesis code;

  BuilderBody(Lowering in, List<Variable> parameters, Position at) {
    this.in = in;
    this.parameters = parameters;
    this.at = at;
    this.code = new Synthesis(in, at);
  }

  void lower(ImpliedMember member) {
    if (member instanceof ImpliedMember.NewBuilder maker) {
      code.result(code.create(maker.builder()));
    } else if (member instanceof ImpliedMember.ToBuilder maker) {
      Variable builder = code.create(maker.builder());
      for (ImpliedMember.Copy copy : maker.fields()) {
        code.put(builder, copy.builderField(), code.get(self(), copy.field()));
      }
      code.result(builder);
    } else if (member instanceof ImpliedMember.BuilderSet setter) {
      code.put(self(), setter.field(), parameters.get(0));
      code.result(self());
    } else if (member instanceof ImpliedMember.Self) {
      code.result(self());
    } else if (member instanceof ImpliedMember.BuilderAdd adder) {
      add(adder);
      code.result(self());
    } else if (member instanceof ImpliedMember.BuilderClear clearer) {
      code.put(self(), clearer.field(), in.frame.nothing(at));
      code.result(self());
    } else if (member instanceof ImpliedMember.BuilderBuild builder) {
      build(builder);
    } else if (member instanceof ImpliedMember.BuilderFill filler) {
      Variable object = code.allocate(filler.type());
      for (ImpliedMember.Copy copy : filler.fields()) {
        code.put(object, copy.field(), code.get(self(), copy.builderField()));
      }
      code.result(object);
    }
  }

  private Variable self() {
    return in.frame.self(at);
  }

  private void build(ImpliedMember.BuilderBuild builder) {
    List<Variable> arguments =
        builder.fields().stream().map(field -> code.get(self(), field)).toList();
    code.result(
        builder.target().isConstructor()
            ? code.create(builder.target(), arguments)
            : code.call(null, builder.target(), Callee.Dispatch.STATIC, arguments));
  }

  /** The collection is made when the first element comes. */
  private void add(ImpliedMember.BuilderAdd adder) {
    boolean map = parameters.size() == 2 || isMap(parameters.get(0).type());
    Variable known = code.get(self(), adder.field());
    Variable isNull = in.code.temporary(PrimitiveType.BOOLEAN);
    in.code.add(
        new Instruction.Operation(
            isNull, Operator.EQUAL, List.of(known, in.frame.nothing(at)), at));
    Label none = in.code.label();
    Label some = in.code.label();
    in.code.add(new Instruction.Branch(isNull, none, some, at));
    in.code.mark(none, at);
    code.put(
        self(),
        adder.field(),
        code.create(map ? "java.util.LinkedHashMap" : "java.util.ArrayList"));
    in.code.jump(some, at);
    in.code.mark(some, at);
    MethodKey one = map ? PUT : ADD;
    MethodKey all = map ? PUT_ALL : ADD_ALL;
    addTo(adder.field(), adder.all() ? all : one);
  }

  private void addTo(FieldKey field, MethodKey method) {
    code.call(code.get(self(), field), method, Callee.Dispatch.VIRTUAL, parameters);
  }

  private static boolean isMap(Type type) {
    return type instanceof ClassType c && c.name().endsWith("Map");
  }
}

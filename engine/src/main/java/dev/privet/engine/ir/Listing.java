package dev.privet.engine.ir;

import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A body as text, one instruction a line, for tests and for people who look for a mistake. */
public final class Listing {

  private Listing() {}

  /** The header, the code and the handlers of {@code body}; positions are left out. */
  public static String of(MethodBody body) {
    StringBuilder text = new StringBuilder();
    text.append(body.key()).append(' ').append(body.parameters()).append('\n');
    for (Instruction instruction : body.code()) {
      String indent = instruction instanceof Instruction.Mark ? "" : "  ";
      text.append(indent).append(of(instruction)).append('\n');
    }
    for (Handler handler : body.handlers()) {
      text.append("  handler ").append(handler.start()).append("..").append(handler.end());
      text.append(" -> ").append(handler.target()).append(' ').append(handler.types()).append('\n');
    }
    return text.toString();
  }

  /** One instruction. */
  public static String of(Instruction instruction) {
    if (instruction instanceof Instruction.Definition definition) {
      String right = value(definition);
      return definition.target() == null ? right : definition.target() + " = " + right;
    }
    if (instruction instanceof Instruction.Mark mark) {
      return mark.label() + ":";
    }
    if (instruction instanceof Instruction.PutField put) {
      return field(put.receiver(), put.field()) + " = " + put.value();
    }
    if (instruction instanceof Instruction.PutElement put) {
      return put.array() + "[" + put.index() + "] = " + put.value();
    }
    return jump(instruction);
  }

  private static String jump(Instruction instruction) {
    if (instruction instanceof Instruction.Branch branch) {
      return "if "
          + branch.condition()
          + " then "
          + branch.whenTrue()
          + " else "
          + branch.whenFalse();
    }
    if (instruction instanceof Instruction.Goto jump) {
      return "goto " + jump.to();
    }
    if (instruction instanceof Instruction.Switch choice) {
      return choice.cases().stream()
          .map(c -> constant(c.constant()) + " -> " + c.to())
          .collect(
              Collectors.joining(
                  ", ", "switch " + choice.selector() + " {", "} else " + choice.otherwise()));
    }
    if (instruction instanceof Instruction.Return result) {
      return result.value() == null ? "return" : "return " + result.value();
    }
    return "throw " + ((Instruction.Throw) instruction).value();
  }

  private static String value(Instruction.Definition definition) {
    if (definition instanceof Instruction.Constant constant) {
      return constant(constant.value());
    }
    if (definition instanceof Instruction.Copy copy) {
      return copy.source().toString();
    }
    if (definition instanceof Instruction.Cast cast) {
      return "(" + cast.type() + ") " + cast.source();
    }
    if (definition instanceof Instruction.GetField get) {
      return field(get.receiver(), get.field());
    }
    if (definition instanceof Instruction.GetElement get) {
      return get.array() + "[" + get.index() + "]";
    }
    if (definition instanceof Instruction.New creation) {
      return "new " + creation.type();
    }
    if (definition instanceof Instruction.NewArray creation) {
      return "new " + creation.element() + "[]" + list(creation.elements(), "{", "}");
    }
    if (definition instanceof Instruction.Call call) {
      return call(call);
    }
    return operation(definition);
  }

  private static String operation(Instruction.Definition definition) {
    if (definition instanceof Instruction.Lambda lambda) {
      return "lambda "
          + lambda.body().name()
          + list(lambda.captured(), "[", "]")
          + " as "
          + lambda.interfaceMethod().owner()
          + "."
          + lambda.interfaceMethod().name();
    }
    if (definition instanceof Instruction.Concat concat) {
      return "concat" + list(concat.parts(), "(", ")");
    }
    if (definition instanceof Instruction.Operation operation) {
      String name = operation.operator().name().toLowerCase(Locale.ROOT);
      return name + list(operation.operands(), "(", ")");
    }
    if (definition instanceof Instruction.InstanceOf test) {
      return test.source() + " instanceof " + test.type();
    }
    if (definition instanceof Instruction.Catch handler) {
      return "catch " + handler.types();
    }
    return "phi" + list(((Instruction.Phi) definition).operands(), "(", ")");
  }

  private static String call(Instruction.Call call) {
    Callee callee = call.callee();
    String certainty = callee.certainty() == Callee.Certainty.MAYBE ? "maybe " : "";
    String dispatch = callee.dispatch().name().toLowerCase(Locale.ROOT) + " ";
    String receiver = call.receiver() == null ? "" : " on " + call.receiver();
    return "call "
        + certainty
        + dispatch
        + callee.method()
        + receiver
        + " "
        + list(call.arguments(), "(", ")");
  }

  private static String field(@Nullable Variable receiver, FieldKey field) {
    return receiver == null ? field.toString() : receiver + "." + field.name();
  }

  private static String list(
      List<? extends @Nullable Variable> variables, String open, String close) {
    return variables.stream()
        .map(v -> v == null ? "-" : v.toString())
        .collect(Collectors.joining(", ", open, close));
  }

  private static String constant(@Nullable Object value) {
    if (value instanceof String text) {
      return "\"" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + "\"";
    }
    if (value instanceof Character character) {
      return "'" + character + "'";
    }
    return value instanceof Type type ? type + ".class" : String.valueOf(value);
  }
}

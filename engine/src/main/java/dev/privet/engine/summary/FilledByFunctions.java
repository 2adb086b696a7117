package dev.privet.engine.summary;

import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the functions that a call on a sink is given and that make or fill what it sends, as {@code
 * client.converse(request -> request.messages(message))}.
 */
final class FilledByFunctions {

  private static final int FILLED = 90;

  private final Frame frame;
  private final Instantiation instantiation;
  private final Position position;

  FilledByFunctions(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
    this.position = frame.body.body().position();
  }

  /** What the functions give that are given nothing. */
  Value result(Value functions) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : functions.entries()) {
      if (entry.atom().place().root() instanceof Root.Function function) {
        Value result =
            instantiation.invoke(
                Value.of(List.of(entry)), function.implemented(), List.of(), position);
        if (result != null) {
          out.add(result);
        }
      }
    }
    return out.build();
  }

  /** An empty object, once the functions have filled it as their parameter of that index. */
  Value parameter(Value functions, int index) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : functions.entries()) {
      if (entry.atom().place().root() instanceof Root.Function function) {
        Type type = type(function, index);
        Site site = Site.of(frame.at, FILLED + index);
        Value filled = Value.of(Place.of(new Root.Fresh(site, Types.name(type)), type));
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < index; i++) {
          arguments.add(Value.NONE);
        }
        arguments.add(filled);
        instantiation.invoke(Value.of(List.of(entry)), function.implemented(), arguments, position);
        out.add(filled);
      }
    }
    return out.build();
  }

  private Type type(Root.Function function, int index) {
    MethodBody body = frame.program.bodies().get(function.body());
    List<Variable> parameters =
        body == null
            ? List.of()
            : body.parameters().stream().filter(p -> p.kind() == Variable.Kind.PARAMETER).toList();
    return index < parameters.size() ? parameters.get(index).type() : ClassType.OBJECT;
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.callgraph.Callbacks;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
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
 * A function given to a call that nobody sees is run, with what nobody knows and with objects of
 * libraries that it may fill.
 */
final class PassedFunctions {

  private final Frame frame;
  private final Instantiation instantiation;

  PassedFunctions(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
  }

  /**
   * Runs the functions among the arguments of a call.
   *
   * @param handed what each of their parameters may be
   * @return what they return and put into what they were given
   */
  Value run(MethodKey callee, List<Value> arguments, Value handed, Position position) {
    // Maybe it never runs.
    boolean outer = frame.memory.alternative(true);
    Value.Builder given = new Value.Builder();
    for (int i = 0; i < arguments.size(); i++) {
      for (Value.Entry entry : arguments.get(i).entries()) {
        if (entry.atom().place().root() instanceof Root.Function function) {
          MethodBody body = frame.program.bodies().get(function.body());
          if (body != null) {
            given.add(run(entry, function, body, callee, i, handed, position));
          }
        } else if (entry.atom().place().root() instanceof Root.Fresh made
            && entry.atom().place().length() == 0) {
          given.add(object(entry, made.type(), callee, i, position));
        }
      }
    }
    frame.memory.alternative(outer);
    return given.build();
  }

  /** An object of the project given as a library's interface: the library may call its methods. */
  private Value object(
      Value.Entry entry, String type, MethodKey callee, int index, Position position) {
    Value.Builder given = new Value.Builder();
    if (!frame.program.hierarchy().isProject(callee.owner())) {
      if (frame.program.callbacks().isCut(type)) {
        frame.effects.limit("MAX_CALLBACKS");
      }
      for (Callbacks.Callback callback : frame.program.callbacks().of(type)) {
        List<Value> actuals = new ArrayList<>(List.of(Value.of(List.of(entry))));
        for (Parameter parameter : callback.declared().parameters()) {
          actuals.add(unknown(callee, index, actuals.size(), parameter.type(), position));
        }
        given.add(instantiation.call(callback.body(), actuals, position));
      }
    }
    return given.build();
  }

  private Value run(
      Value.Entry entry,
      Root.Function function,
      MethodBody body,
      MethodKey callee,
      int index,
      Value handed,
      Position position) {
    List<Value> arguments = new ArrayList<>();
    Value.Builder made = new Value.Builder();
    for (Variable parameter : body.parameters()) {
      if (parameter.kind() == Variable.Kind.PARAMETER) {
        Value argument =
            unknown(callee, index, arguments.size(), parameter.type(), position).join(handed);
        if (isOpaque(parameter.type())) {
          int part = 100 + 10 * index + arguments.size();
          Value holder =
              Value.of(
                  Place.of(
                      new Root.Fresh(Site.of(frame.at, part), Types.name(parameter.type())),
                      parameter.type()));
          made.add(holder);
          argument = argument.join(holder);
        }
        arguments.add(argument);
      }
    }
    Value.Builder given = new Value.Builder();
    Value result =
        instantiation.invoke(Value.of(List.of(entry)), function.implemented(), arguments, position);
    if (result != null) {
      given.add(result);
    }
    given.add(Contents.own(frame, made.build()));
    return given.build();
  }

  /** An object of a library, of which the project sees no part. */
  private boolean isOpaque(Type type) {
    return type instanceof ClassType
        && !Types.isScalar(type)
        && !Types.isVague(type)
        && !frame.program.hierarchy().isProject(Types.name(type));
  }

  private Value unknown(MethodKey callee, int function, int index, Type type, Position position) {
    Root.Result result =
        new Root.Result(
            Site.of(frame.at, 10 + 10 * function + index), callee, List.of(), position, type);
    return Value.of(Place.of(result, type));
  }
}

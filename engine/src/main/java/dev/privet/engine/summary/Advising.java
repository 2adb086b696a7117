package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import dev.privet.engine.wiring.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Runs the advice around a method with what the method takes, returns and throws. A method's
 * summary holds what its advice discloses, so that callers' values reach it as they reach the
 * method. What advice changes is not followed.
 */
final class Advising {

  /** Sites of advice lie above those of instructions. */
  private static final int SITES = 1 << 24;

  private static final Type OBJECTS = new ArrayType(ClassType.OBJECT);

  private final Frame frame;
  private final Instantiation instantiation;

  Advising(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
  }

  /** What a run of a method is about, as far as it is known. */
  private record Run(Value target, List<Value> arguments, Value returned, Value thrown) {}

  /** The method at hand begins. */
  void entered() {
    run(Advice::runsBefore, Value.NONE, Value.NONE);
  }

  /** The method at hand returns something. */
  void returned(Value value) {
    run(Advice::runsOnReturn, value, Value.NONE);
  }

  /** The method at hand throws something. */
  void threw(Value value) {
    run(Advice::runsOnThrow, Value.NONE, value);
  }

  private void run(Predicate<Advice> which, Value returned, Value thrown) {
    MethodBody body = frame.body.body();
    List<Advice> around = frame.program.wiring().advice().around(body.key());
    if (around.isEmpty()) {
      return;
    }
    Value target = Value.NONE;
    List<Value> arguments = new ArrayList<>();
    for (Variable parameter : frame.body.parameters()) {
      if (parameter.kind() == Variable.Kind.THIS) {
        target = frame.value(parameter);
      } else {
        arguments.add(frame.value(parameter));
      }
    }
    Run run = new Run(target, arguments, returned, thrown);
    int number = 0;
    for (Advice advice : around) {
      number++;
      if (which.test(advice)) {
        run(advice, run, body.position(), SITES + number);
      }
    }
  }

  /** Runs the advice around a method of which no body is seen, at a call of it. */
  void called(Instruction.Call call, Value returned) {
    MethodKey method = call.callee().method();
    List<Advice> around = frame.program.wiring().advice().around(method);
    if (around.isEmpty() || frame.program.bodies().containsKey(method)) {
      return;
    }
    List<Value> arguments = Transfer.values(frame, call.arguments());
    Run run = new Run(frame.value(call.receiver()), arguments, returned, Value.NONE);
    int number = 0;
    for (Advice advice : around) {
      number++;
      if (!advice.runsOnThrow()) {
        run(advice, run, call.position(), SITES + 1000 * (frame.at + 1) + number);
      }
    }
  }

  private void run(Advice advice, Run run, Position position, int site) {
    if (!frame.effects.isRecording()) {
      return;
    }
    int at = frame.at;
    Heap before = frame.heap;
    Value thrown = frame.thrown;
    frame.heap = before.copy();
    frame.at = site;
    List<Value> actuals = new ArrayList<>();
    MethodBody body = frame.program.bodies().get(advice.body());
    if (body != null) {
      List<Variable> parameters = body.parameters();
      int given = 0;
      for (Variable parameter : parameters) {
        actuals.add(
            parameter.kind() == Variable.Kind.THIS
                ? itself(parameter.type(), advice.body(), position)
                : given < advice.gets().size()
                    ? given(advice.gets().get(given++), run, parameter.type())
                    : Value.NONE);
      }
      instantiation.call(advice.body(), actuals, position);
    }
    frame.at = at;
    frame.heap = before;
    frame.thrown = thrown;
  }

  /** The object that holds the advice, of which nothing else is known. */
  private Value itself(Type type, MethodKey advice, Position position) {
    Root.Result root = new Root.Result(Site.of(frame.at, 1), advice, List.of(), position, type);
    return Value.of(Place.of(root, type));
  }

  private Value given(Advice.Given given, Run run, Type type) {
    if (given instanceof Advice.Given.Argument argument) {
      return argument.index() < run.arguments().size()
          ? Transfer.refined(frame.of(run.arguments().get(argument.index()), type), type)
          : Value.NONE;
    } else if (given instanceof Advice.Given.Target) {
      return frame.of(run.target(), type);
    } else if (given instanceof Advice.Given.Returned) {
      return frame.of(run.returned(), type);
    } else if (given instanceof Advice.Given.Thrown) {
      return frame.of(run.thrown(), type);
    }
    return given instanceof Advice.Given.JoinPoint ? joinPoint(run, type) : Value.NONE;
  }

  /** An object of the framework that knows the call. */
  private Value joinPoint(Run run, Type type) {
    Value point = fresh(2, type);
    Value arguments = fresh(3, OBJECTS);
    for (int i = 0; i < run.arguments().size(); i++) {
      Value argument = run.arguments().get(i);
      frame.memory.write(
          frame.heap, arguments, new Step.At(Integer.toString(i)), ClassType.OBJECT, argument);
    }
    write(point, "args", OBJECTS, arguments);
    write(point, "parameters", OBJECTS, arguments);
    write(point, "arguments", OBJECTS, arguments);
    write(point, "target", ClassType.OBJECT, run.target());
    write(point, "this", ClassType.OBJECT, run.target());
    write(point, "proceeded", ClassType.OBJECT, run.returned());
    return point;
  }

  private Value fresh(int part, Type type) {
    return Value.of(Place.of(new Root.Fresh(Site.of(frame.at, part), Types.name(type)), type));
  }

  private void write(Value base, String property, Type type, Value value) {
    frame.memory.write(frame.heap, base, frame.program.property(property), type, value);
  }
}

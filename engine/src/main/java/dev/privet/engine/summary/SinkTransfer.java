package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.ruleset.MethodModel;
import dev.privet.engine.ruleset.Port;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.ruleset.SinkSpec;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.StepTypes;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a call on a sink discloses. */
final class SinkTransfer {

  /** A writer of a writer of the console, as their models tell what they write to. */
  private static final int MAX_WRITERS = 3;

  private static final Step WRITTEN_TO = StepTypes.of(new Selector.Field("out"));

  private final Frame frame;
  private final Instantiation instantiation;

  SinkTransfer(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
  }

  void run(Instruction.Call call, MethodModel model) {
    if (!frame.effects.isRecording()) {
      return;
    }
    if (call.callee().method().owner().equals(Probes.OWNER)) {
      probe(call);
    }
    List<SinkSpec> declared = frame.program.declaredSinks().at(call.callee());
    if (model.sinks().isEmpty() && declared.isEmpty()) {
      return;
    }
    Heap before = frame.heap.copy();
    for (SinkSpec spec : model.sinks()) {
      // Whose receiver is not read here is decided by who passes it.
      SinkSpec known = Receivers.fits(frame, call, spec) ? spec.received() : spec;
      emit(call, Quiet.is(frame, call, spec.quiet()) ? known.quietly() : known);
    }
    declared.forEach(spec -> emit(call, spec));
    // Printing changes nothing that counts.
    frame.heap = before;
  }

  /** What a method returns whose result goes to a sink, as an AI tool's. */
  void returned(Variable value, Position position) {
    MethodKey method = frame.body.body().key();
    for (SinkSpec spec : frame.program.declaredSinks().atReturn(method)) {
      Value disclosed =
          new Disclosing(frame, instantiation, position).of(frame.value(value), spec.disclosure());
      disclose(spec, Transfer.limited(disclosed, value.type()), position, method);
    }
  }

  private void disclose(SinkSpec spec, Value disclosed, Position position, MethodKey named) {
    if (!disclosed.isNone()) {
      SinkPoint point =
          new SinkPoint(
              spec,
              frame.body.body().key(),
              position,
              Types.simpleName(named.owner()) + "." + named.name());
      Trace.Step last = new Trace.Step(Trace.Kind.SINK, position, "$ disclosed");
      frame.effects.sink(point, disclosed.step(last), frame.reached());
    }
  }

  private void probe(Instruction.Call call) {
    SinkPoint point =
        new SinkPoint(
            Probes.SPEC, frame.body.body().key(), call.position(), call.callee().method().name());
    Disclosing disclosing = new Disclosing(frame, instantiation, call.position());
    Value.Builder out = new Value.Builder();
    for (Variable argument : call.arguments()) {
      out.add(disclosing.of(frame.value(argument), Disclosure.TEXT));
    }
    frame.effects.probe(point, out.build(), frame.reached());
  }

  private void emit(Instruction.Call call, SinkSpec spec) {
    Disclosing disclosing = new Disclosing(frame, instantiation, call.position());
    Value.Builder out = new Value.Builder();
    for (Port port : spec.inputs()) {
      for (Value value : values(call, spec, port)) {
        out.add(disclosing.of(value, spec.disclosure()));
      }
    }
    spec.told().ifPresent(told -> out.add(ToldBySettings.of(frame, call, told)));
    if (spec.isAddressed() && !out.build().isNone()) {
      out.add(address(call, spec));
    }
    disclose(spec, out.build(), call.position(), call.callee().method());
  }

  /** Where a call's own arguments, its receiver, or what that writes to say that the data goes. */
  private Value address(Instruction.Call call, SinkSpec spec) {
    Value.Builder out = new Value.Builder();
    if (spec.isReceived()) {
      Value receiver = frame.value(call.receiver());
      for (int i = 0; i < MAX_WRITERS && !receiver.isNone(); i++) {
        out.add(receiver.asAddress());
        receiver = frame.memory.read(frame.heap, receiver, WRITTEN_TO);
      }
    }
    for (Port port : spec.to()) {
      if (port.root() == Port.Root.RETURN) {
        continue;
      }
      for (Value value : values(call, spec, port)) {
        out.add(value.asAddress());
        out.add(Contents.own(frame, value).asAddress());
      }
    }
    return out.build();
  }

  /** The kinds of those who get what a call sends, where its addresses say it. */
  Set<SinkKind> recipients(Instruction.Call call, SinkSpec spec) {
    if (spec.to().isEmpty()) {
      return Set.of(spec.recipient().kind());
    }
    Set<SinkKind> kinds = new HashSet<>();
    for (String host : Addresses.hosts(Addresses.places(address(call, spec)))) {
      frame.program.rules().hosts().outside(host).ifPresent(one -> kinds.add(one.kind()));
    }
    return kinds;
  }

  private List<Value> values(Instruction.Call call, SinkSpec spec, Port port) {
    List<Value> values = new ArrayList<>();
    if (port.root() == Port.Root.RECEIVER) {
      values.add(part(frame.value(call.receiver()), port));
      return values;
    }
    int from = port.from();
    int to = Math.min(port.to(), call.arguments().size() - 1);
    Set<Integer> printed =
        spec.format().map(format -> Formats.printed(frame, call, format)).orElse(Formats.ALL);
    for (int i = from; i <= to; i++) {
      add(call, i, port, spec, printed, values);
    }
    return values;
  }

  private void add(
      Instruction.Call call,
      int index,
      Port port,
      SinkSpec spec,
      Set<Integer> printed,
      List<Value> values) {
    Variable argument = call.arguments().get(index);
    int first = spec.format().map(format -> format.argument() + 1).orElse(0);
    boolean formatted = spec.format().isPresent() && index >= first;
    if (isVarargs(argument) && port.path().isEmpty()) {
      Instruction.NewArray array =
          frame.body.definition(argument).orElse(null) instanceof Instruction.NewArray made
              ? made
              : null;
      if (array != null) {
        for (int k = 0; k < array.elements().size(); k++) {
          int slot = index - first + k;
          Value element = frame.value(array.elements().get(k));
          if (!formatted || Formats.prints(printed, slot) || isThrowable(array.elements().get(k))) {
            values.add(Transfer.limited(element, array.elements().get(k).type()));
          }
        }
      } else if (formatted && printed != Formats.ALL) {
        for (int slot : printed) {
          Step at = new Step.At(Integer.toString(slot - index + first));
          values.add(frame.memory.read(frame.heap, frame.value(argument), at));
        }
      } else {
        values.add(frame.memory.read(frame.heap, frame.value(argument), Step.ELEMENT));
      }
    } else if (!formatted || Formats.prints(printed, index - first) || isThrowable(argument)) {
      values.add(Transfer.limited(part(frame.value(argument), port), argument.type()));
    }
  }

  private static boolean isVarargs(Variable argument) {
    return argument.type() instanceof ArrayType array && !Types.isScalar(array);
  }

  private boolean isThrowable(Variable argument) {
    return frame.program.hierarchy().isSubtype(Types.name(argument.type()), "java.lang.Throwable");
  }

  private Value part(Value value, Port port) {
    Value part = value;
    for (Selector selector : port.path()) {
      part = step(part, selector);
    }
    return part;
  }

  private Value step(Value value, Selector selector) {
    if (selector instanceof Selector.FunctionResult) {
      return new FilledByFunctions(frame, instantiation).result(value);
    } else if (selector instanceof Selector.FunctionParameter parameter) {
      return new FilledByFunctions(frame, instantiation).parameter(value, parameter.index());
    }
    return frame.memory.read(frame.heap, value, StepTypes.of(selector));
  }
}

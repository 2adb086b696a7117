package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.personaldata.Classification;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.ruleset.MethodModel;
import dev.privet.engine.ruleset.Port;
import dev.privet.engine.ruleset.PropagatorSpec;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.ruleset.SourceSpec;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.StepTypes;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Applies a pack's sources and propagators at a call. */
final class ModelTransfer {

  /** Texts cut out of a text. */
  private static final Set<String> PARTS =
      Set.of("substring", "charAt", "subSequence", "codePointAt", "chars", "codePoints", "split");

  private final Frame frame;
  private final Instantiation instantiation;

  ModelTransfer(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
  }

  /** What a source spec says the call gives; empty where none applies. */
  Optional<Value> source(Instruction.Call call, MethodModel model) {
    if (isOwn(frame.value(call.receiver()))) {
      return Optional.empty();
    }
    for (SourceSpec spec : model.sources()) {
      Classification found = classification(call, spec);
      if (found != null) {
        String label = label(call, spec, found);
        Root.Source root =
            new Root.Source(Site.of(frame.at, 5), found, label, call.position(), receivers(call));
        return Optional.of(Value.of(Place.of(root, call.callee().returnType())));
      }
    }
    return Optional.empty();
  }

  /** What was created here holds what was put into it, whatever its keys are called. */
  private static boolean isOwn(Value receiver) {
    return !receiver.isNone()
        && receiver.entries().stream().allMatch(entry -> entry.atom().place().isOwn());
  }

  private List<Place> receivers(Instruction.Call call) {
    return frame.value(call.receiver()).entries().stream()
        .map(entry -> entry.atom().place())
        .limit(4)
        .toList();
  }

  private String label(Instruction.Call call, SourceSpec spec, Classification found) {
    Object key = key(call, spec.key().isPresent() ? spec.key().getAsInt() : -1);
    return key != null ? "\"" + key + "\"" : found.category();
  }

  private @Nullable Classification classification(Instruction.Call call, SourceSpec spec) {
    if (spec.category().isPresent()) {
      return new Classification(spec.category().get(), 1.0, "read by " + spec.id());
    }
    Object key = key(call, spec.key().isPresent() ? spec.key().getAsInt() : -1);
    if (key == null) {
      return null;
    }
    PersonalData.Verdict verdict =
        frame.program.personalData().key(key.toString(), call.callee().returnType());
    return verdict instanceof PersonalData.Verdict.Personal personal
        ? personal.classification()
        : null;
  }

  private @Nullable Object key(Instruction.Call call, int index) {
    if (index < 0 || index >= call.arguments().size()) {
      return null;
    }
    Object constant = frame.constant(call.arguments().get(index));
    if (constant instanceof dev.privet.engine.program.FieldKey field) {
      return field.name();
    }
    return constant instanceof Type ? null : constant;
  }

  /** Moves data as the propagators say. */
  Value propagate(Instruction.Call call, MethodModel model) {
    Application application = new Application(call);
    List<PropagatorSpec> rest = new ArrayList<>();
    for (PropagatorSpec spec : model.propagators()) {
      if (function(spec.to()) >= 0) {
        application.prepare(spec);
      } else {
        rest.add(spec);
        if (function(spec.from()) >= 0) {
          application.functions.putIfAbsent(spec.from().from(), new TreeMap<>());
        }
      }
    }
    application.runFunctions();
    List<Runnable> writes = new ArrayList<>();
    for (PropagatorSpec spec : rest) {
      application.move(spec, writes);
    }
    writes.forEach(Runnable::run);
    return application.returned.build();
  }

  /** Position in the port's path of a function's parameter or result, or -1. */
  private static int function(Port port) {
    for (int i = 0; i < port.path().size(); i++) {
      Selector selector = port.path().get(i);
      if (selector instanceof Selector.FunctionParameter
          || selector instanceof Selector.FunctionResult) {
        return i;
      }
    }
    return -1;
  }

  /** One call's model at work. */
  private final class Application {
    private final Instruction.Call call;
    private final Map<Integer, Map<Integer, Value.Builder>> functions = new TreeMap<>();
    private final Map<Integer, Value> results = new TreeMap<>();
    private final Value.Builder returned = new Value.Builder();

    Application(Instruction.Call call) {
      this.call = call;
    }

    void prepare(PropagatorSpec spec) {
      Port to = spec.to();
      int at = function(to);
      if (to.path().get(at) instanceof Selector.FunctionParameter parameter) {
        Value value = converted(spec, read(spec.from(), spec));
        if (at + 1 < to.path().size()) {
          value = holder(call, 20 + parameter.index(), value, to.path().get(at + 1));
        }
        functions
            .computeIfAbsent(to.from(), unused -> new TreeMap<>())
            .computeIfAbsent(parameter.index(), unused -> new Value.Builder())
            .add(value);
      }
    }

    void runFunctions() {
      functions.forEach(
          (argument, parameters) -> {
            if (argument >= call.arguments().size()) {
              return;
            }
            List<Value> values = new ArrayList<>();
            parameters.forEach(
                (index, builder) -> {
                  while (values.size() < index) {
                    values.add(Value.NONE);
                  }
                  values.add(builder.build());
                });
            Value function = frame.value(call.arguments().get(argument));
            Value result = run(function, argument, values);
            if (result != null) {
              results.put(argument, result);
            }
          });
    }

    private @Nullable Value run(Value function, int argument, List<Value> values) {
      Value.Builder out = new Value.Builder();
      boolean known = false;
      for (Value.Entry entry : function.entries()) {
        Place place = entry.atom().place();
        MethodKey method =
            place.root() instanceof Root.Function lambda
                ? lambda.implemented()
                : FunctionMethods.of(frame.program, call.arguments().get(argument).type());
        if (method == null) {
          continue;
        }
        if (place.isParameter()) {
          Root.Result result =
              new Root.Result(
                  Site.of(frame.at, 40 + argument),
                  method,
                  List.of(),
                  call.position(),
                  dev.privet.engine.program.ClassType.OBJECT);
          frame.effects.defer(
              new DeferredCall(place, method, values, result, frame.held), frame.at);
          out.add(Value.of(Place.of(result, call.callee().returnType())));
          known = true;
        }
        Value one = instantiation.invoke(Value.of(List.of(entry)), method, values, call.position());
        if (one != null) {
          out.add(one);
          known = true;
        }
      }
      return known ? out.build() : null;
    }

    void move(PropagatorSpec spec, List<Runnable> writes) {
      Value value = converted(spec, read(spec.from(), spec)).under(frame.held);
      Port to = spec.to();
      if (value.isNone() && spec.key().isEmpty()) {
        return;
      }
      if (to.root() == Port.Root.RETURN) {
        if (to.path().isEmpty()) {
          returned.add(value);
        } else {
          Place made =
              Place.of(
                  new Root.Fresh(Site.of(frame.at, 3), Types.name(call.callee().returnType())),
                  call.target() != null ? call.target().type() : call.callee().returnType());
          if (!slots(spec, made)) {
            writes.add(() -> write(Value.of(made), to, 0, value, spec));
          }
          returned.add(Value.of(made));
        }
      } else {
        for (Value base : bases(to)) {
          writes.add(() -> write(base, to, 0, value, spec));
        }
      }
    }

    /** Elements given one by one keep their places in a list. */
    private boolean slots(PropagatorSpec spec, Place made) {
      Port from = spec.from();
      if (from.root() != Port.Root.ARGUMENT
          || !spec.to().path().equals(List.of(new Selector.Element()))
          || !Types.name(made.type()).equals("java.util.List")) {
        return false;
      }
      List<Value> elements = new ArrayList<>();
      if (from.path().isEmpty()) {
        elements.addAll(bases(from));
      } else if (from.path().equals(List.of(new Selector.Element()))
          && from.from() < call.arguments().size()
          && frame.body.definition(call.arguments().get(from.from())).orElse(null)
              instanceof Instruction.NewArray array) {
        elements.addAll(Transfer.values(frame, array.elements()));
      } else {
        return false;
      }
      for (int i = 0; i < elements.size(); i++) {
        int slot = from.path().isEmpty() ? from.from() + i : i;
        frame.memory.write(
            frame.heap,
            Value.of(made),
            new Step.At(Integer.toString(slot)),
            Types.argument(made.type(), 0),
            elements.get(i).under(frame.held));
      }
      return true;
    }

    private void write(Value base, Port to, int index, Value value, PropagatorSpec spec) {
      if (index >= to.path().size()) {
        // Data that goes into an object as a whole becomes part of its content.
        frame.memory.write(
            frame.heap, base, Step.CONTENT, dev.privet.engine.program.ClassType.OBJECT, value);
        return;
      }
      Step step = step(to.path().get(index), spec);
      if (index == to.path().size() - 1) {
        for (Place place : Instantiation.places(base)) {
          Value one = Value.of(place);
          Type type = StepTypes.after(place.type(), step);
          frame.memory.write(frame.heap, one, step, type, value);
        }
        return;
      }
      Value next = frame.memory.read(frame.heap, base, step);
      if (Instantiation.places(next).isEmpty()) {
        Type type = StepTypes.after(baseType(base), step);
        next =
            Value.of(
                Place.of(new Root.Fresh(Site.of(frame.at, 60 + index), Types.name(type)), type));
        frame.memory.write(frame.heap, base, step, type, next);
      }
      write(next, to, index + 1, value, spec);
    }

    private Type baseType(Value base) {
      return base.entries().isEmpty()
          ? dev.privet.engine.program.ClassType.OBJECT
          : base.entries().get(0).atom().place().type();
    }

    private Step step(Selector selector, PropagatorSpec spec) {
      if (spec.key().isPresent()
          && (selector instanceof Selector.Element || selector instanceof Selector.MapValue)) {
        Object key = key(call, spec.key().getAsInt());
        if (key != null) {
          return new Step.At(key.toString());
        }
      }
      return StepTypes.of(selector);
    }

    private List<Value> bases(Port port) {
      if (port.root() == Port.Root.RECEIVER) {
        return List.of(frame.value(call.receiver()));
      }
      List<Value> bases = new ArrayList<>();
      int last = Math.min(port.to(), call.arguments().size() - 1);
      for (int i = port.from(); i <= last; i++) {
        bases.add(frame.value(call.arguments().get(i)));
      }
      return bases;
    }

    private Value read(Port from, PropagatorSpec spec) {
      int at = function(from);
      if (at >= 0) {
        Value result = results.getOrDefault(from.from(), Value.NONE);
        for (Selector selector : from.path().subList(at + 1, from.path().size())) {
          result = frame.memory.read(frame.heap, result, step(selector, spec));
        }
        return result;
      }
      Value.Builder out = new Value.Builder();
      for (Value base : bases(from)) {
        Value value = base;
        for (Selector selector : from.path()) {
          value = element(value, from, selector, spec);
        }
        out.add(value);
        if (from.path().isEmpty() && spec.mode() != PropagatorSpec.Mode.VALUE) {
          out.add(Contents.own(frame, base));
        }
      }
      return out.build();
    }

    /** A part; of a format's arguments only those that it prints. */
    private Value element(Value base, Port from, Selector selector, PropagatorSpec spec) {
      if (selector instanceof Selector.Element) {
        Set<Integer> printed = Formats.printedBy(frame, call, from.from());
        if (printed != Formats.ALL) {
          Value.Builder out = new Value.Builder();
          for (int slot : printed) {
            out.add(frame.memory.read(frame.heap, base, new Step.At(Integer.toString(slot))));
          }
          return out.build();
        }
      }
      return frame.memory.read(frame.heap, base, step(selector, spec));
    }

    private Value converted(PropagatorSpec spec, Value value) {
      if (value.isNone()) {
        return value;
      }
      Disclosing disclosing = new Disclosing(frame, instantiation, call.position());
      String name = call.callee().method().name();
      return switch (spec.mode()) {
        case VALUE -> value;
        case DERIVED -> value.as(PARTS.contains(name) ? Atom.Mode.PART : Atom.Mode.DERIVED);
        case TEXT -> step(disclosing.of(value, Disclosure.TEXT), "turned into text by " + name);
        case SERIALISED ->
            step(disclosing.of(value, Disclosure.SERIALISED), "serialised by " + name);
      };
    }

    private Value step(Value value, String text) {
      return value.step(new Trace.Step(Trace.Kind.STEP, call.position(), text));
    }
  }

  private Value holder(Instruction.Call call, int part, Value value, Selector selector) {
    Type type = dev.privet.engine.program.ClassType.OBJECT;
    Value made = Value.of(Place.of(new Root.Fresh(Site.of(frame.at, part), "holder"), type));
    frame.memory.write(frame.heap, made, StepTypes.of(selector), type, value);
    return made;
  }
}

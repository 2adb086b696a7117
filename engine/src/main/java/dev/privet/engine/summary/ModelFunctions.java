package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Port;
import dev.privet.engine.ruleset.PropagatorSpec;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.StepTypes;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs the functions, and feeds the collectors, that a modelled call is given. */
final class ModelFunctions {

  private static final int RECEIVER = -1;
  private static final int NOBODY = -2;
  private static final int HELD = 20;
  private static final int DEFERRED = 40;
  private static final int FED = 70;

  private final Frame frame;
  private final Instantiation instantiation;
  private final Instruction.Call call;
  private final Propagation propagation;
  private final int part;
  private final Map<Integer, List<PropagatorSpec>> inbound = new TreeMap<>();
  private final Map<Integer, Map<Integer, Value>> given = new TreeMap<>();
  private final Map<Integer, Value> results = new TreeMap<>();
  private final Map<Integer, Value> failures = new TreeMap<>();
  private final Set<Integer> started = new HashSet<>();

  ModelFunctions(
      Frame frame,
      Instantiation instantiation,
      Instruction.Call call,
      Propagation propagation,
      int part) {
    this.frame = frame;
    this.instantiation = instantiation;
    this.call = call;
    this.propagation = propagation;
    this.part = part;
  }

  /** Whether a port is a parameter of a function that the call is given. */
  static boolean feeds(Port to) {
    return argument(to) != NOBODY && at(to, Selector.FunctionParameter.class) >= 0;
  }

  /** Which argument a port speaks of; the receiver is one too. */
  private static int argument(Port port) {
    return switch (port.root()) {
      case ARGUMENT -> port.from();
      case RECEIVER -> RECEIVER;
      default -> NOBODY;
    };
  }

  private Variable variable(int argument) {
    return argument == RECEIVER
        ? java.util.Objects.requireNonNull(call.receiver())
        : call.arguments().get(argument);
  }

  private static int at(Port port, Class<? extends Selector> kind) {
    for (int i = 0; i < port.path().size(); i++) {
      if (kind.isInstance(port.path().get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Where in its path a port names what a function gives or was given; -1 where it names none. */
  int answers(Port from) {
    if (argument(from) == NOBODY) {
      return -1;
    }
    int at =
        Math.max(
            Math.max(
                at(from, Selector.FunctionResult.class), at(from, Selector.FunctionThrown.class)),
            at(from, Selector.FunctionParameter.class));
    boolean content = !from.path().isEmpty() && from.path().get(0) instanceof Selector.Content;
    return at < 0 && content && inbound.containsKey(argument(from)) ? 0 : at;
  }

  Value answer(Port from) {
    if (at(from, Selector.FunctionThrown.class) >= 0) {
      return failures.getOrDefault(argument(from), Value.NONE);
    }
    int at = at(from, Selector.FunctionParameter.class);
    if (at < 0) {
      return results.getOrDefault(argument(from), Value.NONE);
    }
    int index = ((Selector.FunctionParameter) from.path().get(at)).index();
    return given.getOrDefault(argument(from), Map.of()).getOrDefault(index, Value.NONE);
  }

  void run(List<PropagatorSpec> specs) {
    for (PropagatorSpec spec : specs) {
      if (feeds(spec.to())) {
        inbound.computeIfAbsent(argument(spec.to()), unused -> new ArrayList<>()).add(spec);
      }
      if (answers(spec.from()) >= 0) {
        inbound.computeIfAbsent(argument(spec.from()), unused -> new ArrayList<>());
      }
    }
    for (int argument : inbound.keySet()) {
      run(argument, specs);
    }
    for (int argument = 0; argument < call.arguments().size(); argument++) {
      if (!inbound.containsKey(argument) && isForgotten(argument, specs)) {
        run(argument, specs);
      }
    }
  }

  /**
   * Whether it is a function made here that the model says nothing of, as it gives and takes
   * nothing that matters: it is run for what it does besides.
   */
  private boolean isForgotten(int argument, List<PropagatorSpec> specs) {
    return specs.stream().noneMatch(spec -> speaksOf(spec.from(), argument))
        && frame.value(call.arguments().get(argument)).entries().stream()
            .anyMatch(entry -> entry.atom().place().root() instanceof Root.Function);
  }

  private static boolean speaksOf(Port port, int argument) {
    return port.root() == Port.Root.ARGUMENT && port.from() <= argument && argument <= port.to();
  }

  /** Runs a function after those whose results it is given. */
  private void run(int argument, List<PropagatorSpec> specs) {
    if (argument >= call.arguments().size() || !started.add(argument)) {
      return;
    }
    Map<Integer, Value> parameters = given.computeIfAbsent(argument, unused -> new TreeMap<>());
    for (PropagatorSpec spec : inbound.getOrDefault(argument, List.of())) {
      if (answers(spec.from()) >= 0) {
        run(argument(spec.from()), specs);
      }
      prepare(spec, parameters);
    }
    for (PropagatorSpec spec : specs) {
      int at = at(spec.from(), Selector.FunctionParameter.class);
      if (at >= 0 && argument(spec.from()) == argument) {
        int index = ((Selector.FunctionParameter) spec.from().path().get(at)).index();
        parameters.computeIfAbsent(index, unused -> fresh(HELD + index));
      }
    }
    Value thrown = frame.thrown;
    frame.thrown = Value.NONE;
    boolean outer = frame.maybe;
    frame.maybe = true;
    Value result = run(argument, parameters, elements(argument, specs));
    frame.maybe = outer;
    if (result != null) {
      results.put(argument, result);
    }
    if (isKept(argument, specs)) {
      failures.put(argument, frame.thrown);
      frame.thrown = thrown;
    } else {
      frame.thrown = thrown.join(frame.thrown);
    }
  }

  /** Whether what a function throws is kept for those who ask for it. */
  private static boolean isKept(int argument, List<PropagatorSpec> specs) {
    for (PropagatorSpec spec : specs) {
      if (argument(spec.from()) == argument
          && at(spec.from(), Selector.FunctionThrown.class) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the functions are elements of the argument, which may be one itself. */
  private boolean elements(int argument, List<PropagatorSpec> specs) {
    boolean inside = false;
    boolean itself = false;
    for (PropagatorSpec spec : specs) {
      for (Port port : List.of(spec.from(), spec.to())) {
        int at =
            Math.max(
                at(port, Selector.FunctionResult.class),
                at(port, Selector.FunctionParameter.class));
        if (argument(port) == argument && at >= 0) {
          inside |= at > 0 && port.path().get(at - 1) instanceof Selector.Element;
          itself |= at == 0;
        }
      }
    }
    Type type = variable(argument).type();
    return inside
        && !(itself
            && !(type instanceof ArrayType)
            && FunctionMethods.of(frame.program, type) != null);
  }

  private void prepare(PropagatorSpec spec, Map<Integer, Value> parameters) {
    Port to = spec.to();
    int at = at(to, Selector.FunctionParameter.class);
    int index = ((Selector.FunctionParameter) to.path().get(at)).index();
    Value value = propagation.read(spec);
    if (at + 1 < to.path().size()) {
      Value holder = fresh(HELD + index);
      Step step = StepTypes.of(to.path().get(at + 1));
      frame.memory.write(frame.heap, holder, step, ClassType.OBJECT, value);
      value = holder;
    }
    parameters.merge(index, value, Value::join);
  }

  private Value fresh(int number) {
    return Value.of(
        Place.of(new Root.Fresh(Site.of(frame.at, number), "holder"), ClassType.OBJECT));
  }

  private @Nullable Value run(int argument, Map<Integer, Value> parameters, boolean elements) {
    Variable function = variable(argument);
    Instruction.Call made = elements ? null : made(function);
    if (made != null) {
      List<PropagatorSpec> specs = frame.program.model(made.callee()).propagators();
      if (Propagation.waits(specs)) {
        int next = FED + 4 * part + argument;
        Value fed = parameters.getOrDefault(0, Value.NONE);
        return Propagation.feed(frame, instantiation, made, specs, fed, next);
      } else if (made.callee().method().owner().equals("java.util.stream.Collectors")) {
        return Value.NONE;
      }
    }
    if (!elements
        && frame.program.hierarchy().isSubtype(Types.name(function.type()), FedCollectors.NAME)) {
      Value fed = parameters.getOrDefault(0, Value.NONE);
      Type type = call.target() != null ? call.target().type() : ClassType.OBJECT;
      return new FedCollectors(frame, instantiation, call.position(), FED)
          .feed(frame.value(function), fed, type);
    }
    List<Value> values = new ArrayList<>();
    parameters.forEach(
        (index, value) -> {
          while (values.size() < index) {
            values.add(Value.NONE);
          }
          values.add(value);
        });
    Value functions = frame.value(function);
    if (elements) {
      functions = frame.memory.read(frame.heap, functions, Step.ELEMENT);
    }
    return invoke(argument, functions, elements, values);
  }

  /** The call that made the object a variable holds. */
  private Instruction.@Nullable Call made(Variable variable) {
    Variable at = variable;
    for (int i = 0; i < 10; i++) {
      Instruction.Definition definition = frame.body.definition(at).orElse(null);
      if (definition instanceof Instruction.Call made) {
        return made;
      } else if (definition instanceof Instruction.Copy copy) {
        at = copy.source();
      } else {
        return null;
      }
    }
    return null;
  }

  private @Nullable Value invoke(
      int argument, Value functions, boolean elements, List<Value> values) {
    Variable function = variable(argument);
    Value.Builder out = new Value.Builder();
    boolean known = false;
    for (Value.Entry entry : functions.entries()) {
      Place place = entry.atom().place();
      MethodKey method =
          place.root() instanceof Root.Function lambda
              ? lambda.implemented()
              : FunctionMethods.of(frame.program, place, elements ? place.type() : function.type());
      if (method == null) {
        continue;
      }
      Value one =
          place.isParameter()
              ? deferred(argument, place, method, values)
              : instantiation.invoke(
                  Value.of(List.of(entry)), method, typed(place, values), call.position());
      if (one == null && isLibrary(place)) {
        one = unseen(argument, method, function.type());
      }
      if (one != null) {
        out.add(one);
        known = true;
      }
    }
    return known ? out.build() : null;
  }

  private boolean isLibrary(Place place) {
    return place.root() instanceof Root.Fresh fresh
        && place.length() == 0
        && !frame.program.hierarchy().isProject(fresh.type());
  }

  /** What a library's object gives that is used as a function, as a mapper of rows to beans. */
  private Value unseen(int argument, MethodKey method, Type function) {
    Type type = Types.argument(function, 0);
    Site site = Site.of(frame.at, DEFERRED + argument);
    return Value.of(
        Place.of(new Root.Result(site, method, List.of(), call.position(), type), type));
  }

  /** Objects made for a function are of the types it takes. */
  private List<Value> typed(Place function, List<Value> values) {
    MethodBody body =
        function.root() instanceof Root.Function lambda
            ? frame.program.bodies().get(lambda.body())
            : null;
    if (body == null) {
      return values;
    }
    List<Value> typed = new ArrayList<>();
    List<Variable> parameters =
        body.parameters().stream().filter(p -> p.kind() == Variable.Kind.PARAMETER).toList();
    for (int i = 0; i < values.size(); i++) {
      typed.add(
          i < parameters.size()
              ? Transfer.refined(values.get(i), parameters.get(i).type())
              : values.get(i));
    }
    return typed;
  }

  private Value deferred(int argument, Place place, MethodKey method, List<Value> values) {
    Root.Result result =
        new Root.Result(
            Site.of(frame.at, DEFERRED + argument),
            method,
            List.of(),
            call.position(),
            ClassType.OBJECT);
    HandedOver handed = HandedOver.of(frame, method, values, call.position());
    frame.effects.defer(
        new DeferredCall(
            place, method, values, result, Failure.of(frame, result), frame.reached(), handed),
        frame.at);
    return Value.of(Place.of(result, ClassType.OBJECT));
  }
}

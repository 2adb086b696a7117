package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.MethodModel;
import dev.privet.engine.ruleset.Port;
import dev.privet.engine.ruleset.PostSpec;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.StepTypes;
import dev.privet.engine.taint.Value;
import dev.privet.engine.wiring.Addresses;
import dev.privet.engine.wiring.Listener;
import dev.privet.engine.wiring.ListenerIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the project's listeners with what is posted to them: those of the same address where both
 * sides tell it, else those that take what was posted by its type.
 */
final class Posting {

  /** Sites of listeners lie above those of instructions and of advice. */
  private static final int SITES = 1 << 25;

  private static final int MANY = 1000;

  private final Frame frame;
  private final Instantiation instantiation;
  private final Deliveries deliveries;

  Posting(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
    this.deliveries = new Deliveries(frame, instantiation);
  }

  /** What is posted, with where to as far as that is known. */
  private record Post(
      Value payload,
      Value along,
      @Nullable String address,
      boolean routed,
      @Nullable List<AnnotationUse> qualifiers,
      Position position) {}

  /** A call that may post something. */
  void called(Instruction.Call call, MethodModel model) {
    for (PostSpec spec : model.posts()) {
      List<Listener> listeners = frame.program.wiring().listeners().on(spec.channel());
      if (!listeners.isEmpty()) {
        deliver(post(call, spec), listeners);
      }
    }
  }

  private Post post(Instruction.Call call, PostSpec spec) {
    Value posted = read(call, spec.payload());
    Value along =
        spec.along().isPresent() ? read(call, spec.along().get()) : deliveries.along(posted);
    return new Post(
        deliveries.opened(posted),
        along,
        address(call, spec),
        spec.routed(),
        qualifiers(call),
        call.position());
  }

  /** What the method at hand throws may be posted: to the handlers nearest to its class. */
  void threw(Value value) {
    if (value.isNone()) {
      return;
    }
    for (ListenerIndex.Reply reply : frame.program.wiring().replies(frame.body.body().key())) {
      threw(value, reply, frame.body.body().position());
    }
  }

  private void threw(Value value, ListenerIndex.Reply reply, Position position) {
    for (String channel : reply.thrown() ? reply.channels() : Set.<String>of()) {
      List<Listener> all =
          frame.program.wiring().listeners().on(channel, frame.body.body().key().owner());
      handled(value, all)
          .forEach(
              (handlers, thrown) ->
                  deliver(
                      new Post(thrown.build(), Value.NONE, null, false, null, position), handlers));
    }
  }

  /** What comes to which handlers, together: a handler is run once for all that it takes. */
  private Map<List<Listener>, Value.Builder> handled(Value value, List<Listener> all) {
    Map<List<Listener>, Value.Builder> handled = new LinkedHashMap<>();
    for (Value.Entry entry : all.isEmpty() ? List.<Value.Entry>of() : value.entries()) {
      handled.computeIfAbsent(nearest(entry, all), taken -> new Value.Builder()).add(entry);
    }
    return handled;
  }

  /**
   * Of several handlers that take an exception those that no other is between; a class's own come
   * before everybody's.
   */
  private List<Listener> nearest(Value.Entry thrown, List<Listener> all) {
    Hierarchy hierarchy = frame.program.hierarchy();
    String type =
        thrown.atom().place().root() instanceof Root.Fresh fresh
            ? fresh.type()
            : Types.name(thrown.atom().place().type());
    List<String> supertypes = hierarchy.supertypes(type);
    List<Listener> taking =
        all.stream().filter(one -> supertypes.contains(Types.name(one.type()))).toList();
    List<Listener> own = taking.stream().filter(Listener::local).toList();
    List<Listener> fitting = own.isEmpty() ? taking : own;
    return fitting.stream()
        .filter(
            one ->
                fitting.stream()
                    .noneMatch(
                        other ->
                            !Types.name(other.type()).equals(Types.name(one.type()))
                                && hierarchy.isSubtype(
                                    Types.name(other.type()), Types.name(one.type()))))
        .toList();
  }

  /** What the method at hand returns may be posted. */
  void returned(Value value, Position position) {
    for (ListenerIndex.Reply reply : frame.program.wiring().replies(frame.body.body().key())) {
      for (Selector failed : reply.failed()) {
        threw(frame.memory.read(frame.heap, value, StepTypes.of(failed)), reply, position);
      }
      for (String channel : reply.thrown() ? Set.<String>of() : reply.channels()) {
        for (String address : reply.addresses()) {
          deliver(
              new Post(value, Value.NONE, address, false, null, position),
              frame.program.wiring().listeners().on(channel));
        }
      }
    }
  }

  private Value read(Instruction.Call call, Port port) {
    Value.Builder out = new Value.Builder();
    for (Value base : new PortWriter(frame, call).bases(port)) {
      Value value = base;
      for (Selector selector : port.path()) {
        value =
            selector instanceof Selector.FunctionResult
                ? made(call, value)
                : frame.memory.read(frame.heap, value, StepTypes.of(selector));
      }
      out.add(value.under(frame.held));
    }
    return out.build();
  }

  /** What a function gives that makes the message. */
  private Value made(Instruction.Call call, Value function) {
    return new PassedFunctions(frame, instantiation)
        .run(call.callee().method(), List.of(function), Value.NONE, call.position());
  }

  private @Nullable String address(Instruction.Call call, PostSpec spec) {
    if (!spec.named().isEmpty()) {
      return receiver(call).flatMap(uses -> Addresses.named(uses, spec.named())).orElse(null);
    }
    int index = spec.address().orElse(-1);
    List<Variable> arguments = spec.made() ? madeOf(call) : call.arguments();
    return index < 0 || index >= arguments.size() ? null : text(arguments.get(index));
  }

  /** The arguments of the constructor that made a call's first argument, in this body. */
  private List<Variable> madeOf(Instruction.Call call) {
    @Nullable Variable posted = call.arguments().isEmpty() ? null : source(call.arguments().get(0));
    for (Block block : frame.body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Call made
            && made.callee().method().isConstructor()
            && posted != null
            && posted.equals(made.receiver())) {
          return made.arguments();
        }
      }
    }
    return List.of();
  }

  /** The variable that was copied into another one. */
  private @Nullable Variable source(Variable variable) {
    Variable at = variable;
    for (int i = 0; i < 10; i++) {
      Instruction.Definition definition = frame.body.definition(at).orElse(null);
      if (!(definition instanceof Instruction.Copy copy)) {
        return at;
      }
      at = copy.source();
    }
    return null;
  }

  /** A constant, or the setting that a field is filled with. */
  private @Nullable String text(Variable variable) {
    Object constant = frame.constant(variable);
    if (constant instanceof String text) {
      return Addresses.normal(text).orElse(null);
    }
    return field(variable)
        .flatMap(uses -> Addresses.named(uses, frame.program.wiring().rules().settings()))
        .orElse(null);
  }

  /** Annotations of the field that a variable was read from. */
  private Optional<List<AnnotationUse>> field(@Nullable Variable variable) {
    SsaBody body = frame.body;
    @Nullable Variable at = variable;
    for (int i = 0; at != null && i < 10; i++) {
      Instruction.Definition definition = body.definition(at).orElse(null);
      if (definition instanceof Instruction.GetField get) {
        return Optional.of(Addresses.declared(frame.program.hierarchy(), get.field()));
      }
      at = definition instanceof Instruction.Copy copy ? copy.source() : null;
    }
    return Optional.empty();
  }

  private Optional<List<AnnotationUse>> receiver(Instruction.Call call) {
    return field(call.receiver());
  }

  /** What the receiver is qualified by; null where that is not known. */
  private @Nullable List<AnnotationUse> qualifiers(Instruction.Call call) {
    return receiver(call).map(frame.program.wiring().listeners()::qualifiers).orElse(null);
  }

  private void deliver(Post post, List<Listener> listeners) {
    if (post.payload().isNone()) {
      return;
    }
    boolean named =
        post.address() != null
            && listeners.stream().anyMatch(one -> one.addresses().contains(post.address()));
    int number = 0;
    for (Listener listener : listeners) {
      number++;
      Value taken =
          isQualified(listener, post.qualifiers())
              ? taken(post, listener, listeners, named)
              : Value.NONE;
      if (!taken.isNone()) {
        deliveries.with(post.along(), taken, listener.type());
        run(listener, taken, post.position(), SITES + MANY * (frame.at + 1) + number);
      }
    }
  }

  /** What of a post comes to a listener. */
  private Value taken(Post post, Listener listener, List<Listener> all, boolean named) {
    if (listener.addressed() && post.address() != null && !listener.addresses().isEmpty()) {
      if (listener.addresses().contains(post.address())) {
        return deliveries.converted(post.payload(), listener.type());
      }
      if (named || !post.routed()) {
        return Value.NONE;
      }
    }
    return deliveries.byType(post.payload(), listener, all);
  }

  private static boolean isQualified(Listener listener, @Nullable List<AnnotationUse> qualifiers) {
    return qualifiers == null || qualifiers.containsAll(listener.qualifiers());
  }

  private void run(Listener listener, Value payload, Position position, int site) {
    MethodBody body = frame.program.bodies().get(listener.body());
    if (body == null) {
      return;
    }
    int at = frame.at;
    Value thrown = frame.thrown;
    frame.at = site;
    List<Value> actuals = new ArrayList<>();
    int given = 0;
    int other = 0;
    for (Variable parameter : body.parameters()) {
      boolean posted = parameter.kind() == Variable.Kind.PARAMETER && given++ == listener.payload();
      actuals.add(posted ? payload : unknown(parameter.type(), listener, position, other++));
    }
    instantiation.call(listener.body(), actuals, position);
    frame.at = at;
    frame.thrown = thrown;
  }

  /** The object that listens, and what else it is handed. */
  private Value unknown(Type type, Listener listener, Position position, int number) {
    Root.Result root =
        new Root.Result(Site.of(frame.at, number), listener.body(), List.of(), position, type);
    return Value.of(Place.of(root, type));
  }
}

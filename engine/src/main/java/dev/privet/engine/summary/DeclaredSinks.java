package dev.privet.engine.summary;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.AnnotatedSink;
import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.ruleset.Hosts;
import dev.privet.engine.ruleset.MethodPattern;
import dev.privet.engine.ruleset.Port;
import dev.privet.engine.ruleset.ProxyFactory;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.ruleset.SinkSpec;
import dev.privet.engine.wiring.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sinks that a project declares by annotation (AI tools, AI service interfaces, its own data sinks)
 * or by having a framework implement an interface. Thread-safe.
 */
final class DeclaredSinks {

  private static final String DATA_SINK = "dev.privet.annotations.DataSink";
  private static final Port ALL = new Port(Port.Root.ARGUMENT, 0, Integer.MAX_VALUE, List.of());

  private final RuleSet rules;
  private final Hierarchy hierarchy;
  private final Settings settings;
  private final Map<String, Proxy> proxies = new TreeMap<>();
  private final Map<MethodKey, List<SinkSpec>> calls = new ConcurrentHashMap<>();

  /** Who gets what calls on an interface are given that a factory implements. */
  private record Proxy(ProxyFactory factory, Recipient recipient) {}

  DeclaredSinks(
      RuleSet rules, Hierarchy hierarchy, Collection<MethodBody> bodies, Settings settings) {
    this.rules = rules;
    this.settings = settings;
    this.hierarchy = hierarchy;
    if (!rules.proxyFactories().isEmpty()) {
      bodies.forEach(this::findProxies);
    }
  }

  private void findProxies(MethodBody body) {
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Call call) {
        for (ProxyFactory factory : rules.proxyFactories()) {
          if (matches(factory.method(), call.callee().method())
              && factory.type() < call.arguments().size()) {
            String type = classLiteral(body, call.arguments().get(factory.type()));
            if (type != null && hierarchy.isProject(type)) {
              recipient(body, call, factory)
                  .ifPresent(found -> proxies.putIfAbsent(type, new Proxy(factory, found)));
            }
          }
        }
      }
    }
  }

  private Optional<Recipient> recipient(
      MethodBody body, Instruction.Call call, ProxyFactory factory) {
    if (factory.to().isEmpty()) {
      return Optional.of(factory.recipient());
    }
    Port to = factory.to().get();
    Variable start =
        to.root() == Port.Root.RECEIVER
            ? call.receiver()
            : to.from() < call.arguments().size() ? call.arguments().get(to.from()) : null;
    return new WrittenAddress(body, hierarchy).of(start).flatMap(rules.hosts()::outside);
  }

  private boolean matches(MethodPattern pattern, MethodKey method) {
    return pattern.names().contains(method.name())
        && (method.owner().equals(pattern.type())
            || hierarchy.isSubtype(method.owner(), pattern.type()));
  }

  private static @org.jspecify.annotations.Nullable String classLiteral(
      MethodBody body, Variable variable) {
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Constant constant
          && constant.target().equals(variable)
          && constant.value() instanceof Type type) {
        return Types.name(type);
      }
    }
    return null;
  }

  /** The sinks that a call of this method is by declaration. */
  List<SinkSpec> at(Callee callee) {
    return calls.computeIfAbsent(callee.method(), this::find);
  }

  private List<SinkSpec> find(MethodKey method) {
    List<SinkSpec> found = new ArrayList<>();
    Optional<TypeDeclaration> owner = hierarchy.find(method.owner());
    if (owner.isEmpty()) {
      return found;
    }
    for (AnnotatedSink sink : rules.annotatedSinks()) {
      boolean here =
          switch (sink.target()) {
            case RETURN -> false;
            case CALL -> has(annotations(method), sink);
            case TYPE_CALLS -> has(owner.get().annotations(), sink);
          };
      if (here) {
        annotated(sink, owner.get(), method).ifPresent(found::add);
      }
    }
    declared(annotations(method)).forEach(sink -> found.add(own(sink, method)));
    declared(owner.get().annotations()).forEach(sink -> found.add(own(sink, method)));
    Proxy proxy = proxies.get(method.owner());
    if (proxy != null) {
      ProxyFactory factory = proxy.factory();
      List<Port> sent = sent(method, factory.except());
      found.add(spec(factory.id(), method, proxy.recipient(), factory.disclosure(), sent));
    }
    return found;
  }

  private Optional<SinkSpec> annotated(AnnotatedSink sink, TypeDeclaration owner, MethodKey key) {
    List<Port> sent = sent(key, sink.except());
    if (sink.address().isEmpty()) {
      return Optional.of(spec(sink.id(), key, sink.recipient(), sink.disclosure(), sent));
    }
    List<AnnotationUse> uses =
        sink.target() == AnnotatedSink.Target.CALL ? annotations(key) : owner.annotations();
    for (AnnotationUse use : uses) {
      for (String element : sink.address()) {
        if (isNamed(use, sink.annotation()) && use.elements().get(element) instanceof String text) {
          Optional<String> host = Hosts.named(settings.filled(text));
          if (host.isPresent()) {
            return rules
                .hosts()
                .outside(host.get())
                .map(found -> spec(sink.id(), key, found, sink.disclosure(), sent));
          } else if (text.contains("${")) {
            return Optional.of(
                spec(sink.id(), key, sink.recipient(), sink.disclosure(), sent).toSomebody());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The arguments that a call sends: those that no annotation makes something else, as headers. */
  private List<Port> sent(MethodKey key, Set<String> except) {
    Optional<MethodDeclaration> method =
        except.isEmpty() ? Optional.empty() : hierarchy.method(key);
    if (method.isEmpty()) {
      return List.of(ALL);
    }
    List<Port> sent = new ArrayList<>();
    List<Parameter> parameters = method.get().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).annotations().stream()
          .noneMatch(use -> except.stream().anyMatch(name -> isNamed(use, name)))) {
        sent.add(Port.argument(i));
      }
    }
    return sent;
  }

  private static List<AnnotationUse> declared(List<AnnotationUse> annotations) {
    return annotations.stream().filter(use -> isNamed(use, DATA_SINK)).toList();
  }

  /** What a project itself declares to hand its arguments on. */
  private static SinkSpec own(AnnotationUse sink, MethodKey method) {
    String name =
        sink.elements().get("value") instanceof String text && !text.isBlank()
            ? text
            : Types.simpleName(method.owner());
    SinkKind kind = SinkKind.THIRD_PARTY;
    for (SinkKind one : SinkKind.values()) {
      if (sink.elements().get("kind") instanceof FieldKey constant
          && constant.name().equals(one.name())) {
        kind = one;
      }
    }
    Recipient recipient = new Recipient(name, name, kind, name);
    return spec("data-sink", method, recipient, Disclosure.SERIALISED, List.of(ALL));
  }

  /** The sinks that what a method returns goes to, by its annotations or its parameters'. */
  List<SinkSpec> atReturn(MethodKey method) {
    List<SinkSpec> found = new ArrayList<>();
    List<AnnotationUse> uses = new ArrayList<>(annotations(method));
    hierarchy
        .method(method)
        .ifPresent(m -> m.parameters().forEach(parameter -> uses.addAll(parameter.annotations())));
    for (AnnotatedSink sink : rules.annotatedSinks()) {
      if (sink.target() == AnnotatedSink.Target.RETURN && has(uses, sink)) {
        List<Port> returned = List.of(Port.returned());
        found.add(spec(sink.id(), method, sink.recipient(), sink.disclosure(), returned));
      }
    }
    return found;
  }

  private List<AnnotationUse> annotations(MethodKey key) {
    return hierarchy.method(key).map(MethodDeclaration::annotations).orElse(List.of());
  }

  private static boolean has(List<AnnotationUse> annotations, AnnotatedSink sink) {
    for (AnnotationUse annotation : annotations) {
      if (isNamed(annotation, sink.annotation()) && sink.isMadeBy(annotation)) {
        return true;
      }
    }
    return false;
  }

  /** Of an annotation that is not on the class path only the simple name is known. */
  static boolean isNamed(AnnotationUse annotation, String name) {
    return annotation.type().replace('$', '.').equals(name.replace('$', '.'))
        || (annotation.type().indexOf('.') < 0 && annotation.type().equals(Types.simpleName(name)));
  }

  private static SinkSpec spec(
      String id, MethodKey method, Recipient recipient, Disclosure disclosure, List<Port> ports) {
    return new SinkSpec(
        id,
        new MethodPattern(method.owner(), Set.of(method.name()), Optional.empty()),
        recipient,
        disclosure,
        ports,
        List.of(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Set.of(),
        Optional.empty());
  }
}

package dev.privet.engine.wiring;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.ruleset.WiringRules.ListenerSpec;
import dev.privet.engine.ruleset.WiringRules.ReplySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The project's listeners by what they listen to. */
public final class ListenerIndex {

  private final Assembly assembly;
  private final Map<String, List<Listener>> byChannel = new HashMap<>();

  ListenerIndex(Assembly assembly) {
    this.assembly = assembly;
    assembly.hierarchy().projectTypes().forEach(this::find);
    for (ListenerSpec spec : assembly.rules().listeners()) {
      if (spec.on() == ListenerSpec.On.PROVIDED) {
        assembly.components().providers().forEach(provider -> provided(spec, provider));
      }
    }
  }

  /** Who listens on a channel, in the project's order. */
  public List<Listener> on(String channel) {
    return byChannel.getOrDefault(channel, List.of());
  }

  /** Who on a channel hears what methods of a class post; some hear their own class alone. */
  public List<Listener> on(String channel, String poster) {
    return on(channel).stream()
        .filter(one -> !one.local() || isSame(one.body().owner(), poster))
        .toList();
  }

  /** Whether one class is the other, or extends it: an object of both may be at work. */
  private boolean isSame(String listener, String poster) {
    return assembly.hierarchy().isSubtype(poster, listener)
        || assembly.hierarchy().isSubtype(listener, poster);
  }

  /** Listeners that a reply of a method goes to, by channel. */
  public List<Reply> replies(MethodDeclaration method) {
    List<Reply> replies = new ArrayList<>();
    for (AnnotationUse use : method.annotations()) {
      for (ReplySpec spec : assembly.rules().replies()) {
        if (Components.isNamed(use.type(), Set.of(spec.annotation()))) {
          replies.add(
              new Reply(
                  spec.channels(),
                  Addresses.of(use, spec.addresses()),
                  spec.thrown(),
                  spec.failed()));
        }
      }
    }
    return replies;
  }

  /** Where what a method returns, or throws, is posted. */
  public record Reply(
      Set<String> channels, Set<String> addresses, boolean thrown, List<Selector> failed) {}

  private void find(TypeDeclaration type) {
    List<ListenerSpec> overridden = new ArrayList<>();
    for (ListenerSpec spec : assembly.rules().listeners()) {
      if (spec.on() == ListenerSpec.On.OVERRIDE
          && type.kind() != TypeKind.INTERFACE
          && assembly.hierarchy().isSubtype(type.name(), spec.annotation())) {
        overridden.add(spec);
      }
    }
    for (MethodDeclaration method : type.methods()) {
      if (!method.annotations().isEmpty()) {
        annotated(type, method);
      }
      parameters(method);
      for (ListenerSpec spec : overridden) {
        if (overrides(spec.annotation(), method)) {
          add(spec, method, 0, Set.of());
        }
      }
    }
  }

  private void annotated(TypeDeclaration type, MethodDeclaration method) {
    List<AnnotationUse> uses = new ArrayList<>(method.annotations());
    if (handles(method)) {
      uses.addAll(type.annotations());
    }
    for (ListenerSpec spec : assembly.rules().listeners()) {
      if (spec.on() == ListenerSpec.On.METHOD) {
        Set<String> wanted = Set.of(spec.annotation());
        uses.stream()
            .filter(use -> assembly.components().means(use, wanted))
            .findFirst()
            .ifPresent(use -> annotated(spec, method, use));
      }
    }
  }

  private void annotated(ListenerSpec spec, MethodDeclaration method, AnnotationUse use) {
    int payload = payload(method);
    Set<String> addresses = Addresses.of(use, spec.addresses());
    List<Type> classes = Components.classes(use, spec.classes());
    if (payload >= 0 && !classes.isEmpty()) {
      Type taken = method.parameters().get(payload).type();
      for (Type one : classes) {
        boolean narrower = assembly.hierarchy().isSubtype(Types.name(taken), Types.name(one));
        add(spec, method, payload, addresses, narrower ? taken : one);
      }
    } else {
      add(spec, method, payload, addresses);
    }
  }

  private void parameters(MethodDeclaration method) {
    for (int i = 0; i < method.parameters().size(); i++) {
      for (AnnotationUse use : method.parameters().get(i).annotations()) {
        for (ListenerSpec spec : assembly.rules().listeners()) {
          if (spec.on() == ListenerSpec.On.PARAMETER
              && Components.isNamed(use.type(), Set.of(spec.annotation()))) {
            add(spec, method, i, Set.of());
          }
        }
      }
    }
  }

  /** A method of a class that listens as a whole. */
  private boolean handles(MethodDeclaration method) {
    return method.annotations().stream()
        .anyMatch(use -> Components.isNamed(use.type(), assembly.rules().handlers()));
  }

  private boolean overrides(String type, MethodDeclaration method) {
    return assembly.hierarchy().find(type).stream()
        .flatMap(declared -> declared.methods().stream())
        .anyMatch(
            one ->
                one.isAbstract()
                    && one.name().equals(method.name())
                    && one.parameters().size() == method.parameters().size()
                    && !method.parameters().isEmpty());
  }

  /**
   * The parameter that says so, else what was thrown, else the first that no annotation and no
   * envelope explains.
   */
  private int payload(MethodDeclaration method) {
    List<Parameter> parameters = method.parameters();
    int first = -1;
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      boolean said =
          parameter.annotations().stream()
              .anyMatch(use -> Components.isNamed(use.type(), assembly.rules().payloads()));
      if (said
          || assembly.hierarchy().isSubtype(Types.name(parameter.type()), "java.lang.Throwable")) {
        return i;
      }
      boolean header =
          parameter.annotations().stream()
              .anyMatch(use -> Components.isNamed(use.type(), assembly.rules().headers()));
      if (first < 0
          && !header
          && !assembly.rules().headers().contains(Types.name(parameter.type()))) {
        first = i;
      }
    }
    return first;
  }

  private void add(
      ListenerSpec spec, MethodDeclaration method, int payload, Set<String> addresses) {
    if (payload >= 0 && payload < method.parameters().size()) {
      add(spec, method, payload, addresses, method.parameters().get(payload).type());
    }
  }

  private void add(
      ListenerSpec spec, MethodDeclaration method, int payload, Set<String> addresses, Type type) {
    keep(
        spec,
        new Listener(
            method.key(),
            payload,
            type,
            !spec.addresses().isEmpty(),
            addresses,
            qualifiers(method.parameters().get(payload).annotations()),
            isLocal(spec, method.key().owner())));
  }

  private boolean isLocal(ListenerSpec spec, String owner) {
    Hierarchy hierarchy = assembly.hierarchy();
    return !spec.everywhere().isEmpty()
        && Stream.concat(
                hierarchy.supertypes(owner).stream().flatMap(name -> hierarchy.find(name).stream()),
                hierarchy.projectSubtypes(owner).stream())
            .flatMap(type -> type.annotations().stream())
            .noneMatch(use -> assembly.components().means(use, spec.everywhere()));
  }

  private void keep(ListenerSpec spec, Listener listener) {
    List<Listener> all = byChannel.computeIfAbsent(spec.channel(), unused -> new ArrayList<>());
    if (!all.contains(listener)) {
      all.add(listener);
    }
  }

  /** The annotations among some by which a container tells things of one type apart. */
  public List<AnnotationUse> qualifiers(List<AnnotationUse> uses) {
    return uses.stream()
        .filter(use -> assembly.components().means(use, assembly.rules().qualifiers()))
        .filter(use -> !Set.of("Any", "Default").contains(use.simpleName()))
        .toList();
  }

  /** The only lambda that a provider makes and returns. */
  private void provided(ListenerSpec spec, MethodDeclaration provider) {
    MethodBody body = assembly.bodies().get(provider.key());
    if (body == null || !Types.name(provider.returnType()).equals(spec.annotation())) {
      return;
    }
    List<Instruction.Lambda> made = new ArrayList<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Lambda lambda
          && Types.name(lambda.type()).equals(spec.annotation())) {
        made.add(lambda);
      }
    }
    if (made.size() == 1) {
      Type taken = Types.argument(provider.returnType(), 0);
      keep(spec, new Listener(made.get(0).body(), 0, taken, true, Set.of(), List.of(), false));
    }
  }
}

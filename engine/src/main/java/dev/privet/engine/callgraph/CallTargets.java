package dev.privet.engine.callgraph;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of the project's bodies a call may run, by the static type of its receiver: class hierarchy
 * analysis (Dean, Grove, Chambers 1995). It is not cut by what is instantiated, since containers
 * and reflection create what no code does; an object created where it is seen has its own class.
 * Thread-safe.
 */
public final class CallTargets {

  /** A call with more targets than this is taken to have none that is known. */
  public static final int MAX_TARGETS = 40;

  private static final Set<String> ROOT_METHODS =
      Set.of("toString", "equals", "hashCode", "getClass", "compareTo");

  private final Hierarchy hierarchy;
  private final Set<MethodKey> bodies;
  private final Map<MethodKey, Map<String, List<MethodKey>>> known = new ConcurrentHashMap<>();
  private final Map<MethodKey, Map<String, Optional<MethodKey>>> exact = new ConcurrentHashMap<>();

  /**
   * Prepares look-ups.
   *
   * @param bodies methods whose body is seen
   */
  public CallTargets(Hierarchy hierarchy, Set<MethodKey> bodies) {
    this.hierarchy = hierarchy;
    this.bodies = bodies;
  }

  /** The bodies a call may run, in the project's order; empty where none is seen. */
  public List<MethodKey> of(Callee callee) {
    MethodKey method = callee.method();
    if (callee.dispatch() != Callee.Dispatch.VIRTUAL) {
      return bodies.contains(method) ? List.of(method) : inherited(method);
    }
    String receiver = Types.name(callee.receiverType());
    if (!hierarchy.isProject(receiver) && hierarchy.isProject(method.owner())) {
      receiver = method.owner();
    }
    return below(receiver, method);
  }

  /** The bodies that a call on an object of this class or one below it may run. */
  public List<MethodKey> below(String type, MethodKey method) {
    return known
        .computeIfAbsent(method, unused -> new ConcurrentHashMap<>())
        .computeIfAbsent(type, unused -> virtual(type, method));
  }

  private List<MethodKey> inherited(MethodKey method) {
    if (method.isConstructor()) {
      return List.of();
    }
    return exact(method.owner(), method).map(List::of).orElse(List.of());
  }

  /** The body that a call on an object of exactly this class runs. */
  public Optional<MethodKey> exact(String type, MethodKey called) {
    return exact
        .computeIfAbsent(called, unused -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            type,
            name ->
                hierarchy
                    .implementation(name, called)
                    .map(MethodDeclaration::key)
                    .filter(bodies::contains));
  }

  private List<MethodKey> virtual(String receiver, MethodKey method) {
    if (ROOT_METHODS.contains(method.name()) && !hierarchy.isProject(receiver)) {
      return List.of();
    }
    Set<MethodKey> targets = targets(receiver, method);
    return targets.size() > MAX_TARGETS ? List.of() : List.copyOf(targets);
  }

  private Set<MethodKey> targets(String receiver, MethodKey method) {
    Set<MethodKey> targets = new LinkedHashSet<>();
    for (TypeDeclaration type : hierarchy.projectSubtypes(receiver)) {
      if (type.kind() != TypeKind.INTERFACE && !Modifier.isAbstract(type.modifiers())) {
        exact(type.name(), method).ifPresent(targets::add);
      }
    }
    if (targets.isEmpty()) {
      exact(receiver, method).ifPresent(targets::add);
    }
    return targets;
  }
}

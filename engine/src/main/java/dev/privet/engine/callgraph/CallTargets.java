package dev.privet.engine.callgraph;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.Memo;
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

  /**
   * Of a call with more targets than this only as many are run, of those whose summaries do
   * something.
   */
  public static final int MAX_TARGETS = 40;

  /** How many classes' texts an object may have that is of any of them. */
  public static final int MAX_TEXTS = 12;

  private static final MethodKey TO_STRING =
      new MethodKey("java.lang.Object", "toString", "()Ljava/lang/String;");

  private static final Set<String> ROOT_METHODS =
      Set.of("toString", "equals", "hashCode", "getClass", "compareTo");

  private final Hierarchy hierarchy;
  private final Set<MethodKey> bodies;
  private final Memo<MethodKey, Memo<String, List<MethodKey>>> known = new Memo<>();
  private final Map<MethodKey, Map<String, List<MethodKey>>> wide = new ConcurrentHashMap<>();
  private final Memo<String, List<MethodKey>> texts = new Memo<>();
  private final Set<String> moreTexts = ConcurrentHashMap.newKeySet();
  private final Memo<MethodKey, Memo<String, Optional<MethodKey>>> exact = new Memo<>();

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
    if (isOfWhoKnowsWhat(callee)) {
      return List.of();
    }
    return below(receiver(callee), method);
  }

  /** A method that {@code Object} does not have: what the receiver is could not be found out. */
  private static boolean isOfWhoKnowsWhat(Callee callee) {
    return callee.certainty() == Callee.Certainty.MAYBE
        && callee.receiverType().equals(ClassType.OBJECT);
  }

  private String receiver(Callee callee) {
    String receiver = Types.name(callee.receiverType());
    String owner = callee.method().owner();
    return !hierarchy.isProject(receiver) && hierarchy.isProject(owner) ? owner : receiver;
  }

  /** The bodies of a call that has too many to be told by {@link #of}; else empty. */
  public List<MethodKey> wide(Callee callee) {
    return callee.dispatch() == Callee.Dispatch.VIRTUAL
        ? wide(receiver(callee), callee.method())
        : List.of();
  }

  /** The bodies below a class where there are too many to be told by {@link #below}; else empty. */
  public List<MethodKey> wide(String type, MethodKey method) {
    return below(type, method).isEmpty()
        ? wide.getOrDefault(method, Map.of()).getOrDefault(type, List.of())
        : List.of();
  }

  /** The bodies that a call on an object of this class or one below it may run. */
  public List<MethodKey> below(String type, MethodKey method) {
    return known.of(method, unused -> new Memo<>()).of(type, unused -> virtual(type, method));
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
        .of(called, unused -> new Memo<>())
        .of(
            type,
            name ->
                hierarchy
                    .implementation(name, called)
                    .map(MethodDeclaration::key)
                    .filter(bodies::contains));
  }

  /** What makes the text of an object of this class or one below it; as many as are looked at. */
  public List<MethodKey> texts(String type) {
    return texts.of(type, this::findTexts);
  }

  /** Whether there are more texts than are looked at. */
  public boolean hasMoreTexts(String type) {
    return texts(type).size() == MAX_TEXTS && moreTexts.contains(type);
  }

  private List<MethodKey> findTexts(String type) {
    Set<MethodKey> found = new LinkedHashSet<>();
    for (TypeDeclaration subtype : hierarchy.projectSubtypes(type)) {
      Optional<MethodKey> text =
          Modifier.isAbstract(subtype.modifiers())
              ? Optional.empty()
              : exact(subtype.name(), TO_STRING);
      if (text.isPresent() && !found.contains(text.get()) && found.size() == MAX_TEXTS) {
        moreTexts.add(type);
        break;
      }
      text.ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private List<MethodKey> virtual(String receiver, MethodKey method) {
    if (ROOT_METHODS.contains(method.name()) && !hierarchy.isProject(receiver)) {
      return List.of();
    }
    List<MethodKey> targets = List.copyOf(targets(receiver, method));
    if (targets.size() <= MAX_TARGETS) {
      return targets;
    }
    wide.computeIfAbsent(method, unused -> new ConcurrentHashMap<>()).put(receiver, targets);
    return List.of();
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

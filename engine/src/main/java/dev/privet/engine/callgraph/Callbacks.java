package dev.privet.engine.callgraph;

import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which bodies of a class of the project a library may run that is given an object of it: those of
 * abstract methods of the library's types, as {@code Runnable.run}. Thread-safe.
 */
public final class Callbacks {

  /** How many methods of one object a library is taken to call back. */
  static final int MAX_CALLBACKS = 6;

  private final Hierarchy hierarchy;
  private final CallTargets targets;
  private final Map<String, List<Callback>> known = new ConcurrentHashMap<>();
  private final Set<String> cut = ConcurrentHashMap.newKeySet();

  public Callbacks(Hierarchy hierarchy, CallTargets targets) {
    this.hierarchy = hierarchy;
    this.targets = targets;
  }

  /** A library's method and the body that the project gives it. */
  public record Callback(MethodDeclaration declared, MethodKey body) {}

  /** What may be run of an object of exactly this class. */
  public List<Callback> of(String type) {
    return hierarchy.isProject(type) ? known.computeIfAbsent(type, this::find) : List.of();
  }

  /** Whether a library may run more methods of an object of exactly this class than are told. */
  public boolean isCut(String type) {
    return of(type).size() == MAX_CALLBACKS && cut.contains(type);
  }

  private List<Callback> find(String type) {
    List<Callback> found = new ArrayList<>();
    for (String ancestor : hierarchy.supertypes(type)) {
      TypeDeclaration declared =
          hierarchy.isProject(ancestor) ? null : hierarchy.find(ancestor).orElse(null);
      if (declared == null || !isCalledBack(ancestor)) {
        continue;
      }
      for (MethodDeclaration method : declared.methods()) {
        MethodKey body =
            method.isAbstract() ? targets.exact(type, method.key()).orElse(null) : null;
        if (body != null && found.size() == MAX_CALLBACKS) {
          cut.add(type);
          return List.copyOf(found);
        }
        if (body != null) {
          found.add(new Callback(method, body));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Comparisons, text and elements are judged where they are used. */
  private static boolean isCalledBack(String type) {
    return !type.equals("java.lang.Object")
        && !type.equals("java.lang.Comparable")
        && !type.equals("java.lang.CharSequence")
        && !type.equals("java.lang.Iterable")
        && !type.startsWith("java.util.Map")
        && !type.equals("java.util.Collection")
        && !type.equals("java.util.List");
  }
}

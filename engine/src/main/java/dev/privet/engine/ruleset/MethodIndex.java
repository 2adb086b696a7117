package dev.privet.engine.ruleset;

import dev.privet.engine.program.MethodKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Entries of one sort by the methods they speak of. */
final class MethodIndex<E> {
  private static final String EVERY = "*";

  private static final String BELOW = ".**";

  private final Map<String, List<E>> packages = new TreeMap<>();
  private final Map<String, Map<String, List<E>>> byName = new HashMap<>();
  private final Function<E, MethodPattern> pattern;

  MethodIndex(List<E> entries, Function<E, MethodPattern> pattern) {
    this.pattern = pattern;
    for (E entry : entries) {
      String type = pattern.apply(entry).type();
      if (type.endsWith(BELOW)) {
        String prefix = type.substring(0, type.length() - BELOW.length() + 1);
        packages.computeIfAbsent(prefix, p -> new ArrayList<>()).add(entry);
        continue;
      }
      for (String name : pattern.apply(entry).names()) {
        byName
            .computeIfAbsent(name, n -> new HashMap<>())
            .computeIfAbsent(type, t -> new ArrayList<>())
            .add(entry);
      }
    }
  }

  Set<String> names() {
    Set<String> names = new HashSet<>(byName.keySet());
    names.remove(EVERY);
    return names;
  }

  /** The types of which some entry names a method, by its name. */
  Map<String, Set<String>> typesByName() {
    Map<String, Set<String>> types = new HashMap<>();
    byName.forEach((name, entries) -> types.put(name, entries.keySet()));
    return types;
  }

  /** Types all of whose methods some entry speaks of. */
  boolean hasWholeTypes() {
    return byName.containsKey(EVERY) || !packages.isEmpty();
  }

  /**
   * The entries of the nearest type that has any, the more telling patterns only; of a callee whose
   * parameters are not known both those about one overload and those about all.
   */
  List<E> find(MethodKey method, List<String> owners) {
    Map<String, List<E>> named = byName.getOrDefault(method.name(), Map.of());
    Map<String, List<E>> whole = byName.getOrDefault(EVERY, Map.of());
    if (named.isEmpty() && whole.isEmpty() && packages.isEmpty()) {
      return List.of();
    }
    List<String> parameters = Descriptors.parameters(method.descriptor());
    boolean isOverloadKnown = !parameters.contains(Descriptors.UNKNOWN);
    for (String owner : method.isConstructor() ? List.of(method.owner()) : owners) {
      List<E> found = new ArrayList<>(matching(named.get(owner), parameters, true));
      if (found.isEmpty() || !isOverloadKnown) {
        found.addAll(matching(named.get(owner), parameters, false));
      }
      found = found.isEmpty() ? matching(whole.get(owner), parameters, false) : found;
      found = found.isEmpty() ? below(owner, method.name()) : found;
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Entries about all types below a package that the type is in. */
  private List<E> below(String owner, String method) {
    List<E> found = new ArrayList<>();
    packages.forEach(
        (prefix, entries) -> {
          if (owner.startsWith(prefix)) {
            entries.stream().filter(entry -> names(entry, method)).forEach(found::add);
          }
        });
    return found;
  }

  private boolean names(E entry, String method) {
    Set<String> names = pattern.apply(entry).names();
    return names.contains(EVERY) || names.contains(method);
  }

  private List<E> matching(
      @org.jspecify.annotations.Nullable List<E> entries,
      List<String> parameters,
      boolean withParameters) {
    if (entries == null) {
      return List.of();
    }
    List<E> found = new ArrayList<>();
    for (E entry : entries) {
      var wanted = pattern.apply(entry).parameters();
      boolean fits =
          withParameters
              ? wanted.isPresent() && Descriptors.fit(wanted.get(), parameters)
              : wanted.isEmpty();
      if (fits) {
        found.add(entry);
      }
    }
    return found;
  }
}

package dev.privet.engine.summary;

import static java.util.stream.Collectors.toSet;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which facts hold whenever a method is entered, in its own terms: what holds at every call of it,
 * in its callers' callers included. Entry points start with nothing. Greatest fixpoint.
 */
public final class EntryFacts {

  private final Map<MethodKey, Held> held = new HashMap<>();

  /**
   * Solves for all methods.
   *
   * @param entry whether a method is also run from outside the project
   * @param hidden whether a method cannot be called from outside
   */
  public static EntryFacts of(
      Map<MethodKey, MethodSummary> summaries,
      Map<MethodKey, Grounding> grounded,
      Predicate<MethodKey> entry,
      Predicate<MethodKey> hidden) {
    EntryFacts facts = new EntryFacts();
    Set<MethodKey> called = new HashSet<>();
    Map<MethodKey, MethodSummary> ordered = new TreeMap<>(summaries);
    Map<MethodKey, List<CallRecord>> outgoing = new LinkedHashMap<>();
    ordered.forEach(
        (caller, summary) -> {
          List<CallRecord> calls = new ArrayList<>(summary.calls());
          Grounding open = grounded.get(caller);
          if (open != null) {
            calls.addAll(open.calls());
          }
          outgoing.put(caller, calls);
          calls.forEach(call -> called.add(call.callee()));
        });
    // A function that nobody is seen to run is run by somebody after it was made.
    ordered.forEach(
        (maker, summary) ->
            summary.made().stream()
                .filter(function -> !called.contains(function.callee()))
                .forEach(Objects.requireNonNull(outgoing.get(maker))::add));
    Map<MethodKey, Set<MethodKey>> callees = new HashMap<>();
    outgoing.forEach(
        (caller, calls) ->
            callees.put(caller, calls.stream().map(CallRecord::callee).collect(toSet())));
    Set<MethodKey> reached = Callers.called(callees, hidden);
    Deque<MethodKey> todo = new ArrayDeque<>();
    for (MethodKey method : ordered.keySet()) {
      boolean outside = entry.test(method) || !reached.contains(method);
      facts.held.put(method, outside ? Held.NOTHING : Held.IMPOSSIBLE);
      todo.add(method);
    }
    Set<MethodKey> queued = new LinkedHashSet<>(todo);
    while (!todo.isEmpty()) {
      MethodKey caller = todo.poll();
      queued.remove(caller);
      Held here = facts.at(caller);
      if (here.ways().isEmpty()) {
        continue;
      }
      for (CallRecord call : outgoing.getOrDefault(caller, List.of())) {
        Held old = facts.at(call.callee());
        Held joined = old.or(translated(here.then(call.held()).facts(), call));
        if (!joined.equals(old)) {
          facts.held.put(call.callee(), joined);
          if (queued.add(call.callee())) {
            todo.add(call.callee());
          }
        }
      }
    }
    return facts;
  }

  /** What holds on entry; nothing of an unknown method. */
  public Held at(MethodKey method) {
    return held.getOrDefault(method, Held.NOTHING);
  }

  private static Held translated(Held held, CallRecord call) {
    return held.map(fact -> fact.map(persons -> translated(fact, persons, call)))
        .replace(fact -> fact.hasFormals() ? Held.NOTHING : Held.of(List.of(Set.of(fact))));
  }

  private static List<Place> translated(Fact fact, List<Place> named, CallRecord call) {
    Set<Place> persons = new LinkedHashSet<>();
    for (Place person : named) {
      for (int i = 0; i < call.actuals().size(); i++) {
        if (call.apart().contains(new CallRecord.Apart(i, fact))) {
          continue;
        }
        for (Place actual : call.actuals().get(i)) {
          Place formal = formal(person, actual, i);
          if (formal != null
              && persons.size() < 8
              && !(fact.isOfOne() && isOneOfMany(person, actual))) {
            persons.add(formal);
          }
        }
      }
    }
    return List.copyOf(persons);
  }

  /** Whether a person is some element of what is passed, which the callee cannot tell again. */
  private static boolean isOneOfMany(Place person, Place passed) {
    for (Place at = person; at != null && at.length() > passed.length(); at = at.parent()) {
      if (at.step() instanceof Step.Element || at.step() instanceof Step.MapValue) {
        return true;
      }
    }
    return false;
  }

  /** The person in the callee's terms, if it hangs together with the argument. */
  private static @Nullable Place formal(Place person, Place actual, int index) {
    Place parameter = Place.of(new Root.Parameter(index), actual.type());
    if (person.equals(actual) || actual.startsWith(person)) {
      return parameter;
    }
    if (!person.startsWith(actual)) {
      return null;
    }
    Deque<Place> steps = new ArrayDeque<>();
    for (Place at = person; at != null && at.length() > actual.length(); at = at.parent()) {
      steps.push(at);
    }
    Place formal = parameter;
    for (Place at : steps) {
      Step step = java.util.Objects.requireNonNull(at.step());
      formal = formal.child(step, at.type());
    }
    return formal;
  }
}

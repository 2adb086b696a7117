package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.guard.Fact;
import dev.privet.engine.guard.FactSet;
import dev.privet.engine.guard.GuardFacts;
import dev.privet.engine.guard.Subject;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells elements of one collection apart, which share an access path: a check on {@code
 * users.get(i)} says nothing of {@code users.get(i + 1)}, nor one on the outer loop's element of
 * the inner loop's. What a call is given is followed to the element that it comes from.
 */
final class ElementsApart {

  /** How many definitions a call's arguments are followed through. */
  private static final int MAX_DEPTH = 8;

  /** Methods that put all of one collection into another. */
  private static final Set<String> WHOLE = Set.of("addAll", "putAll");

  private final SsaBody body;
  private final GuardFacts facts;
  private final Function<Subject.Of, List<Place>> places;
  private final EarlierRounds earlier;

  /**
   * @param places where a person is, in the terms of the body
   */
  ElementsApart(SsaBody body, GuardFacts facts, Function<Subject.Of, List<Place>> places) {
    this.body = body;
    this.facts = facts;
    this.places = places;
    this.earlier = new EarlierRounds(body, this::isTaking);
  }

  /** Whether some fact is about a person that another element may be taken for. */
  static boolean concern(FactSet way) {
    return way.facts().stream().anyMatch(fact -> consented(fact) != null);
  }

  private static Subject.@Nullable Of consented(Fact fact) {
    return fact instanceof Fact.Consent consent && consent.subject() instanceof Subject.Of of
        ? element(of)
        : null;
  }

  /** Which facts at a call are about other elements than it is given something of. */
  BiPredicate<Fact, FactSet> elsewhere(Instruction.Call call) {
    Set<Subject.Of> given = given(call);
    return (fact, way) ->
        isTakenAfter(fact, call)
            || handsOthers(fact, call)
            || isNext(fact, call)
            || (given.isEmpty() ? isOnCollection(fact, call) : isElsewhere(fact, way, given));
  }

  /**
   * Which facts where a function is made or run are about other elements than those that it
   * captures, or that the calls which run it are made on.
   */
  BiPredicate<Fact, FactSet> elsewhere(Instruction.Lambda lambda) {
    Set<Subject.Of> given = new LinkedHashSet<>();
    lambda.captured().forEach(captured -> collect(captured, given, 0));
    List<Instruction.Call> users = users(lambda);
    users.forEach(call -> given.addAll(given(call)));
    return (fact, way) ->
        given.isEmpty()
            ? users.stream().anyMatch(call -> isOnCollection(fact, call))
            : isElsewhere(fact, way, given);
  }

  /** Whether two variables hold, or are made of, different elements of whatever they come from. */
  boolean areApart(Variable one, Variable other) {
    Set<Subject.Of> a = new LinkedHashSet<>();
    Set<Subject.Of> b = new LinkedHashSet<>();
    collect(one, a, 0);
    collect(other, b, 0);
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }

  /** Which facts are about other elements than a value is made of. */
  BiPredicate<Fact, FactSet> elsewhere(Variable value) {
    Set<Subject.Of> given = new LinkedHashSet<>();
    collect(value, given, 0);
    return (fact, way) -> isElsewhere(fact, way, given);
  }

  /**
   * Whether a function is handed elements, one after the other, of the collection that one at these
   * places was taken out of.
   */
  boolean isHandedAnother(Instruction.Lambda lambda, List<Place> element) {
    return users(lambda).stream().anyMatch(call -> walks(call, element));
  }

  private boolean walks(Instruction.Call call, List<Place> element) {
    Instruction.Call at = call;
    for (int i = 0; i < MAX_DEPTH && at.receiver() != null && !isTaking(at); i++) {
      if (isMadeOn(at, element)) {
        return true;
      }
      if (!(body.definition(original(at.receiver())).orElse(null)
          instanceof Instruction.Call before)) {
        return false;
      }
      at = before;
    }
    return false;
  }

  /** Whether what a function captures is another element than those that it is handed. */
  boolean isHandedAnother(Instruction.Lambda lambda, Variable captured) {
    Set<Subject.Of> elements = new LinkedHashSet<>();
    collect(captured, elements, 0);
    return elements.stream().anyMatch(one -> isHandedAnother(lambda, places.apply(one)));
  }

  /** The calls that are handed a function. */
  private List<Instruction.Call> users(Instruction.Lambda lambda) {
    List<Instruction.Call> users = new ArrayList<>();
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Call call
            && call.arguments().stream()
                .anyMatch(argument -> original(argument).equals(lambda.target()))) {
          users.add(call);
        }
      }
    }
    return users;
  }

  /** The elements that a call is given something of, or takes out. */
  private Set<Subject.Of> given(Instruction.Call call) {
    Set<Subject.Of> elements = new LinkedHashSet<>();
    call.arguments().forEach(argument -> collect(argument, elements, 0));
    if (call.receiver() != null) {
      collect(call.receiver(), elements, 0);
    }
    if (call.target() != null) {
      collect(call.target(), elements, MAX_DEPTH);
    }
    return elements;
  }

  /** Whether a fact of a way is about another element than those that a call is given. */
  private boolean isElsewhere(Fact fact, FactSet way, Set<Subject.Of> given) {
    Subject.Of checked = consented(fact);
    return checked != null && !allChecked(fact, way, given, checked);
  }

  /** Whether a call takes another element out of where the checked one was taken from. */
  private boolean isTakenAfter(Fact fact, Instruction.Call call) {
    Subject.Of checked = consented(fact);
    return checked != null
        && call.receiver() != null
        && isTaking(call)
        && checked.root() instanceof Subject.Local local
        && body.definition(local.variable()).orElse(null) instanceof Instruction.Call before
        && before != call
        && before.receiver() != null
        && isTaking(before)
        && isSame(before.receiver(), call.receiver());
  }

  /**
   * Whether a call is given who comes after the checked one, in a walk over people who are linked.
   */
  private boolean isNext(Fact fact, Instruction.Call call) {
    if (!(fact instanceof Fact.Consent consent)
        || !(consent.subject() instanceof Subject.Of checked)
        || !checked.path().isEmpty()
        || !(checked.root() instanceof Subject.Local local)
        || !(body.definition(local.variable()).orElse(null) instanceof Instruction.Phi walk)) {
      return false;
    }
    Set<Variable> next = new HashSet<>();
    for (Variable operand : walk.operands()) {
      if (operand != null
          && facts.subjectOf(operand) instanceof Subject.Of of
          && of.root().equals(local)
          && !of.path().isEmpty()) {
        next.add(original(operand));
      }
    }
    return !next.isEmpty()
        && parts(call).stream().anyMatch(part -> isMadeOf(part, next, new HashSet<>()));
  }

  private boolean isMadeOf(Variable variable, Set<Variable> wanted, Set<Variable> seen) {
    return wanted.contains(original(variable))
        || seen.add(variable)
            && seen.size() < MAX_DEPTH * MAX_DEPTH
            && parts(variable).stream().anyMatch(part -> isMadeOf(part, wanted, seen));
  }

  /** Whether a call hands a function elements of where the checked one was taken from. */
  private boolean handsOthers(Fact fact, Instruction.Call call) {
    Subject.Of checked = consented(fact);
    return checked != null
        && isFresh(checked)
        && call.arguments().stream()
            .anyMatch(
                argument ->
                    body.definition(original(argument)).orElse(null) instanceof Instruction.Lambda)
        && walks(call, places.apply(checked));
  }

  /** Whether two variables hold one collection: both are it, or were read from one field. */
  private boolean isSame(Variable one, Variable other) {
    return original(one).equals(original(other))
        || facts.subjectOf(one) instanceof Subject.Of of
            && of.root() instanceof Subject.Formal
            && of.equals(facts.subjectOf(other));
  }

  private Variable original(Variable variable) {
    Variable at = variable;
    while (body.definition(at).orElse(null) instanceof Instruction.Copy copy) {
      at = copy.source();
    }
    return at;
  }

  /** Whether a call gets the collection that the checked element was taken out of, or all in it. */
  private boolean isOnCollection(Fact fact, Instruction.Call call) {
    Subject.Of checked = consented(fact);
    if (checked == null || !isFresh(checked)) {
      return false;
    }
    List<Place> elements = places.apply(checked);
    return !elements.isEmpty() && (isMadeOn(call, elements) || isGiven(call, elements, 0));
  }

  private boolean isMadeOn(Instruction.Call call, List<Place> elements) {
    if (call.receiver() == null
        || !(facts.subjectOf(call.receiver()) instanceof Subject.Of receiver)
        || element(receiver) != null && isFresh(receiver)) {
      return false;
    }
    List<Place> whole = places.apply(receiver);
    return elements.stream()
        .anyMatch(one -> whole.stream().anyMatch(all -> !one.equals(all) && one.startsWith(all)));
  }

  /** Whether something that a call is given is made of the whole collection. */
  private boolean isGiven(Instruction.Call call, List<Place> elements, int depth) {
    for (Variable part : parts(call)) {
      if (isWhole(part, elements, depth)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWhole(Variable variable, List<Place> elements, int depth) {
    if (facts.subjectOf(variable) instanceof Subject.Of of) {
      List<Place> whole = places.apply(of);
      if (elements.stream().anyMatch(one -> one.parent() != null && whole.contains(one.parent()))) {
        return true;
      }
    }
    if (depth < MAX_DEPTH) {
      for (Variable part : parts(variable)) {
        if (isWhole(part, elements, depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether each element that may be taken for the one that was checked was checked itself. */
  private boolean allChecked(Fact fact, FactSet way, Set<Subject.Of> given, Subject.Of checked) {
    List<Place> where = null;
    for (Subject.Of one : given) {
      if (!one.equals(checked) && isFresh(one)) {
        where = where == null ? places.apply(checked) : where;
        boolean same = places.apply(one).stream().anyMatch(where::contains);
        if (same && way.facts().stream().noneMatch(other -> isSameOf(other, fact, one))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isSameOf(Fact other, Fact fact, Subject.Of element) {
    return other instanceof Fact.Consent a
        && fact instanceof Fact.Consent b
        && a.basis() == b.basis()
        && a.purpose().equals(b.purpose())
        && element.equals(consented(other));
  }

  /** The element that a person is, or is a part of; else the local value. Null where neither is. */
  private static Subject.@Nullable Of element(Subject.Of person) {
    for (int i = person.path().size() - 1; i >= 0; i--) {
      String step = person.path().get(i);
      if (step.equals(Subject.EACH)) {
        return null;
      } else if (step.startsWith("[")) {
        return new Subject.Of(person.root(), person.path().subList(0, i + 1));
      }
    }
    return person.root() instanceof Subject.Local ? new Subject.Of(person.root(), List.of()) : null;
  }

  /** Whether a person was just taken out of a collection. */
  private boolean isFresh(Subject.Of person) {
    if (!person.path().isEmpty()) {
      return true;
    }
    return person.root() instanceof Subject.Local local
        && body.definition(local.variable())
            .map(made -> isTaking(made) || isKept(made))
            .orElse(false);
  }

  /** Whether a variable keeps an element that an earlier round of a loop has taken. */
  private boolean isKept(Instruction.Definition made) {
    return made instanceof Instruction.Phi phi && earlier.isKept(phi);
  }

  private boolean isTaking(Instruction.Definition made) {
    return made instanceof Instruction.GetElement
        || made instanceof Instruction.Call call && call.receiver() != null && facts.takes(call);
  }

  private void collect(Variable variable, Set<Subject.Of> elements, int depth) {
    collect(variable, elements, new HashSet<>(), depth);
  }

  private void collect(Variable variable, Set<Subject.Of> elements, Set<Variable> seen, int depth) {
    if (!seen.add(variable)) {
      return;
    }
    if (facts.subjectOf(variable) instanceof Subject.Of of) {
      Subject.Of element = element(of);
      if (element != null && (!element.path().isEmpty() || isFresh(element))) {
        elements.add(element);
        return;
      }
    }
    if (depth < MAX_DEPTH) {
      for (Variable part : parts(variable)) {
        collect(part, elements, seen, depth + 1);
      }
    }
  }

  private List<Variable> parts(Variable variable) {
    Instruction.Definition made = body.definition(variable).orElse(null);
    if (made instanceof Instruction.Concat concat) {
      return concat.parts();
    } else if (made instanceof Instruction.NewArray array) {
      return array.elements();
    } else if (made instanceof Instruction.Copy copy) {
      return List.of(copy.source());
    } else if (made instanceof Instruction.Cast cast) {
      return List.of(cast.source());
    } else if (made instanceof Instruction.Lambda lambda) {
      return lambda.captured();
    } else if (made instanceof Instruction.Phi phi && Types.isScalar(phi.target().type())) {
      // Of two people that one variable may be, it is a third one.
      return phi.operands().stream().filter(Objects::nonNull).toList();
    }
    if (made instanceof Instruction.Call call) {
      return parts(call);
    }
    return made instanceof Instruction.New ? copied(variable) : List.of();
  }

  /** What a collection was made of: what its constructor was given, and what was added whole. */
  private List<Variable> copied(Variable collection) {
    List<Variable> copied = new ArrayList<>();
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Call call
            && call.receiver() != null
            && original(call.receiver()).equals(collection)
            && (call.callee().method().isConstructor()
                || WHOLE.contains(call.callee().method().name()))) {
          copied.addAll(call.arguments());
        }
      }
    }
    return copied;
  }

  private static List<Variable> parts(Instruction.Call call) {
    List<Variable> parts = new ArrayList<>(call.arguments());
    if (call.receiver() != null) {
      parts.add(call.receiver());
    }
    return parts;
  }
}

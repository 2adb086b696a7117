package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What passes through the calls of optionals, streams and collections: what holds of the elements,
 * and what the outcome of a predicate on them proves.
 */
final class Pipelines {

  private final Subjects subjects;
  private final Values values;
  private final GuardRules rules;

  Pipelines(Subjects subjects, Values values, GuardRules rules) {
    this.subjects = subjects;
    this.values = values;
    this.rules = rules;
  }

  /** Whether a call is one of a box's own, so that its name says nothing about consent. */
  boolean handles(Instruction.Call call) {
    Variable receiver = call.receiver();
    return receiver != null
        && (BoxCalls.ONE.contains(Names.simple(receiver.type()))
            || Names.simple(receiver.type()).endsWith("Stream"));
  }

  /** Whether a call fails unless the box that it is made on holds something. */
  boolean unwraps(Instruction.Call call) {
    String name = call.callee().method().name();
    return call.receiver() != null
        && Names.simple(call.receiver().type()).equals("Optional")
        && (name.equals("orElseThrow") || name.equals("get"));
  }

  /** Whether a call takes a predicate or mapping of elements. */
  static boolean isPredicate(Instruction.Call call) {
    return BoxCalls.PREDICATES.contains(call.callee().method().name())
        && call.receiver() != null
        && call.arguments().size() == 1;
  }

  /**
   * The verdict of a call's result.
   *
   * @param verdicts what is known of the variables
   * @param result what a lambda's result proves, given whom its parameter is about
   */
  Verdict result(
      Instruction.Call call, Function<Variable, Verdict> verdicts, LambdaVerdicts result) {
    Variable receiver = call.receiver();
    String name = call.callee().method().name();
    if (receiver == null && BoxCalls.PARTITIONS.contains(name) && !call.arguments().isEmpty()) {
      Subject item = new Subject.Of(new Subject.Item(), List.of());
      return result
          .of(call.arguments().get(0), item, Verdict.NONE)
          .map(
              verdict ->
                  tested(verdict.when(Outcome.TRUE), verdict.when(Outcome.FALSE))
                      .with(Outcome.GRANTED, verdict.when(Outcome.GRANTED)))
          .orElse(Verdict.NONE);
    }
    if (receiver == null && name.equals("filtering") && call.arguments().size() == 2) {
      Subject item = new Subject.Of(new Subject.Item(), List.of());
      return result
          .of(call.arguments().get(0), item, Verdict.NONE)
          .map(verdict -> Verdict.NONE.with(Outcome.ELEMENT, verdict.when(Outcome.TRUE)))
          .orElse(Verdict.NONE);
    }
    if (receiver == null && BoxCalls.EMPTY.contains(name) && call.arguments().isEmpty()) {
      return name.equals("empty")
          ? Verdict.NONE
              .with(Outcome.PRESENT, FactSets.IMPOSSIBLE)
              .with(Outcome.ELEMENT, FactSets.IMPOSSIBLE)
          : Verdict.NONE.with(Outcome.ELEMENT, FactSets.IMPOSSIBLE);
    }
    if (receiver == null && BoxCalls.FAILS.contains(name) && isOne(call)) {
      return Verdict.IMPOSSIBLE;
    }
    if (BoxCalls.COMPUTES.contains(name) && isOne(call) && !call.arguments().isEmpty()) {
      return result
          .of(call.arguments().get(0), new Subject.Other(), Verdict.NONE)
          .orElse(Verdict.NONE);
    }
    if (Tuples.makes(call)) {
      return sideBySide(call.arguments(), verdicts);
    } else if (Tuples.joins(call) && isOne(call)) {
      return joined(call, verdicts, result);
    }
    if (receiver == null && BoxCalls.MAKES_FULL.contains(name) && call.arguments().size() == 1) {
      Verdict value = verdicts.apply(call.arguments().get(0));
      return isOne(call)
          ? value.with(Outcome.ABSENT, FactSets.IMPOSSIBLE)
          : carried(value).with(Outcome.ABSENT, FactSets.NONE);
    }
    if (receiver == null && name.equals("ofNullable") && call.arguments().size() == 1) {
      return verdicts.apply(call.arguments().get(0));
    }
    if (receiver == null) {
      boolean copies =
          BoxCalls.CARRIERS.contains(name) || name.equals("ofNullable") || name.equals("of");
      return copies && call.arguments().size() == 1
          ? carried(verdicts.apply(call.arguments().get(0)))
          : Verdict.NONE;
    }
    Verdict from = verdicts.apply(receiver);
    List<Variable> arguments = call.arguments();
    FactSets purpose = purposeAmong(call, verdicts, result);
    if (!purpose.isNone()) {
      return name.equals("anyMatch")
          ? tested(purpose, FactSets.NONE)
          : tested(FactSets.NONE, purpose);
    }
    if (isPredicate(call)
        && result.of(arguments.get(0), new Subject.Other(), Verdict.NONE).isPresent()) {
      return predicate(call, receiver, from, arguments.get(0), result);
    }
    if (arguments.size() == 1 && name.equals("collect")) {
      Verdict collector = verdicts.apply(arguments.get(0));
      boolean all = BoxCalls.COLLECTS_ALL.contains(nameOf(arguments.get(0)));
      Verdict kept =
          carried(from).with(Outcome.ABSENT, all ? possible(from, Outcome.ABSENT) : FactSets.NONE);
      return kept.with(
              Outcome.ELEMENT, kept.when(Outcome.ELEMENT).and(collector.when(Outcome.ELEMENT)))
          .with(Outcome.TRUE, collector.when(Outcome.TRUE))
          .with(Outcome.FALSE, collector.when(Outcome.FALSE))
          .with(Outcome.GRANTED, collector.when(Outcome.GRANTED));
    } else if (arguments.size() == 1 && name.equals("get") && !isOne(receiver)) {
      return half(from, values.constant(arguments.get(0)).map(Values.Known::value).orElse(null));
    }
    return switch (name) {
      case "contains" -> arguments.size() == 1 ? containing(call, from) : Verdict.NONE;
      case "containsKey" -> arguments.size() == 1 ? among(call, from) : Verdict.NONE;
      case "computeIfAbsent" ->
          arguments.size() == 2
              ? result
                  .of(arguments.get(1), subjects.of(arguments.get(0)), Verdict.NONE)
                  .orElse(Verdict.NONE)
              : Verdict.NONE;
      case "isPresent", "hasElement" ->
          tested(possible(from, Outcome.PRESENT), possible(from, Outcome.ABSENT));
      case "isEmpty" -> tested(possible(from, Outcome.ABSENT), possible(from, Outcome.PRESENT));
      case "orElse", "defaultIfEmpty", "switchIfEmpty" ->
          arguments.size() == 1
              ? taken(call, from, from.join(verdicts.apply(arguments.get(0))))
              : Verdict.NONE;
      case "completeOnTimeout" ->
          arguments.isEmpty() ? Verdict.NONE : from.join(verdicts.apply(arguments.get(0)));
      case "onErrorReturn" ->
          arguments.isEmpty()
              ? Verdict.NONE
              : from.join(verdicts.apply(arguments.get(arguments.size() - 1)));
      case "handle", "handleAsync" ->
          BoxCalls.FUTURES.contains(Names.simple(receiver.type())) && !arguments.isEmpty()
              ? result.of(arguments.get(0), new Subject.Other(), inner(from)).orElse(Verdict.NONE)
              : Verdict.NONE;
      case "getNow" ->
          arguments.size() == 1 ? inner(from).join(verdicts.apply(arguments.get(0))) : Verdict.NONE;
      case "orElseGet", "or", "exceptionally", "onErrorResume" ->
          arguments.size() == 1
              ? result
                  .of(arguments.get(0), new Subject.Other(), Verdict.NONE)
                  .map(from::join)
                  .orElse(Verdict.NONE)
              : Verdict.NONE;
      case "count" -> Verdict.NONE.with(Outcome.PRESENT, from.when(Outcome.PRESENT));
      case "size" ->
          Verdict.NONE
              .with(Outcome.PRESENT, possible(from, Outcome.PRESENT))
              .with(Outcome.ABSENT, possible(from, Outcome.ABSENT));
      case "orElseThrow", "get", "join", "block", "booleanValue" ->
          arguments.isEmpty() || name.equals("orElseThrow") || isOne(receiver)
              ? inner(from)
              : Verdict.NONE;
      case "getOrDefault" -> {
        Object key = values.constant(arguments.get(0)).map(Values.Known::value).orElse(null);
        yield arguments.size() == 2 && key != null
            ? half(from, key).join(verdicts.apply(arguments.get(1)))
            : Verdict.NONE;
      }
      default ->
          isOne(receiver) && BoxCalls.PASSES.contains(name)
              ? from
              : BoxCalls.CARRIERS.contains(name) ? moved(call, from, result) : Verdict.NONE;
    };
  }

  /** {@code found.orElse(null)}: if it is there, it is the element. */
  private Verdict taken(Instruction.Call call, Verdict from, Verdict value) {
    FactSets facts = from.when(Outcome.ELEMENT);
    Variable target = call.target();
    return target != null && !facts.isNone() && !facts.isImpossible() && isNull(call)
        ? value.with(
            Outcome.PRESENT,
            value.when(Outcome.PRESENT).and(Grounding.itemIs(facts, subjects.of(target))))
        : value;
  }

  private boolean isNull(Instruction.Call orElse) {
    return values
        .constant(orElse.arguments().get(0))
        .filter(one -> one.value() == null)
        .isPresent();
  }

  /** Values, or what boxes will give, by their places. */
  private static Verdict sideBySide(List<Variable> values, Function<Variable, Verdict> verdicts) {
    Map<FieldKey, Verdict> parts = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      Verdict value = verdicts.apply(values.get(i));
      Verdict part = isOne(values.get(i)) ? inner(value) : value;
      if (!part.isNone()) {
        parts.put(Tuples.place(i + 1), part);
      }
    }
    return Verdict.NONE.with(parts);
  }

  /** {@code a.zipWith(b)}, {@code a.zipWhen(x -> b)}. */
  private Verdict joined(
      Instruction.Call call, Function<Variable, Verdict> verdicts, LambdaVerdicts results) {
    Variable first = Objects.requireNonNull(call.receiver());
    Variable second = call.arguments().get(0);
    if (isOne(second)) {
      return sideBySide(List.of(first, second), verdicts);
    }
    Subject item = new Subject.Of(new Subject.Item(), List.of());
    Subject there = new Subject.Of(new Subject.Item(), List.of("t1"));
    Map<FieldKey, Verdict> parts = new HashMap<>();
    results
        .of(second, item, given(first, verdicts.apply(first)))
        .map(told -> inner(told.map(facts -> moved(facts, item, there))))
        .ifPresent(told -> parts.put(Tuples.place(2), told));
    return Verdict.NONE.with(parts);
  }

  private static FactSets moved(FactSets facts, Subject from, Subject to) {
    return facts.replace(
        fact -> FactSets.of(Grounding.about(fact, old -> old.equals(from) ? to : old)));
  }

  private String nameOf(Variable made) {
    return values.origin(made) instanceof Instruction.Call call
        ? call.callee().method().name()
        : "";
  }

  /**
   * {@code granted.stream().anyMatch(p -> p == AI)}: that a purpose is among those that somebody
   * has consented to.
   */
  private FactSets purposeAmong(
      Instruction.Call call, Function<Variable, Verdict> verdicts, LambdaVerdicts results) {
    Variable stream = call.receiver();
    String name = call.callee().method().name();
    if (stream == null
        || call.arguments().size() != 1
        || !(name.equals("anyMatch") || name.equals("noneMatch"))
        || Mapped.element(stream).filter(values::isPurpose).isEmpty()
        || !isWhole(stream)) {
      return FactSets.NONE;
    }
    Instruction.Call whole = (Instruction.Call) Objects.requireNonNull(values.origin(stream));
    Variable all = Objects.requireNonNull(whole.receiver());
    FactSets granted = verdicts.apply(all).when(Outcome.GRANTED);
    FactSets equal =
        results
            .of(call.arguments().get(0), subjects.of(all), Verdict.NONE)
            .map(verdict -> verdict.when(Outcome.TRUE))
            .orElse(FactSets.NONE);
    if (granted.isNone() || granted.isImpossible() || equal.alternatives().size() != 1) {
      return FactSets.NONE;
    }
    return equal.alternatives().get(0).facts().stream()
        .filter(Fact.PurposeIs.class::isInstance)
        .map(fact -> ((Fact.PurposeIs) fact).purpose())
        .findFirst()
        .map(one -> granted.replace(fact -> FactSets.of(isFor(fact, one))))
        .orElse(FactSets.NONE);
  }

  /** A consent for a purpose that was found among others; grantedScopes() names none of them. */
  private Fact isFor(Fact fact, Purpose purpose) {
    return fact instanceof Fact.Consent consent
            && !(consent.purpose() instanceof Purpose.Named named && rules.covers(named.name()))
        ? consent.to(purpose)
        : fact;
  }

  /** Who is among some people is one of them. */
  private Verdict among(Instruction.Call call, Verdict from) {
    Subject subject = subjects.of(call.arguments().get(0));
    FactSets facts = from.when(Outcome.ELEMENT);
    OptionalInt formal =
        call.receiver() == null
            ? OptionalInt.empty()
            : subjects.formals().number(values.source(call.receiver()));
    if (formal.isPresent()) {
      facts =
          FactSets.of(new Fact.Said(formal.getAsInt(), Outcome.ELEMENT, subject, call.position()));
    }
    return Verdict.NONE.with(Outcome.TRUE, Grounding.itemIs(facts, subject));
  }

  /**
   * Consents whose purposes were collected: one for this purpose is among them; so is whoever is
   * among people that were collected.
   */
  private Verdict containing(Instruction.Call call, Verdict from) {
    Variable purpose = call.arguments().get(0);
    FactSets present = possible(from, Outcome.PRESENT);
    if (!values.isPurpose(purpose)) {
      return among(call, from);
    }
    return present.isNone() || call.receiver() == null
        ? Verdict.NONE
        : Verdict.NONE.with(
            Outcome.TRUE,
            present.replace(fact -> FactSets.of(Logic.narrowed(fact, values.purpose(purpose)))));
  }

  /** The part of a partition that has the key, or the group of those whose status grants. */
  private Verdict half(Verdict partition, @Nullable Object key) {
    FactSets told =
        key instanceof Boolean truth
            ? partition.when(truth ? Outcome.TRUE : Outcome.FALSE)
            : key != null && values.grants(key) ? partition.when(Outcome.GRANTED) : FactSets.NONE;
    return key instanceof Boolean || !told.isNone()
        ? Verdict.NONE.with(Outcome.ELEMENT, partition.when(Outcome.ELEMENT).and(told))
        : Verdict.NONE;
  }

  /** An object that is there may still be empty: what cannot be null says nothing of that. */
  private static FactSets possible(Verdict from, Outcome outcome) {
    FactSets facts = from.when(outcome);
    return facts.isImpossible() ? FactSets.NONE : facts;
  }

  private static Verdict tested(FactSets whenTrue, FactSets whenFalse) {
    return Verdict.NONE.with(Outcome.TRUE, whenTrue).with(Outcome.FALSE, whenFalse);
  }

  private static Verdict inner(Verdict from) {
    return from.with(Outcome.ELEMENT, FactSets.NONE).with(Outcome.ABSENT, FactSets.NONE);
  }

  /** Elements and presence survive being moved; truth does not. */
  private static Verdict carried(Verdict from) {
    return Verdict.NONE
        .with(Outcome.ELEMENT, from.when(Outcome.ELEMENT))
        .with(Outcome.PRESENT, from.when(Outcome.PRESENT));
  }

  /** What holds of a part of each element is told of what the elements become, if that is it. */
  private Verdict moved(Instruction.Call call, Verdict from, LambdaVerdicts results) {
    String name = call.callee().method().name();
    Verdict carried =
        BoxCalls.KEEPS_SOME.contains(name)
            ? carried(from).with(Outcome.ABSENT, possible(from, Outcome.ABSENT))
            : carried(from);
    return BoxCalls.MAPS.contains(name)
        ? carried.with(Outcome.ELEMENT, Mapped.elements(call, from.when(Outcome.ELEMENT), results))
        : carried;
  }

  private Verdict predicate(
      Instruction.Call call,
      Variable receiver,
      Verdict from,
      Variable function,
      LambdaVerdicts results) {
    String name = call.callee().method().name();
    Verdict inner = isOne(receiver) ? inner(from) : Verdict.NONE;
    Function<Subject, Verdict> result =
        parameter -> results.of(function, parameter, inner).orElse(Verdict.NONE);
    Subject item = new Subject.Of(new Subject.Item(), List.of());
    Subject owner = subjects.of(receiver);
    Subject one = isOne(receiver) || belongs(receiver) ? owner : new Subject.Other();
    return switch (name) {
      case "filter", "takeWhile", "filterWhen" ->
          from.with(
                  Outcome.ELEMENT,
                  from.when(Outcome.ELEMENT).and(result.apply(item).when(Outcome.TRUE)))
              .with(
                  Outcome.PRESENT,
                  unlessWithdrawn(from, result.apply(one), Outcome.TRUE, Outcome.FALSE))
              .with(
                  Outcome.ABSENT,
                  name.equals("filter") && !isOne(receiver) && isWhole(receiver)
                      ? result.apply(each(receiver, results)).when(Outcome.FALSE)
                      : FactSets.NONE);
      case "map", "thenApply", "thenApplyAsync" -> {
        Verdict told = result.apply(one);
        Verdict mapped = told.and(from.when(Outcome.PRESENT));
        yield mapped
            .with(
                Outcome.ABSENT,
                isOne(receiver) ? mapped.when(Outcome.ABSENT) : possible(from, Outcome.ABSENT))
            .with(Outcome.TRUE, unlessWithdrawn(from, told, Outcome.TRUE, Outcome.FALSE))
            .with(Outcome.FALSE, unlessWithdrawn(from, told, Outcome.FALSE, Outcome.TRUE))
            .with(Outcome.ELEMENT, Mapped.elements(call, from.when(Outcome.ELEMENT), results))
            .with(Outcome.PRESENT, from.when(Outcome.PRESENT));
      }
      case "anyMatch" ->
          tested(
              belongs(receiver)
                  ? ofOne(
                      receiver,
                      unlessWithdrawn(from, result.apply(owner), Outcome.TRUE, Outcome.FALSE))
                  : from.when(Outcome.PRESENT),
              result.apply(then(owner, Subject.EACH)).when(Outcome.FALSE));
      case "allMatch", "noneMatch" -> {
        Outcome each = name.equals("allMatch") ? Outcome.TRUE : Outcome.FALSE;
        // Of somebody's consents it holds, too, where there is none.
        yield ofConsents(receiver)
            ? Verdict.NONE
            : tested(result.apply(each(receiver, results)).when(each), FactSets.NONE);
      }
      default -> Verdict.NONE;
    };
  }

  /** Any element of a collection, told of who holds what it was mapped from. */
  private Subject each(Variable collection, LambdaVerdicts results) {
    if (values.origin(collection) instanceof Instruction.Call call
        && call.receiver() != null
        && call.callee().method().name().equals("map")
        && call.arguments().size() == 1) {
      Optional<List<String>> path = results.path(call.arguments().get(0));
      return path.isEmpty()
          ? new Subject.Other()
          : Grounding.append(each(call.receiver(), results), path.get());
    }
    return then(subjects.of(collection), Subject.EACH);
  }

  /** Whether a stream is of all elements that a collection has. */
  private boolean isWhole(Variable stream) {
    return values.origin(stream) instanceof Instruction.Call call
        && call.receiver() != null
        && BoxCalls.WHOLE.contains(call.callee().method().name())
        && !Names.simple(call.receiver().type()).endsWith("Stream");
  }

  /** What an outcome of what a present value was mapped to proves. */
  private static FactSets unlessWithdrawn(
      Verdict from, Verdict told, Outcome outcome, Outcome other) {
    return Withdrawals.contradicted(told.when(other), from.when(Outcome.PRESENT))
        .and(told.when(outcome));
  }

  /** One of several consents, each for a purpose of its own, is for any of them. */
  private FactSets ofOne(Variable consents, FactSets facts) {
    boolean several =
        ofConsents(consents) && Mapped.element(consents).filter(values::keepsPurpose).isPresent();
    return several
        ? facts.replace(fact -> FactSets.of(Logic.narrowed(fact, new Purpose.Unknown())))
        : facts;
  }

  /** Whether elements are somebody's consents, so that one of them speaks for that person. */
  private boolean belongs(Variable collection) {
    return ofConsents(collection)
        || Mapped.element(collection).filter(values::isPurpose).isPresent()
        || subjects.of(collection) instanceof Subject.Of of
            && !of.path().isEmpty()
            && rules.speaksOfConsent(of.path().get(of.path().size() - 1));
  }

  private boolean ofConsents(Variable collection) {
    return Mapped.element(collection)
        .filter(type -> rules.speaksOfConsent(Names.simple(type)))
        .isPresent();
  }

  /** What a lambda's result proves. */
  interface LambdaVerdicts {

    /**
     * Empty of a function that is not known.
     *
     * @param parameter whom its parameter is about
     * @param given what its parameter proves
     */
    Optional<Verdict> of(Variable function, Subject parameter, Verdict given);

    /**
     * The accessors that lead from what a function is given to what it gives; empty where it does
     * something else.
     */
    Optional<List<String>> path(Variable function);
  }

  private static Subject then(Subject owner, String accessor) {
    return Grounding.append(owner, List.of(accessor));
  }

  /** What holds of an element of a collection: what it carries, and what was tested of all. */
  FactSets elementFacts(Variable collection, Verdict verdict, FactSets held) {
    FactSets facts = verdict.when(Outcome.ELEMENT);
    Subject owner = subjects.of(collection);
    Subject each = isOne(collection) ? owner : then(owner, Subject.EACH);
    if (each instanceof Subject.Of all) {
      facts = facts.and(tested(held, all));
    }
    Optional<Subject.Of> own = subjects.each(collection).filter(all -> !all.equals(each));
    return own.isEmpty() ? facts : facts.and(tested(held, own.get()));
  }

  /** What was tested of all, told of the element at hand. */
  private static FactSets tested(FactSets held, Subject.Of all) {
    return held.without(fact -> !Grounding.isBelow(Grounding.subjectOf(fact), all))
        .replace(
            fact ->
                FactSets.of(
                    Grounding.about(fact, subject -> Grounding.below((Subject.Of) subject, all))));
  }

  private static boolean isOne(Variable box) {
    return BoxCalls.ONE.contains(Names.simple(box.type()));
  }

  private static boolean isOne(Instruction.Call call) {
    return call.target() != null && isOne(call.target());
  }

  /** What is known of the value that a box hands to a function; nothing of a box of many. */
  static Verdict given(Variable box, Verdict verdict) {
    return isOne(box) ? inner(verdict) : Verdict.NONE;
  }

  /** Whether a call of a box runs this function only if there is nothing in the box. */
  static boolean runsIfAbsent(Instruction.Call call, Variable function) {
    List<Variable> arguments = call.arguments();
    return BoxCalls.IF_ABSENT.contains(call.callee().method().name())
        && arguments.get(arguments.size() - 1).equals(function)
        && (arguments.size() > 1 || !call.callee().method().name().equals("ifPresentOrElse"));
  }

  /** Whether a call of a box runs its function only if there is something in the box. */
  static boolean runsIfPresent(Instruction.Call call) {
    Variable receiver = call.receiver();
    return receiver != null
        && isOne(receiver)
        && !BoxCalls.FUTURES.contains(Names.simple(receiver.type()))
        && BoxCalls.IF_PRESENT.contains(call.callee().method().name());
  }
}

package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What holds of all that a body has put into a collection that it made: of {@code ids} after {@code
 * if (consented(u)) ids.add(u.getId())} that each of them consented, of {@code answers} after
 * {@code answers.put(u.getId(), consented(u))} that whoever has a true one did. Of an element that
 * is {@link Outcome#ELEMENT}, of a key whose value is true {@link Outcome#TRUE}, told of {@link
 * Subject.Item}. A collection that other bodies may have filled is told nothing of.
 */
final class Gathered {
  private static final Set<String> KINDS =
      Set.of(
          "ArrayList",
          "LinkedList",
          "ArrayDeque",
          "Vector",
          "CopyOnWriteArrayList",
          "HashSet",
          "LinkedHashSet",
          "TreeSet",
          "HashMap",
          "LinkedHashMap",
          "TreeMap",
          "EnumMap",
          "ConcurrentHashMap",
          "AtomicBoolean");

  private static final Set<String> SETS = Set.of("set", "setPlain", "setRelease", "lazySet");

  private static final Set<String> ADDS =
      Set.of("add", "addFirst", "addLast", "offer", "offerFirst", "offerLast", "push");

  private static final Set<String> PUTS = Set.of("put", "putIfAbsent");

  /** Calls by which nobody comes into a collection. */
  private static final Set<String> KEEPS =
      Set.of(
          "size",
          "isEmpty",
          "contains",
          "containsAll",
          "containsKey",
          "get",
          "getOrDefault",
          "getFirst",
          "getLast",
          "iterator",
          "stream",
          "parallelStream",
          "forEach",
          "remove",
          "removeIf",
          "removeAll",
          "retainAll",
          "removeFirst",
          "removeLast",
          "clear",
          "poll",
          "pollFirst",
          "pollLast",
          "pop",
          "peek",
          "sort",
          "subList",
          "toArray",
          "toString",
          "hashCode",
          "equals",
          "indexOf",
          "ensureCapacity");

  /** Those by which somebody may come out of it. */
  private static final Set<String> TAKES_OUT =
      Set.of(
          "remove",
          "removeIf",
          "removeAll",
          "retainAll",
          "removeFirst",
          "removeLast",
          "clear",
          "poll",
          "pollFirst",
          "pollLast",
          "pop",
          "iterator",
          "subList");

  /** Calls of libraries that put something into a collection they are given. */
  private static final Set<String> FILLS = Set.of("addAll", "drainTo", "fill", "copy", "collect");

  private final Values values;
  private final Subjects subjects;
  private final BiFunction<Variable, GuardState, Verdict> verdicts;

  Gathered(Values values, Subjects subjects, BiFunction<Variable, GuardState, Verdict> verdicts) {
    this.values = values;
    this.subjects = subjects;
    this.verdicts = verdicts;
  }

  /** The variable under which a collection that the body made is known; else the variable. */
  Variable known(Variable variable) {
    return mayBe(variable.type())
            && values.origin(variable) instanceof Instruction.New made
            && isKind(made.type())
        ? made.target()
        : variable;
  }

  /** Whether a variable is a collection that the body made. */
  boolean isMade(Variable variable) {
    return mayBe(variable.type())
        && values.origin(variable) instanceof Instruction.New made
        && isKind(made.type());
  }

  static boolean isCollection(Type type) {
    return mayBe(type);
  }

  private static boolean mayBe(Type type) {
    return type instanceof ClassType named && named.name().startsWith("java.util.");
  }

  private static boolean isKind(ClassType type) {
    return mayBe(type) && KINDS.contains(Names.simple(type));
  }

  /**
   * What is told of a collection: of an empty one nothing, for what is made of it may hold what
   * comes into it later.
   */
  static Verdict told(Verdict known) {
    Verdict told = known;
    for (Outcome outcome : List.of(Outcome.ELEMENT, Outcome.TRUE)) {
      if (known.when(outcome).isImpossible()) {
        told = told.with(outcome, FactSets.NONE);
      }
    }
    return told;
  }

  private Verdict kept(Variable collection, GuardState state) {
    return state.verdict(known(collection)).orElse(Verdict.NONE);
  }

  /**
   * What is known of the collections at hand where ways meet: {@code if (!consent)
   * errors.add("...")} leaves it empty only where there was one.
   */
  GuardState atJoin(GuardState state, List<Variable> variables) {
    if (state.held().isNone()) {
      return state;
    }
    return state.change(
        index -> mayBe(variables.get(index).type()) && isMade(variables.get(index)),
        verdict -> verdict.with(Outcome.ABSENT, verdict.when(Outcome.ABSENT).and(state.held())));
  }

  /** What a call does to the collections at hand. */
  GuardState after(Instruction.Call call, boolean seen, GuardState state, GuardState before) {
    GuardState result = state;
    String name = call.callee().method().name();
    for (Variable argument : call.arguments()) {
      if ((seen || FILLS.contains(name)) && isMade(argument)) {
        result = forget(argument, result);
      }
    }
    Variable receiver = call.receiver();
    if (receiver == null || !isMade(receiver)) {
      return result;
    }
    List<Variable> arguments = call.arguments();
    if (call.callee().method().isConstructor()) {
      return isAnswer(receiver) && arguments.size() == 1
          ? result.with(
              known(receiver), verdicts.apply(arguments.get(0), before).and(before.held()))
          : result.with(known(receiver), created(arguments, before));
    } else if (state.verdict(known(receiver)).isEmpty()) {
      return result;
    } else if (KEEPS.contains(name)) {
      return TAKES_OUT.contains(name)
          ? result.with(
              known(receiver),
              kept(receiver, result)
                  .with(Outcome.ABSENT, FactSets.NONE)
                  .with(Outcome.GRANTED, FactSets.NONE))
          : result;
    } else if (SETS.contains(name) && isAnswer(receiver)) {
      return result.with(
          known(receiver), verdicts.apply(arguments.get(0), before).and(before.held()));
    } else if (ADDS.contains(name) && arguments.size() == 1) {
      return conjoined(
          receiver,
          verdicts.apply(arguments.get(0), before),
          joined(receiver, arguments.get(0), FactSets.IMPOSSIBLE, result));
    } else if (PUTS.contains(name) && arguments.size() == 2) {
      Verdict value = verdicts.apply(arguments.get(1), before).and(before.held());
      return put(
          receiver,
          arguments.get(0),
          value,
          joined(receiver, arguments.get(0), value.when(Outcome.TRUE), result));
    } else if (name.equals("addAll") && arguments.size() == 1) {
      Verdict old = kept(receiver, result);
      FactSets more = verdicts.apply(arguments.get(0), before).when(Outcome.ELEMENT);
      return result.with(
          known(receiver), old.with(Outcome.ELEMENT, old.when(Outcome.ELEMENT).join(more)));
    }
    return forget(receiver, result);
  }

  /** What is kept under a constant, as the answer for a purpose, is known by itself. */
  private GuardState put(Variable map, Variable key, Verdict value, GuardState state) {
    Verdict known = kept(map, state);
    return state.with(
        known(map),
        slot(key)
            .map(slot -> known.withPart(slot, value))
            .orElseGet(() -> known.withoutParts(any -> true)));
  }

  private Optional<FieldKey> slot(Variable key) {
    Object constant = values.constant(key).map(Values.Known::value).orElse(null);
    return constant instanceof FieldKey field
        ? Optional.of(field)
        : constant instanceof String text
            ? Optional.of(new FieldKey("java.util.Map", text))
            : Optional.empty();
  }

  /** Whether it holds one answer, not many people. */
  private static boolean isAnswer(Variable box) {
    return Names.simple(box.type()).equals("AtomicBoolean");
  }

  /** A collection that comes to be: empty, or with what another one holds. */
  private Verdict created(List<Variable> arguments, GuardState before) {
    FactSets elements = FactSets.IMPOSSIBLE;
    FactSets answers = FactSets.IMPOSSIBLE;
    for (Variable argument : arguments) {
      if (argument.type() instanceof ClassType of && !of.name().equals("java.lang.Class")) {
        Verdict from = verdicts.apply(argument, before);
        elements = from.when(Outcome.ELEMENT);
        answers = isMade(argument) ? from.when(Outcome.TRUE) : FactSets.NONE;
      }
    }
    return Verdict.NONE.with(Outcome.ELEMENT, elements).with(Outcome.TRUE, answers);
  }

  private GuardState joined(Variable collection, Variable one, FactSets answer, GuardState state) {
    Verdict old = kept(collection, state);
    Subject subject = subjects.of(one);
    return state.with(
        known(collection),
        old.with(Outcome.ABSENT, FactSets.IMPOSSIBLE)
            .with(Outcome.ELEMENT, old.when(Outcome.ELEMENT).join(about(subject, state.held())))
            .with(Outcome.TRUE, old.when(Outcome.TRUE).join(about(subject, answer))));
  }

  /** What conditions say together that were put into a list. */
  private GuardState conjoined(Variable list, Verdict condition, GuardState state) {
    FactSets holds = condition.when(Outcome.TRUE);
    Verdict old = kept(list, state);
    return holds.isNone() || holds.isImpossible()
        ? state
        : state.with(known(list), old.with(Outcome.GRANTED, old.when(Outcome.GRANTED).and(holds)));
  }

  /** What is known of somebody, told of the element. */
  private static FactSets about(Subject subject, FactSets facts) {
    if (!(subject instanceof Subject.Of one)) {
      return FactSets.NONE;
    }
    return facts
        .without(
            fact ->
                !(fact instanceof Fact.Consent || fact instanceof Fact.Said)
                    || !Grounding.isBelow(Grounding.subjectOf(fact), one))
        .replace(
            fact ->
                FactSets.of(Grounding.about(fact, old -> Grounding.below((Subject.Of) old, one))));
  }

  /** Somebody else may put into it what he likes. */
  GuardState forget(Variable collection, GuardState state) {
    return isMade(collection) ? state.with(known(collection), Verdict.NONE) : state;
  }

  /** Whether a function that captures a collection only looks into it. */
  static boolean onlyReads(Instruction.Lambda lambda) {
    return Names.simple(lambda.target().type()).endsWith("Predicate");
  }

  /** What the answer that is kept under somebody's key says of that person. */
  Verdict answer(Instruction.Call call, GuardState state) {
    Variable receiver = call.receiver();
    List<Variable> arguments = call.arguments();
    if (receiver == null) {
      return Verdict.NONE;
    }
    boolean reads =
        isMade(receiver)
            && state.verdict(known(receiver)).isPresent()
            && (arguments.size() == 1 && call.callee().method().name().equals("get")
                || arguments.size() == 2 && call.callee().method().name().equals("getOrDefault"));
    if (!reads) {
      return Verdict.NONE;
    }
    Optional<Verdict> slot = slot(arguments.get(0)).flatMap(key -> kept(receiver, state).part(key));
    if (slot.isPresent()) {
      return arguments.size() == 1
          ? slot.get()
          : slot.get().join(verdicts.apply(arguments.get(1), state));
    }
    FactSets whenTrue =
        Grounding.itemIs(
            verdicts.apply(receiver, state).when(Outcome.TRUE), subjects.of(arguments.get(0)));
    Verdict found = Verdict.NONE.with(Outcome.TRUE, whenTrue);
    return arguments.size() == 1 ? found : found.join(verdicts.apply(arguments.get(1), state));
  }
}

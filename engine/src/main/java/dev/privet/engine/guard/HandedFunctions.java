package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What the results of functions prove that a body makes, reads from fields or hands on. */
final class HandedFunctions {
  private final Knowledge knowledge;
  private final Subjects subjects;
  private final Values values;
  private final CallGuards callees;
  private final Functions functions;

  HandedFunctions(Knowledge knowledge, Subjects subjects, Values values, CallGuards callees) {
    this.knowledge = knowledge;
    this.subjects = subjects;
    this.values = values;
    this.callees = callees;
    this.functions = new Functions(values);
  }

  /**
   * What the formals of a lambda stand for where it is made.
   *
   * @param given what is known of the values that it is handed
   */
  Grounding captured(Instruction.Lambda lambda, IntFunction<Verdict> given, GuardState state) {
    return captured(
        lambda, formal -> new Subject.Other(), given, formal -> new Purpose.Unknown(), state);
  }

  /** Whose consent a function may take back wherever it runs, of those that it knows by itself. */
  Set<Subject> withdrawn(Instruction.Lambda lambda, GuardState state) {
    Set<Subject> gone = new LinkedHashSet<>();
    callees
        .of(lambda.body())
        .map(GuardSummary::withdrawn)
        .ifPresent(
            all -> {
              Grounding made = captured(lambda, formal -> Verdict.NONE, state);
              all.forEach(subject -> gone.add(made.ground(subject)));
            });
    gone.removeIf(Subject.Other.class::isInstance);
    return gone;
  }

  /** Whose consent a function may take back that a call is given: of whom the call is about. */
  Set<Subject> withdrawnOfGiven(Instruction.Call call) {
    Set<Subject> gone = new LinkedHashSet<>();
    for (Variable argument : call.arguments()) {
      boolean takesBack =
          values
              .lambda(argument)
              .flatMap(lambda -> callees.of(lambda.body()))
              .filter(summary -> summary.withdrawn().stream().anyMatch(HandedFunctions::isGiven))
              .isPresent();
      if (takesBack) {
        call.arguments().forEach(other -> gone.add(subjects.of(other)));
        if (call.receiver() != null) {
          gone.add(Grounding.append(subjects.of(call.receiver()), List.of(Subject.EACH)));
        }
      }
    }
    gone.removeIf(subject -> !(subject instanceof Subject.Of));
    return gone;
  }

  private static boolean isGiven(Subject subject) {
    return subject instanceof Subject.Of of
        && of.root() instanceof Subject.Formal formal
        && formal.index() >= 0;
  }

  /** What a function's result proves where it is handed over; empty if it is not known. */
  Optional<Verdict> result(Variable function, Subject parameter, Verdict given, GuardState state) {
    return functions.result(
        function,
        bodies(
            lambda ->
                ground(
                    captured(
                        lambda,
                        formal -> parameter,
                        formal -> given,
                        formal -> new Purpose.Unknown(),
                        state),
                    lambda),
            parameter));
  }

  /** What functions prove that are handed over in a state. */
  Pipelines.LambdaVerdicts verdicts(GuardState state) {
    return new Pipelines.LambdaVerdicts() {
      @Override
      public Optional<Verdict> of(Variable function, Subject parameter, Verdict given) {
        return result(function, parameter, given, state);
      }

      @Override
      public Optional<List<String>> path(Variable function) {
        return values
            .lambda(function)
            .flatMap(lambda -> callees.of(lambda.body()))
            .map(GuardSummary::given)
            .filter(Subject.Of.class::isInstance)
            .map(Subject.Of.class::cast)
            .filter(of -> of.root().equals(new Subject.Formal(0)))
            .map(Subject.Of::path);
      }
    };
  }

  /** What it proves that a function has run for somebody and returned. */
  FactSets returned(Variable function, Subject parameter, GuardState state) {
    return values
        .lambda(function)
        .flatMap(
            lambda ->
                callees
                    .of(lambda.body())
                    .map(
                        summary ->
                            captured(
                                    lambda,
                                    formal -> parameter,
                                    formal -> Verdict.NONE,
                                    formal -> new Purpose.Unknown(),
                                    state)
                                .ground(summary.returns())))
        .filter(facts -> !facts.isImpossible())
        .orElse(FactSets.NONE);
  }

  /** What is known of a value, and of a function what it says of the one that it is given. */
  Verdict told(Variable value, GuardState state) {
    Verdict known = knowledge.verdict(value, state);
    return values.isFunction(value) ? result(value, state).map(known::and).orElse(known) : known;
  }

  /** What the result of calling a function that is at hand proves. */
  Optional<Verdict> called(Instruction.Call call, GuardState state) {
    Variable function = call.receiver();
    if (function == null || !functions.runs(call)) {
      return function == null || call.arguments().size() != 1
          ? Optional.empty()
          : said(function, subjects.of(call.arguments().get(0)));
    }
    return functions.result(
        function,
        bodies(
            lambda ->
                ground(
                    captured(
                        lambda,
                        formal ->
                            passed(call, formal).map(subjects::of).orElse(new Subject.Other()),
                        formal ->
                            passed(call, formal)
                                .map(actual -> knowledge.verdict(actual, state))
                                .orElse(Verdict.NONE),
                        formal ->
                            passed(call, formal).map(values::purpose).orElse(new Purpose.Unknown()),
                        state),
                    lambda),
            passed(call, 0).map(subjects::of).orElse(new Subject.Other())));
  }

  /** The functions that are made here, and those that fields hold. */
  private Functions.Bodies bodies(Function<Instruction.Lambda, Verdict> made, Subject parameter) {
    return new Functions.Bodies() {
      @Override
      public Verdict of(Instruction.Lambda lambda) {
        return made.apply(lambda);
      }

      @Override
      public Optional<Verdict> given(Variable function) {
        return said(function, parameter);
      }

      @Override
      public Optional<Verdict> of(Instruction.GetField get) {
        return callees
            .function(get.field())
            .map(verdict -> verdict.map(facts -> Grounding.itemIs(facts, parameter)));
      }

      @Override
      public Optional<Verdict> of(Instruction.Call call) {
        return knowledge
            .callee(call)
            .flatMap(summary -> summary.parts().function())
            .map(verdict -> verdict.map(facts -> Grounding.itemIs(facts, parameter)));
      }
    };
  }

  /** What the result of a function proves of the one that it is given. */
  Optional<Verdict> result(Variable function, GuardState state) {
    return result(function, new Subject.Of(new Subject.Item(), List.of()), Verdict.NONE, state);
  }

  /** What callers know of a function that they hand over. */
  private Optional<Verdict> said(Variable function, Subject subject) {
    Variable source = values.source(function);
    OptionalInt formal = subjects.formals().number(source);
    if (formal.isEmpty() || !Names.simple(source.type()).endsWith("Predicate")) {
      return Optional.empty();
    }
    Verdict verdict = Verdict.NONE;
    for (Outcome outcome : List.of(Outcome.TRUE, Outcome.FALSE)) {
      verdict =
          verdict.with(
              outcome,
              FactSets.of(
                  new Fact.Said(formal.getAsInt(), outcome, subject, knowledge.position())));
    }
    return Optional.of(verdict);
  }

  private static Optional<Variable> passed(Instruction.Call call, int formal) {
    return formal >= 0 && formal < call.arguments().size()
        ? Optional.of(call.arguments().get(formal))
        : Optional.empty();
  }

  private Verdict ground(Grounding grounding, Instruction.Lambda lambda) {
    return callees
        .of(lambda.body())
        .map(summary -> grounding.ground(summary.result()))
        .orElse(Verdict.NONE);
  }

  private Grounding captured(
      Instruction.Lambda lambda,
      IntFunction<Subject> parameters,
      IntFunction<Verdict> given,
      IntFunction<Purpose> purposes,
      GuardState state) {
    return new Grounding(
        formal ->
            actual(lambda, formal).map(subjects::of).orElseGet(() -> parameters.apply(formal)),
        formal ->
            actual(lambda, formal)
                .map(actual -> told(actual, state))
                .orElseGet(() -> given.apply(formal)),
        formal ->
            actual(lambda, formal).map(values::purpose).orElseGet(() -> purposes.apply(formal)));
  }

  private static Optional<Variable> actual(Instruction.Lambda lambda, int formal) {
    int k = Subject.Formal.captured(formal);
    return formal < Subject.Formal.RECEIVER && k < lambda.captured().size()
        ? Optional.of(lambda.captured().get(k))
        : Optional.empty();
  }
}

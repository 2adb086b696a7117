package dev.privet.engine.guard;

import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** What the values, fields and calls of one body prove. */
final class Knowledge {
  private final SsaBody body;
  private final GuardRules rules;
  private final TypeSource types;
  private final CallGuards callees;
  private final Subjects subjects;
  private final Values values;
  private final Checks checks;
  private final Declared declared;
  private final Logic logic;
  private final Ages ages;
  private final Pipelines pipelines;
  private final Gathered gathered;
  private final CriteriaQueries criteria;
  private final HandedFunctions functions;
  private final FormalVerdicts formals;
  private final CallProofs calls;
  private final TypeTests typeTests;
  private final StateReads reads;
  private final StateChanges changes;
  private final boolean byParts;

  Knowledge(
      SsaBody body, CallGuards callees, GuardRules rules, TypeSource types, Subjects subjects) {
    this(body, callees, rules, types, subjects, false);
  }

  private Knowledge(
      SsaBody body,
      CallGuards callees,
      GuardRules rules,
      TypeSource types,
      Subjects subjects,
      boolean byParts) {
    this.byParts = byParts;
    this.rules = rules;
    this.types = types;
    this.body = body;
    this.callees = callees;
    this.subjects = subjects;
    this.values = new Values(body, subjects.formals(), types, rules, callees);
    this.declared = new Declared(types, rules, body.body());
    this.checks = new Checks(subjects, values, rules, types, declared);
    Expiries expiries = new Expiries(checks);
    this.ages = new Ages(values, subjects, rules.roles());
    this.logic = new Logic(values, checks, ages, expiries, new Bits(values, checks, rules));
    this.typeTests = new TypeTests(rules, checks, callees, declared);
    this.gathered = new Gathered(values, subjects, this::verdict);
    this.functions = new HandedFunctions(this, subjects, values, callees);
    this.pipelines = new Pipelines(subjects, values, rules);
    Withdrawals withdrawals = new Withdrawals(rules, values, checks, subjects);
    SelfGrants selfGrants = new SelfGrants(rules, values, checks, subjects);
    Criteria conditions = new Criteria(values, rules.roles());
    this.criteria = new CriteriaQueries(values, rules.roles(), conditions);
    this.calls =
        new CallProofs(
            this,
            checks,
            conditions,
            criteria,
            new StandardCalls(values, checks, logic, expiries, ages),
            pipelines,
            withdrawals,
            functions,
            callees);
    String descriptor = body.body().key().descriptor();
    boolean tracksReads =
        declared.isNamedCheck(body.body().key())
            || descriptor.endsWith(")Z")
            || descriptor.endsWith(")Ljava/lang/Boolean;")
            || givesStatus(descriptor, types)
            || givesPurposes(descriptor)
            || Formals.isLambda(body.body());
    this.formals = new FormalVerdicts(body.body(), values, checks, declared, tracksReads);
    this.reads =
        new StateReads(
            subjects, values, checks, declared, rules, callees, formals, tracksReads, byParts);
    this.changes =
        new StateChanges(this, declared, gathered, criteria, functions, withdrawals, selfGrants);
  }

  /** The same body, in which the fields of its object are unknowns that callers know. */
  Knowledge byParts() {
    return byParts ? this : new Knowledge(body, callees, rules, types, subjects, true);
  }

  /** Whether a method may return what somebody has consented to. */
  private boolean givesPurposes(String descriptor) {
    return rules.speaksOfConsent(body.body().key().name())
        && (descriptor.endsWith(")Ljava/util/Set;")
            || descriptor.endsWith(")Ljava/util/List;")
            || descriptor.endsWith(")Ljava/util/Collection;"));
  }

  /** Whether a method returns one of several constants, some of which grant. */
  private boolean givesStatus(String descriptor, TypeSource types) {
    int start = descriptor.indexOf(")L");
    return start >= 0
        && types
            .find(descriptor.substring(start + 2, descriptor.length() - 1).replace('/', '.'))
            .map(
                type ->
                    type.fields().stream()
                        .anyMatch(field -> field.enumConstant() && values.grants(field.key())))
            .orElse(false);
  }

  OptionalInt formal(Variable variable) {
    return subjects.formals().number(variable);
  }

  Position position() {
    return body.body().position();
  }

  /** Whether a formal holds consents of somebody whom no caller is asked for. */
  boolean isOfSomebody(Type type) {
    return !declared.inLambda() && checks.isOfSomebody(type) && !rules.roles().isService(type);
  }

  /** Whether a parameter is who is logged in. */
  boolean isCurrent(Variable parameter) {
    return declared.isCurrent(parameter);
  }

  boolean isConsent(Type type) {
    return rules.speaksOfConsent(Names.simple(type));
  }

  Values values() {
    return values;
  }

  /** What reading stored state proves. */
  StateReads reads() {
    return reads;
  }

  /** What instructions do to what is known. */
  StateChanges changes() {
    return changes;
  }

  /** Any element of a collection. */
  Optional<Subject.Of> each(Variable collection) {
    return subjects.each(collection);
  }

  /** Whom a value is about. */
  Subject about(Variable value) {
    return subjects.of(value);
  }

  Pipelines pipelines() {
    return pipelines;
  }

  boolean grants(Object constant) {
    return values.grants(constant);
  }

  /** The constants of an enum that a switch has no case for; null is none of them, it throws. */
  Optional<List<FieldKey>> others(Instruction.Switch choice) {
    List<Object> cases =
        choice.cases().stream().map(Instruction.Case::constant).filter(Objects::nonNull).toList();
    return declared
        .constants(choice.selector().type())
        .map(all -> all.stream().filter(one -> !cases.contains(one)).toList());
  }

  /** Whether a switch has a case for a constant of {@link Cases}. */
  boolean isCase(Instruction.Switch choice, Object key) {
    return choice.cases().stream()
        .map(Instruction.Case::constant)
        .anyMatch(
            one ->
                one == null ? key == Cases.NULL : values.key(one).filter(key::equals).isPresent());
  }

  /** What it proves that a value is a constant. */
  FactSets is(Verdict value, Object constant) {
    FactSets facts = values.key(constant).map(key -> value.cases().is(key)).orElse(FactSets.NONE);
    return values.grants(constant) || !(constant instanceof FieldKey)
        ? facts
        : facts.and(Refusals.of(value.when(Outcome.GRANTED)));
  }

  /** The state in which a value that was compared may only be what the comparison left. */
  GuardState narrowed(Variable condition, boolean truth, GuardState state) {
    return logic
        .narrowed(condition, truth, variable -> verdict(variable, state))
        .map(
            left -> state.with(left.variable(), verdict(left.variable(), state).with(left.cases())))
        .orElse(state);
  }

  TypeTests typeTests() {
    return typeTests;
  }

  boolean isConstant(Variable variable) {
    return values.constant(variable).isPresent();
  }

  /** What is known of a call's targets; an object made here has but one class. */
  Optional<GuardSummary> callee(Instruction.Call call) {
    return call.receiver() != null && values.origin(call.receiver()) instanceof Instruction.New made
        ? callees.of(call, made.type())
        : callees.of(call);
  }

  /** What the outcomes of a variable prove at a point. */
  Verdict verdict(Variable variable, GuardState state) {
    Optional<Verdict> known = state.verdict(criteria.known(gathered.known(variable)));
    if (known.isPresent()) {
      return gathered.isMade(variable) ? Gathered.told(known.get()) : known.get();
    }
    Optional<Values.Known> constant = values.constant(variable);
    if (constant.isPresent()) {
      return constant(constant.get());
    }
    OptionalInt formal = formal(variable);
    if (formal.isPresent()) {
      return formals.of(variable, formal.getAsInt());
    }
    return body.definition(variable).orElse(null) instanceof Instruction.New made
        ? Verdict.NONE.with(Outcome.ABSENT, FactSets.IMPOSSIBLE).with(kind(made))
        : Verdict.NONE;
  }

  private Cases kind(Instruction.New made) {
    return types
            .find(made.type().name())
            .filter(type -> type.origin() != Origin.LIBRARY)
            .isPresent()
        ? Cases.only(new Cases.Kind(made.type().name()))
        : Cases.UNKNOWN;
  }

  private Verdict constant(Values.Known known) {
    Object value = known.value();
    if (value == null) {
      return Verdict.IMPOSSIBLE.with(Outcome.ABSENT, FactSets.NONE).with(Cases.only(Cases.NULL));
    }
    Verdict there =
        Verdict.NONE
            .with(Outcome.ABSENT, FactSets.IMPOSSIBLE)
            .with(values.key(value).map(Cases::only).orElse(Cases.UNKNOWN));
    if (value instanceof Boolean truth) {
      return there.with(truth ? Outcome.FALSE : Outcome.TRUE, FactSets.IMPOSSIBLE);
    }
    return values.grants(value) ? there : there.with(Outcome.GRANTED, FactSets.IMPOSSIBLE);
  }

  /** Whether only constructors write a field. */
  boolean isFixed(FieldKey field) {
    return callees.isFixed(field);
  }

  /** What is known of the fields of an object that a constructor has run for. */
  Map<FieldKey, Verdict> made(Instruction.Call call, GuardState state) {
    Optional<Parts> parts =
        call.callee().method().isConstructor()
            ? callees.of(call).map(GuardSummary::parts)
            : Optional.empty();
    if (parts.isEmpty() || parts.get().equals(Parts.NONE)) {
      return Map.of();
    }
    Map<FieldKey, Verdict> made = new HashMap<>();
    Grounding grounding = actuals(call, state);
    parts.get().made().forEach((field, verdict) -> made.put(field, grounding.ground(verdict)));
    parts
        .get()
        .kept()
        .forEach(
            (field, formal) ->
                Formals.actual(call, formal)
                    .map(actual -> verdict(actual, state))
                    .filter(verdict -> !verdict.isNone())
                    .ifPresent(verdict -> made.put(field, verdict)));
    return made;
  }

  /** Whether the merged value may later be tested. */
  boolean branchesOn(Instruction.Phi phi) {
    if (phi.target().type() instanceof PrimitiveType type) {
      return type == PrimitiveType.BOOLEAN || isCode(phi);
    }
    for (Variable operand : phi.operands()) {
      if (operand != null) {
        Instruction.Definition origin = values.origin(operand);
        if (origin instanceof Instruction.Constant
            || origin instanceof Instruction.GetField get && get.receiver() == null
            || origin instanceof Instruction.Phi inner
                && inner != phi
                && Names.isBooleanBox(inner.target().type())
            || origin instanceof Instruction.New
            || origin instanceof Instruction.Call) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a number is one of some constants, as a code for an answer is. */
  private boolean isCode(Instruction.Phi phi) {
    for (Variable operand : phi.operands()) {
      if (operand == null || !isConstant(operand)) {
        return false;
      }
    }
    return true;
  }

  Verdict operation(Instruction.Operation operation, GuardState state) {
    return logic.operation(operation, variable -> verdict(variable, state));
  }

  /** What a call proves. */
  Proof call(Instruction.Call call, GuardState state) {
    return checks.found().inTurn().told(call, calls.of(call, state));
  }

  /** What holds, besides, when an instruction that uses a function runs it. */
  FactSets runs(Instruction instruction, Variable function, GuardState state) {
    return calls.runs(instruction, function, state);
  }

  /** What holds when a call hands what its receiver holds to a function that callers gave. */
  FactSets handed(Instruction instruction, Variable function, FactSets held, GuardState state) {
    if (!(instruction instanceof Instruction.Call call)
        || call.receiver() == null
        || call.receiver().equals(function)
        || callee(call).isPresent()) {
      return held;
    }
    Variable receiver = call.receiver();
    Verdict verdict = verdict(receiver, state);
    FactSets elements = pipelines.elementFacts(receiver, verdict, state.held());
    return Lambdas.run(call, function, held, verdict, elements, subjects.of(receiver));
  }

  /** What the formals of a lambda stand for where it is made. */
  Grounding captured(Instruction.Lambda lambda, IntFunction<Verdict> given, GuardState state) {
    return functions.captured(lambda, given, state);
  }

  /** What the result of a function proves of the one that it is given. */
  Optional<Verdict> function(Variable function, GuardState state) {
    return functions.result(function, state);
  }

  /** Whom an actual is about; a consent that is called upon is about nobody but its owner. */
  private Subject whose(Instruction.Call call, int formal) {
    Optional<Variable> actual = Formals.actual(call, formal);
    if (actual.isEmpty()) {
      return new Subject.Other();
    }
    return formal == Subject.Formal.RECEIVER
        ? checks.owner(actual.get())
        : subjects.of(actual.get());
  }

  /** A callee's formals in the terms of a call. */
  Grounding actuals(Instruction.Call call, GuardState state) {
    return new Grounding(
        formal -> whose(call, formal),
        formal ->
            Formals.actual(call, formal)
                .map(actual -> functions.told(actual, state))
                .orElse(Verdict.NONE),
        formal -> Formals.actual(call, formal).map(values::purpose).orElse(new Purpose.Unknown()));
  }

  /** What holds of the element that {@code target} takes out of a collection. */
  FactSets element(Variable collection, Variable target, GuardState state) {
    FactSets facts = pipelines.elementFacts(collection, verdict(collection, state), state.held());
    // Whatever was seen of it, something was taken out.
    return facts.isImpossible() ? FactSets.NONE : Grounding.itemIs(facts, subjects.of(target));
  }

  /** What holds of all that the body has put into the collections it made. */
  Gathered gathered() {
    return gathered;
  }

  /** What packs and the name of a call say of it, whatever its body does. */
  Proof named(Instruction.Call call) {
    Strength strength = callee(call).isPresent() ? Strength.PROVEN : Strength.ASSUMED;
    return checks.modelled(call).and(checks.named(call, strength));
  }

  /** Whether the body is named as a check. */
  boolean isNamedCheck() {
    return declared.isNamedCheck(body.body().key());
  }

  /** Whether a variable is a constant that is true or grants. */
  boolean grants(Variable variable) {
    return values
        .constant(variable)
        .map(known -> Boolean.TRUE.equals(known.value()) || values.grants(known.value()))
        .orElse(false);
  }

  /** Whether a function gives true, whatever it is given. */
  boolean givesTrue(Variable function, GuardState state) {
    return function(function, state)
        .filter(
            verdict ->
                verdict.when(Outcome.FALSE).isImpossible() && verdict.when(Outcome.TRUE).isNone())
        .isPresent();
  }

  /** Whether the body is a check that says yes whatever is asked. */
  boolean alwaysGrants(GuardSummary summary) {
    Optional<Outcome> positive = declared.positive(body.body().key());
    if (positive.isEmpty()) {
      return false;
    }
    Outcome negative = positive.get() == Outcome.TRUE ? Outcome.FALSE : Outcome.TRUE;
    return summary.result().when(negative).isImpossible()
        && summary.result().when(positive.get()).isNone();
  }

  /** {@code settings.getOrDefault("consent", true)}. */
  boolean grantsWhatIsMissing(Instruction.Call call) {
    return checks.grantsWhatIsMissing(call, isNamedCheck());
  }

  /** Whether an age is compared with one at which people are children still. */
  boolean comparesWithChildsAge(Instruction.Operation operation) {
    return ages.isTooYoung(operation);
  }

  /** Whether a call reads or writes a map that holds consents. */
  boolean keepsConsents(Instruction.Call call) {
    return checks.namesConsents(call);
  }

  /**
   * The flags of consent that a constructor only keeps as they are handed over, with the formal.
   */
  Map<FieldKey, Integer> keptFlags(Instruction.Call call) {
    Map<FieldKey, Integer> flags = new HashMap<>();
    callees
        .of(call)
        .map(GuardSummary::parts)
        .orElse(Parts.NONE)
        .kept()
        .forEach(
            (field, formal) -> {
              if (checks.fields().isPresetFlag(field)) {
                flags.put(field, formal);
              }
            });
    return flags;
  }

  /** Whether a variable is the constant true. */
  boolean isYes(Variable variable) {
    return values.grantsTrue(variable);
  }

  /** Whether a constructor sets a flag of consent before anybody was asked. */
  boolean presets(Instruction.PutField put) {
    return grants(put.value()) && checks.fields().isPresetFlag(put.field());
  }

  FactSets required() {
    return declared.required(body.body().key());
  }
}

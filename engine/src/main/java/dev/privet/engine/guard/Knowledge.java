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
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

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
  private final Withdrawals withdrawals;
  private final SelfGrants selfGrants;
  private final TypeTests typeTests;
  private final boolean tracksReads;
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
    this.withdrawals = new Withdrawals(rules, values, checks, subjects);
    this.selfGrants = new SelfGrants(rules, values, checks, subjects);
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
    this.tracksReads =
        declared.isNamedCheck(body.body().key())
            || descriptor.endsWith(")Z")
            || descriptor.endsWith(")Ljava/lang/Boolean;")
            || givesStatus(descriptor, types)
            || givesPurposes(descriptor)
            || Formals.isLambda(body.body());
    this.formals = new FormalVerdicts(body.body(), values, checks, declared, tracksReads);
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

  /**
   * A refusal has ended what it refused, and says nothing of consents that are looked for later;
   * what a lambda finds out about one element is all about that element.
   */
  GuardState settled(GuardState state) {
    return declared.inLambda() || state.held().isNone()
        ? state
        : GuardState.held(state, state.held().without(fact -> fact instanceof Fact.Refused));
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

  Verdict field(Instruction.GetField get, GuardState state) {
    if (isConstant(get.target())) {
      return Verdict.NONE;
    }
    Variable of = get.receiver();
    if (byParts
        && of != null
        && formal(of).orElse(0) == Subject.Formal.RECEIVER
        && isFixed(get.field())) {
      return formals.part(get);
    }
    Optional<Verdict> part =
        of == null ? Optional.empty() : state.verdict(of).flatMap(v -> v.part(get.field()));
    if (part.isPresent()) {
      return part.get();
    }
    Optional<Verdict> written =
        Names.isBoolean(get.target().type()) ? callees.of(get.field()) : Optional.empty();
    Variable holder = get.receiver();
    Verdict named = checks.fields().of(get);
    if (!named.isNone() && startsGranted(get.field())) {
      return Verdict.NONE;
    }
    // What was written is known better than what the name says of it.
    if (!named.isNone() && written.filter(Knowledge::isProved).isEmpty()) {
      return named;
    }
    return written
        .filter(verdict -> !verdict.isNone())
        .map(verdict -> holder(holder).askedAt(get.position()).ground(verdict))
        .orElseGet(
            () ->
                holder != null && rules.isOtherState(holder.type(), get.field().name())
                    ? Verdict.NONE
                    : stateRead(get.target(), get));
  }

  /** A flag that is set before anybody was asked tells nothing. */
  private boolean startsGranted(FieldKey field) {
    return checks.fields().isPresetFlag(field)
        && (values.declaration(field).filter(declared::grantsByDefault).isPresent()
            || callees.initial(field).stream()
                .anyMatch(value -> Boolean.TRUE.equals(value) || values.grants(value)));
  }

  private static boolean isProved(Verdict written) {
    FactSets whenTrue = written.when(Outcome.TRUE);
    return !whenTrue.isImpossible() && whenTrue.always(fact -> fact instanceof Fact.Consent);
  }

  /** Whether a call reads a property of somebody that is no consent. */
  boolean readsOtherState(Instruction.Call call) {
    return call.receiver() != null
        && call.arguments().isEmpty()
        && rules.isOtherState(
            call.receiver().type(), Subjects.property(call.callee().method().name()));
  }

  /** Stored state that nothing else is known of. */
  Verdict stateRead(Variable target, Instruction where) {
    return stateRead(target, subjects.of(target), where);
  }

  /** The same of state that is about somebody. */
  Verdict stateRead(Variable target, Subject subject, Instruction where) {
    return tracksReads ? read(target, subject, where) : Verdict.NONE;
  }

  /**
   * What state that was looked up tells; of a status only its value does, not that there is one.
   */
  private Verdict read(Variable target, Subject subject, Instruction where) {
    FactSets positive = FactSets.of(new Fact.StateRead(true, subject, where.position()));
    FactSets negative = FactSets.of(new Fact.StateRead(false, subject, where.position()));
    Verdict value =
        Verdict.NONE
            .with(Outcome.TRUE, positive)
            .with(Outcome.GRANTED, positive)
            .with(Outcome.FALSE, negative);
    boolean status =
        Names.isBooleanBox(target.type())
            || declared.constants(target.type()).filter(this::anyGrants).isPresent();
    return status ? value : value.with(Outcome.PRESENT, positive).with(Outcome.ABSENT, negative);
  }

  private boolean anyGrants(List<FieldKey> constants) {
    return constants.stream().anyMatch(values::grants);
  }

  /** What a call proves. */
  Proof call(Instruction.Call call, GuardState state) {
    return calls.of(call, state);
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

  /** What is told of the object that holds a field, told of that object here. */
  private Grounding holder(@Nullable Variable holder) {
    return new Grounding(
        formal -> holder == null ? new Subject.None() : subjects.of(holder),
        formal -> Verdict.NONE,
        formal -> new Purpose.Unknown());
  }

  /** What holds of the element that {@code target} takes out of a collection. */
  FactSets element(Variable collection, Variable target, GuardState state) {
    FactSets facts = pipelines.elementFacts(collection, verdict(collection, state), state.held());
    // Whatever was seen of it, something was taken out.
    return facts.isImpossible() ? FactSets.NONE : Grounding.itemIs(facts, subjects.of(target));
  }

  /** {@code removeIf} changes what holds of the elements of its receiver. */
  GuardState mutate(Instruction.Call call, GuardState after, GuardState before) {
    GuardState state =
        criteria.after(
            call,
            gathered.after(call, callee(call).isPresent(), after, before),
            one -> verdict(one, before));
    Variable receiver = call.receiver();
    if (receiver == null || !call.callee().method().name().equals("removeIf")) {
      return state;
    }
    Subject item = new Subject.Of(new Subject.Item(), List.of());
    Optional<Verdict> removed =
        functions.result(call.arguments().get(0), item, Verdict.NONE, before);
    if (removed.isEmpty()) {
      return state;
    }
    FactSets kept = removed.get().when(Outcome.FALSE);
    Verdict known = verdict(receiver, state);
    return state.with(
        gathered.known(receiver),
        known.with(Outcome.ELEMENT, known.when(Outcome.ELEMENT).and(kept)));
  }

  /** A collection that a function captures may be filled by it. */
  GuardState captured(Instruction.Lambda lambda, GuardState state) {
    GuardState result = withdrawals.forget(functions.withdrawn(lambda, state), state);
    if (!Gathered.onlyReads(lambda)) {
      for (Variable captured : lambda.captured()) {
        result = gathered.forget(captured, result);
      }
    }
    return result;
  }

  /** What holds of all that the body has put into the collections it made. */
  Gathered gathered() {
    return gathered;
  }

  /**
   * A variable gets its value anew, as in the next turn of a loop: what was of the old is stale.
   */
  GuardState redefine(Variable variable, GuardState state) {
    if (!state.mayName(variable)) {
      return state;
    }
    String index = "[%" + variable.index() + "]";
    return state.without(
        fact ->
            Grounding.subjectOf(fact) instanceof Subject.Of of
                && (of.path().contains(index)
                    || of.root() instanceof Subject.Local local
                        && local.variable().index() == variable.index()));
  }

  /** Consents that a call takes back. */
  GuardState forget(Instruction.Call call, GuardState state) {
    return withdrawals.forget(
        functions.withdrawnOfGiven(call), withdrawals.forget(withdrawn(call, state), state));
  }

  /** Whose consent a call may take back, besides by functions that it is given. */
  Set<Subject> withdrawn(Instruction.Call call, GuardState state) {
    return callee(call)
        .map(summary -> withdrawals.by(call, summary, actuals(call, state)))
        .orElseGet(() -> withdrawals.by(call));
  }

  GuardState write(Instruction.PutField put, GuardState state) {
    GuardState left = withdrawals.forget(withdrawals.by(put), state);
    return kept(put, gathered.forget(put.value(), left))
        .granted(asked(state) ? Set.of() : selfGrants.by(put));
  }

  /** Those whose consent a call gives, unless a consent has been found on every way there. */
  Set<Subject> granted(Instruction.Call call, GuardState state) {
    if (asked(state)) {
      return Set.of();
    }
    Optional<GuardSummary> callee = callee(call);
    Set<Subject> named = selfGrants.by(call, callee.isPresent());
    return named.isEmpty() && callee.isPresent()
        ? SelfGrants.by(callee.get(), actuals(call, state))
        : named;
  }

  private static boolean asked(GuardState state) {
    return state.held().always(fact -> fact instanceof Fact.Consent);
  }

  /** A flag holds what was written, until somebody else may have written it. */
  private GuardState kept(Instruction.PutField put, GuardState state) {
    Variable holder = put.receiver();
    if (holder == null || !CheckResults.isBoolean(put.value().type())) {
      return state;
    }
    Verdict object = verdict(holder, state);
    Verdict value = verdict(put.value(), state);
    return value.isNone() && object.part(put.field()).isEmpty()
        ? state
        : state.with(holder, object.withPart(put.field(), value));
  }

  /** A method of the same object may write its flags anew. */
  GuardState reset(Instruction.Call call, GuardState state) {
    Variable self = call.receiver();
    if (self == null
        || formal(self).orElse(0) != Subject.Formal.RECEIVER
        || state.verdict(self).filter(Verdict::hasParts).isEmpty()) {
      return state;
    }
    return state.with(self, verdict(self, state).withoutParts(field -> !isFixed(field)));
  }

  Set<Subject> withdrawn(Instruction instruction) {
    if (instruction instanceof Instruction.Lambda lambda) {
      return functions.withdrawn(lambda, GuardState.NONE);
    } else if (instruction instanceof Instruction.Call call) {
      return withdrawn(call, GuardState.NONE);
    }
    return instruction instanceof Instruction.PutField put ? withdrawals.by(put) : Set.of();
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

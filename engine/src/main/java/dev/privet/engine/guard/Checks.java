package dev.privet.engine.guard;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.GuardSpec;
import dev.privet.engine.ruleset.NamedCheck;
import dev.privet.engine.ruleset.Port;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which calls and fields are consent checks by what a pack, an annotation or a name says. */
final class Checks {
  /** How far a consent is followed to where it was found. */
  private static final int MAX_FOUND = 6;

  private static final Set<String> UNPACKS =
      Set.of("get", "orElse", "orElseGet", "orElseThrow", "filter", "join", "block", "or");

  private final Subjects subjects;
  private final Values values;
  private final GuardRules rules;
  private final Declared declared;
  private final TypeSource types;
  private final Queries queries;
  private final Map<Instruction.Call, Proof> modelled = new IdentityHashMap<>();
  private final Map<Strength, Map<Instruction.Call, Proof>> named = new EnumMap<>(Strength.class);

  Checks(Subjects subjects, Values values, GuardRules rules, TypeSource types, Declared declared) {
    this.subjects = subjects;
    this.values = values;
    this.rules = rules;
    this.types = types;
    this.declared = declared;
    this.queries = new Queries(values, rules, declared);
  }

  /** What packs say of a call; they outrank bodies and names. */
  Proof modelled(Instruction.Call call) {
    Proof known = modelled.get(call);
    if (known == null) {
      known = byPack(call);
      modelled.put(call, known);
    }
    return known;
  }

  private Proof byPack(Instruction.Call call) {
    MethodKey method = call.callee().method();
    Proof proof = Proof.NONE;
    for (GuardSpec spec : rules.guards(method, () -> declared.supertypes(method.owner()))) {
      Subject subject =
          spec.subject()
              .flatMap(port -> at(call, port))
              .map(subjects::of)
              .orElse(new Subject.None());
      List<Purpose> purposes =
          spec.purpose()
              .<List<Purpose>>map(word -> List.of(new Purpose.Named(word)))
              .or(() -> spec.purposePort().flatMap(port -> at(call, port)).map(values::purposes))
              .orElse(List.of(new Purpose.Any()));
      FactSets facts = facts(Fact.Basis.OPT_IN, purposes, subject, Strength.MODELLED, call);
      proof = proof.and(proof(spec.outcome(), facts, call.callee().returnType(), call));
    }
    return proof;
  }

  private static Optional<Variable> at(Instruction.Call call, Port port) {
    return switch (port.root()) {
      case RECEIVER -> Optional.ofNullable(call.receiver());
      case ARGUMENT ->
          port.from() < call.arguments().size()
              ? Optional.of(call.arguments().get(port.from()))
              : Optional.empty();
      case RETURN -> Optional.ofNullable(call.target());
      case THROWN -> Optional.empty();
    };
  }

  private static Proof counted(Verdict verdict) {
    return Proof.of(
        Verdict.NONE.with(
            Outcome.PRESENT, verdict.when(Outcome.GRANTED).and(verdict.when(Outcome.TRUE))));
  }

  /** What a call's annotations, name, receiver or key say of it. */
  Proof named(Instruction.Call call, Strength strength) {
    Map<Instruction.Call, Proof> asked =
        named.computeIfAbsent(strength, unused -> new IdentityHashMap<>());
    Proof known = asked.get(call);
    if (known == null) {
      known = byName(call, strength);
      asked.put(call, known);
    }
    return known;
  }

  private Proof byName(Instruction.Call call, Strength strength) {
    Proof query = query(call, strength);
    if (query != Proof.NONE) {
      return query;
    }
    String name = call.callee().method().name();
    if (rules.roles().readsKeyed(name) && grantsByDefault(call, 0)) {
      return Proof.NONE;
    }
    if (asksForOthers(call)) {
      return Proof.NONE;
    }
    Optional<NamedCheck> check = declared.consentCheck(call.callee());
    if (check.isEmpty()) {
      check = rules.consentCheck(name);
    }
    if (check.isEmpty() && call.receiver() != null) {
      check = byReceiver(call, name);
    }
    if (check.isEmpty() && name.startsWith("countBy")) {
      // As many as there are: that there are some says what existsBy would say.
      return byReceiver(call, "exists" + name.substring("count".length()))
          .map(found -> counted(proof(found, Fact.Basis.OPT_IN, call, strength).result()))
          .orElse(Proof.NONE);
    }
    if (check.isEmpty() && rules.roles().readsKeyed(name)) {
      return keyed(call, strength);
    }
    Proof proof =
        check
            .map(found -> proof(found, Fact.Basis.OPT_IN, call, strength))
            .orElseGet(() -> status(call, strength));
    return rules
        .ageCheck(name)
        .map(age -> proof.and(proof(age, Fact.Basis.AGE, call, strength)))
        .orElse(proof);
  }

  /** {@code findByUserAndStatus(user, REVOKED)}: looks for what is no consent. */
  private boolean asksForOthers(Instruction.Call call) {
    for (Variable argument : call.arguments()) {
      if (values.constant(argument).map(Values.Known::value).orElse(null) instanceof FieldKey field
          && !values.grants(field)
          && declared.constants(argument.type()).orElse(List.of()).stream()
              .anyMatch(values::grants)) {
        return true;
      }
    }
    return false;
  }

  private Optional<NamedCheck> byReceiver(Instruction.Call call, String name) {
    for (String receiver : namesOf(call)) {
      Optional<NamedCheck> check = rules.consentCall(receiver, name);
      if (check.isPresent()) {
        return check;
      }
    }
    return Optional.empty();
  }

  /** What the receiver is called: its type, variable, field or accessor. */
  private List<String> namesOf(Instruction.Call call) {
    List<String> names = new ArrayList<>(3);
    names.add(Names.simple(call.callee().receiverType()));
    Variable receiver = call.receiver();
    if (receiver != null) {
      names.add(receiver.name());
      Instruction.Definition definition = values.origin(receiver);
      if (definition instanceof Instruction.GetField get) {
        names.add(get.field().name());
      } else if (definition instanceof Instruction.Call getter) {
        names.add(Subjects.property(getter.callee().method().name()));
      }
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  private Proof proof(
      NamedCheck check, Fact.Basis basis, Instruction.Call call, Strength strength) {
    List<Purpose> purposes = new ArrayList<>();
    for (Variable argument : call.arguments()) {
      if (values.isPurpose(argument)) {
        purposes.addAll(values.purposes(argument));
      }
    }
    if (purposes.isEmpty() || check.purpose().isPresent() && !hasWord(purposes)) {
      purposes =
          check.purpose().isEmpty() && call.receiver() != null
              ? purposesOfFound(call.receiver(), 0)
              : List.of(named(check.purpose()));
    }
    FactSets facts =
        facts(
            check.optOut() ? Fact.Basis.NO_OPT_OUT : basis,
            purposes,
            subject(call),
            strength,
            call);
    if (check.optOut() && call.receiver() != null && isConsentObject(call.receiver().type())) {
      // A consent that has not been withdrawn is one that was given.
      facts = facts.and(facts(basis, purposes, subject(call), strength, call));
    }
    Proof proof = proof(check.outcome(), facts, given(call), call);
    return call.receiver() != null
            && isConsentObject(call.receiver().type())
            && isBoolean(given(call))
        ? new Proof(proof.returns(), refusing(proof.result()), proof.runs())
        : proof;
  }

  /** A consent that somebody found and tested is none if the test did not come out positive. */
  private static Verdict refusing(Verdict tested) {
    Verdict verdict = tested;
    if (tested.when(Outcome.FALSE).isNone()) {
      verdict = verdict.with(Outcome.FALSE, Refusals.of(tested.when(Outcome.TRUE)));
    } else if (tested.when(Outcome.TRUE).isNone()) {
      verdict = verdict.with(Outcome.TRUE, Refusals.of(tested.when(Outcome.FALSE)));
    }
    return verdict;
  }

  /** What a consent that somebody has is for, by how it was found; any if that does not tell. */
  private List<Purpose> purposesOfFound(Variable consent, int depth) {
    Instruction.Definition definition = values.origin(consent);
    if (holdsConsent(consent.type()) && depth < MAX_FOUND) {
      if (definition instanceof Instruction.GetField get) {
        return List.of(named(rules.purposeOf(get.field().name())));
      } else if (definition instanceof Instruction.Call call) {
        List<Purpose> purposes = new ArrayList<>();
        call.arguments().stream()
            .filter(values::isPurpose)
            .forEach(argument -> purposes.addAll(values.purposes(argument)));
        if (purposes.isEmpty() && UNPACKS.contains(call.callee().method().name())) {
          return call.receiver() == null
              ? List.of(new Purpose.Any())
              : purposesOfFound(call.receiver(), depth + 1);
        }
        return purposes.isEmpty()
            ? List.of(named(rules.purposeOf(call.callee().method().name())))
            : purposes;
      }
    }
    return List.of(new Purpose.Any());
  }

  /** Whether a type is a record about a consent, or a box of one. */
  private boolean holdsConsent(Type type) {
    return Names.isBox(type)
        ? isConsentObject(type)
        : rules.speaksOfConsent(Names.simple(type)) && !rules.roles().isService(type);
  }

  private boolean hasWord(List<Purpose> purposes) {
    return purposes.stream()
        .anyMatch(
            purpose ->
                purpose instanceof Purpose.Formal
                    || purpose instanceof Purpose.Named name && rules.covers(name.name()));
  }

  private static Purpose named(Optional<String> word) {
    return word.<Purpose>map(Purpose.Named::new).orElse(new Purpose.Any());
  }

  private static FactSets facts(
      Fact.Basis basis,
      List<Purpose> purposes,
      Subject subject,
      Strength strength,
      Instruction where) {
    FactSets facts = FactSets.NONE;
    for (Purpose purpose : purposes) {
      facts =
          facts.and(
              FactSets.of(new Fact.Consent(basis, purpose, subject, strength, where.position())));
    }
    return facts;
  }

  /** Whom a check is made on: the first argument that is not its purpose, else the receiver. */
  Subject subject(Instruction.Call call) {
    for (Variable argument : call.arguments()) {
      if (!values.isPurpose(argument)
          && values.constant(argument).isEmpty()
          && !Names.isBoolean(argument.type())
          && values.lambda(argument).isEmpty()
          && !(values.origin(argument) instanceof Instruction.NewArray)) {
        Subject subject = subjects.of(argument);
        if (!(subject instanceof Subject.None)) {
          return subject;
        }
      }
    }
    Variable receiver = call.receiver();
    if (rules.roles().isCurrent(call.callee().method().name())) {
      return new Subject.CurrentUser();
    }
    return receiver == null ? new Subject.None() : holder(receiver);
  }

  /** {@code consent.getPurpose() == ANALYTICS}: what a consent that was found is for. */
  FactSets purposeOf(Variable read, Variable purpose) {
    Instruction.Definition definition = values.origin(read);
    Variable consent = null;
    String property = "";
    if (definition instanceof Instruction.GetField get) {
      consent = get.receiver();
      property = get.field().name();
    } else if (definition instanceof Instruction.Call call && call.arguments().isEmpty()) {
      consent = call.receiver();
      property = Subjects.property(call.callee().method().name());
    }
    if (declared.inLambda()
        && rules.roles().isPurpose(read.type())
        && subjects.of(read) instanceof Subject.Of of
        && of.root() instanceof Subject.Formal formal
        && formal.index() >= 0
        && of.path().isEmpty()) {
      // What the consents of a person are for, as getPurpose was mapped to.
      return FactSets.of(
          new Fact.PurposeIs(values.purpose(purpose), subjects.of(read), declared.bodyPosition()));
    }
    if (consent == null
        || !isConsentObject(consent.type())
        || !rules.roles().isPurpose(read.type()) && !rules.namesPurpose(property)) {
      return FactSets.NONE;
    }
    return FactSets.of(
        new Fact.PurposeIs(
            values.purpose(purpose),
            holder(consent),
            java.util.Objects.requireNonNull(definition).position()));
  }

  /** What it proves that a time has not come: of the end of a consent, that the consent holds. */
  FactSets holdsUntil(Variable time, Instruction where) {
    Instruction.Definition definition = values.origin(time);
    String property = "";
    Variable consent = null;
    if (definition instanceof Instruction.GetField get) {
      property = get.field().name();
      consent = get.receiver();
    } else if (definition instanceof Instruction.Call call && call.arguments().isEmpty()) {
      property = Subjects.property(call.callee().method().name());
      consent = call.receiver();
    }
    if (consent == null || !rules.roles().isExpiry(property) && !isWithdrawal(consent, property)) {
      return FactSets.NONE;
    }
    boolean speaks = rules.speaksOfConsent(property);
    if (!speaks && !rules.speaksOfConsent(Names.simple(consent.type()))) {
      return FactSets.NONE;
    }
    List<Purpose> purposes =
        speaks ? List.of(named(rules.purposeOf(property))) : purposesOfFound(consent, 0);
    return facts(Fact.Basis.OPT_IN, purposes, holder(consent), Strength.PROVEN, where);
  }

  /** Whether a property is the time at which a consent was, or will be, taken back. */
  private boolean isWithdrawal(Variable consent, String property) {
    return rules
        .consentCheck(property)
        .or(() -> rules.consentCall(Names.simple(consent.type()), property))
        .filter(NamedCheck::optOut)
        .isPresent();
  }

  /** Whose state a receiver holds: nobody's in particular if it answers for anybody. */
  private Subject holder(Variable receiver) {
    Subject subject = subjects.of(receiver);
    if (rules.roles().isService(receiver.type())) {
      return new Subject.None();
    }
    boolean bare = subject instanceof Subject.Of of && of.path().isEmpty();
    String type = Names.simple(receiver.type());
    boolean consents =
        rules.speaksOfConsent(type)
            || rules.roles().isChoices(type)
            || type.startsWith("Privacy")
            || type.endsWith("Map")
            || type.endsWith("Set")
            || type.endsWith("List");
    return bare && consents && !declared.inLambda() && !isThis(subject)
        ? new Subject.None()
        : subject;
  }

  /** Whoever calls a method of a consent knows whose it is. */
  private static boolean isThis(Subject subject) {
    return subject instanceof Subject.Of of
        && of.root() instanceof Subject.Formal formal
        && formal.index() == Subject.Formal.RECEIVER;
  }

  /** Whom the object that a method is called on is about. */
  Subject owner(Variable receiver) {
    Subject holder = holder(receiver);
    // What services hold is told by the accessors that lead to it.
    return rules.roles().isService(receiver.type()) ? subjects.of(receiver) : holder;
  }

  private Proof proof(
      GuardSpec.Outcome outcome, FactSets facts, Type returned, Instruction.Call call) {
    if (outcome == GuardSpec.Outcome.RUNS_FUNCTION) {
      return new Proof(FactSets.NONE, Verdict.NONE, facts);
    }
    if (outcome == GuardSpec.Outcome.RETURNS && !isBoolean(returned)
        || Names.isVoid(returned) && outcome == GuardSpec.Outcome.TRUE) {
      boolean runs = call.arguments().stream().anyMatch(arg -> values.lambda(arg).isPresent());
      return runs && outcome == GuardSpec.Outcome.TRUE
          ? new Proof(FactSets.NONE, Verdict.NONE, facts)
          : new Proof(facts, Verdict.NONE, FactSets.NONE);
    }
    return new Proof(FactSets.NONE, verdict(outcome, facts, returned), FactSets.NONE);
  }

  /** What a call gives: of a generic method, what it is here. */
  private static Type given(Instruction.Call call) {
    return call.target() != null && Names.isBoolean(call.target().type())
        ? call.target().type()
        : call.callee().returnType();
  }

  private static boolean isBoolean(Type type) {
    return Names.isBoolean(type) || Names.isBooleanBox(type);
  }

  /** Which outcome of a value of a type is the positive one. */
  private Verdict verdict(GuardSpec.Outcome outcome, FactSets facts, Type type) {
    if (isBoolean(type)) {
      return Verdict.NONE.with(
          outcome == GuardSpec.Outcome.FALSE ? Outcome.FALSE : Outcome.TRUE, facts);
    } else if (outcome == GuardSpec.Outcome.FALSE) {
      return Names.isUnknown(type)
          ? Verdict.NONE.with(Outcome.FALSE, facts)
          : Verdict.NONE.with(Outcome.ABSENT, facts);
    } else if (Names.isUnknown(type)) {
      return Verdict.NONE.with(Outcome.TRUE, facts).with(Outcome.GRANTED, facts);
    }
    if (outcome == GuardSpec.Outcome.PRESENT && Names.isTime(type)) {
      return Verdict.NONE.with(Outcome.PRESENT, facts);
    }
    Verdict verdict = Verdict.NONE.with(Outcome.GRANTED, facts);
    return isConsentObject(type) ? verdict.with(Outcome.PRESENT, found(facts)) : verdict;
  }

  /** That the record is there, and what it is for: what is tested of it is for that, too. */
  private static FactSets found(FactSets facts) {
    return facts.replace(
        fact -> {
          if (!(fact instanceof Fact.Consent consent) || consent.basis() != Fact.Basis.OPT_IN) {
            return FactSets.of(fact);
          }
          Fact there =
              new Fact.Consent(
                  Fact.Basis.FOUND,
                  consent.purpose(),
                  consent.subject(),
                  consent.strength(),
                  consent.position());
          return consent.purpose() instanceof Purpose.Any
              ? FactSets.of(there)
              : FactSets.of(
                  there,
                  new Fact.PurposeIs(consent.purpose(), consent.subject(), consent.position()));
        });
  }

  /** A consent that is there is given; a status that is there says nothing. */
  boolean isConsentObject(Type type) {
    if (type instanceof ClassType box && box.arguments().size() == 1) {
      return isConsentObject(box.arguments().get(0));
    }
    String name = Names.simple(type);
    return rules.speaksOfConsent(name)
        && !declared.isEnum(type)
        && !rules.roles().isAnswer(name)
        && !rules.roles().isService(type);
  }

  /** {@code preferences.getBoolean("analytics_consent", false)}: the key says what is read. */
  private Proof keyed(Instruction.Call call, Strength strength) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Optional<Values.Known> known = values.constant(call.arguments().get(i));
      Object key = known.map(Values.Known::value).orElse(null);
      String text =
          key instanceof String string ? string : key instanceof FieldKey field ? field.name() : "";
      Optional<NamedCheck> check = rules.consentCheck(text);
      if (check.isPresent()) {
        if (grantsByDefault(call, i)) {
          return Proof.NONE;
        }
        FactSets facts =
            facts(
                check.get().optOut() ? Fact.Basis.NO_OPT_OUT : Fact.Basis.OPT_IN,
                List.of(named(check.get().purpose())),
                call.receiver() == null ? new Subject.None() : holder(call.receiver()),
                strength,
                call);
        return new Proof(
            FactSets.NONE, verdict(check.get().outcome(), facts, given(call)), FactSets.NONE);
      }
    }
    return Proof.NONE;
  }

  /** Whether what follows the key is a default that grants. */
  boolean grantsByDefault(Instruction.Call call, int key) {
    return call.arguments().size() > key + 1
        && values
            .constant(call.arguments().get(key + 1))
            .map(known -> Boolean.TRUE.equals(known.value()) || values.grants(known.value()))
            .orElse(false);
  }

  /** Whether a look-up of a consent by its key grants where there is none. */
  boolean grantsWhatIsMissing(Instruction.Call call, boolean inCheck) {
    if (!rules.roles().readsKeyed(call.callee().method().name())) {
      return false;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (grantsByDefault(call, i)) {
        return inCheck
            || namesOf(call).stream().anyMatch(rules::speaksOfConsent)
            || rules
                .consentCheck(key(call.arguments().get(i)))
                .filter(check -> check.outcome() != GuardSpec.Outcome.FALSE)
                .isPresent();
      }
    }
    return false;
  }

  private String key(Variable argument) {
    Object key = values.constant(argument).map(Values.Known::value).orElse(null);
    return key instanceof String text ? text : key instanceof FieldKey field ? field.name() : "";
  }

  /**
   * Whether a field is a flag of consent whose first value counts for all. Objects that are a
   * consent, or a record of one, come to be when it is given.
   */
  boolean isPresetFlag(FieldKey field) {
    String owner = Names.simple(field.owner());
    boolean choices = rules.speaksOfConsent(owner) && rules.roles().isChoices(owner);
    Optional<NamedCheck> check =
        choices ? rules.consentCall(owner, field.name()) : rules.consentCheck(field.name());
    return check.isPresent()
        && check.get().outcome() != GuardSpec.Outcome.FALSE
        && (choices || !rules.speaksOfConsent(owner));
  }

  /** {@code user.getConsentStatus()}: to be compared with a constant that grants. */
  private Proof status(Instruction.Call call, Strength strength) {
    Type type = call.callee().returnType();
    if (isBoolean(type) || Names.isVoid(type) || call.arguments().size() > 2) {
      return Proof.NONE;
    }
    String name = call.callee().method().name();
    boolean speaks =
        rules.speaksOfConsent(name)
            || rules.speaksOfConsent(Names.simple(type))
            || namesOf(call).stream().anyMatch(rules::speaksOfConsent);
    if (!speaks) {
      return Proof.NONE;
    }
    List<Purpose> purposes = new ArrayList<>();
    for (Variable argument : call.arguments()) {
      if (values.isPurpose(argument)) {
        purposes.addAll(values.purposes(argument));
      }
    }
    if (purposes.isEmpty()) {
      purposes = List.of(named(rules.purposeOf(name)));
    }
    FactSets facts = facts(Fact.Basis.OPT_IN, purposes, subject(call), strength, call);
    return new Proof(FactSets.NONE, Verdict.NONE.with(Outcome.GRANTED, facts), FactSets.NONE);
  }

  /** What holds of what a query gives. */
  private Proof query(Instruction.Call call, Strength strength) {
    if (isBoolean(call.callee().returnType())) {
      return Proof.NONE;
    }
    FactSets facts = queries.consents(call, strength);
    return facts.isNone() ? Proof.NONE : Proof.of(Verdict.NONE.with(Outcome.ELEMENT, facts));
  }

  /** What a field's name says of its value. */
  Verdict field(Instruction.GetField get) {
    Variable receiver = get.receiver();
    Type type = get.target().type();
    String name = get.field().name();
    Optional<NamedCheck> check = rules.consentCheck(name);
    if (check.isEmpty() && receiver != null) {
      check = rules.consentCall(Names.simple(receiver.type()), name);
    }
    if (check.isEmpty()
        && !rules.speaksOfConsent(name)
        && !rules.speaksOfConsent(Names.simple(type))) {
      return ofAge(get);
    }
    boolean optOut = check.map(NamedCheck::optOut).orElse(false);
    Subject whose = receiver == null ? new Subject.None() : holder(receiver);
    Strength strength =
        types.find(get.field().owner()).isPresent() ? Strength.PROVEN : Strength.ASSUMED;
    FactSets facts =
        facts(
            optOut ? Fact.Basis.NO_OPT_OUT : Fact.Basis.OPT_IN,
            List.of(named(check.flatMap(NamedCheck::purpose).or(() -> rules.purposeOf(name)))),
            whose,
            strength,
            get);
    if (check.isEmpty()) {
      return isConsentObject(type) || isBoolean(type)
          ? Verdict.NONE
          : Verdict.NONE.with(Outcome.GRANTED, facts);
    }
    GuardSpec.Outcome outcome = check.get().outcome();
    FactSets old =
        rules
            .ageCheck(name)
            .filter(age -> age.outcome() == outcome)
            .map(age -> facts(Fact.Basis.AGE, List.of(new Purpose.Any()), whose, strength, get))
            .orElse(FactSets.NONE);
    Verdict verdict = verdict(outcome, facts.and(old), type);
    return receiver != null && isConsentObject(receiver.type()) && isBoolean(type)
        ? refusing(verdict)
        : verdict;
  }

  /** {@code this.adult}: what a field says of somebody's age. */
  private Verdict ofAge(Instruction.GetField get) {
    Type type = get.target().type();
    Variable receiver = get.receiver();
    if (!isBoolean(type) || receiver == null) {
      return Verdict.NONE;
    }
    return rules
        .ageCheck(get.field().name())
        .map(
            check ->
                verdict(
                    check.outcome(),
                    facts(
                        Fact.Basis.AGE,
                        List.of(new Purpose.Any()),
                        holder(receiver),
                        Strength.PROVEN,
                        get),
                    type))
        .orElse(Verdict.NONE);
  }

  /** What a formal's name says of an outcome, for where no caller can be asked. */
  Optional<Fact.Consent> parameter(Variable formal, Outcome outcome) {
    Optional<NamedCheck> check = rules.consentCheck(formal.name());
    if (check.isEmpty()
        && outcome == Outcome.GRANTED
        && declared.isEnum(formal.type())
        && !formal.name().isEmpty()) {
      check = rules.consentCheck(Names.simple(formal.type()));
    }
    if (check.isEmpty() || formal.name().isEmpty() || declared.grantsByDefault(formal.name())) {
      return Optional.empty();
    }
    boolean negative = check.get().outcome() == GuardSpec.Outcome.FALSE;
    boolean fits =
        Names.isBoolean(formal.type())
            ? outcome == (negative ? Outcome.FALSE : Outcome.TRUE)
            : outcome == Outcome.GRANTED
                || outcome == Outcome.PRESENT && isConsentObject(formal.type());
    return fits
        ? Optional.of(
            new Fact.Consent(
                check.get().optOut() ? Fact.Basis.NO_OPT_OUT : Fact.Basis.OPT_IN,
                named(check.get().purpose()),
                new Subject.None(),
                Strength.ASSUMED,
                declared.bodyPosition()))
        : Optional.empty();
  }

  /** Whether all constants of an enum but these grant. */
  boolean othersGrant(Type type, List<Object> excluded) {
    List<FieldKey> others =
        declared.constants(type).orElse(List.of()).stream()
            .filter(one -> !excluded.contains(one))
            .toList();
    return !others.isEmpty() && others.stream().allMatch(values::grants);
  }

  /** Whether a formal's presence may prove something. */
  boolean presenceMatters(Variable formal) {
    return isConsentObject(formal.type());
  }

  /** Whether nobody needs to tell: the callee is chosen by the compiler. */
  static boolean isStatic(Instruction.Call call) {
    return call.callee().dispatch() == Callee.Dispatch.STATIC;
  }
}

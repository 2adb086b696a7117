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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which calls and fields are consent checks by what a pack, an annotation or a name says. */
final class Checks {
  private final Subjects subjects;
  private final Values values;
  private final GuardRules rules;
  private final Declared declared;
  private final Queries queries;
  private final Owners owners;
  private final CheckResults results;
  private final FoundConsents found;
  private final FieldChecks fields;
  private final Map<Instruction.Call, Proof> modelled = new IdentityHashMap<>();
  private final Map<Strength, Map<Instruction.Call, Proof>> named = new EnumMap<>(Strength.class);

  Checks(Subjects subjects, Values values, GuardRules rules, TypeSource types, Declared declared) {
    this.subjects = subjects;
    this.values = values;
    this.rules = rules;
    this.declared = declared;
    this.queries = new Queries(values, rules, declared);
    this.owners = new Owners(subjects, values, rules, declared);
    this.results = new CheckResults(owners, values);
    this.found = new FoundConsents(subjects, values, rules, declared, owners);
    this.fields = new FieldChecks(rules, types, owners, results);
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
      if (!isOn(call, spec.of())) {
        continue;
      }
      Subject subject =
          spec.subject()
              .flatMap(port -> at(call, port))
              .map(subjects::of)
              .orElseGet(() -> owners.whoGave(call.receiver()));
      List<Purpose> purposes =
          spec.purpose()
              .<List<Purpose>>map(word -> List.of(new Purpose.Named(word)))
              .or(() -> spec.purposePort().flatMap(port -> at(call, port)).map(values::purposes))
              .orElse(List.of(new Purpose.Any()));
      FactSets facts =
          CheckResults.facts(Fact.Basis.OPT_IN, purposes, subject, Strength.MODELLED, call);
      proof = proof.and(results.proof(spec.outcome(), facts, call.callee().returnType(), call));
    }
    return proof;
  }

  /** Whether a call is made on what one of some methods gave; of none on anything. */
  private boolean isOn(Instruction.Call call, List<String> methods) {
    return methods.isEmpty()
        || call.receiver() != null
            && values.origin(call.receiver()) instanceof Instruction.Call made
            && methods.contains(made.callee().method().name());
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
    if (isGrantedByDefault(call)
        || call.receiver() != null
            && values.origin(call.receiver()) instanceof Instruction.Call read
            && isGrantedByDefault(read)) {
      return Proof.NONE;
    }
    if (!rules.roles().readsKeyed(name) && asksForOthers(call) || isSwitch(call)) {
      return Proof.NONE;
    }
    Optional<NamedCheck> check = declared.consentCheck(call.callee());
    if (check.isEmpty()) {
      check = rules.consentCheck(name);
    }
    if (check.isEmpty()
        && call.receiver() != null
        && !Names.isTime(call.receiver().type())
        && !isAsked(call)) {
      check = byReceiver(call, owners.isValueOfEntry(call) ? "value" : name);
    }
    if (check.isEmpty()) {
      check = byPurpose(call);
    }
    FactSets selected = check.isEmpty() ? ofSelected(call, strength) : FactSets.NONE;
    if (!selected.isNone()) {
      return Proof.of(
          Verdict.NONE.with(name.startsWith("countBy") ? Outcome.PRESENT : Outcome.TRUE, selected));
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
        .or(() -> byGuardian(call, name))
        .map(age -> proof.and(proof(age, Fact.Basis.AGE, call, strength)))
        .orElse(proof);
  }

  /** {@code users.existsByIdAndAiConsentTrue(id)}: that whoever is known by a key has consented. */
  private FactSets ofSelected(Instruction.Call call, Strength strength) {
    String name = call.callee().method().name();
    if (!name.startsWith("existsBy") && !name.startsWith("countBy") || call.arguments().isEmpty()) {
      return FactSets.NONE;
    }
    String key = name.substring(name.indexOf("By") + "By".length()).split("And(?=[A-Z])")[0];
    boolean one =
        rules
                .roles()
                .isKey(
                    key.substring(0, Math.min(1, key.length())).toLowerCase(Locale.ROOT)
                        + key.substring(Math.min(1, key.length())))
            || rules.isPerson(call.arguments().get(0).type());
    return one
        ? Grounding.itemIs(queries.consents(call, strength), subjects.of(call.arguments().get(0)))
        : FactSets.NONE;
  }

  /** {@code guardian.hasConsented()}: it is a guardian's by whom it is asked of. */
  private Optional<NamedCheck> byGuardian(Instruction.Call call, String name) {
    if (call.receiver() == null || rules.consentCheck(name).isEmpty()) {
      return Optional.empty();
    }
    return namesOf(call).stream()
        .flatMap(owner -> rules.ageCheck("has_" + owner + "_consent").stream())
        .findFirst();
  }

  /** {@code findByUserAndStatus(user, REVOKED)}: looks for what is no consent. */
  private boolean asksForOthers(Instruction.Call call) {
    for (Variable argument : call.arguments()) {
      if (values.constant(argument).map(Values.Known::value).orElse(null) instanceof FieldKey field
          && !rules.grants(field.name())
          && declared.constants(argument.type()).orElse(List.of()).stream()
              .anyMatch(one -> rules.grants(one.name()))) {
        return true;
      }
    }
    return false;
  }

  /** {@code settings.isConsentEnabled()}: turns something on for all, where nobody is named. */
  private boolean isSwitch(Instruction.Call call) {
    return call.arguments().isEmpty()
        && rules.roles().isSwitch(call.callee().method().name())
        && (call.receiver() == null || rules.roles().isService(call.receiver().type()));
  }

  /**
   * {@code ledger.isGranted(id, Purpose.AI)}: to be asked by the purpose of processing for somebody
   * is to be asked for a consent.
   */
  private Optional<NamedCheck> byPurpose(Instruction.Call call) {
    Type given = CheckResults.given(call);
    if (call.arguments().size() < 2 || !CheckResults.isBoolean(given) && !Names.isVoid(given)) {
      return Optional.empty();
    }
    for (Variable argument : call.arguments()) {
      if (rules.roles().isPurposeOfProcessing(argument.type())) {
        return rules
            .consentCall("Consent", call.callee().method().name())
            .filter(
                check ->
                    Names.isVoid(given)
                        ? check.outcome() == GuardSpec.Outcome.RETURNS
                        : check.outcome() == GuardSpec.Outcome.TRUE
                            || check.outcome() == GuardSpec.Outcome.FALSE);
      }
    }
    return Optional.empty();
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

  /** Whether what a call is made on is called a consent. */
  boolean namesConsents(Instruction.Call call) {
    return namesOf(call).stream().anyMatch(rules::speaksOfConsent);
  }

  /** What the receiver is called: its type, variable, field or accessor. */
  private List<String> namesOf(Instruction.Call call) {
    List<String> names = new ArrayList<>(3);
    names.add(owners.consentName(call.callee().receiverType()));
    Variable receiver = call.receiver();
    if (receiver != null) {
      names.add(receiver.name());
      Instruction.Definition definition = values.origin(receiver);
      if (definition instanceof Instruction.GetField get) {
        names.add(get.field().name());
      } else if (definition instanceof Instruction.Call getter) {
        owners.mapOf(getter).ifPresent(names::add);
        names.add(Subjects.property(getter.callee().method().name()));
        if (givesPurposes(getter)) {
          names.addAll(namesOf(getter));
        }
      }
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  /** Whether a call only tells that there is an answer, be it a no. */
  private static boolean isAsked(Instruction.Call call) {
    return call.callee().method().name().equals("containsKey")
        && call.receiver() != null
        && call.receiver().type() instanceof ClassType map
        && map.arguments().size() == 2
        && Names.isBooleanBox(map.arguments().get(1));
  }

  /** {@code consents.purposesOf(id)}, {@code consents.matrix(id)}: what was consented to. */
  private boolean givesPurposes(Instruction.Call getter) {
    return getter.receiver() != null
        && getter.target() != null
        && getter.target().type() instanceof ClassType type
        && !type.arguments().isEmpty()
        && values.isPurpose(type.arguments().get(0));
  }

  private Proof proof(
      NamedCheck check, Fact.Basis basis, Instruction.Call call, Strength strength) {
    List<Purpose> purposes = new ArrayList<>();
    for (Variable argument : call.arguments()) {
      if (values.isPurpose(argument)) {
        purposes.addAll(values.purposes(argument));
      }
    }
    boolean toldByName = check.purpose().filter(rules::covers).isPresent();
    if (purposes.isEmpty() || toldByName && !hasWord(purposes)) {
      purposes =
          check.purpose().isEmpty() && call.receiver() != null
              ? found.purposesOf(call.receiver())
              : List.of(CheckResults.named(check.purpose()));
    }
    Fact.Basis asked = check.optOut() ? Fact.Basis.NO_OPT_OUT : basis;
    FactSets facts =
        rules.roles().isAnyOf(call.callee().method().name())
            ? CheckResults.factsOfOne(asked, purposes, owners.subject(call), strength, call)
            : CheckResults.facts(asked, purposes, owners.subject(call), strength, call);
    if (check.optOut()
        && call.receiver() != null
        && owners.isConsentObject(call.receiver().type())) {
      // A consent that has not been withdrawn is one that was given.
      facts = facts.and(CheckResults.facts(basis, purposes, owners.subject(call), strength, call));
    }
    Proof proof = results.proof(check.outcome(), facts, CheckResults.given(call), call);
    return call.receiver() != null && owners.isConsentObject(call.receiver().type()) && tells(call)
        ? new Proof(proof.returns(), CheckResults.refusing(proof.result()), proof.runs())
        : proof;
  }

  /** Whether a call tells of a consent whether, or since when, it holds. */
  private static boolean tells(Instruction.Call call) {
    Type given = CheckResults.given(call);
    return CheckResults.isBoolean(given) || CheckResults.isTime(given);
  }

  private boolean hasWord(List<Purpose> purposes) {
    return purposes.stream()
        .anyMatch(
            purpose ->
                purpose instanceof Purpose.Formal
                    || purpose instanceof Purpose.Named name && rules.covers(name.name()));
  }

  /** {@code preferences.getBoolean("analytics_consent", false)}: the key says what is read. */
  private Proof keyed(Instruction.Call call, Strength strength) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Optional<Values.Known> known = values.constant(call.arguments().get(i));
      Object key = known.map(Values.Known::value).orElse(null);
      String text =
          key instanceof String string ? string : key instanceof FieldKey field ? field.name() : "";
      Optional<NamedCheck> check =
          rules.consentCheck(text).or(() -> ofConsentType(call, known.orElse(null)));
      if (check.isPresent()) {
        if (grantsByDefault(call, i)) {
          return Proof.NONE;
        }
        FactSets facts =
            CheckResults.facts(
                check.get().optOut() ? Fact.Basis.NO_OPT_OUT : Fact.Basis.OPT_IN,
                List.of(CheckResults.named(check.get().purpose())),
                call.receiver() == null ? new Subject.None() : owners.keeper(call.receiver()),
                strength,
                call);
        Verdict told = results.verdict(check.get().outcome(), facts, CheckResults.given(call));
        return Proof.of(
            check.get().optOut() && Names.isString(CheckResults.given(call))
                ? told.with(Outcome.FALSE, facts)
                : told);
      }
    }
    return Proof.NONE;
  }

  /**
   * {@code answers.get(ConsentType.AI)}: what is kept in a map by kinds of consent. The map's name
   * tells if it is something else that is kept there: {@code required.get(ConsentType.AI)}.
   */
  private Optional<NamedCheck> ofConsentType(Instruction.Call call, Values.@Nullable Known known) {
    if (known == null
        || !(known.value() instanceof FieldKey kind)
        || !rules.speaksOfConsent(Names.simple(kind.owner()))
        || call.receiver() == null
        || !Names.simple(call.receiver().type()).endsWith("Map")) {
      return Optional.empty();
    }
    return namesOf(call).stream()
            .map(name -> rules.consentCheck(name + "Consent"))
            .allMatch(named -> named.filter(one -> !one.optOut()).isPresent())
        ? rules.consentCheck(kind.name() + "_CONSENT")
        : Optional.empty();
  }

  private boolean isGrantedByDefault(Instruction.Call call) {
    return rules.roles().readsKeyed(call.callee().method().name()) && grantsByDefault(call, 0);
  }

  /** Whether what follows the key is a default that grants. */
  boolean grantsByDefault(Instruction.Call call, int key) {
    return call.arguments().size() > key + 1
        && (values.isFilled(call.arguments().get(key + 1))
            || values
                .constant(call.arguments().get(key + 1))
                .map(known -> Boolean.TRUE.equals(known.value()) || values.grants(known.value()))
                .orElse(false));
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

  /** {@code user.getConsentStatus()}: to be compared with a constant that grants. */
  private Proof status(Instruction.Call call, Strength strength) {
    Type type = call.callee().returnType();
    if (declared.isAgeGroup(type)) {
      return Proof.of(CheckResults.ofAge(owners.subject(call), strength, call));
    } else if (CheckResults.isBoolean(type) || Names.isVoid(type) || call.arguments().size() > 2) {
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
      purposes = List.of(CheckResults.named(rules.purposeOf(name)));
    }
    FactSets facts =
        CheckResults.facts(Fact.Basis.OPT_IN, purposes, owners.subject(call), strength, call);
    return new Proof(FactSets.NONE, Verdict.NONE.with(Outcome.GRANTED, facts), FactSets.NONE);
  }

  /** What holds of what a query gives. */
  private Proof query(Instruction.Call call, Strength strength) {
    if (CheckResults.isBoolean(call.callee().returnType())) {
      return Proof.NONE;
    }
    FactSets facts = queries.consents(call, strength);
    return facts.isNone() ? Proof.NONE : Proof.of(Verdict.NONE.with(Outcome.ELEMENT, facts));
  }

  /** Whether a constant names a consent that is kept under it. */
  boolean isKeyOfConsent(Variable argument) {
    return rules
        .consentCheck(key(argument))
        .filter(check -> check.outcome() == GuardSpec.Outcome.TRUE)
        .isPresent();
  }

  /** Who keeps values under keys. */
  Subject keeper(Variable map) {
    return owners.keeper(map);
  }

  /** Whom a check is made on. */
  Subject subject(Instruction.Call call) {
    return owners.subject(call);
  }

  /** Whom the object that a method is called on is about. */
  Subject owner(Variable receiver) {
    return owners.owner(receiver);
  }

  /** Whether objects of a type hold the choices of somebody whom they do not name. */
  boolean isOfSomebody(Type holder) {
    return owners.isOfSomebody(holder);
  }

  /** A consent that is there is given; a status that is there says nothing. */
  boolean isConsentObject(Type type) {
    return owners.isConsentObject(type);
  }

  /** Whether objects of a type tell how a check ended. */
  boolean isOutcome(Type type) {
    return rules.roles().isAnswer(Names.simple(type)) && !declared.isEnum(type);
  }

  /** Whether a type is an enum of answers, some of which grant. */
  boolean isAnswer(Type type) {
    return declared.constants(type).orElse(List.of()).stream().anyMatch(values::grants);
  }

  /** What consents that were found are for, and until when. */
  FoundConsents found() {
    return found;
  }

  /** What fields say by their names. */
  FieldChecks fields() {
    return fields;
  }

  /** What a formal's name says of an outcome, for where no caller can be asked. */
  Optional<Fact.Consent> parameter(Variable formal, Outcome outcome) {
    Optional<NamedCheck> check = rules.consentCheck(formal.name());
    if (check.isEmpty()) {
      check =
          declared.boundTo(formal).stream()
              .flatMap(key -> rules.consentCheck(key).stream())
              .findFirst();
    }
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
            : negative
                ? outcome == Outcome.FALSE && Names.isString(formal.type())
                : outcome == Outcome.GRANTED
                    || outcome == Outcome.PRESENT && owners.isConsentObject(formal.type());
    return fits
        ? Optional.of(
            new Fact.Consent(
                check.get().optOut() ? Fact.Basis.NO_OPT_OUT : Fact.Basis.OPT_IN,
                CheckResults.named(check.get().purpose()),
                new Subject.None(),
                Strength.ASSUMED,
                declared.bodyPosition()))
        : Optional.empty();
  }

  /** Whether all constants of an enum but these grant. */
  boolean othersGrant(Type type, List<? extends @Nullable Object> excluded) {
    List<FieldKey> others =
        declared.constants(type).orElse(List.of()).stream()
            .filter(one -> !excluded.contains(one))
            .toList();
    return !others.isEmpty() && others.stream().allMatch(values::grants);
  }

  /** The constants of an enum, but for one, that do not grant; none where no constant grants. */
  Set<FieldKey> othersThatRefuse(Type type, Object excluded) {
    List<FieldKey> all = declared.constants(type).orElse(List.of());
    return !all.contains(excluded) || all.stream().noneMatch(values::grants)
        ? Set.of()
        : all.stream()
            .filter(one -> !one.equals(excluded) && !values.grants(one))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a formal's presence may prove something. */
  boolean presenceMatters(Variable formal) {
    return owners.isConsentObject(formal.type());
  }

  /** Whether nobody needs to tell: the callee is chosen by the compiler. */
  static boolean isStatic(Instruction.Call call) {
    return call.callee().dispatch() == Callee.Dispatch.STATIC;
  }
}

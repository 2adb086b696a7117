package dev.privet.engine.guard;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Memo;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.GuardSpec;
import dev.privet.engine.ruleset.NamedCheck;
import dev.privet.engine.ruleset.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the packs say about consent, each name asked once: a project has far fewer names than calls.
 * One for all bodies of one program. Thread-safe.
 */
public final class GuardRules {
  private final RuleSet rules;
  private final Roles roles;
  private final Predicate<String> persons;
  private final Memo<String, Optional<NamedCheck>> checks = new Memo<>();
  private final Memo<List<String>, Optional<NamedCheck>> calls = new Memo<>();
  private final Memo<String, Optional<NamedCheck>> ages = new Memo<>();
  private final Memo<String, Optional<NamedCheck>> requirements = new Memo<>();
  private final Memo<String, Boolean> speaking = new Memo<>();

  private final Memo<String, Boolean> granting = new Memo<>();
  private final Memo<String, Boolean> covering = new Memo<>();
  private final Memo<String, Optional<String>> purposes = new Memo<>();
  private final Memo<String, Boolean> purposeTypes = new Memo<>();
  private final Map<MethodKey, List<GuardSpec>> guards = new ConcurrentHashMap<>();

  public GuardRules(RuleSet rules) {
    this(rules, type -> false);
  }

  /**
   * What packs say, where it is known who is a person.
   *
   * @param persons whether a type, by its binary name, is of people
   */
  public GuardRules(RuleSet rules, Predicate<String> persons) {
    this.rules = rules;
    this.roles = new Roles(rules, persons);
    this.persons = persons;
  }

  /** Whether a type is of people. */
  boolean isPerson(Type type) {
    return type instanceof ClassType named && persons.test(named.name());
  }

  /**
   * Whether a property of a person tells something else than a consent: {@code customer.isActive()}
   * is none, whatever the method is called that gives it back.
   */
  boolean isOtherState(Type holder, String property) {
    return roles.isOtherState(property)
        && !speaksOfConsent(property)
        && purposeOf(property).isEmpty()
        && isPerson(holder);
  }

  /** Whether a parameter is who is logged in, by its type, its name or an annotation. */
  public boolean isCurrent(Parameter parameter) {
    return roles.isCurrent(parameter.type())
        || roles.isCurrent(parameter.name())
        || parameter.annotations().stream().anyMatch(use -> roles.isCurrent(use.simpleName()));
  }

  /** Which roles types and calls play. */
  Roles roles() {
    return roles;
  }

  /** Whether a type's values say what a consent is for, by its name or by its constants. */
  boolean isPurpose(Type type, TypeSource types) {
    return type instanceof ClassType named && !named.name().startsWith("java.")
        ? purposeTypes.of(
            named.name(),
            name ->
                types
                    .find(name)
                    .map(found -> listsPurposes(found) || roles.isPurpose(type) && !answers(found))
                    .orElseGet(() -> roles.isPurpose(type)))
        : roles.isPurpose(type);
  }

  /** {@code enum Kind {GIVEN, WITHDRAWN}}: some constant says yes. */
  private boolean answers(TypeDeclaration type) {
    return type.fields().stream().anyMatch(field -> field.enumConstant() && grants(field.name()));
  }

  /** An enum at least half of whose constants are purposes, none of which is an answer. */
  private boolean listsPurposes(TypeDeclaration type) {
    List<String> constants =
        type.fields().stream()
            .filter(FieldDeclaration::enumConstant)
            .map(FieldDeclaration::name)
            .toList();
    long known = constants.stream().filter(this::covers).count();
    return known > 0 && 2 * known >= constants.size() && constants.stream().noneMatch(this::grants);
  }

  Optional<NamedCheck> consentCheck(String name) {
    return checks.of(name, rules::consentCheck);
  }

  Optional<NamedCheck> consentCall(String receiver, String method) {
    return speaksOfConsent(receiver)
        ? calls.of(List.of(receiver, method), key -> rules.consentCall(receiver, method))
        : consentCheck(method);
  }

  boolean speaksOfConsent(String name) {
    return speaking.of(name, rules::speaksOfConsent);
  }

  /** Whether a property says that somebody refuses: to set it is to take a consent back. */
  boolean isRefusal(String property) {
    return consentCheck(property)
        .filter(check -> check.outcome() == GuardSpec.Outcome.FALSE)
        .isPresent();
  }

  /** Whether a property about consent does not tell whether it was given. */
  boolean isBesideConsent(String property) {
    return !roles.isChoices(property) && rules.speaksBesideConsent(property);
  }

  Optional<NamedCheck> ageCheck(String name) {
    return ages.of(name, rules::ageCheck);
  }

  /** Whether a type's constants tell how old somebody is, and one that it is old enough. */
  boolean isAgeGroup(Type type, TypeSource types) {
    return type instanceof ClassType one
        && roles.isAge(Names.simple(one))
        && types
            .find(one.name())
            .filter(
                found ->
                    found.fields().stream()
                        .anyMatch(field -> field.enumConstant() && isOfAge(field.key())))
            .isPresent();
  }

  /** {@code AgeGroup.ADULT}: whether a constant says that somebody is old enough. */
  boolean isOfAge(FieldKey constant) {
    return roles.isAge(Names.simple(constant.owner()))
        && ageCheck("is_" + constant.name())
            .filter(check -> check.outcome() == GuardSpec.Outcome.TRUE)
            .isPresent();
  }

  /** Whether a property of a consent tells what it is for. */
  boolean namesPurpose(String property) {
    return roles.isPurposeProperty(property);
  }

  public boolean grants(String constant) {
    return granting.of(constant, rules::grants);
  }

  Optional<NamedCheck> requirement(String annotation) {
    return requirements.of(annotation, rules::consentRequirement);
  }

  boolean isExpression(String annotation) {
    return rules.isConsentExpression(annotation);
  }

  boolean covers(String purpose) {
    return covering.of(purpose, word -> !rules.covers(word).isEmpty());
  }

  Optional<String> purposeOf(String name) {
    return purposes.of(name, rules::purposeOf);
  }

  /**
   * What packs say that a method proves.
   *
   * @param owners its class and all above, asked for once
   */
  List<GuardSpec> guards(MethodKey method, Supplier<List<String>> owners) {
    if (!rules.mentions(method.name())) {
      return List.of();
    }
    List<GuardSpec> known = guards.get(method);
    if (known == null) {
      known = rules.model(method, owners.get()).guards();
      guards.put(method, known);
    }
    return known;
  }
}

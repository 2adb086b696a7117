package dev.privet.engine.guard;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.ruleset.GuardSpec;
import java.util.List;

/**
 * What it proves that an answer about consent is of a type: {@code decision instanceof Granted},
 * {@code case Denied d}.
 */
final class TypeTests {
  private final GuardRules rules;
  private final Checks checks;
  private final CallGuards program;
  private final Declared supertypes;

  TypeTests(GuardRules rules, Checks checks, CallGuards program, Declared supertypes) {
    this.supertypes = supertypes;
    this.rules = rules;
    this.checks = checks;
    this.program = program;
  }

  /**
   * What holds if a value is of a type.
   *
   * @param declared what the value is declared to be
   * @param value what its outcomes prove
   */
  FactSets is(Type type, Type declared, Verdict value) {
    return kind(type, declared, value)
        .and(
            value
                .cases()
                .isNone(
                    key ->
                        key == Cases.NULL || key instanceof Cases.Kind kind && !isA(kind, type)));
  }

  private boolean isA(Cases.Kind kind, Type type) {
    return type instanceof ClassType one && supertypes.supertypes(kind.name()).contains(one.name());
  }

  private FactSets kind(Type type, Type declared, Verdict value) {
    String name = Names.simple(type);
    boolean state = !name.equals(Names.simple(declared)) && isAboutConsent(declared);
    if (state) {
      return grants(name) ? value.when(Outcome.GRANTED) : FactSets.NONE;
    }
    return grants(name)
        ? value.when(Outcome.GRANTED).and(value.when(Outcome.PRESENT))
        : value.when(Outcome.PRESENT);
  }

  /** What holds if a value is of none of some types: all others that it may be have to grant. */
  FactSets isNone(List<Type> types, Type declared, Verdict value) {
    return noKind(types, declared, value)
        .and(
            value
                .cases()
                .isNone(
                    key ->
                        key instanceof Cases.Kind kind
                            && types.stream().anyMatch(type -> isA(kind, type))));
  }

  private FactSets noKind(List<Type> types, Type declared, Verdict value) {
    if (!isAboutConsent(declared) || !(declared instanceof ClassType one)) {
      return FactSets.NONE;
    }
    List<String> rest =
        program.kinds(one).stream()
            .filter(kind -> types.stream().noneMatch(type -> Names.isClass(type, kind)))
            .map(Names::simple)
            .toList();
    return !rest.isEmpty() && rest.stream().allMatch(this::grants)
        ? value.when(Outcome.GRANTED)
        : FactSets.NONE;
  }

  private boolean isAboutConsent(Type declared) {
    return rules.speaksOfConsent(Names.simple(declared)) || checks.isConsentObject(declared);
  }

  private boolean grants(String type) {
    return rules.grants(type)
        || rules
            .consentCheck(type)
            .filter(check -> check.outcome() != GuardSpec.Outcome.FALSE)
            .isPresent();
  }
}

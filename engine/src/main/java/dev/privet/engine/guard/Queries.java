package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.ruleset.GuardSpec;
import dev.privet.engine.ruleset.NamedCheck;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What those that a query selects have consented to, by its name or its text; told of {@link
 * Subject.Item}.
 */
final class Queries {
  private static final Subject ITEM = new Subject.Of(new Subject.Item(), List.of());

  private final Values values;
  private final GuardRules rules;
  private final Declared declared;

  Queries(Values values, GuardRules rules, Declared declared) {
    this.values = values;
    this.rules = rules;
    this.declared = declared;
  }

  /** How a property or column has to be. */
  enum Test {
    TRUE,
    FALSE,
    /** It has a value. */
    PRESENT,
    ABSENT,
    /** It equals a value, or is one of some. */
    EQUAL
  }

  /** What all that a query selects have in common. */
  FactSets consents(Instruction.Call call, Strength strength) {
    Conditions conditions = new Conditions(call, strength);
    FactSets named = DerivedQuery.of(call, conditions);
    if (!named.isNone()) {
      return named;
    }
    for (String text : declared.queries(call.callee())) {
      return QueryText.of(text, conditions);
    }
    for (Variable argument : call.arguments()) {
      Object constant = values.constant(argument).map(Values.Known::value).orElse(null);
      if (constant instanceof String text && text.toLowerCase(Locale.ROOT).contains("where ")) {
        return QueryText.of(text, conditions);
      }
    }
    return selected(call, conditions).and(restricted(call, conditions));
  }

  /** {@code findUsersWithAiConsent()}: what a method gives says by its name who they are. */
  private FactSets selected(Instruction.Call call, Conditions conditions) {
    String name = call.callee().method().name();
    Type given = call.target() == null ? call.callee().returnType() : call.target().type();
    boolean asked =
        call.arguments().stream()
            .anyMatch(argument -> Names.isBoolean(argument.type()) && !values.grantsTrue(argument));
    if (!(given instanceof ClassType many)
        || many.arguments().size() != 1
        || asked
        || name.contains("By")
        || !rules.roles().selects(name)
        || !isSelectable(many.arguments().get(0))) {
      return FactSets.NONE;
    }
    return rules
        .consentCheck(rules.roles().whoIsSelected(name, Names.simple(many.arguments().get(0))))
        .filter(check -> check.outcome() == GuardSpec.Outcome.TRUE)
        .map(check -> conditions.consent(check, call))
        .orElse(FactSets.NONE);
  }

  /** Whether a type is of people, not of consents, purposes, answers. */
  private boolean isSelectable(Type type) {
    String simple = Names.simple(type);
    return type instanceof ClassType named
        && !named.name().startsWith("java.")
        && !rules.speaksOfConsent(simple)
        && !rules.roles().isAnswer(simple)
        && !values.isPurpose(type)
        && !declared.isEnum(type);
  }

  /** What an entity's own restriction says of all that are ever loaded. */
  private FactSets restricted(Instruction.Call call, Conditions conditions) {
    Variable receiver = call.receiver();
    if (receiver == null
        || !(call.callee().returnType() instanceof ClassType result)
        || !rules.roles().isService(receiver.type())
            && !rules.roles().looksUp(call.callee().method().name())) {
      return FactSets.NONE;
    }
    FactSets facts = FactSets.NONE;
    Type given = call.target() == null ? result : call.target().type();
    for (Type entity : given instanceof ClassType box ? box.arguments() : List.<Type>of()) {
      for (String condition : declared.restrictions(entity)) {
        facts = facts.and(QueryText.of("select e from E e where " + condition, conditions));
      }
    }
    return facts;
  }

  /** What single conditions of a query that a call makes prove. */
  final class Conditions {
    private final Instruction.Call call;
    private final Strength strength;

    Conditions(Instruction.Call call, Strength strength) {
      this.call = call;
      this.strength = strength;
    }

    boolean speaksOfConsent(String name) {
      return rules.speaksOfConsent(name);
    }

    /** The value of the query's n-th argument, where it is a constant. */
    @Nullable Object argument(int number) {
      return number >= 0 && number < call.arguments().size()
          ? values.constant(call.arguments().get(number)).map(Values.Known::value).orElse(null)
          : null;
    }

    /** The constants of which the query's n-th argument is made. */
    List<Object> elements(int number) {
      return number >= 0 && number < call.arguments().size()
          ? values.elements(call.arguments().get(number)).stream()
              .map(element -> values.constant(element).map(Values.Known::value).orElse(""))
              .toList()
          : List.of();
    }

    /** The number of the argument for a named parameter of the text; -1 if it has none. */
    int parameter(String name) {
      return declared.parameter(call.callee(), name);
    }

    /** The purpose that the n-th argument names. */
    Purpose purpose(int number) {
      return number >= 0 && number < call.arguments().size()
          ? values.purpose(call.arguments().get(number))
          : new Purpose.Unknown();
    }

    /**
     * What a condition proves.
     *
     * @param owner what has the property, where that is not who is selected; may be empty
     * @param value what it equals, of {@link Test#EQUAL}
     */
    FactSets of(String owner, String property, Test test, @Nullable Object value) {
      Optional<NamedCheck> found =
          owner.isEmpty() ? rules.consentCheck(property) : rules.consentCall(owner, property);
      if (found.isEmpty()) {
        return FactSets.NONE;
      }
      NamedCheck check = found.get();
      boolean holds =
          switch (test) {
            case TRUE -> check.outcome() == GuardSpec.Outcome.TRUE;
            case FALSE -> check.outcome() == GuardSpec.Outcome.FALSE;
            case PRESENT -> check.outcome() == GuardSpec.Outcome.PRESENT;
            case ABSENT -> check.outcome() == GuardSpec.Outcome.FALSE;
            case EQUAL ->
                value instanceof Boolean truth
                    ? check.outcome() == (truth ? GuardSpec.Outcome.TRUE : GuardSpec.Outcome.FALSE)
                    : values.grants(value) && check.outcome() == GuardSpec.Outcome.TRUE;
          };
      return holds ? consent(check) : FactSets.NONE;
    }

    /** What a check proves of all that are selected, for the purposes that are asked for. */
    FactSets consent(NamedCheck check, Instruction.Call asked) {
      for (Variable argument : asked.arguments()) {
        boolean number =
            values.constant(argument).map(Values.Known::value).orElse("") instanceof Number;
        if (!number && values.isPurpose(argument)) {
          return CheckResults.facts(
              Fact.Basis.OPT_IN, values.purposes(argument), ITEM, strength, asked);
        }
      }
      return consent(check);
    }

    private FactSets consent(NamedCheck check) {
      Purpose purpose = check.purpose().<Purpose>map(Purpose.Named::new).orElse(new Purpose.Any());
      return FactSets.of(
          new Fact.Consent(
              check.optOut() ? Fact.Basis.NO_OPT_OUT : Fact.Basis.OPT_IN,
              purpose,
              ITEM,
              strength,
              call.position()));
    }

    /** Whether a property of a consent says what it is for. */
    boolean namesPurpose(String owner, String property) {
      List<String> words = dev.privet.engine.ruleset.Words.of(property);
      return (rules.speaksOfConsent(property) || rules.speaksOfConsent(owner))
          && !words.isEmpty()
          && rules.namesPurpose(words.get(words.size() - 1));
    }

    /** What the consents that are selected are for. */
    FactSets isFor(Purpose purpose) {
      return FactSets.of(new Fact.PurposeIs(purpose, ITEM, call.position()));
    }
  }
}

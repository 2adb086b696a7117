package dev.privet.engine.guard;

import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.ruleset.GuardSpec;
import dev.privet.engine.ruleset.NamedCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression over beans and parameters proves that has to hold before a method runs:
 * {@code @consents.has(#user, 'ANALYTICS') and hasRole('USER')}. Only the parts of a conjunction
 * are read; a disjunction proves nothing.
 */
final class Authorisation {
  private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+|&&");
  private static final Pattern OR = Pattern.compile("(?i)\\s+or\\s+|\\|\\|");
  private static final Pattern CALL =
      Pattern.compile("(?i)^(!|not\\s+)?\\s*@?([\\w.]+)\\.(\\w+)\\s*\\((.*)\\)$");
  private static final Pattern COMPARED =
      Pattern.compile("(?i)^(.*\\))\\s*(==|!=|eq|ne)\\s*(true|false)$");

  private final GuardRules rules;
  private final MethodBody body;

  Authorisation(GuardRules rules, MethodBody body) {
    this.rules = rules;
    this.body = body;
  }

  FactSets of(String expression) {
    FactSets facts = FactSets.NONE;
    if (OR.matcher(expression).find()) {
      return facts;
    }
    for (String part : AND.split(expression)) {
      String condition = part.strip();
      Matcher compared = COMPARED.matcher(condition);
      boolean asked = true;
      if (compared.matches()) {
        boolean equal = compared.group(2).matches("==|(?i:eq)");
        asked = equal == compared.group(3).equalsIgnoreCase("true");
        condition = compared.group(1).strip();
      }
      Matcher call = CALL.matcher(condition);
      if (call.matches()) {
        facts = facts.and(of(call, asked));
      }
    }
    return facts;
  }

  private FactSets of(Matcher call, boolean asked) {
    Optional<NamedCheck> check = rules.consentCheck(call.group(3));
    if (check.isEmpty()) {
      check = rules.consentCall(call.group(2), call.group(3));
    }
    boolean negated = (call.group(1) != null) == asked;
    if (check.isEmpty() || negated != (check.get().outcome() == GuardSpec.Outcome.FALSE)) {
      return FactSets.NONE;
    }
    Subject subject = new Subject.None();
    Purpose purpose =
        check.get().purpose().<Purpose>map(Purpose.Named::new).orElse(new Purpose.Any());
    for (String argument : call.group(4).split(",")) {
      String text = argument.strip();
      if (text.startsWith("#")) {
        subject = subject instanceof Subject.None ? person(text.substring(1)) : subject;
      } else if (text.startsWith("'") && text.length() > 2) {
        purpose = new Purpose.Named(text.substring(1, text.length() - 1));
      } else if (text.startsWith("T(")) {
        purpose = new Purpose.Named(text.substring(text.lastIndexOf('.') + 1));
      }
    }
    return FactSets.of(
        new Fact.Consent(
            check.get().optOut() ? Fact.Basis.NO_OPT_OUT : Fact.Basis.OPT_IN,
            purpose,
            subject,
            Strength.ASSUMED,
            body.position()));
  }

  /** The parameter that {@code user.id} starts from, and what follows. */
  private Subject person(String path) {
    List<String> steps = new ArrayList<>(List.of(path.split("\\.")));
    String name = steps.remove(0);
    int number = 0;
    for (Variable parameter : body.parameters()) {
      if (parameter.kind() == Variable.Kind.PARAMETER) {
        if (parameter.name().equals(name)) {
          steps.replaceAll(step -> Subjects.property(step.replace("()", "")));
          steps.removeIf(rules.roles()::isKey);
          return new Subject.Of(new Subject.Formal(number), steps);
        }
        number++;
      }
    }
    return new Subject.Other();
  }
}

package dev.privet.engine.guard;

import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.ruleset.GuardSpec;
import dev.privet.engine.ruleset.NamedCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression over beans and parameters proves that has to hold before a method runs:
 * {@code @consents.has(#user, 'ANALYTICS') and hasRole('USER')}. Of a disjunction both sides have
 * to be checks; a choice between values proves nothing.
 */
final class Authorisation {
  private static final Pattern CALL = Pattern.compile("@?([\\w.]+)\\.(\\w+)\\s*\\((.*)\\)");
  private static final Pattern PROPERTY = Pattern.compile("(#?\\w+(?:\\??\\.\\w+)*)\\??\\.(\\w+)");
  private static final Pattern NUMBERED = Pattern.compile("[ap](\\d{1,2})");

  /** What filters call the element at hand of a collection that a method is given. */
  private static final String ELEMENT = "filterObject";

  private static final Set<String> LOGGED_IN = Set.of("principal", "authentication");

  private final GuardRules rules;
  private final MethodBody body;

  Authorisation(GuardRules rules, MethodBody body) {
    this.rules = rules;
    this.body = body;
  }

  FactSets of(String expression) {
    return of(new Expression(expression), true);
  }

  /** What holds where an expression is true, or false. */
  private FactSets of(Expression expression, boolean asked) {
    if (expression.chooses()) {
      return FactSets.NONE;
    }
    List<Expression> sides = expression.split("or", "||");
    if (sides.size() > 1) {
      return joined(sides, asked, !asked);
    }
    sides = expression.split("and", "&&");
    if (sides.size() > 1) {
      return joined(sides, asked, asked);
    }
    sides = expression.split("==", "!=", "eq", "ne");
    if (sides.size() > 1) {
      return compared(expression, sides, asked);
    }
    String negated = expression.negated();
    if (!negated.isEmpty()) {
      return of(new Expression(negated), !asked);
    }
    Matcher call = CALL.matcher(expression.text());
    Matcher property = PROPERTY.matcher(expression.text());
    if (expression.isCall() && call.matches()) {
      return of(call, asked);
    }
    return property.matches() ? ofProperty(property, asked) : FactSets.NONE;
  }

  private FactSets joined(List<Expression> sides, boolean asked, boolean all) {
    FactSets facts = all ? FactSets.NONE : FactSets.IMPOSSIBLE;
    for (Expression side : sides) {
      FactSets one = of(side, asked);
      facts = all ? facts.and(one) : facts.join(one);
    }
    return facts;
  }

  private FactSets compared(Expression whole, List<Expression> sides, boolean asked) {
    Expression right = sides.get(1);
    if (sides.size() > 2 || !right.is("true") && !right.is("false")) {
      return FactSets.NONE;
    }
    boolean equal = whole.split("==", "eq").size() > 1;
    return of(sides.get(0), (equal == right.is("true")) == asked);
  }

  /** {@code #customer.aiConsent}. */
  private FactSets ofProperty(Matcher property, boolean asked) {
    Optional<NamedCheck> check = rules.consentCheck(property.group(2));
    if (check.isEmpty() || asked != (check.get().outcome() == GuardSpec.Outcome.TRUE)) {
      return FactSets.NONE;
    }
    return facts(check.get(), purposeOf(check.get()), person(property.group(1)));
  }

  private static Purpose purposeOf(NamedCheck check) {
    return check.purpose().<Purpose>map(Purpose.Named::new).orElse(new Purpose.Any());
  }

  private FactSets of(Matcher call, boolean asked) {
    Optional<NamedCheck> check = rules.consentCheck(call.group(2));
    if (check.isEmpty()) {
      check = rules.consentCall(call.group(1), call.group(2));
    }
    if (check.isEmpty() || asked == (check.get().outcome() == GuardSpec.Outcome.FALSE)) {
      return FactSets.NONE;
    }
    Subject subject = new Subject.None();
    Purpose purpose = purposeOf(check.get());
    for (Expression argument : new Expression(call.group(3)).split(",")) {
      String text = argument.text();
      if (text.startsWith("#") || text.startsWith(ELEMENT) || isLoggedIn(text)) {
        subject = subject instanceof Subject.None ? person(text) : subject;
      } else if (text.startsWith("'") && text.length() > 2) {
        purpose = new Purpose.Named(text.substring(1, text.length() - 1));
      } else if (text.startsWith("T(")) {
        purpose = new Purpose.Named(text.substring(text.lastIndexOf('.') + 1));
      }
    }
    return facts(check.get(), purpose, subject);
  }

  private FactSets facts(NamedCheck check, Purpose purpose, Subject subject) {
    return FactSets.of(
        new Fact.Consent(
            check.optOut() ? Fact.Basis.NO_OPT_OUT : Fact.Basis.OPT_IN,
            purpose,
            subject,
            Strength.ASSUMED,
            body.position()));
  }

  private static boolean isCollection(Variable parameter) {
    String type = Names.simple(parameter.type());
    return type.endsWith("List") || type.endsWith("Set") || type.endsWith("Collection");
  }

  private static boolean isLoggedIn(String path) {
    return LOGGED_IN.contains(path.split("\\W", 2)[0]);
  }

  /** The parameter that {@code #user.id} starts from, and what follows. */
  private Subject person(String path) {
    if (isLoggedIn(path)) {
      return new Subject.None();
    }
    List<String> steps = new ArrayList<>(List.of(path.split("\\??\\.")));
    String first = steps.remove(0);
    boolean each = first.equals(ELEMENT);
    if (!each && !first.startsWith("#")) {
      return new Subject.Other();
    } else if (each) {
      steps.add(0, Subject.EACH);
    }
    String name = first.substring(1);
    Matcher numbered = NUMBERED.matcher(name);
    int wanted = numbered.matches() ? Integer.parseInt(numbered.group(1)) : -1;
    int number = 0;
    for (Variable parameter : body.parameters()) {
      if (parameter.kind() == Variable.Kind.PARAMETER) {
        if (each ? isCollection(parameter) : parameter.name().equals(name) || number == wanted) {
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

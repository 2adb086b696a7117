package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.ruleset.GuardSpec;
import dev.privet.engine.ruleset.NamedCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which consents those have given whom a query selects, by its name or its text. */
final class Queries {
  /** A column that has to be true, or to have a value that grants. */
  private static final Pattern CONDITION =
      Pattern.compile("([\\w.]+)\\s*(?:=|\\bis\\b)\\s*('?\\w+'?)", Pattern.CASE_INSENSITIVE);

  private static final Pattern OR = Pattern.compile("\\bor\\b|\\bnot\\b", Pattern.CASE_INSENSITIVE);

  private final Values values;
  private final GuardRules rules;
  private final Declared declared;

  Queries(Values values, GuardRules rules, Declared declared) {
    this.values = values;
    this.rules = rules;
    this.declared = declared;
  }

  /** Their purposes; an empty word where none is named. */
  List<String> consents(Instruction.Call call) {
    List<String> byName = byName(call.callee().method().name());
    if (!byName.isEmpty()) {
      return byName;
    }
    for (String text : declared.queries(call.callee())) {
      return byText(text);
    }
    for (Variable argument : call.arguments()) {
      Object constant = values.constant(argument).map(Values.Known::value).orElse(null);
      if (constant instanceof String text && text.toLowerCase(Locale.ROOT).contains("where ")) {
        return byText(text);
      }
    }
    return List.of();
  }

  /** {@code findByAnalyticsConsentTrue}. */
  private List<String> byName(String name) {
    int by = name.indexOf("By");
    if (by <= 0 || name.contains("Or") || !rules.speaksOfConsent(name)) {
      return List.of();
    }
    List<String> purposes = new ArrayList<>();
    for (String part : name.substring(by + 2).split("And")) {
      String property =
          part.endsWith("IsTrue") ? cut(part, 6) : part.endsWith("True") ? cut(part, 4) : "";
      purpose(property).ifPresent(purposes::add);
    }
    return purposes;
  }

  /** {@code where u.analyticsConsent = true}; one of several alternatives proves nothing. */
  private List<String> byText(String text) {
    int where = text.toLowerCase(Locale.ROOT).indexOf("where ");
    if (where < 0 || OR.matcher(text.substring(where)).find()) {
      return List.of();
    }
    List<String> purposes = new ArrayList<>();
    Matcher condition = CONDITION.matcher(text.substring(where + "where ".length()));
    while (condition.find()) {
      String value = condition.group(2).replace("'", "");
      if (value.equals("1") || rules.grants(value)) {
        String column = condition.group(1);
        purpose(column.substring(column.lastIndexOf('.') + 1)).ifPresent(purposes::add);
      }
    }
    return purposes;
  }

  private Optional<String> purpose(String property) {
    return (property.isEmpty() ? Optional.<NamedCheck>empty() : rules.consentCheck(property))
        .filter(check -> check.outcome() != GuardSpec.Outcome.FALSE)
        .map(check -> check.purpose().orElse(""));
  }

  private static String cut(String text, int end) {
    String rest = text.substring(0, text.length() - end);
    return rest.isEmpty()
        ? rest
        : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
  }
}

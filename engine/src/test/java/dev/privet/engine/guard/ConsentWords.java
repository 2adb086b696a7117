package dev.privet.engine.guard;

import dev.privet.engine.ruleset.ConsentList;
import dev.privet.engine.ruleset.GuardSpec.Outcome;
import dev.privet.engine.ruleset.MethodModel;
import dev.privet.engine.ruleset.NamedCheck;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.SinkKind;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A small vocabulary of consent, so that these tests do not depend on the catalogue. */
final class ConsentWords {
  private static final List<String> PURPOSES = List.of("ANALYTICS", "AI", "MARKETING");

  private ConsentWords() {}

  static RuleSet rules() {
    return (RuleSet)
        Proxy.newProxyInstance(
            ConsentWords.class.getClassLoader(),
            new Class<?>[] {RuleSet.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "mentions" -> false;
                  case "model" -> MethodModel.NONE;
                  case "consentCheck" -> check((String) arguments[0]);
                  case "consentCall" -> call((String) arguments[0], (String) arguments[1]);
                  case "speaksOfConsent" -> speaks((String) arguments[0]);
                  case "grants" -> List.of("GRANTED", "ACCEPTED").contains(upper(arguments[0]));
                  case "consentList" -> list((ConsentList) arguments[0]);
                  case "profile" -> Optional.empty();
                  case "profiles" -> List.of();
                  case "consentRequirement" -> Optional.empty();
                  case "isConsentExpression" -> false;
                  case "ageCheck" -> age((String) arguments[0]);
                  case "purposeOf" -> purpose((String) arguments[0]);
                  case "covers" ->
                      purpose((String) arguments[0]).isPresent()
                          ? Set.of(SinkKind.ANALYTICS)
                          : Set.of();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static Set<String> list(ConsentList list) {
    return switch (list) {
      case SERVICE_TYPES -> Set.of("Service", "Registry", "Repository", "Gate", "Sdk");
      case PURPOSE_TYPES -> Set.of("Purpose");
      case CHOICE_TYPES -> Set.of("Settings", "Preferences");
      case KEYED_READS -> Set.of("get", "getBoolean", "getOrDefault", "contains", "isEnabled");
      case WITHDRAWALS -> Set.of("withdraw", "revoke");
      case CHANGES -> Set.of("set", "update");
      case LOOK_UPS -> Set.of("find", "get", "load");
      case CURRENT -> Set.of("current", "principal");
      case SAME_PERSON -> Set.of("get", "orElseThrow", "orElse", "stream", "iterator", "filter");
      case SAME_PERSON_OF -> Set.of("of", "ofNullable", "requireNonNull", "copyOf");
      case ALL_PEOPLE -> Set.of("stream", "iterator");
      case NEXT_PERSON -> Set.of("next", "poll", "take", "remove");
      case PERSON_KEYS -> Set.of("id");
      case AGE_WORDS -> Set.of("age");
      case BIRTH_WORDS -> Set.of("birth");
      default -> Set.of();
    };
  }

  private static String upper(Object text) {
    return text.toString().toUpperCase(Locale.ROOT);
  }

  private static boolean speaks(String name) {
    return upper(name).contains("CONSENT");
  }

  private static Optional<String> purpose(String name) {
    return PURPOSES.stream().filter(upper(name)::contains).findFirst();
  }

  private static Optional<NamedCheck> check(String name) {
    if (name.equals("hasOptedOut")) {
      return Optional.of(new NamedCheck(Outcome.FALSE, Optional.empty(), true));
    } else if (!speaks(name) || name.endsWith("Status") || name.endsWith("s")) {
      return Optional.empty();
    }
    Outcome outcome =
        name.startsWith("require")
            ? Outcome.RETURNS
            : name.startsWith("if")
                ? Outcome.RUNS_FUNCTION
                : name.startsWith("find") ? Outcome.PRESENT : Outcome.TRUE;
    boolean check =
        name.matches("(has|is|require|if|find).*") || name.matches(".*onsent(Given|Granted)?");
    return check ? Optional.of(new NamedCheck(outcome, purpose(name), false)) : Optional.empty();
  }

  private static Optional<NamedCheck> call(String receiver, String method) {
    return speaks(receiver)
            && Set.of("contains", "allows", "isGranted", "isActive").contains(method)
        ? Optional.of(new NamedCheck(Outcome.TRUE, purpose(receiver), false))
        : Optional.empty();
  }

  private static Optional<NamedCheck> age(String name) {
    return name.equals("isAdult")
        ? Optional.of(new NamedCheck(Outcome.TRUE, Optional.empty(), false))
        : Optional.empty();
  }
}

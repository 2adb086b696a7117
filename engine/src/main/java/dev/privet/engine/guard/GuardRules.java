package dev.privet.engine.guard;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.ruleset.MethodModel;
import dev.privet.engine.ruleset.NamedCheck;
import dev.privet.engine.ruleset.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the packs say about consent, each name asked once: a project has far fewer names than calls.
 * Thread-safe.
 */
public final class GuardRules {
  private final RuleSet rules;
  private final Map<String, Optional<NamedCheck>> checks = new ConcurrentHashMap<>();
  private final Map<List<String>, Optional<NamedCheck>> calls = new ConcurrentHashMap<>();
  private final Map<String, Optional<NamedCheck>> ages = new ConcurrentHashMap<>();
  private final Map<String, Boolean> speaking = new ConcurrentHashMap<>();

  private final Map<MethodKey, Map<List<String>, MethodModel>> models = new ConcurrentHashMap<>();

  public GuardRules(RuleSet rules) {
    this.rules = rules;
  }

  Optional<NamedCheck> consentCheck(String name) {
    return checks.computeIfAbsent(name, rules::consentCheck);
  }

  Optional<NamedCheck> consentCall(String receiver, String method) {
    return speaksOfConsent(receiver)
        ? calls.computeIfAbsent(
            List.of(receiver, method), key -> rules.consentCall(receiver, method))
        : consentCheck(method);
  }

  boolean speaksOfConsent(String name) {
    return speaking.computeIfAbsent(name, rules::speaksOfConsent);
  }

  Optional<NamedCheck> ageCheck(String name) {
    return ages.computeIfAbsent(name, rules::ageCheck);
  }

  boolean grants(String constant) {
    return rules.grants(constant);
  }

  boolean covers(String purpose) {
    return !rules.covers(purpose).isEmpty();
  }

  Optional<String> purposeOf(String name) {
    return rules.purposeOf(name);
  }

  boolean mentions(String method) {
    return rules.mentions(method);
  }

  MethodModel model(MethodKey method, List<String> owners) {
    return models
        .computeIfAbsent(method, unused -> new ConcurrentHashMap<>())
        .computeIfAbsent(owners, unused -> rules.model(method, owners));
  }
}

package dev.privet.engine.judge;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.guard.Preset;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.SinkKind;
import java.util.List;
import java.util.Optional;

/** Words a finding about consent that nobody gave: there is no flow to show. */
final class PresetText {
  private static final String RULE = "PRV203";

  /** A check that is none concerns whoever the data goes to. */
  private static final Recipient ANYBODY =
      new Recipient("any", "any recipient", SinkKind.THIRD_PARTY, "project");

  private final RuleSet rules;

  PresetText(RuleSet rules) {
    this.rules = rules;
  }

  /** Empty where the rule is off. */
  Optional<Finding> finding(Preset preset, String module) {
    return rules
        .rule(RULE)
        .map(
            rule ->
                new Finding(
                    rule.id(),
                    rule.name(),
                    rule.level(),
                    module,
                    preset.position(),
                    preset.method(),
                    message(preset),
                    remedy(preset),
                    List.of(),
                    List.of(preset.name()),
                    ANYBODY,
                    List.of(),
                    List.of(),
                    "",
                    Optional.empty(),
                    List.of()));
  }

  private static String message(Preset preset) {
    return switch (preset.kind()) {
      case PREDICATE ->
          preset.name() + " says that consent was given, whoever is asked: it is no check.";
      case LOOK_UP -> "Where no consent is stored, " + preset.name() + " takes it for granted.";
      case FLAG -> preset.name() + " is granted from the start, before anybody was asked.";
      case OPT_OUT ->
          "Who has not opted out counts as having agreed here; the jurisdiction asks for consent.";
    };
  }

  private static String remedy(Preset preset) {
    return switch (preset.kind()) {
      case PREDICATE -> "Look up the person's consent, and say no where there is none.";
      case LOOK_UP -> "Let what is missing count as a no.";
      case FLAG -> "Let it start as not granted, and set it when the person agrees.";
      case OPT_OUT -> "Ask for an opt-in, and check that.";
    };
  }
}

package dev.privet.report;

import dev.privet.engine.ruleset.PackSummary;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSpec;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.report.Console.Ink;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rules in force and what they rest on. */
final class RuleListing {

  /** Where the standard packs lie in their jar. */
  private static final String CATALOGUE = "dev/privet/rules/";

  private final Console console;

  RuleListing(Console console) {
    this.console = console;
  }

  void write(RuleSet rules) throws IOException {
    heading("Rules in force, catalogue " + rules.version());
    for (RuleSpec rule : rules.rules()) {
      String level = String.format(Locale.ROOT, "%-7s", rule.level().key());
      console.line(
          "  "
              + rule.id()
              + "  "
              + console.ink(ConsoleReport.ink(rule.level()), level)
              + "  "
              + rule.name());
      console.wrapped(10, rule.summary());
    }
    if (!rules.plannedRules().isEmpty()) {
      heading("Planned, not reported yet");
      for (RuleSpec rule : rules.plannedRules()) {
        console.wrapped(2, rule.id() + "  " + rule.name());
      }
    }
    recipients(rules);
    packs(rules);
  }

  private void recipients(RuleSet rules) throws IOException {
    heading("Recipients");
    for (SinkKind kind : SinkKind.values()) {
      List<Recipient> known =
          rules.recipients().stream().filter(recipient -> recipient.kind() == kind).toList();
      if (!known.isEmpty()) {
        String ids = known.stream().map(Recipient::id).collect(Collectors.joining(", "));
        console.wrapped("  " + Console.pad(name(kind), 22), ids);
      }
    }
  }

  private static String name(SinkKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + " (" + kind.rule() + ")";
  }

  private void packs(RuleSet rules) throws IOException {
    heading("Packs, in the order in which they apply");
    for (PackSummary pack : rules.packs()) {
      String counts =
          pack.entries().entrySet().stream()
              .map(entry -> counted(entry.getValue(), entry.getKey()))
              .collect(Collectors.joining(", "));
      console.wrapped("  " + name(pack) + ": ", counts.isEmpty() ? "names only" : counts);
      if (!pack.disabled().isEmpty()) {
        console.wrapped("    switches off: ", String.join(", ", pack.disabled()));
      }
    }
  }

  /** The kinds are told as packs write them, in the plural. */
  private static String counted(int count, String kind) {
    String one = kind.equals("categories") ? "category" : kind.substring(0, kind.length() - 1);
    return Tally.counted(count, one).replace("categorys", "categories");
  }

  private static String name(PackSummary pack) {
    String name = pack.name();
    return name.startsWith(CATALOGUE) ? name.substring(CATALOGUE.length()) : name;
  }

  private void heading(String text) throws IOException {
    console.line(console.ink(Ink.BOLD, text));
  }
}

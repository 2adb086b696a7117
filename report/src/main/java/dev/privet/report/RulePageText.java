package dev.privet.report;

import dev.privet.engine.ruleset.RuleSpec;
import dev.privet.report.Console.Ink;
import java.io.IOException;
import java.util.regex.Pattern;

/** A rule's page, which is Markdown, as plain text of a terminal. */
final class RulePageText {

  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)]*)\\)");
  private static final String FENCE = "```";

  private final Console console;

  RulePageText(Console console) {
    this.console = console;
  }

  void write(RuleSpec rule) throws IOException {
    console.wrapped(0, rule.id() + " " + rule.name() + ", " + standing(rule));
    boolean code = false;
    boolean blank = true;
    for (String line : rule.help().split("\n", -1)) {
      if (line.startsWith("# ")) {
        continue;
      }
      if (line.startsWith(FENCE)) {
        code = !code;
      } else if (code) {
        console.line("    " + line);
        blank = false;
      } else if (!line.isBlank() || !blank) {
        paragraph(line);
        blank = line.isBlank();
      }
    }
  }

  private static String standing(RuleSpec rule) {
    return rule.status() == RuleSpec.Status.PLANNED ? "planned" : rule.level().key();
  }

  private void paragraph(String line) throws IOException {
    if (line.startsWith("#")) {
      console.line(console.ink(Ink.BOLD, plain(line.replaceFirst("^#+ *", ""))));
    } else if (line.startsWith("- ")) {
      console.wrapped("  - ", plain(line.substring(2)));
    } else if (line.isBlank()) {
      console.blank();
    } else {
      console.wrapped(0, plain(line));
    }
  }

  private static String plain(String markdown) {
    return LINK.matcher(markdown).replaceAll("$1 <$2>").replaceAll("[`*]", "");
  }
}

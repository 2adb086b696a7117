package dev.privet.report;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.ruleset.Level;
import dev.privet.report.Console.Ink;
import java.io.IOException;
import java.util.List;

/** Why a build fails and the ways out, from the best to the last. */
final class FailureBlock {

  private final Console console;

  FailureBlock(Console console) {
    this.console = console;
  }

  void write(List<Finding> failing, Level threshold, Outputs outputs) throws IOException {
    Finding first = failing.get(0);
    console.wrapped(
        0,
        Tally.counted(failing.size(), "finding")
            + " of level "
            + threshold.key()
            + (threshold == Level.ERROR ? "" : " or graver")
            + (failing.size() == 1 ? " fails" : " fail")
            + " the build.");
    console.blank();
    if (outputs.html().isPresent()) {
      option("See", "open " + outputs.html().get());
    }
    if (!first.remedy().isEmpty()) {
      option("Fix", first.remedy());
    }
    option("Suppress", "on the method or class:");
    code("@SuppressWarnings(\"privet:" + first.ruleName() + "\")");
    console.line("          or at the statement, with a reason:");
    code("// privet:ignore " + first.ruleName() + ": why it may stay");
    option("Accept", "for now, and fail for new findings only:");
    code(outputs.baselineCommand());
  }

  private void option(String name, String text) throws IOException {
    String lead = Console.pad(name, 10);
    if (lead.length() + text.length() <= console.width()) {
      console.line(console.ink(Ink.BOLD, lead.strip()) + " ".repeat(10 - name.length()) + text);
    } else {
      console.wrapped(lead, text);
    }
  }

  private void code(String text) throws IOException {
    console.line("            " + text);
  }
}

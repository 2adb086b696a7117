package dev.privet.report;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.Suppression;
import dev.privet.engine.inspect.Explanation;
import dev.privet.engine.judge.Reason;
import dev.privet.report.Console.Ink;
import java.io.IOException;

/** Why a line is reported or not, in the terminal. */
final class ExplanationText {

  private final Console console;

  ExplanationText(Console console) {
    this.console = console;
  }

  void write(Explanation explanation, String asked) throws IOException {
    console.line(console.ink(Ink.BOLD, Console.cut(asked, console.width())));
    for (Finding finding : explanation.findings()) {
      console.wrapped(
          "Reported  ", finding.rule() + " " + finding.ruleName() + ": " + finding.message());
      if (finding.suppression().isPresent()) {
        accepted(finding.suppression().get());
      }
    }
    if (explanation.findings().isEmpty()) {
      console.wrapped(0, verdict(explanation));
    }
    for (Explanation.Call call : explanation.calls()) {
      write(call);
    }
    if (!explanation.reported()) {
      console.wrapped(
          0,
          "Findings of this file are not reported: it is generated, its module is skipped, or"
              + " includes and excludes leave it out. Its code is followed all the same.");
    }
  }

  private void accepted(Suppression suppression) throws IOException {
    String by =
        switch (suppression.kind()) {
          case ANNOTATION -> "@SuppressWarnings";
          case COMMENT -> "a comment";
          case PATHS -> "a suppression of paths";
          case BASELINE -> "the baseline";
        };
    String reason = suppression.justification();
    console.wrapped("          ", "accepted by " + by + (reason.isEmpty() ? "" : ": " + reason));
  }

  private static String verdict(Explanation explanation) {
    if (explanation.calls().isEmpty()) {
      return "Not reported: no call stands on this line. Findings are told at the call by which"
          + " data leaves.";
    }
    boolean sink = explanation.calls().stream().anyMatch(call -> call.recipient().isPresent());
    return sink
        ? "Not reported."
        : "Not reported: no rule says that one of these calls lets data leave.";
  }

  private void write(Explanation.Call call) throws IOException {
    String role =
        call.recipient()
            .map(recipient -> "lets data go to " + recipient.name() + " (" + recipient.id() + ")")
            .orElse(
                call.role()
                    .map(known -> "is known as a " + known)
                    .orElse("is not known to let data leave"));
    console.wrapped("  ", call.name() + " " + role);
    if (call.recipient().isPresent() && call.reasons().isEmpty()) {
      console.wrapped("    - ", "nothing that comes from outside or from a field reaches it");
    }
    for (String text : call.reasons().stream().map(Reason::text).distinct().toList()) {
      console.wrapped("    - ", text);
    }
  }
}

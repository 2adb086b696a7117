package dev.privet.maven;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.SinkKind;
import java.util.List;
import java.util.Optional;

/** Findings for tests. */
final class Findings {

  private Findings() {}

  static Finding finding(String module, Level level) {
    Position position = new Position(module + "/src/A.java", 3, 5, 3, 20);
    return new Finding(
        "PRV101",
        "PersonalDataInLog",
        level,
        module,
        position,
        new MethodKey("A", "run", "()V"),
        "Customer.email is logged.",
        "Leave it out.",
        List.of("contact.email"),
        List.of("Customer.email"),
        new Recipient("log", "the log", SinkKind.LOG, "project"),
        List.of(
            new TraceStep(TraceStep.Kind.SOURCE, position, "Customer.email read", ""),
            new TraceStep(TraceStep.Kind.SINK, position, "logged", "")),
        List.of(),
        module + level,
        Optional.empty(),
        List.of());
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.ruleset.MethodPattern;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.ruleset.SinkSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fixture kit's probes, which show the state inside the analysis. */
public final class Probes {

  /** Class whose calls are answered. */
  public static final String OWNER = "dev.privet.engine.testkit.Probe";

  /** Stands in for a sink at a probe. */
  public static final SinkSpec SPEC =
      new SinkSpec(
          "probe",
          new MethodPattern(OWNER, Set.of("taint"), Optional.empty()),
          new Recipient("probe", "probe", SinkKind.LOG, "project"),
          Disclosure.TEXT,
          List.of(),
          List.of(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Set.of(),
          Optional.empty());

  private Probes() {}
}

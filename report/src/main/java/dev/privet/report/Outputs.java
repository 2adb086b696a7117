package dev.privet.report;

import java.util.Optional;

/**
 * Where the rest is told.
 *
 * @param sarif path of the log, as people open it
 * @param html path of the page
 * @param baselineCommand what a person types to accept the present findings
 */
public record Outputs(Optional<String> sarif, Optional<String> html, String baselineCommand) {

  public static final Outputs NONE =
      new Outputs(Optional.empty(), Optional.empty(), "mvn privet:baseline");

  public static Outputs of(String sarif, String html) {
    return new Outputs(Optional.of(sarif), Optional.of(html), NONE.baselineCommand());
  }
}

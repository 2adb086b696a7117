package dev.privet.engine.finding;

/**
 * Why a finding is not counted.
 *
 * @param justification the reason given, may be empty; of an annotation without one, that there is
 *     none and where
 */
public record Suppression(Kind kind, String justification) {

  /** Where it is suppressed. */
  public enum Kind {
    ANNOTATION,
    COMMENT,
    /** By paths, in the project's settings. */
    PATHS,
    BASELINE
  }
}

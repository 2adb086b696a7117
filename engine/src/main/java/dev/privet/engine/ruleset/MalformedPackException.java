package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Packs or a project file that cannot be used, with everything that is wrong in them (up to a
 * bound).
 */
public final class MalformedPackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<PackProblem> problems;

  MalformedPackException(String what, List<PackProblem> problems) {
    super(
        problems.stream()
            .map(PackProblem::toString)
            .collect(Collectors.joining("\n", what + "\n", "")));
    this.problems = List.copyOf(problems);
  }

  static MalformedPackException of(String file, String found, String expected) {
    return new MalformedPackException(
        "malformed rule pack",
        List.of(new PackProblem(file, 0, 0, found, expected, Optional.empty())));
  }

  /**
   * The same of another kind of file.
   *
   * @param what is wrong, in two or three words
   */
  MalformedPackException as(String what) {
    return new MalformedPackException(what, problems);
  }

  /** In order of file, line and column; never empty. */
  public List<PackProblem> problems() {
    return problems;
  }
}

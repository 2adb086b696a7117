package dev.privet.engine.ruleset;

import dev.privet.engine.program.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Collects what is wrong, so that an author sees it all at once. */
final class PackProblems {

  /** Problems after this many are not told: the first ones explain the rest. */
  static final int MAX_PROBLEMS = 50;

  private final List<PackProblem> problems = new ArrayList<>();

  void add(String file, Optional<Mark> mark, String found, String expected) {
    add(file, mark, found, expected, Optional.empty());
  }

  void add(
      String file,
      Optional<Mark> mark,
      String found,
      String expected,
      Optional<String> suggestion) {
    PackProblem problem =
        new PackProblem(
            file,
            mark.map(m -> m.getLine() + 1).orElse(0),
            mark.map(m -> m.getColumn() + 1).orElse(0),
            found,
            expected,
            suggestion);
    if (problems.size() < MAX_PROBLEMS && !problems.contains(problem)) {
      problems.add(problem);
    }
  }

  int count() {
    return problems.size();
  }

  void throwIfAny() {
    throwIfAny("malformed rule pack");
  }

  /**
   * Throws if there are any.
   *
   * @param what is wrong, in two or three words
   */
  void throwIfAny(String what) {
    if (!problems.isEmpty()) {
      throw new MalformedPackException(what, problems.stream().sorted().toList());
    }
  }

  /**
   * The known word nearest to a misspelt one, if it is near enough to be meant; else one that it is
   * a part of, as {@code email} of {@code contact.email}.
   */
  static Optional<String> nearest(String word, Collection<String> known) {
    return Spelling.nearest(word, known)
        .or(
            () ->
                known.stream()
                    .filter(k -> List.of(k.split("\\.")).contains(word))
                    .sorted()
                    .findFirst());
  }
}

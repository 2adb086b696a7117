package dev.privet.engine.testkit;

import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.ProbeAnswer;
import dev.privet.engine.program.Gap;
import dev.privet.engine.testkit.Expectation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares what a fixture expects with what an audit answered: a function of the two. */
final class Comparison {

  /** A fixture compiles, so these can only be the audit's own failures. */
  private static final Set<Gap.Reason> FAILURES =
      EnumSet.of(
          Gap.Reason.INTERNAL,
          Gap.Reason.UNPARSABLE_FILE,
          Gap.Reason.UNREADABLE_FILE,
          Gap.Reason.MALFORMED_ENCODING);

  private final List<Mismatch> mismatches = new ArrayList<>();

  private Comparison() {}

  /** All differences, in order of place; empty: the fixture passes. */
  static List<Mismatch> of(Expectations expectations, AuditResult result) {
    Comparison comparison = new Comparison();
    comparison.mismatches.addAll(expectations.mistakes());
    comparison.findings(expectations.findings(), result.findings());
    comparison.probes(expectations.probes(), result.probes());
    comparison.gaps(result.gaps());
    Collections.sort(comparison.mismatches);
    return List.copyOf(comparison.mismatches);
  }

  private void findings(List<Expectation> expectations, List<Finding> findings) {
    List<Finding> left = new ArrayList<>(findings);
    List<Expectation> unmet = new ArrayList<>();
    for (Expectation expected : required(expectations)) {
      if (!takeFirst(left, expected)) {
        unmet.add(expected);
      }
    }
    for (Expectation expected : unmet) {
      Optional<Finding> near = left.stream().filter(f -> sameRuleAndLine(expected, f)).findFirst();
      near.ifPresent(left::remove);
      miss(
          expected.file(), expected.line(), claim(expected), near.map(Comparison::text).orElse(""));
    }
    for (Finding finding : left) {
      miss(finding.position().file(), finding.position().line(), "nothing more", text(finding));
    }
    findings.forEach(finding -> mended(expectations, finding));
  }

  /** Removes one only: of two equal findings each needs its own expectation. */
  private static boolean takeFirst(List<Finding> left, Expectation expected) {
    Optional<Finding> met = left.stream().filter(f -> meets(expected, f)).findFirst();
    met.ifPresent(left::remove);
    return met.isPresent();
  }

  /** The findings there should be: a spurious comment beside a finding adds to its categories. */
  private static List<Expectation> required(List<Expectation> expectations) {
    List<Expectation> required = new ArrayList<>();
    for (Expectation expectation : expectations) {
      if (expectation.kind() == Kind.FINDING || expectation.kind() == Kind.SUPPRESSED) {
        Expectation whole = expectation;
        for (Expectation other : expectations) {
          if (other.kind() == Kind.SPURIOUS && other.besides(expectation)) {
            whole = whole.joined(other);
          }
        }
        required.add(whole);
      }
    }
    expectations.stream()
        .filter(e -> e.kind() == Kind.SPURIOUS)
        .filter(e -> required.stream().noneMatch(r -> r.kind() == Kind.FINDING && r.besides(e)))
        .forEach(required::add);
    return required;
  }

  private static boolean sameRuleAndLine(Expectation expected, Finding finding) {
    return expected.rule().equals(finding.ruleName())
        && expected.line() == finding.position().line()
        && expected.file().equals(finding.position().file());
  }

  private static boolean meets(Expectation expected, Finding finding) {
    return sameRuleAndLine(expected, finding)
        && (expected.kind() == Kind.SUPPRESSED) == finding.suppression().isPresent()
        && expected.level().map(level -> level == finding.level()).orElse(true)
        && expected.categories().map(set -> set.equals(categories(finding))).orElse(true);
  }

  /** A known gap that is no longer one has to lose its comment. */
  private void mended(List<Expectation> expectations, Finding finding) {
    for (Expectation known : expectations) {
      if (known.kind() == Kind.MISSING
          && sameRuleAndLine(known, finding)
          && known
              .categories()
              .map(set -> !Collections.disjoint(set, categories(finding)))
              .orElse(true)) {
        miss(
            known.file(),
            known.line(),
            "still missing: " + known.claim() + " (make it a finding: comment)",
            text(finding));
      }
    }
  }

  private static String claim(Expectation expected) {
    return switch (expected.kind()) {
      case SUPPRESSED -> "suppressed: " + expected.claim();
      case SPURIOUS ->
          "still spurious: " + expected.claim() + " (if it is gone, remove the comment)";
      default -> expected.claim();
    };
  }

  private void probes(List<ProbeExpectation> expectations, List<ProbeAnswer> answers) {
    List<ProbeAnswer> left = new ArrayList<>(answers);
    for (ProbeExpectation expected : expectations) {
      Optional<ProbeAnswer> answer =
          left.stream()
              .filter(a -> a.position().file().equals(expected.file()))
              .filter(a -> a.position().line() == expected.line())
              .findFirst();
      answer.ifPresent(left::remove);
      SortedSet<String> got = ProbeExpectation.parts(answer.map(ProbeAnswer::answer).orElse(""));
      if (answer.isEmpty() || !got.equals(expected.answer())) {
        String seen = answer.isEmpty() ? "no answer" : got.toString();
        miss(expected.file(), expected.line(), "probe " + expected.answer(), seen);
      }
    }
    for (ProbeAnswer answer : left) {
      miss(
          answer.position().file(),
          answer.position().line(),
          "a // taint: or // guards: comment beside the probe",
          "'" + answer.answer() + "'");
    }
  }

  private void gaps(List<Gap> gaps) {
    for (Gap gap : gaps) {
      if (FAILURES.contains(gap.reason())) {
        miss(
            gap.position().map(p -> p.file()).orElse(""),
            gap.position().map(p -> p.line()).orElse(0),
            "an audit without failures of its own",
            gap.reason().text() + ": " + gap.subject());
      }
    }
  }

  private void miss(String file, int line, String expected, String got) {
    mismatches.add(new Mismatch(file, line, expected, got.isEmpty() ? "nothing" : got));
  }

  private static SortedSet<String> categories(Finding finding) {
    return new TreeSet<>(finding.categories());
  }

  private static String text(Finding finding) {
    return finding.level().key()
        + " "
        + finding.ruleName()
        + " "
        + categories(finding)
        + finding.suppression().map(s -> " (suppressed)").orElse("")
        + " from "
        + finding.sources();
  }
}

package dev.privet.report;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.MethodName;
import dev.privet.engine.finding.RelatedPlace;
import dev.privet.engine.finding.Suppression;
import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A finding as the page shows it. */
record FindingView(
    Finding finding,
    List<String> categoryLabels,
    List<StepView> steps,
    List<RelatedView> related,
    String state) {

  /** Of a longer flow the middle is left out. */
  private static final int MAX_STEPS = 40;

  /** Other places shown. */
  private static final int MAX_RELATED = 20;

  /** States besides {@link #OPEN} are those of a suppression. */
  static final String OPEN = "open";

  /**
   * A step of the flow.
   *
   * @param omitted steps left out before this one
   */
  record StepView(TraceStep step, Excerpt excerpt, int omitted) {

    String kind() {
      return step.kind().name().toLowerCase(Locale.ROOT);
    }

    String place() {
      return shortPlace(step.position());
    }
  }

  /** Another place with its code. */
  record RelatedView(RelatedPlace place, Excerpt excerpt) {

    String shown() {
      return shortPlace(place.position());
    }
  }

  static FindingView of(Finding finding, ReportInput input) {
    List<StepView> steps = new ArrayList<>();
    List<TraceStep> trace = finding.trace();
    int omitted = Math.max(0, trace.size() - MAX_STEPS);
    for (int i = 0; i < trace.size(); i++) {
      boolean end = i == MAX_STEPS / 2 + omitted;
      if (i < MAX_STEPS / 2 || i >= MAX_STEPS / 2 + omitted) {
        Excerpt excerpt = Excerpt.of(input.sources(), trace.get(i).position());
        steps.add(new StepView(trace.get(i), excerpt, end ? omitted : 0));
      }
    }
    List<RelatedView> related = new ArrayList<>();
    for (RelatedPlace place : finding.related()) {
      if (related.size() < MAX_RELATED) {
        related.add(new RelatedView(place, Excerpt.of(input.sources(), place.position())));
      }
    }
    return new FindingView(
        finding,
        finding.categories().stream().map(input::categoryLabel).toList(),
        steps,
        related,
        state(finding));
  }

  static String state(Finding finding) {
    return finding
        .suppression()
        .map(s -> s.kind() == Suppression.Kind.BASELINE ? "baseline" : "suppressed")
        .orElse(OPEN);
  }

  /** What keeps it from counting. */
  String acceptedBy() {
    return finding
        .suppression()
        .map(
            suppression ->
                switch (suppression.kind()) {
                  case ANNOTATION -> "Suppressed by @SuppressWarnings";
                  case COMMENT -> "Suppressed by a comment";
                  case PATHS -> "Suppressed by its path";
                  case BASELINE -> "Accepted in the baseline";
                })
        .orElse("");
  }

  /** Why it does not count, in the words of those who decided. */
  String reason() {
    return finding
        .suppression()
        .map(Suppression::justification)
        .filter(text -> !text.isEmpty())
        .orElse("no reason is given");
  }

  String level() {
    return finding.level().key();
  }

  String place() {
    return shortPlace(finding.position());
  }

  String method() {
    return MethodName.brief(finding.method());
  }

  /** Ids between blanks, for a filter to look up. */
  String categoryWords() {
    return String.join(" ", finding.categories());
  }

  private static String shortPlace(Position position) {
    String file = position.file();
    return file.substring(file.lastIndexOf('/') + 1) + ":" + position.line();
  }
}

package dev.privet.report;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.program.Gap;
import dev.privet.engine.ruleset.RuleSpec;
import dev.privet.engine.ruleset.SinkKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that the page's template shows.
 *
 * @param streams the picture of the map
 * @param shown findings with their flows, the gravest first
 * @param omitted how many are only in the SARIF log
 * @param rules those that have findings here
 */
record Page(
    ReportInput input,
    Tally tally,
    DataMap map,
    List<Stream> streams,
    List<FindingView> shown,
    int omitted,
    List<RuleSpec> rules,
    List<GapGroup> gaps,
    Assets assets) {

  /** A page with more findings would no longer open quickly. */
  static final int MAX_FINDINGS = 5000;

  /** Findings that a browser builds before it shows the page; the rest it is handed as text. */
  static final int FIRST_FINDINGS = 200;

  /** Subjects named for one reason. */
  private static final int MAX_SUBJECTS = 12;

  /**
   * What was not seen for one reason.
   *
   * @param more how many subjects are not named
   */
  record GapGroup(String reason, int count, List<String> subjects, int more) {}

  static Page of(ReportInput input) {
    List<Finding> first =
        new ArrayList<>(input.findings().stream().filter(Finding::isOpen).toList());
    input.findings().stream().filter(finding -> !finding.isOpen()).forEach(first::add);
    int count = Math.min(MAX_FINDINGS, first.size());
    Set<String> used =
        first.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    return new Page(
        input,
        Tally.of(input.findings()),
        DataMap.of(input.open(), input.categories()),
        Stream.of(input),
        first.subList(0, count).stream().map(f -> FindingView.of(f, input)).toList(),
        first.size() - count,
        input.rules().stream().filter(rule -> used.contains(rule.id())).toList(),
        groups(input.gaps()),
        Assets.load());
  }

  private static List<GapGroup> groups(List<Gap> gaps) {
    Map<Gap.Reason, List<Gap>> byReason = new EnumMap<>(Gap.Reason.class);
    gaps.forEach(gap -> byReason.computeIfAbsent(gap.reason(), r -> new ArrayList<>()).add(gap));
    List<GapGroup> groups = new ArrayList<>();
    byReason.forEach(
        (reason, group) -> {
          List<String> subjects = group.stream().map(Gap::subject).distinct().toList();
          List<String> named = subjects.stream().limit(MAX_SUBJECTS).toList();
          groups.add(
              new GapGroup(reason.text(), group.size(), named, subjects.size() - named.size()));
        });
    return groups;
  }

  /** What the page shows at once. */
  List<FindingView> first() {
    return shown.subList(0, Math.min(FIRST_FINDINGS, shown.size()));
  }

  /** What the page's script builds when the page is there. */
  List<FindingView> later() {
    return shown.subList(first().size(), shown.size());
  }

  List<Facet> ruleFacets() {
    Map<String, String> names = new HashMap<>();
    input.findings().forEach(finding -> names.put(finding.rule(), finding.ruleName()));
    return Facet.of(
        input.findings(), f -> List.of(f.rule()), id -> names.get(id) + " (" + id + ")");
  }

  List<Facet> categoryFacets() {
    return Facet.of(input.findings(), Finding::categories, input::categoryLabel);
  }

  List<Facet> recipientFacets() {
    Map<String, String> names = new HashMap<>();
    input.findings().forEach(f -> names.put(f.recipient().id(), f.recipient().name()));
    return Facet.of(input.findings(), f -> List.of(f.recipient().id()), names::get);
  }

  List<Facet> moduleFacets() {
    return Facet.of(input.findings(), f -> List.of(f.module()), name -> name);
  }

  /** How many of the map's columns each kind of recipient spans, in order. */
  Map<String, Integer> kinds() {
    Map<String, Integer> spans = new LinkedHashMap<>();
    map.recipients().forEach(r -> spans.merge(kindLabel(r.kind()), 1, Integer::sum));
    return spans;
  }

  static String kindLabel(SinkKind kind) {
    return switch (kind) {
      case LOG -> "Logs and traces";
      case ANALYTICS -> "Analytics";
      case AI -> "AI";
      case THIRD_PARTY -> "Third parties";
    };
  }

  /** How dark a place of the map is: 0 for nothing to 4 for the most. */
  int heat(int count) {
    return count == 0 ? 0 : 1 + (int) Math.round(3.0 * (count - 1) / Math.max(1, map.most() - 1));
  }

  /** The declared bases that permit something, as people read them. */
  List<String> permitted() {
    return input.bases().stream()
        .filter(use -> use.flows() > 0)
        .map(
            use ->
                CoverageBlock.permitted(use)
                    + ". "
                    + use.basis().reason()
                    + use.basis().owner().map(owner -> " (" + owner + ")").orElse("")
                    + use.basis().expires().map(day -> ", until " + day).orElse(""))
        .toList();
  }

  /** The outcome in a sentence; what is suppressed must not pass for what is not there. */
  String lede() {
    int open = tally.open();
    if (open > 0) {
      return "Personal data leaves without a covering consent check in "
          + number(open)
          + (open == 1 ? " place." : " places.");
    }
    if (input.coverage().files() == 0) {
      return "No Java sources were seen, so that nothing follows from there being no findings.";
    }
    int accepted = input.findings().size();
    return accepted == 0
        ? "No personal data was seen to leave without a consent check."
        : "Nothing is open: "
            + (accepted == 1 ? "the one finding is" : "all " + number(accepted) + " findings are")
            + " suppressed or accepted in the baseline.";
  }

  String seen() {
    if (input.coverage().calls() == 0) {
      return "\u2013";
    }
    return CoverageBlock.percent(input.coverage());
  }

  static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}

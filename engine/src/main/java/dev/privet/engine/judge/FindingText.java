package dev.privet.engine.judge;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.guard.Purpose;
import dev.privet.engine.remedy.Fixes;
import dev.privet.engine.remedy.ReportedFlow;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSpec;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words a finding: what is disclosed to whom, how it got there, what to do. */
final class FindingText {

  /** Most personal items that a message names. */
  private static final int MAX_ITEMS = 4;

  private final RuleSet rules;
  private final Undeclared undeclared;
  private final Misses misses;
  private final PersonNames persons;
  private final Fixes fixes;
  private final Witness witness;

  FindingText(
      RuleSet rules,
      Witness witness,
      Undeclared undeclared,
      Misses misses,
      PersonNames persons,
      Fixes fixes) {
    this.misses = misses;
    this.persons = persons;
    this.rules = rules;
    this.fixes = fixes;
    this.undeclared = undeclared;
    this.witness = witness;
  }

  /** One finding for all flows of a rule at a sink statement. */
  Finding finding(String rule, List<Flow> flows, String module) {
    List<Flow> ordered = new ArrayList<>(flows);
    ordered.sort(
        Comparator.comparingInt((Flow flow) -> -Judge.gravity(rules, flow))
            .thenComparingInt(flow -> flow.trace().length())
            .thenComparing(flow -> flow.personal().label())
            .thenComparing(Flow::method));
    Flow gravest = ordered.get(0);
    Set<String> categories = new LinkedHashSet<>();
    Set<String> items = new LinkedHashSet<>();
    for (Flow flow : ordered) {
      categories.add(flow.personal().classification().category());
      items.add(flow.personal().label());
    }
    RuleSpec spec = rules.rule(rule).orElseThrow();
    return new Finding(
        rule,
        spec.name(),
        level(spec, ordered),
        module,
        gravest.sink().position(),
        gravest.sink().method(),
        message(rule, gravest, categories, items),
        rule.equals(Undeclared.RULE)
            ? declare(gravest, categories)
            : remedy(rule, gravest, items.size() > 1 ? "them" : "it"),
        List.copyOf(categories),
        List.copyOf(items),
        gravest.sink().spec().recipient(),
        witness.trace(gravest, act(gravest)),
        witness.related(
            ordered, rule.equals("PRV301") ? misses.young(gravest) : misses.of(gravest)),
        "",
        Optional.empty(),
        fixes.of(rule, ordered.stream().map(FindingText::reported).toList()));
  }

  private static ReportedFlow reported(Flow flow) {
    List<Trace.Step> steps = new ArrayList<>();
    flow.trace().forEach(steps::add);
    return new ReportedFlow(
        flow.sink(),
        flow.atom().place(),
        flow.origin(),
        steps,
        flow.personal().classification().category(),
        flow.personal().label());
  }

  private Level level(RuleSpec rule, List<Flow> flows) {
    return switch (rule.id()) {
      case "PRV401" -> Level.WARNING;
      case Undeclared.RULE -> rule.level();
      default -> level(flows);
    };
  }

  private Level level(List<Flow> flows) {
    Level level = Level.NOTE;
    for (Flow flow : flows) {
      Level one = level(flow);
      level = one.atLeast(level) ? one : level;
    }
    return level;
  }

  private Level level(Flow flow) {
    Category.Sensitivity sensitivity =
        rules
            .category(flow.personal().classification().category())
            .map(Category::sensitivity)
            .orElse(Category.Sensitivity.ORDINARY);
    SinkKind kind = flow.sink().spec().kind();
    if (sensitivity == Category.Sensitivity.PSEUDONYMOUS
        || flow.personal().classification().confidence() < 0.5) {
      return Level.NOTE;
    }
    if (flow.atom().weak()) {
      return Level.WARNING;
    }
    if (sensitivity == Category.Sensitivity.HIGH || flow.personal().child()) {
      return Level.ERROR;
    }
    Level base = kind == SinkKind.AI || kind == SinkKind.ANALYTICS ? Level.ERROR : Level.WARNING;
    Level cap = flow.sink().spec().cap().orElse(Level.ERROR);
    return base.atLeast(cap) ? cap : base;
  }

  private String message(String rule, Flow flow, Set<String> categories, Set<String> items) {
    List<String> named = new ArrayList<>(items.stream().limit(MAX_ITEMS).toList());
    if (items.size() > MAX_ITEMS) {
      named.add((items.size() - MAX_ITEMS) + " more");
    }
    String data = list(categories.stream().map(this::label).distinct().toList());
    String verb = items.size() > 1 ? " are " : " is ";
    String text =
        list(named)
            + " ("
            + data
            + ")"
            + verb
            + act(flow)
            + (rule.equals(Undeclared.RULE) ? unnamed(flow, categories.size()) : why(rule, flow));
    return text.startsWith("parameter ") ? "P" + text.substring(1) : text;
  }

  private static String act(Flow flow) {
    String act = flow.sink().spec().kind() == SinkKind.LOG ? "written to " : "sent to ";
    return act + named(flow.sink().spec().recipient());
  }

  /** What is the project's own, or whatever it has configured, has no name but a kind. */
  private static String named(Recipient recipient) {
    boolean proper =
        !recipient.vendor().equals("project") && !recipient.vendor().startsWith("the ");
    return proper ? recipient.name() : "the " + recipient.name();
  }

  private String why(String rule, Flow flow) {
    Fact check = flow.coverage().check();
    String place = check == null ? "" : " (" + Witness.place(check.origin().position()) + ")";
    return switch (rule) {
      case "PRV201" -> " under " + consent(check) + place + ", not for " + purpose(flow) + ".";
      case "PRV202" ->
          persons
                  .of(flow)
                  .map(
                      two ->
                          " under the consent of "
                              + two.checked()
                              + place
                              + ", not of "
                              + two.sent())
                  .orElse(" under the consent of another person" + place)
              + ".";
      case "PRV301" ->
          misses
              .young(flow)
              .map(Misses::why)
              .orElse(
                  " with neither an age check nor a guardian's consent, though it is a child's.");
      case "PRV401" -> " with the whole record that holds them.";
      case "PRV402" -> " behind a plain digest, which can be looked up.";
      default ->
          isCredentialInLog(flow)
              ? ", which no consent covers."
              : flow.coverage().verdict() == Coverage.Verdict.OPT_OUT
                  ? " without a consent check; that the person has not opted out"
                      + place
                      + " is none."
                  : check == null
                      ? misses.of(flow).map(Misses::why).orElse(" without a consent check.")
                      : " without a consent check on some path; the one at "
                          + Witness.place(check.origin().position())
                          + " covers others.";
    };
  }

  /** Consent is no matter here: what is permitted has to be in the record, too. */
  private String unnamed(Flow flow, int categories) {
    return undeclared.knows(flow.sink().spec().recipient())
        ? ", for which the project's data map does not name "
            + (categories > 1 ? "these categories." : "this category.")
        : ", which the project's data map does not name.";
  }

  private String declare(Flow flow, Set<String> categories) {
    String recipient = flow.sink().spec().recipient().id();
    String what =
        undeclared.knows(flow.sink().spec().recipient())
            ? list(List.copyOf(categories)) + " for the recipient " + recipient
            : "the recipient " + recipient;
    return "Name "
        + what
        + " in the dataMap of privet.yaml once that is agreed on, or take it out"
        + " of this call.";
  }

  private static String consent(@Nullable Fact check) {
    Purpose purpose =
        check == null || check.consent() == null
            ? new Purpose.Unknown()
            : check.consent().purpose();
    if (purpose instanceof Purpose.Named named) {
      return "a consent for " + named.shown();
    }
    return purpose instanceof Purpose.Any
        ? "a consent that names no purpose"
        : "a consent for some other purpose";
  }

  private static String purpose(Flow flow) {
    return switch (flow.sink().spec().kind()) {
      case LOG -> "logging";
      case ANALYTICS -> "analytics";
      case AI -> "AI processing";
      case THIRD_PARTY -> "sharing";
    };
  }

  private static boolean isCredentialInLog(Flow flow) {
    return flow.sink().spec().kind() == SinkKind.LOG
        && flow.personal().classification().category().equals("credentials");
  }

  /**
   * @param it what stands for the data
   */
  private static String remedy(String rule, Flow flow, String it) {
    return switch (rule) {
      case "PRV201" ->
          flow.sink().spec().kind() == SinkKind.LOG
              ? "Leave " + it + " out, or check the person's consent to logging instead."
              : "Check the person's consent to " + purpose(flow) + " instead.";
      case "PRV202" -> "Check the consent of the person whose data it is.";
      case "PRV301" ->
          "Check the child's age, or a guardian's consent, on every path to this call.";
      case "PRV401" -> "Hand over only the fields that this purpose needs.";
      case "PRV402" ->
          "Use a keyed digest (HMAC) or a random identifier instead of a plain digest.";
      default -> remedy(flow, it);
    };
  }

  private static String remedy(Flow flow, String it) {
    if (isCredentialInLog(flow)) {
      return "Leave credentials out of logs altogether.";
    }
    return switch (flow.sink().spec().kind()) {
      case LOG -> "Leave " + it + " out, or log a masked value or a surrogate id instead.";
      case ANALYTICS ->
          "Check the person's consent to analytics on every path to this call, or leave "
              + it
              + " out.";
      case AI ->
          "Check the person's consent to AI processing on every path to this call, or remove what"
              + " identifies the person before it is sent.";
      case THIRD_PARTY ->
          "Check the person's consent to sharing on every path to this call, or leave "
              + it
              + " out.";
    };
  }

  private String label(String category) {
    return rules.category(category).map(Category::label).orElse(category);
  }

  /** With commas, and before the last with {@code and}. */
  static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}

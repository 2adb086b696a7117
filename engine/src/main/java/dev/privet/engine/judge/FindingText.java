package dev.privet.engine.judge;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.RelatedPlace;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSpec;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words a finding: what is disclosed to whom, how it got there, what to do. */
final class FindingText {

  /** Most other sources that a finding lists. */
  private static final int MAX_RELATED = 20;

  private final RuleSet rules;
  private final SourceText sources;

  FindingText(RuleSet rules, SourceText sources) {
    this.rules = rules;
    this.sources = sources;
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
        level(ordered),
        module,
        gravest.sink().position(),
        gravest.sink().method(),
        message(rule, gravest, categories, items),
        remedy(rule, gravest),
        List.copyOf(categories),
        List.copyOf(items),
        gravest.sink().spec().recipient(),
        trace(gravest),
        related(ordered),
        "",
        Optional.empty());
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
    String data = capital(list(categories.stream().map(this::label).distinct().toList()));
    String what = list(items.stream().limit(4).toList());
    String more = items.size() > 4 ? " and " + (items.size() - 4) + " more" : "";
    String verb = items.size() > 1 || categories.size() > 1 ? "are" : "is";
    String act =
        switch (flow.sink().spec().kind()) {
          case LOG -> "written to ";
          case ANALYTICS, AI, THIRD_PARTY -> "sent to ";
        };
    String recipient = flow.sink().spec().recipient().name();
    return data + " (" + what + more + ") " + verb + " " + act + recipient + why(rule, flow);
  }

  private static String why(String rule, Flow flow) {
    Fact check = flow.coverage().check();
    String place = check == null ? "" : " (line " + check.origin().position().line() + ")";
    return switch (rule) {
      case "PRV201" ->
          " under a consent for another purpose"
              + (check != null && check.consent() != null ? ", " + check.consent().purpose() : "")
              + place
              + ".";
      case "PRV202" -> " under the consent of another person" + place + ".";
      case "PRV402" -> " behind a plain digest, which can be looked up.";
      default -> " without a consent check.";
    };
  }

  private static String remedy(String rule, Flow flow) {
    if (rule.equals("PRV402")) {
      return "Use a keyed digest (HMAC) or a random identifier instead of a plain digest.";
    }
    return switch (flow.sink().spec().kind()) {
      case LOG -> "Leave it out, log an identifier or a masked value instead.";
      case ANALYTICS ->
          "Check the person's consent to analytics on every path to this call, or leave it out.";
      case AI ->
          "Check the person's consent to AI processing on every path to this call, or remove what"
              + " identifies before it is sent.";
      case THIRD_PARTY ->
          "Check the person's consent to sharing on every path to this call, or leave it out.";
    };
  }

  private String label(String category) {
    return rules.category(category).map(Category::label).orElse(category);
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private List<TraceStep> trace(Flow flow) {
    List<Trace.Step> steps = new ArrayList<>();
    flow.trace().forEach(steps::add);
    String label = flow.personal().label();
    int read = 0;
    while (read < steps.size() && !steps.get(read).text().contains("$")) {
      read++;
    }
    // What comes before the data is read happens to the object it is part of.
    boolean ofObject = read < steps.size() - 1;
    List<TraceStep> shown = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Trace.Step step = steps.get(i);
      boolean last = i == steps.size() - 1;
      String text = step.text().replace("$", label);
      if (last) {
        text = sinkText(flow);
      } else if (ofObject && i < read) {
        text = (i == 0 ? "object that holds " + label + " " : "object ") + text;
      }
      shown.add(step(kind(step.kind(), last), step.position(), text));
    }
    if (shown.isEmpty() || shown.get(0).kind() == TraceStep.Kind.SINK) {
      shown.add(0, step(TraceStep.Kind.SOURCE, flow.sink().position(), label + " read"));
    } else {
      TraceStep first = shown.get(0);
      String text =
          first.message().contains(label) ? first.message() : label + " " + first.message();
      shown.set(0, new TraceStep(TraceStep.Kind.SOURCE, first.position(), text, first.snippet()));
    }
    if (shown.get(shown.size() - 1).kind() != TraceStep.Kind.SINK) {
      shown.add(step(TraceStep.Kind.SINK, flow.sink().position(), sinkText(flow)));
    }
    return shown;
  }

  private static String sinkText(Flow flow) {
    String act = flow.sink().spec().kind() == SinkKind.LOG ? "written to " : "sent to ";
    return act + flow.sink().spec().recipient().name() + " by " + flow.sink().call();
  }

  private static TraceStep.Kind kind(Trace.Kind kind, boolean last) {
    if (last) {
      return TraceStep.Kind.SINK;
    }
    return switch (kind) {
      case CALL -> TraceStep.Kind.CALL;
      case RETURN -> TraceStep.Kind.RETURN;
      case STEP, SINK -> TraceStep.Kind.STEP;
    };
  }

  private TraceStep step(TraceStep.Kind kind, Position position, String text) {
    String line = sources.line(position.file(), position.line()).orElse("").trim();
    return new TraceStep(kind, position, text, line);
  }

  private static List<RelatedPlace> related(List<Flow> flows) {
    Set<RelatedPlace> places = new LinkedHashSet<>();
    Flow gravest = flows.get(0);
    Fact check = gravest.coverage().check();
    if (check != null) {
      places.add(
          new RelatedPlace(
              check.origin().position(), "this consent check does not cover the flow"));
    }
    for (Flow flow : flows.subList(1, flows.size())) {
      List<Trace.Step> steps = new ArrayList<>();
      flow.trace().forEach(steps::add);
      if (steps.size() > 1 && places.size() < MAX_RELATED) {
        places.add(
            new RelatedPlace(steps.get(0).position(), "also discloses " + flow.personal().label()));
      }
    }
    return List.copyOf(places);
  }
}

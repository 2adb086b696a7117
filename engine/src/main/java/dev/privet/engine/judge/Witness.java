package dev.privet.engine.judge;

import dev.privet.engine.finding.RelatedPlace;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.guard.MissedCheck;
import dev.privet.engine.program.Position;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows how the data gets to the sink, step by step, and which other places have a part in it. */
final class Witness {

  /** Most other places that a finding lists. */
  private static final int MAX_RELATED = 20;

  private final SourceText sources;

  Witness(SourceText sources) {
    this.sources = sources;
  }

  /** As people name a place: the file without its folders, and the line. */
  static String place(Position position) {
    String file = position.file();
    return file.substring(file.lastIndexOf('/') + 1) + ":" + position.line();
  }

  /**
   * From source to sink.
   *
   * @param act what happens at the sink
   */
  List<TraceStep> trace(Flow flow, String act) {
    List<Trace.Step> steps = new ArrayList<>();
    flow.trace().forEach(steps::add);
    String label = flow.personal().label();
    int source = source(steps);
    List<TraceStep> shown = new ArrayList<>();
    for (int i = 0; i < before(steps); i++) {
      Trace.Step step = steps.get(i);
      TraceStep.Kind kind = i == source ? TraceStep.Kind.SOURCE : kind(step.kind());
      shown.add(step(kind, step.position(), text(step, i - source, label)));
    }
    if (shown.isEmpty()) {
      shown.add(step(TraceStep.Kind.SOURCE, flow.sink().position(), label + " read"));
    }
    Position end = flow.sink().position();
    shown.add(step(TraceStep.Kind.SINK, end, act + " by " + flow.sink().call()));
    return shown;
  }

  /** How many steps there are before the sink; the trace of a long way ends before it. */
  private static int before(List<Trace.Step> steps) {
    boolean whole = !steps.isEmpty() && steps.get(steps.size() - 1).kind() == Trace.Kind.SINK;
    return whole ? steps.size() - 1 : steps.size();
  }

  /**
   * Where the data is read: the last of the reads that lead to it, as of an order's customer and
   * then of the customer's address. What holds it may have been handed on before.
   */
  private static int source(List<Trace.Step> steps) {
    int source = 0;
    for (int i = 0; i < before(steps); i++) {
      Trace.Step step = steps.get(i);
      if (step.kind() == Trace.Kind.STEP) {
        if (!step.text().contains("$")) {
          return source;
        }
        source = i;
      }
    }
    return source;
  }

  private static String text(Trace.Step step, int afterSource, String label) {
    int owner = label.indexOf('.');
    String data = afterSource < 0 && owner > 0 ? label.substring(0, owner) : label;
    String text = step.text().replace("$", data);
    return afterSource > 0 || step.text().contains("$") ? text : data + " " + text;
  }

  private static TraceStep.Kind kind(Trace.Kind kind) {
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

  /** A check that does not cover the flow, and where else data comes from. */
  static List<RelatedPlace> related(List<Flow> flows, Optional<MissedCheck> missed) {
    List<RelatedPlace> places = new ArrayList<>(missed.map(Misses::related).orElse(List.of()));
    Fact check = flows.get(0).coverage().check();
    if (check != null) {
      places.add(
          new RelatedPlace(check.origin().position(), verdict(flows.get(0).coverage().verdict())));
    }
    origins(flows)
        .forEach(
            (position, items) -> {
              String come = items.size() > 1 ? " come from here" : " comes from here";
              if (places.size() < MAX_RELATED) {
                places.add(new RelatedPlace(position, FindingText.list(List.copyOf(items)) + come));
              }
            });
    return places;
  }

  /** Why the check does not cover the flow. */
  private static String verdict(Coverage.Verdict verdict) {
    return switch (verdict) {
      case COVERED -> "this consent check covers the flow";
      case OPT_OUT -> "this check tells only that the person has not opted out";
      case OTHER_PURPOSE -> "this consent check is for another purpose";
      case OTHER_SUBJECT -> "this consent check is made on another person";
      case UNGUARDED -> "this consent check covers other paths to the call, not all";
    };
  }

  /** Where else data comes from, by line; the gravest flow's own line is in its trace. */
  private static Map<Position, Set<String>> origins(List<Flow> flows) {
    Map<Position, Set<String>> origins = new LinkedHashMap<>();
    Map<String, Position> lines = new HashMap<>();
    String shown = origin(flows.get(0)).map(Witness::place).orElse("");
    for (Flow flow : flows.subList(1, flows.size())) {
      Optional<Position> origin = origin(flow);
      if (origin.isPresent() && !place(origin.get()).equals(shown)) {
        Position first = lines.computeIfAbsent(place(origin.get()), line -> origin.get());
        origins.computeIfAbsent(first, at -> new LinkedHashSet<>()).add(flow.personal().label());
      }
    }
    return origins;
  }

  private static Optional<Position> origin(Flow flow) {
    List<Trace.Step> steps = new ArrayList<>();
    flow.trace().forEach(steps::add);
    return before(steps) < 1 ? Optional.empty() : Optional.of(steps.get(source(steps)).position());
  }
}

package dev.privet.engine.judge;

import dev.privet.engine.finding.MethodName;
import dev.privet.engine.finding.RelatedPlace;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.guard.MissedCheck;
import dev.privet.engine.program.Position;
import dev.privet.engine.summary.SinkPoint;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
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
  private final Arrivals arrivals;

  Witness(SourceText sources, Arrivals arrivals) {
    this.sources = sources;
    this.arrivals = arrivals;
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
    List<Trace.Step> steps = before(flow);
    String label = flow.personal().label();
    int source = source(flow, steps);
    List<TraceStep> shown = new ArrayList<>();
    if (source < 0) {
      arrivals
          .of(flow)
          .ifPresent(come -> shown.add(step(TraceStep.Kind.SOURCE, come.position(), come.text())));
    }
    for (int i = 0; i < steps.size(); i++) {
      Trace.Step step = steps.get(i);
      boolean first = i == source || shown.isEmpty() && source < 0;
      TraceStep.Kind kind = first ? TraceStep.Kind.SOURCE : kind(step.kind());
      int after = first ? 0 : source < 0 ? 1 : i - source;
      shown.add(step(kind, step.position(), text(step, after, label)));
    }
    Position end = flow.sink().position();
    if (shown.isEmpty()) {
      shown.add(step(TraceStep.Kind.SOURCE, end, label + " read"));
    }
    shown.add(step(TraceStep.Kind.SINK, end, act + by(flow.sink())));
    return shown;
  }

  /** Which call it is, or which method's own return. */
  private static String by(SinkPoint sink) {
    return sink.call().equals(MethodName.brief(sink.method()))
        ? " as what " + sink.call() + " returns"
        : " by " + sink.call();
  }

  /** The steps before the sink; the trace of a long way ends before it. */
  private static List<Trace.Step> before(Flow flow) {
    List<Trace.Step> steps = new ArrayList<>();
    flow.trace().forEach(steps::add);
    boolean whole = !steps.isEmpty() && steps.get(steps.size() - 1).kind() == Trace.Kind.SINK;
    return whole ? steps.subList(0, steps.size() - 1) : steps;
  }

  /**
   * Where the data is read: the last of the reads in a row that lead to it, as of an order's
   * customer and then of the customer's address. What holds it may have been handed on before.
   * Negative where the data arrives as it is.
   */
  private static int source(Flow flow, List<Trace.Step> steps) {
    int source = -1;
    Place place = flow.atom().place();
    if (place.length() == 0 && !(place.root() instanceof Root.Fresh)) {
      return source;
    }
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).kind() == Trace.Kind.STEP) {
        if (isRead(steps.get(i))) {
          source = i;
        } else if (source >= 0) {
          return source;
        }
      }
    }
    return source;
  }

  private static boolean isRead(Trace.Step step) {
    return step.text().contains("$");
  }

  private static String text(Trace.Step step, int afterSource, String label) {
    if (afterSource > 0) {
      return isRead(step) ? label + " read again" : step.text();
    }
    int owner = label.indexOf('.');
    String data = afterSource < 0 && owner > 0 ? label.substring(0, owner) : label;
    return isRead(step) ? step.text().replace("$", data) : data + " " + step.text();
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
  List<RelatedPlace> related(List<Flow> flows, Optional<MissedCheck> missed) {
    List<RelatedPlace> places = new ArrayList<>(missed.map(Misses::related).orElse(List.of()));
    Fact check = flows.get(0).coverage().check();
    if (check != null) {
      places.add(
          new RelatedPlace(check.origin().position(), verdict(flows.get(0).coverage().verdict())));
      check
          .rest()
          .ifPresent(rest -> places.add(new RelatedPlace(rest, "its answer rests on this")));
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
  private Map<Position, Set<String>> origins(List<Flow> flows) {
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

  private Optional<Position> origin(Flow flow) {
    List<Trace.Step> steps = before(flow);
    int source = source(flow, steps);
    if (source >= 0) {
      return Optional.of(steps.get(source).position());
    }
    return arrivals
        .of(flow)
        .map(Arrivals.Arrival::position)
        .or(() -> steps.stream().findFirst().map(Trace.Step::position));
  }
}

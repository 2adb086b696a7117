package dev.privet.engine.sarif;

import de.jcup.sarif_2_1_0.model.CodeFlow;
import de.jcup.sarif_2_1_0.model.ThreadFlow;
import de.jcup.sarif_2_1_0.model.ThreadFlowLocation;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.program.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A finding's witness as a code flow of one thread. */
final class Flows {

  /** GitHub keeps so many steps of a result; of a longer witness both ends are written. */
  static final int MAX_STEPS = 1000;

  private final Places places;

  Flows(Places places) {
    this.places = places;
  }

  CodeFlow codeFlow(Finding finding) {
    List<TraceStep> steps = finding.trace();
    int[] depths = depths(steps);
    List<ThreadFlowLocation> locations = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (i < MAX_STEPS / 2 || i >= steps.size() - MAX_STEPS / 2) {
        locations.add(location(steps.get(i), depths[i]));
      }
    }
    ThreadFlow thread = new ThreadFlow();
    thread.setLocations(locations);
    CodeFlow flow = new CodeFlow();
    flow.setThreadFlows(List.of(thread));
    return flow;
  }

  private ThreadFlowLocation location(TraceStep step, int depth) {
    ThreadFlowLocation location = new ThreadFlowLocation();
    location.setLocation(places.location(step.position(), step.message()));
    location.setKinds(kinds(step.kind()));
    location.setNestingLevel(depth);
    location.setImportance(
        switch (step.kind()) {
          case SOURCE, SINK -> ThreadFlowLocation.Importance.ESSENTIAL;
          case CALL, RETURN, STEP -> ThreadFlowLocation.Importance.IMPORTANT;
        });
    return location;
  }

  /** Words that section 3.38.8 suggests. */
  private static Set<String> kinds(TraceStep.Kind kind) {
    return switch (kind) {
      case SOURCE -> ordered("acquire", "taint");
      case STEP -> ordered("taint", "value");
      case CALL -> ordered("call", "function");
      case RETURN -> ordered("return", "function");
      case SINK -> ordered("danger", "taint");
    };
  }

  private static Set<String> ordered(String... words) {
    return new LinkedHashSet<>(List.of(words));
  }

  /**
   * How deep in calls each step is: a call and a return are shown in the caller, at the same place.
   * The call of the accessor that reads the source is no step, only its return is; a call that
   * gives nothing back, as a setter's, is over when one around it returns.
   */
  static int[] depths(List<TraceStep> steps) {
    int[] depths = new int[steps.size()];
    Deque<Position> open = new ArrayDeque<>();
    int depth = 0;
    int least = 0;
    for (int i = 0; i < depths.length; i++) {
      TraceStep step = steps.get(i);
      if (step.kind() == TraceStep.Kind.RETURN) {
        depth -= Math.max(1, closed(open, step.position()));
      } else if (step.kind() == TraceStep.Kind.SOURCE) {
        depth += returns(steps.subList(i, steps.size()), open);
      }
      depths[i] = depth;
      least = Math.min(least, depth);
      if (step.kind() == TraceStep.Kind.CALL) {
        depth++;
        open.push(step.position());
      }
    }
    for (int i = 0; i < depths.length; i++) {
      depths[i] -= least;
    }
    return depths;
  }

  /** Ends the call that returns at a place, with those in it; says how many these are. */
  private static int closed(Deque<Position> open, Position position) {
    if (!open.contains(position)) {
      return 0;
    }
    int closed = 1;
    while (!open.pop().equals(position)) {
      closed++;
    }
    return closed;
  }

  /** Returns among the steps from calls that are neither among them nor open. */
  private static int returns(List<TraceStep> steps, Deque<Position> before) {
    int returns = 0;
    Deque<Position> open = new ArrayDeque<>(before);
    for (TraceStep step : steps) {
      if (step.kind() == TraceStep.Kind.CALL) {
        open.push(step.position());
      } else if (step.kind() == TraceStep.Kind.RETURN) {
        returns += closed(open, step.position()) == 0 ? 1 : 0;
      }
    }
    return returns;
  }
}

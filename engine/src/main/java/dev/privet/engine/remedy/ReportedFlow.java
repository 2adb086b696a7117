package dev.privet.engine.remedy;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.summary.SinkPoint;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Trace;
import java.util.List;

/**
 * One of the flows that a finding reports.
 *
 * @param method in whose terms the place is
 * @param label of the data for people, for example {@code Customer.email}
 */
public record ReportedFlow(
    SinkPoint sink,
    Place place,
    MethodKey method,
    List<Trace.Step> steps,
    String category,
    String label) {
  public ReportedFlow {
    steps = List.copyOf(steps);
  }
}

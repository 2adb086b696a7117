package dev.privet.engine.sarif;

import static dev.privet.engine.finding.TraceStep.Kind.CALL;
import static dev.privet.engine.finding.TraceStep.Kind.RETURN;
import static dev.privet.engine.finding.TraceStep.Kind.SINK;
import static dev.privet.engine.finding.TraceStep.Kind.SOURCE;
import static dev.privet.engine.finding.TraceStep.Kind.STEP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.program.Position;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A viewer indents each step by the calls it lies in. */
class FlowsTest {

  private static final Position SOMEWHERE = new Position("A.java", 1, 1, 1, 1);
  private static final Position ELSEWHERE = new Position("B.java", 1, 1, 1, 1);

  @Test
  void whatAnAccessorReadsIsInsideIt() {
    // send(order.getCustomer().getEmail())
    assertEquals(List.of(0, 1, 0, 0), depths(RETURN, SOURCE, RETURN, SINK));
    assertEquals(List.of(1, 1, 0, 0), depths(SOURCE, STEP, RETURN, SINK));
  }

  @Test
  void aSinkInACalleeIsDeeper() {
    // log(email), which logs it
    assertEquals(List.of(0, 0, 1), depths(SOURCE, CALL, SINK));
    // record(customer), which logs customer.email
    assertEquals(List.of(0, 1, 1), depths(CALL, SOURCE, SINK));
  }

  @Test
  void aCallThatReturnsEndsWhereItBegan() {
    // send(digest(email))
    assertEquals(List.of(0, 0, 1, 0, 0), depths(SOURCE, CALL, STEP, RETURN, SINK));
  }

  @Test
  void whatLeavesACallLeavesThoseInItThatGaveNothingBack() {
    // try { look(email); } catch (NotFound e) { log(e); }, where look throws new NotFound(email)
    assertEquals(
        List.of(0, 0, 1, 2, 0, 0),
        depths(
            List.of(
                new TraceStep(SOURCE, SOMEWHERE, "", ""),
                new TraceStep(CALL, SOMEWHERE, "", ""),
                new TraceStep(CALL, ELSEWHERE, "", ""),
                new TraceStep(STEP, ELSEWHERE, "", ""),
                new TraceStep(RETURN, SOMEWHERE, "", ""),
                new TraceStep(SINK, SOMEWHERE, "", ""))));
  }

  private static List<Integer> depths(TraceStep.Kind... kinds) {
    return depths(
        Arrays.stream(kinds).map(kind -> new TraceStep(kind, SOMEWHERE, "", "")).toList());
  }

  private static List<Integer> depths(List<TraceStep> steps) {
    return Arrays.stream(Flows.depths(steps)).boxed().toList();
  }
}

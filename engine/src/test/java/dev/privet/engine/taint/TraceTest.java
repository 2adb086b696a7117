package dev.privet.engine.taint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {

  private static Trace.Step step(int line) {
    return new Trace.Step(Trace.Kind.STEP, new Position("A.java", line, 1, line, 2), "$ read");
  }

  private static Trace steps(int count) {
    Trace trace = Trace.EMPTY;
    for (int i = 0; i < count; i++) {
      trace = trace.then(step(i + 1));
    }
    return trace;
  }

  private static List<Integer> lines(Trace trace) {
    List<Integer> lines = new ArrayList<>();
    trace.forEach(step -> lines.add(step.position().line()));
    return lines;
  }

  @Test
  void stepsComeInOrder() {
    assertEquals(List.of(1, 2, 3), lines(steps(3)));
    assertEquals(3, steps(3).length());
  }

  @Test
  void aStepIsNotRepeatedAtOnce() {
    assertEquals(List.of(1, 2), lines(steps(2).then(step(2))));
    assertEquals(List.of(1, 2, 1), lines(steps(2).then(step(1))));
  }

  @Test
  void aCalleesStepsFollow() {
    Trace callee = Trace.EMPTY.then(step(7)).then(step(8));
    Trace both = steps(2).then(callee).then(step(9));
    assertEquals(List.of(1, 2, 7, 8, 9), lines(both));
    assertEquals(5, both.length());
    assertSame(callee, Trace.EMPTY.then(callee));
    assertSame(callee, callee.then(Trace.EMPTY));
  }

  @Test
  void tracesAreBounded() {
    Trace full = steps(Trace.MAX_STEPS);
    assertEquals(Trace.MAX_STEPS, full.length());
    assertSame(full, full.then(step(999)));
    assertSame(full, full.then(steps(1)));
    assertEquals(Trace.MAX_STEPS, steps(Trace.MAX_STEPS - 2).then(steps(2)).length());
    assertEquals(Trace.MAX_STEPS - 2, steps(Trace.MAX_STEPS - 2).then(steps(3)).length());
  }
}

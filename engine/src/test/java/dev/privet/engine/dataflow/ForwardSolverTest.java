package dev.privet.engine.dataflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.ControlFlowGraph;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.cfg.SsaForm;
import dev.privet.engine.ir.BodyWriter;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.PrimitiveType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ForwardSolverTest {

  private final BodyWriter code = new BodyWriter("T", "m");

  /** Which blocks were come by on some way. */
  private static class Passed implements ForwardAnalysis<Set<Integer>> {
    final List<Integer> walked = new ArrayList<>();

    @Override
    public Set<Integer> entry() {
      return Set.of(-1);
    }

    @Override
    public Set<Integer> join(Set<Integer> left, Set<Integer> right) {
      Set<Integer> both = new TreeSet<>(left);
      both.addAll(right);
      return both;
    }

    @Override
    public List<Set<Integer>> transfer(Block block, Set<Integer> before) {
      walked.add(block.id());
      Set<Integer> after = join(before, Set.of(block.id()));
      return Collections.nCopies(block.successors().size(), after);
    }
  }

  private SsaBody loop() {
    Variable n = code.parameter("n", PrimitiveType.INT);
    Label head = code.label();
    Label inside = code.label();
    Label end = code.label();
    Variable zero = code.constant(0);
    code.go(head);
    code.mark(head).branch(code.operation(Operator.LESS, zero, n), inside, end);
    code.mark(inside).set(n, code.operation(Operator.SUBTRACT, n, zero)).go(head);
    code.mark(end).result(n);
    return SsaForm.of(ControlFlowGraph.of(code.body()));
  }

  private static Block last(SsaBody body) {
    return body.blocks().stream()
        .filter(
            block -> block.instructions().stream().anyMatch(Instruction.Return.class::isInstance))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLoopIsRepeatedUntilNothingChanges() {
    SsaBody body = loop();
    Passed analysis = new Passed();
    Solution<Set<Integer>> solution = ForwardSolver.solve(body, analysis);
    Set<Integer> all = new TreeSet<>(Set.of(-1));
    body.blocks().forEach(block -> all.add(block.id()));
    Block last = last(body);
    all.remove(last.id());
    assertEquals(all, solution.before(last).orElseThrow());
    assertEquals(Set.of(-1), solution.before(body.blocks().get(0)).orElseThrow());
    for (Edge edge : last.predecessors()) {
      assertEquals(all, solution.along(edge).orElseThrow());
    }
    assertEquals(
        1, Collections.frequency(analysis.walked, last.id()), "after the loop has settled");
  }

  @Test
  void whatGrowsWithoutEndIsWidened() {
    SsaBody body = loop();
    int[] widened = {0};
    Solution<Integer> solution =
        ForwardSolver.solve(
            body,
            new ForwardAnalysis<Integer>() {
              @Override
              public Integer entry() {
                return 0;
              }

              @Override
              public Integer join(Integer left, Integer right) {
                return Math.max(left, right);
              }

              @Override
              public Integer widen(Integer before, Integer now) {
                widened[0]++;
                return now > before ? Integer.valueOf(Integer.MAX_VALUE) : before;
              }

              @Override
              public List<Integer> transfer(Block block, Integer before) {
                int after = before == Integer.MAX_VALUE ? before : before + 1;
                return Collections.nCopies(block.successors().size(), after);
              }
            });
    assertEquals(Integer.MAX_VALUE, solution.before(last(body)).orElseThrow());
    assertTrue(widened[0] > 0);
    assertTrue(widened[0] < 3 * ForwardSolver.VISITS_BEFORE_WIDENING);
  }

  @Test
  void aStateThatSettlesEarlyIsNotWidened() {
    SsaBody body = loop();
    Passed analysis =
        new Passed() {
          @Override
          public Set<Integer> widen(Set<Integer> before, Set<Integer> now) {
            throw new AssertionError("widened");
          }
        };
    assertTrue(ForwardSolver.solve(body, analysis).before(last(body)).isPresent());
  }
}

package dev.privet.engine.cfg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.ir.BodyWriter;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.VoidType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SsaFormTest {
  private final BodyWriter code = new BodyWriter("T", "m");

  @Test
  void mergesWhatTwoBranchesAssign() {
    Variable flag = code.parameter("flag", PrimitiveType.BOOLEAN);
    Variable x = code.flag("x");
    Label yes = code.label();
    Label no = code.label();
    Label end = code.label();
    code.branch(flag, yes, no);
    code.mark(yes).set(x, code.constant(true)).go(end);
    code.mark(no).set(x, code.constant(false)).go(end);
    code.mark(end).result(x);
    SsaBody body = ssa();
    Block last = only(body, Instruction.Return.class);
    Instruction.Phi phi = (Instruction.Phi) last.instructions().get(0);
    assertEquals("x", phi.target().name());
    assertEquals(2, phi.operands().size());
    assertNotEquals(phi.operands().get(0), phi.operands().get(1));
    for (int i = 0; i < 2; i++) {
      assertEquals(
          last.predecessors().get(i).from(), body.definingBlock(phi.operands().get(i)).id());
    }
    assertEquals(phi.target(), ((Instruction.Return) last.instructions().get(1)).value());
    checkForm(body);
  }

  @Test
  void leavesOutPhisOfDeadVariables() {
    Variable flag = code.parameter("flag", PrimitiveType.BOOLEAN);
    Variable x = code.flag("x");
    Label yes = code.label();
    Label end = code.label();
    code.set(x, code.constant(true)).branch(flag, yes, end);
    code.mark(yes).set(x, code.constant(false)).go(end);
    code.mark(end).result(null);
    assertEquals(0, phis(ssa()));
  }

  @Test
  void mergesAtALoopsHead() {
    Variable n = code.parameter("n", PrimitiveType.INT);
    Label head = code.label();
    Label inside = code.label();
    Label end = code.label();
    Variable zero = code.constant(0);
    code.mark(head).branch(code.operation(Operator.LESS, zero, n), inside, end);
    code.mark(inside).set(n, code.operation(Operator.SUBTRACT, n, zero)).go(head);
    code.mark(end).result(n);
    SsaBody body = ssa();
    assertEquals(1, phis(body));
    assertTrue(body.blocks().get(0).predecessors().isEmpty());
    assertEquals("n", body.parameters().get(0).name());
    assertTrue(body.definition(body.parameters().get(0)).isEmpty());
    checkForm(body);
  }

  @Test
  void keepsTheOldValueForTheHandler() {
    Variable x = code.local("x", ClassType.STRING);
    Label start = code.label();
    Label end = code.label();
    Label caught = code.label();
    code.handler(start, end, caught, ClassType.of("java.lang.Exception"));
    Variable first = code.constant("old");
    code.set(x, first);
    code.mark(start);
    code.callInto(x, ClassType.STRING, null, "T", "make");
    code.mark(end).result(x);
    code.mark(caught);
    Variable error = code.local("e", ClassType.of("java.lang.Exception"));
    code.add(new Instruction.Catch(error, List.of(), code.position())).result(x);
    SsaBody body = ssa();
    assertEquals(0, phis(body));
    List<Variable> returned = new ArrayList<>();
    for (Block block : body.blocks()) {
      if (block.returns()) {
        returned.add(
            ((Instruction.Return) block.instructions().get(block.instructions().size() - 1))
                .value());
      }
    }
    assertEquals(2, returned.size());
    Set<String> sources = new HashSet<>();
    for (Variable value : returned) {
      Instruction.Copy copy = (Instruction.Copy) body.definition(value).orElseThrow();
      sources.add(body.definition(copy.source()).orElseThrow().getClass().getSimpleName());
    }
    assertEquals(Set.of("Constant", "Call"), sources);
    checkForm(body);
  }

  @Test
  void goesOneWayAtAConstant() {
    Label inside = code.label();
    Label end = code.label();
    Label head = code.label();
    code.mark(head).branch(code.constant(true), inside, end);
    code.mark(inside).go(head);
    code.mark(end).result(null);
    ControlFlowGraph graph = ControlFlowGraph.of(code.body());
    assertFalse(graph.blocks().stream().anyMatch(Block::returns));
  }

  @Test
  void keepsCasesApartByTarget() {
    Variable x = code.parameter("x", PrimitiveType.INT);
    Label one = code.label();
    Label other = code.label();
    code.add(
        new Instruction.Switch(
            x,
            List.of(
                new Instruction.Case(1, one),
                new Instruction.Case(2, one),
                new Instruction.Case(null, other)),
            other,
            code.position()));
    code.mark(one).result(null);
    code.mark(other).result(null);
    List<Edge> edges = ControlFlowGraph.of(code.body()).blocks().get(0).successors();
    assertEquals(
        List.of(Edge.Kind.CASE, Edge.Kind.CASE, Edge.Kind.DEFAULT),
        edges.stream().map(Edge::kind).toList());
    assertEquals(2, edges.get(0).cases().size());
  }

  @Test
  void stopsAtTheHandlerThatTakesEverything() {
    Label start = code.label();
    Label end = code.label();
    Label inner = code.label();
    Label outer = code.label();
    code.handler(start, end, inner);
    code.handler(start, end, outer, ClassType.of("java.lang.Exception"));
    code.mark(start);
    code.call(VoidType.VOID, null, "T", "run");
    code.mark(end).result(null);
    code.mark(inner).result(null);
    code.mark(outer).result(null);
    List<Block> blocks = ControlFlowGraph.of(code.body()).blocks();
    assertEquals(
        1,
        blocks.stream()
            .flatMap(block -> block.successors().stream())
            .filter(edge -> edge.kind() == Edge.Kind.EXCEPTION)
            .count());
  }

  private SsaBody ssa() {
    return SsaForm.of(ControlFlowGraph.of(code.body()));
  }

  private static long phis(SsaBody body) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(Instruction.Phi.class::isInstance)
        .count();
  }

  private static Block only(SsaBody body, Class<? extends Instruction> kind) {
    List<Block> found =
        body.blocks().stream()
            .filter(block -> block.instructions().stream().anyMatch(kind::isInstance))
            .toList();
    assertEquals(1, found.size());
    return found.get(0);
  }

  /** Every variable has one definition, every read one has one, indices have no holes. */
  private static void checkForm(SsaBody body) {
    Set<Integer> defined = new HashSet<>();
    body.parameters().forEach(parameter -> defined.add(parameter.index()));
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        Variable target = Operands.target(instruction);
        assertTrue(target == null || defined.add(target.index()), "defined twice: " + target);
      }
    }
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        for (Variable read : Operands.of(instruction)) {
          assertTrue(defined.contains(read.index()), "not defined: " + read);
        }
      }
    }
    assertEquals(body.variables().size(), defined.size());
  }
}

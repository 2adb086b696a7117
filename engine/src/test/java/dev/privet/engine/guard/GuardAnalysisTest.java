package dev.privet.engine.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.ControlFlowGraph;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.cfg.SsaForm;
import dev.privet.engine.ir.BodyWriter;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.VoidType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The core of the analysis on hand-written instructions. */
class GuardAnalysisTest {
  private static final String HELD = "[[OPT_IN(*, $0, ASSUMED)]]";
  private static final ClassType USER = ClassType.of("User");

  private final BodyWriter code = new BodyWriter("T", "m");
  private Variable user;

  @BeforeEach
  void setUp() {
    user = code.parameter("user", USER);
  }

  private Variable consent(Variable person) {
    return code.call(PrimitiveType.BOOLEAN, person, "User", "hasConsent");
  }

  private void sink() {
    code.call(VoidType.VOID, null, "Probe", "sink", user);
  }

  private String atSink() {
    SsaBody body = SsaForm.of(ControlFlowGraph.of(code.body()));
    GuardFacts facts =
        GuardAnalysis.analyse(
            body, CallGuards.NONE, ConsentWords.rules(), name -> Optional.empty());
    FactSets result = FactSets.IMPOSSIBLE;
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        if (block.instructions().get(i) instanceof Instruction.Call call
            && call.callee().method().name().equals("sink")) {
          result = result.join(facts.at(block, i));
        }
      }
    }
    return result.toString();
  }

  @Test
  void branchProves() {
    Label yes = code.label();
    Label end = code.label();
    code.branch(consent(user), yes, end);
    code.mark(yes);
    sink();
    code.mark(end).result(null);
    assertEquals(HELD, atSink());
  }

  @Test
  void oneSideOfOrProvesNothing() {
    Label yes = code.label();
    Label other = code.label();
    Label end = code.label();
    code.branch(consent(user), yes, other);
    code.mark(other).branch(code.parameter("flag", PrimitiveType.BOOLEAN), yes, end);
    code.mark(yes);
    sink();
    code.mark(end).result(null);
    assertEquals("[[OPT_IN(*, $0, ASSUMED)], [TRUE($1)]]", atSink());
  }

  @Test
  void aLocalKeepsWhatItsTestProves() {
    Variable ok = code.flag("ok");
    Label yes = code.label();
    Label no = code.label();
    Label merge = code.label();
    Label then = code.label();
    Label end = code.label();
    code.branch(consent(user), yes, no);
    code.mark(yes).set(ok, code.constant(true)).go(merge);
    code.mark(no).set(ok, code.constant(false)).go(merge);
    code.mark(merge).branch(ok, then, end);
    code.mark(then);
    sink();
    code.mark(end).result(null);
    assertEquals(HELD, atSink());
  }

  @Test
  void aLoopsNextElementIsSomebodyElse() {
    Variable ok = code.flag("ok");
    Variable list = code.parameter("list", ClassType.of("java.util.List"));
    Label head = code.label();
    Label yes = code.label();
    Label next = code.label();
    Label end = code.label();
    code.set(ok, code.constant(false));
    code.mark(head);
    Variable element = code.call(USER, list, "java.util.Iterator", "next");
    code.branch(ok, yes, next);
    code.mark(yes);
    sink();
    code.go(next);
    code.mark(next).set(ok, consent(element));
    code.branch(code.call(PrimitiveType.BOOLEAN, list, "java.util.Iterator", "hasNext"), head, end);
    code.mark(end).result(null);
    assertEquals("[[]]", atSink());
  }

  @Test
  void aSwallowedExceptionProvesNothing() {
    Label start = code.label();
    Label end = code.label();
    Label caught = code.label();
    Label after = code.label();
    code.handler(start, end, caught, ClassType.of("java.lang.Exception"));
    code.mark(start);
    code.call(VoidType.VOID, null, "Consents", "requireConsent", user);
    code.mark(end).go(after);
    code.mark(caught)
        .add(
            new Instruction.Catch(
                code.local("e", ClassType.of("java.lang.Exception")), List.of(), code.position()))
        .go(after);
    code.mark(after);
    sink();
    code.result(null);
    assertEquals("[[]]", atSink());
  }

  @Test
  void aThrowingGuardProves() {
    code.call(VoidType.VOID, null, "Consents", "requireConsent", user);
    sink();
    code.result(null);
    assertEquals(HELD, atSink());
  }

  @Test
  void aNegatedOptOutProves() {
    Label yes = code.label();
    Label end = code.label();
    Variable out = code.call(PrimitiveType.BOOLEAN, user, "User", "hasOptedOut");
    code.branch(code.operation(Operator.NOT, out), yes, end);
    code.mark(yes);
    sink();
    code.mark(end).result(null);
    assertEquals("[[NO_OPT_OUT(*, $0, ASSUMED)]]", atSink());
  }

  @Test
  void aWithdrawnConsentIsGone() {
    Label yes = code.label();
    Label end = code.label();
    code.branch(consent(user), yes, end);
    code.mark(yes);
    code.call(VoidType.VOID, user, "User", "withdrawConsent");
    sink();
    code.mark(end).result(null);
    assertEquals("[[]]", atSink());
  }
}

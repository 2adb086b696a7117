package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.Operands;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.dataflow.ForwardAnalysis;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How each instruction and edge changes what is known. */
final class Transfer implements ForwardAnalysis<GuardState> {
  private static final Set<String> TAKES_ELEMENT =
      Set.of(
          "next",
          "get",
          "orElseThrow",
          "getFirst",
          "getLast",
          "poll",
          "pop",
          "remove",
          "block",
          "getSingleResult",
          "uniqueResult");

  private final SsaBody body;
  private final Knowledge knowledge;
  private final GuardState entry;
  private final @Nullable GuardState[][] walked;
  private final @Nullable Rounds rounds;

  Transfer(SsaBody body, Knowledge knowledge, FactSets entry, @Nullable Rounds rounds) {
    this.rounds = rounds;
    this.body = body;
    this.knowledge = knowledge;
    this.entry = GuardState.of(entry);
    this.walked = new GuardState[body.blocks().size()][];
  }

  /**
   * The states before each instruction of a block and after the last. The solver's last walk of a
   * block starts from what holds before it, so its states are those of the solution.
   */
  GuardState[] states(Block block, GuardState before) {
    GuardState[] states = walked[block.id()];
    if (states == null || states[0] != before) {
      List<Instruction> instructions = block.instructions();
      states = new GuardState[instructions.size() + 1];
      states[0] = before;
      for (int i = 0; i < instructions.size(); i++) {
        states[i + 1] = step(instructions.get(i), states[i]);
      }
      walked[block.id()] = states;
    }
    return states;
  }

  @Override
  public GuardState entry() {
    return entry;
  }

  @Override
  public GuardState join(GuardState left, GuardState right) {
    return left.join(right);
  }

  @Override
  public GuardState widen(GuardState before, GuardState now) {
    return GuardState.NONE.withdrawn(now.withdrawn());
  }

  @Override
  public List<GuardState> transfer(Block block, GuardState before) {
    List<Instruction> instructions = block.instructions();
    GuardState[] states = states(block, before);
    GuardState state = states[instructions.size()];
    GuardState thrown = instructions.isEmpty() ? before : states[instructions.size() - 1];
    Instruction last = instructions.isEmpty() ? null : instructions.get(instructions.size() - 1);
    if (last instanceof Instruction.Call call) {
      thrown = knowledge.changes().forget(call, thrown);
    }
    List<GuardState> after = new ArrayList<>(block.successors().size());
    for (Edge edge : block.successors()) {
      GuardState along =
          edge.kind() == Edge.Kind.EXCEPTION
              ? thrown
              : narrowed(last, edge, contradicted(last, edge, state))
                  .and(learnt(last, edge, state));
      GuardState settled = knowledge.changes().settled(along);
      after.add(merge(edge, rounds == null ? settled : rounds.along(edge, last, settled)));
    }
    return after;
  }

  /** Who turns out to have withdrawn has not consented, whatever held so far. */
  private GuardState contradicted(@Nullable Instruction last, Edge edge, GuardState state) {
    if (!(last instanceof Instruction.Branch branch) || state.held().isNone()) {
      return state;
    }
    Verdict verdict = knowledge.verdict(branch.condition(), state);
    FactSets missed = verdict.when(edge.kind() == Edge.Kind.TRUE ? Outcome.FALSE : Outcome.TRUE);
    return Withdrawals.contradicted(missed, state);
  }

  private GuardState narrowed(@Nullable Instruction last, Edge edge, GuardState state) {
    return last instanceof Instruction.Branch branch
        ? knowledge.narrowed(branch.condition(), edge.kind() == Edge.Kind.TRUE, state)
        : state;
  }

  /** What taking an edge tells. */
  private FactSets learnt(@Nullable Instruction last, Edge edge, GuardState state) {
    if (last instanceof Instruction.Branch branch) {
      Verdict verdict = knowledge.verdict(branch.condition(), state);
      return verdict.when(edge.kind() == Edge.Kind.TRUE ? Outcome.TRUE : Outcome.FALSE);
    } else if (last instanceof Instruction.Switch choice && edge.kind() == Edge.Kind.CASE) {
      Verdict verdict = knowledge.verdict(choice.selector(), state);
      FactSets facts = FactSets.IMPOSSIBLE;
      for (Instruction.Case one : edge.cases()) {
        facts =
            facts.join(
                one.constant() instanceof Type type
                    ? knowledge.typeTests().is(type, choice.selector().type(), verdict)
                    : learnt(one.constant(), verdict));
      }
      return facts;
    } else if (last instanceof Instruction.Switch choice && edge.kind() == Edge.Kind.DEFAULT) {
      Verdict verdict = knowledge.verdict(choice.selector(), state);
      FactSets rest = verdict.cases().isNone(constant -> knowledge.isCase(choice, constant));
      return rest.and(
          knowledge
              .others(choice)
              .map(others -> learntOfOne(others, verdict))
              .orElseGet(
                  () ->
                      knowledge
                          .typeTests()
                          .isNone(types(choice), choice.selector().type(), verdict)));
    }
    return FactSets.NONE;
  }

  private static List<Type> types(Instruction.Switch choice) {
    return choice.cases().stream()
        .map(Instruction.Case::constant)
        .filter(Type.class::isInstance)
        .map(Type.class::cast)
        .toList();
  }

  private FactSets learntOfOne(List<FieldKey> constants, Verdict verdict) {
    FactSets facts = FactSets.IMPOSSIBLE;
    for (FieldKey constant : constants) {
      facts = facts.join(learnt(constant, verdict));
    }
    return facts;
  }

  private FactSets learnt(@Nullable Object constant, Verdict verdict) {
    if (constant == null) {
      return verdict.when(Outcome.ABSENT);
    } else if (constant instanceof Boolean truth) {
      return verdict.when(truth ? Outcome.TRUE : Outcome.FALSE);
    }
    FactSets facts = knowledge.is(verdict, constant);
    return knowledge.grants(constant) ? facts.and(verdict.when(Outcome.GRANTED)) : facts;
  }

  /** Gives the phis of an edge's target the verdicts of their operands, and what holds besides. */
  private GuardState merge(Edge edge, GuardState state) {
    Block target = body.blocks().get(edge.to());
    if (state.held().isImpossible()
        || target.predecessors().size() < 2 && !(firstOf(target) instanceof Instruction.Phi)) {
      return state;
    }
    int slot = target.predecessors().indexOf(edge);
    GuardState result = knowledge.gathered().atJoin(state, body.variables());
    for (Instruction instruction : target.instructions()) {
      if (!(instruction instanceof Instruction.Phi phi)) {
        break;
      }
      Variable operand = phi.operands().get(slot);
      Verdict verdict =
          operand == null || !knowledge.branchesOn(phi)
              ? Verdict.NONE
              : knowledge.verdict(operand, state).and(state.held());
      GuardState left = operand == null ? result : knowledge.gathered().forget(operand, result);
      result = knowledge.changes().redefine(phi.target(), left).with(phi.target(), verdict);
    }
    return result;
  }

  private static @Nullable Instruction firstOf(Block block) {
    return block.instructions().isEmpty() ? null : block.instructions().get(0);
  }

  /** What is known after an instruction has run to its end. */
  GuardState step(Instruction instruction, GuardState before) {
    if (before.held().isImpossible() || instruction instanceof Instruction.Phi) {
      return before;
    }
    if (instruction instanceof Instruction.PutField put) {
      return knowledge.changes().write(put, before);
    } else if (instruction instanceof Instruction.Lambda lambda) {
      return knowledge
          .changes()
          .captured(lambda, knowledge.changes().redefine(lambda.target(), before));
    }
    Variable target = Operands.target(instruction);
    if (instruction instanceof Instruction.Call call) {
      return call(call, before);
    } else if (target == null) {
      return before;
    }
    GuardState state = knowledge.changes().redefine(target, before);
    state = state.with(target, defined(instruction, target, before));
    if (instruction instanceof Instruction.GetElement get) {
      return state.and(knowledge.element(get.array(), target, before));
    }
    return state;
  }

  private Verdict defined(Instruction instruction, Variable target, GuardState before) {
    if (instruction instanceof Instruction.Copy copy) {
      return copied(copy.source(), before);
    } else if (instruction instanceof Instruction.Cast cast) {
      return copied(cast.source(), before);
    } else if (instruction instanceof Instruction.GetField get) {
      return SelfGrants.left(knowledge.reads().field(get, before), before.granted());
    } else if (instruction instanceof Instruction.Operation operation) {
      return knowledge.operation(operation, before);
    } else if (instruction instanceof Instruction.InstanceOf test) {
      return instance(test, knowledge.verdict(test.source(), before));
    } else if (instruction instanceof Instruction.GetElement) {
      return knowledge.reads().stateRead(target, instruction);
    }
    return Verdict.NONE;
  }

  private Verdict instance(Instruction.InstanceOf test, Verdict value) {
    Type declared = test.source().type();
    return Verdict.NONE
        .with(Outcome.TRUE, knowledge.typeTests().is(test.type(), declared, value))
        .with(Outcome.FALSE, knowledge.typeTests().isNone(List.of(test.type()), declared, value));
  }

  /** Constants are told by their definition, so a copy of one needs no entry of its own. */
  private Verdict copied(Variable source, GuardState before) {
    return knowledge.isConstant(source) || knowledge.gathered().isMade(source)
        ? Verdict.NONE
        : knowledge.verdict(source, before);
  }

  private GuardState call(Instruction.Call call, GuardState before) {
    Proof proof = SelfGrants.left(knowledge.call(call, before), before.granted());
    GuardState state =
        knowledge
            .changes()
            .reset(call, knowledge.changes().forget(call, before))
            .granted(knowledge.changes().granted(call, before));
    Variable target = call.target();
    if (target != null) {
      state = knowledge.changes().redefine(target, state);
    }
    state = state.and(proof.returns());
    Map<FieldKey, Verdict> made = knowledge.made(call, before);
    if (!made.isEmpty() && call.receiver() != null) {
      Variable object = call.receiver();
      state = state.with(object, knowledge.verdict(object, state).with(made));
    }
    if (target != null) {
      state = state.with(target, proof.result());
      if (TAKES_ELEMENT.contains(call.callee().method().name()) && call.receiver() != null) {
        state = state.and(knowledge.element(call.receiver(), target, before));
      }
    }
    return knowledge.changes().mutate(call, state, before);
  }

  OptionalInt formal(Variable variable) {
    return knowledge.formal(variable);
  }
}

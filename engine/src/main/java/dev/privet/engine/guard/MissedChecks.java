package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds, for the calls of a body that holds checks, the check that they are not made under. */
final class MissedChecks {
  private final SsaBody body;
  private final Knowledge knowledge;
  private final GuardFacts facts;

  /** A check, and the outcome by which it says yes. */
  private record Check(Instruction.Call call, Purpose purpose, boolean yes) {}

  private MissedChecks(SsaBody body, Knowledge knowledge, GuardFacts facts) {
    this.body = body;
    this.knowledge = knowledge;
    this.facts = facts;
  }

  static Map<Position, MissedCheck> of(SsaBody body, Knowledge knowledge, GuardFacts facts) {
    return new MissedChecks(body, knowledge, facts).find();
  }

  private Map<Position, MissedCheck> find() {
    List<Check> checks = new ArrayList<>();
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        if (block.instructions().get(i) instanceof Instruction.Call call) {
          collect(call, block, i, checks);
        }
      }
    }
    Map<Position, MissedCheck> missed = new HashMap<>();
    for (Check check : checks) {
      Variable answer = check.call().target();
      if (answer == null) {
        everywhere(MissedCheck.Kind.IGNORED, check, missed);
      } else {
        denied(answer, check.yes())
            .forEach(block -> calls(block, MissedCheck.Kind.NEGATED, check, missed));
      }
    }
    checks.forEach(check -> everywhere(MissedCheck.Kind.ELSEWHERE, check, missed));
    return missed;
  }

  private void collect(Instruction.Call call, Block block, int index, List<Check> checks) {
    if (!Names.isBoolean(call.callee().returnType())) {
      return;
    }
    Verdict verdict =
        call.target() == null || index + 1 >= block.instructions().size()
            ? knowledge.named(call)
            : facts.verdict(call.target(), block, index + 1);
    for (Outcome outcome : List.of(Outcome.TRUE, Outcome.FALSE)) {
      verdict.when(outcome).alternatives().stream()
          .flatMap(way -> way.facts().stream())
          .filter(fact -> fact instanceof Fact.Consent one && one.basis() != Fact.Basis.AGE)
          .map(fact -> ((Fact.Consent) fact).purpose())
          .findFirst()
          .ifPresent(purpose -> checks.add(new Check(call, purpose, outcome == Outcome.TRUE)));
    }
  }

  private void everywhere(MissedCheck.Kind kind, Check check, Map<Position, MissedCheck> missed) {
    body.blocks().forEach(block -> calls(block, kind, check, missed));
  }

  private static void calls(
      Block block, MissedCheck.Kind kind, Check check, Map<Position, MissedCheck> missed) {
    for (Instruction instruction : block.instructions()) {
      if (instruction instanceof Instruction.Call call && call != check.call()) {
        missed.putIfAbsent(
            call.position(), new MissedCheck(kind, check.purpose(), check.call().position()));
      }
    }
  }

  /** The blocks that are reached only where an answer was no. */
  private Set<Block> denied(Variable answer, boolean yes) {
    Set<Block> region = new HashSet<>();
    for (Block block : body.blocks()) {
      int last = block.instructions().size() - 1;
      if (last >= 0
          && block.instructions().get(last) instanceof Instruction.Branch branch
          && branch.condition().equals(answer)) {
        for (Edge edge : block.successors()) {
          if (edge.kind() == (yes ? Edge.Kind.FALSE : Edge.Kind.TRUE)) {
            Block target = body.blocks().get(edge.to());
            if (target.predecessors().size() == 1) {
              region.add(target);
            }
          }
        }
      }
    }
    // Blocks are numbered so that what comes later mostly has the higher number.
    for (Block block : body.blocks()) {
      boolean inside =
          !block.predecessors().isEmpty()
              && block.predecessors().stream()
                  .allMatch(edge -> region.contains(body.blocks().get(edge.from())));
      if (inside) {
        region.add(block);
      }
    }
    return region;
  }
}

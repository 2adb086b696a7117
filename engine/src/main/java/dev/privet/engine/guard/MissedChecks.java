package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.Operands;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds, for the calls of a body that holds checks, the check that they are not made under. */
final class MissedChecks {
  private final SsaBody body;
  private final Knowledge knowledge;
  private final GuardFacts facts;

  /**
   * A check.
   *
   * @param yes the outcome by which it says so
   * @param why a call that comes after it is not covered, where that is known from the check alone
   */
  private record Check(
      Instruction.Call call,
      Block block,
      int index,
      Purpose purpose,
      Outcome yes,
      MissedCheck.@Nullable Kind why) {}

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
          check(call, block, i).ifPresent(checks::add);
        }
      }
    }
    Map<Position, MissedCheck> missed = new HashMap<>();
    for (Check check : checks) {
      Variable answer = check.call().target();
      if (check.why() == null && answer == null) {
        body.blocks().forEach(block -> calls(block, MissedCheck.Kind.IGNORED, check, missed));
      } else if (check.why() == null) {
        denied(Objects.requireNonNull(answer), check.yes() == Outcome.TRUE)
            .forEach(block -> calls(block, MissedCheck.Kind.NEGATED, check, missed));
      }
    }
    withdrawn(missed);
    checks.forEach(check -> behind(check, missed));
    checks.forEach(
        check ->
            body.blocks().forEach(block -> calls(block, MissedCheck.Kind.AFTER, check, missed)));
    tooYoung(missed);
    return missed;
  }

  /** What an age is compared with that is a child's says most of a child's data. */
  private void tooYoung(Map<Position, MissedCheck> missed) {
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Operation operation
            && knowledge.comparesWithChildsAge(operation)) {
          MissedCheck young =
              new MissedCheck(
                  MissedCheck.Kind.TOO_YOUNG, new Purpose.Unknown(), operation.position());
          body.blocks().stream()
              .flatMap(one -> one.instructions().stream())
              .filter(Instruction.Call.class::isInstance)
              .forEach(call -> missed.put(call.position(), young));
        }
      }
    }
  }

  /** The calls on whose way a consent was taken back of somebody whom they are about. */
  private void withdrawn(Map<Position, MissedCheck> missed) {
    if (facts.summary().withdrawn().isEmpty()) {
      return;
    }
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        Set<Subject> gone = knowledge.changes().withdrawn(block.instructions().get(i));
        if (!gone.isEmpty()) {
          MissedCheck why =
              new MissedCheck(
                  MissedCheck.Kind.WITHDRAWN,
                  new Purpose.Any(),
                  block.instructions().get(i).position());
          behind(block, i)
              .filter(call -> isAbout(call, gone))
              .forEach(call -> missed.putIfAbsent(call.position(), why));
        }
      }
    }
  }

  private boolean isAbout(Instruction.Call call, Set<Subject> people) {
    return Operands.of(call).stream()
        .map(facts::subjectOf)
        .anyMatch(
            subject ->
                subject instanceof Subject.Of
                    && people.stream()
                        .anyMatch(
                            one ->
                                one instanceof Subject.Of && Withdrawals.sameRoot(one, subject)));
  }

  /** What asks for a consent, or reads one. */
  private Optional<Check> check(Instruction.Call call, Block block, int index) {
    if (knowledge.grantsWhatIsMissing(call)) {
      return Optional.of(
          new Check(
              call, block, index, new Purpose.Any(), Outcome.TRUE, MissedCheck.Kind.BY_DEFAULT));
    }
    boolean answers = Names.isBoolean(call.callee().returnType());
    Proof named = knowledge.named(call);
    if (!answers) {
      return purpose(named.returns())
          .map(
              purpose ->
                  new Check(call, block, index, purpose, Outcome.TRUE, MissedCheck.Kind.SWALLOWED))
          .or(
              () ->
                  purpose(named.result().when(Outcome.GRANTED))
                      .map(
                          purpose ->
                              new Check(
                                  call,
                                  block,
                                  index,
                                  purpose,
                                  Outcome.GRANTED,
                                  MissedCheck.Kind.STATUS)));
    }
    Variable result = call.target();
    boolean last = index + 1 >= block.instructions().size();
    Verdict found =
        result == null || last ? named.result() : facts.verdict(result, block, index + 1);
    return check(call, block, index, found, null)
        .or(
            () ->
                check(
                    call,
                    block,
                    index,
                    named.result(),
                    facts.stateAt(block, index).granted().isEmpty()
                        ? MissedCheck.Kind.EMPTY
                        : MissedCheck.Kind.SELF_GRANTED));
  }

  private static Optional<Check> check(
      Instruction.Call call,
      Block block,
      int index,
      Verdict verdict,
      MissedCheck.@Nullable Kind why) {
    for (Outcome outcome : List.of(Outcome.TRUE, Outcome.FALSE)) {
      Optional<Purpose> purpose = purpose(verdict.when(outcome));
      if (purpose.isPresent()) {
        return Optional.of(new Check(call, block, index, purpose.get(), outcome, why));
      }
    }
    return Optional.empty();
  }

  private static Optional<Purpose> purpose(FactSets facts) {
    return facts.alternatives().stream()
        .flatMap(way -> way.facts().stream())
        .filter(fact -> fact instanceof Fact.Consent one && one.basis() != Fact.Basis.AGE)
        .map(fact -> ((Fact.Consent) fact).purpose())
        .findFirst();
  }

  /** The calls that may come after a check. */
  private void behind(Check check, Map<Position, MissedCheck> missed) {
    MissedCheck.Kind kind =
        check.why() == null ? MissedCheck.Kind.SOME_PATHS : Objects.requireNonNull(check.why());
    behind(check.block(), check.index()).forEach(call -> miss(call, kind, check, missed));
  }

  /** The calls that may come after an instruction. */
  private Stream<Instruction.Call> behind(Block from, int index) {
    List<Instruction> rest = from.instructions();
    Set<Block> reached = new LinkedHashSet<>();
    Deque<Block> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      for (Edge edge : next.pop().successors()) {
        Block block = body.blocks().get(edge.to());
        if (reached.add(block)) {
          next.push(block);
        }
      }
    }
    return Stream.concat(
            rest.subList(index + 1, rest.size()).stream(),
            reached.stream().flatMap(block -> block.instructions().stream()))
        .filter(Instruction.Call.class::isInstance)
        .map(Instruction.Call.class::cast);
  }

  private static void calls(
      Block block, MissedCheck.Kind kind, Check check, Map<Position, MissedCheck> missed) {
    for (Instruction instruction : block.instructions()) {
      if (instruction instanceof Instruction.Call call) {
        miss(call, kind, check, missed);
      }
    }
  }

  private static void miss(
      Instruction.Call call,
      MissedCheck.Kind kind,
      Check check,
      Map<Position, MissedCheck> missed) {
    if (call != check.call()) {
      missed.putIfAbsent(
          call.position(), new MissedCheck(kind, check.purpose(), check.call().position()));
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

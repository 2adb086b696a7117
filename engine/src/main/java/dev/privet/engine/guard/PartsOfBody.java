package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.dataflow.ForwardSolver;
import dev.privet.engine.dataflow.Solution;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.PrimitiveType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds {@link Parts} of one body. */
final class PartsOfBody {
  /** Methods of more blocks decide about more than what an object holds. */
  private static final int MAX_BLOCKS = 16;

  private final SsaBody body;
  private final Knowledge knowledge;
  private final Map<FieldKey, Integer> kept = new HashMap<>();
  private final Map<FieldKey, Verdict> made = new HashMap<>();

  private PartsOfBody(SsaBody body, Knowledge knowledge) {
    this.body = body;
    this.knowledge = knowledge;
  }

  static Parts of(
      SsaBody body, Knowledge knowledge, Transfer transfer, Solution<GuardState> solution) {
    PartsOfBody parts = new PartsOfBody(body, knowledge);
    if (body.body().key().isConstructor()) {
      for (Block block : body.blocks()) {
        solution.before(block).ifPresent(state -> parts.written(block, transfer, state));
      }
      parts.kept.keySet().removeAll(parts.made.keySet());
      return parts.kept.isEmpty() && parts.made.isEmpty()
          ? Parts.NONE
          : new Parts(parts.kept, parts.made, Optional.empty(), Optional.empty(), Optional.empty());
    }
    boolean small =
        body.parameters().size() == 1
            && body.parameters().get(0).kind() == Variable.Kind.THIS
            && body.blocks().size() <= MAX_BLOCKS;
    Optional<Verdict> function = parts.function(transfer, solution);
    if (!small) {
      return function.isEmpty()
          ? Parts.NONE
          : new Parts(Map.of(), Map.of(), Optional.empty(), Optional.empty(), function);
    }
    Optional<FieldKey> read = parts.read();
    Optional<Verdict> answer = read.isPresent() ? Optional.empty() : parts.answer();
    return read.isEmpty() && answer.isEmpty() && function.isEmpty()
        ? Parts.NONE
        : new Parts(Map.of(), Map.of(), read, answer, function);
  }

  /** What the function that is returned proves; empty unless all that may be are known. */
  private Optional<Verdict> function(Transfer transfer, Solution<GuardState> solution) {
    Verdict joined = null;
    for (Block block : body.blocks()) {
      int last = block.instructions().size() - 1;
      if (last >= 0 && block.instructions().get(last) instanceof Instruction.Return end) {
        Optional<GuardState> before = solution.before(block);
        if (end.value() == null
            || end.value().type() instanceof PrimitiveType
            || before.isEmpty()
            || knowledge.values().origin(end.value()) == null) {
          return Optional.empty();
        }
        Optional<Verdict> one =
            knowledge.function(end.value(), transfer.states(block, before.get())[last]);
        if (one.isEmpty()) {
          return Optional.empty();
        }
        Verdict known = one.get().map(GuardFacts::ofItem);
        joined = joined == null ? known : joined.join(known);
      }
    }
    return Optional.ofNullable(joined);
  }

  private void written(Block block, Transfer transfer, GuardState before) {
    GuardState[] states = transfer.states(block, before);
    for (int i = 0; i < block.instructions().size(); i++) {
      Instruction instruction = block.instructions().get(i);
      if (instruction instanceof Instruction.PutField put
          && put.receiver() != null
          && isThis(put.receiver())
          && knowledge.isFixed(put.field())) {
        OptionalInt formal = knowledge.formal(knowledge.values().source(put.value()));
        if (formal.isPresent()) {
          kept.putIfAbsent(put.field(), formal.getAsInt());
        }
        Integer first = kept.get(put.field());
        if (formal.isEmpty() || first == null || first != formal.getAsInt()) {
          Verdict value = knowledge.verdict(put.value(), states[i]).and(states[i].held());
          made.merge(put.field(), value, Verdict::join);
        }
      } else if (instruction instanceof Instruction.Call call
          && call.callee().method().isConstructor()
          && call.receiver() != null
          && isThis(call.receiver())) {
        made.putAll(knowledge.made(call, states[i]));
      }
    }
  }

  private boolean isThis(Variable variable) {
    OptionalInt formal = knowledge.formal(variable);
    return formal.isPresent() && formal.getAsInt() == Subject.Formal.RECEIVER;
  }

  private Optional<FieldKey> read() {
    FieldKey read = null;
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Return end) {
          Instruction.Definition definition =
              end.value() == null ? null : knowledge.values().origin(end.value());
          if (read != null
              || !(definition instanceof Instruction.GetField get)
              || get.receiver() == null
              || !isThis(get.receiver())
              || !knowledge.isFixed(get.field())) {
            return Optional.empty();
          }
          read = get.field();
        }
      }
    }
    return Optional.ofNullable(read);
  }

  /** The same body once more, in which only what the fields hold counts. */
  private Optional<Verdict> answer() {
    if (!body.body().key().descriptor().endsWith(")Z") || !readsOwnField()) {
      return Optional.empty();
    }
    Transfer transfer = new Transfer(body, knowledge.byParts(), FactSets.NONE, null);
    Solution<GuardState> solution = ForwardSolver.solve(body, transfer);
    Verdict result = Verdict.IMPOSSIBLE;
    for (Block block : body.blocks()) {
      Optional<GuardState> before = solution.before(block);
      for (int i = 0; before.isPresent() && i < block.instructions().size(); i++) {
        if (block.instructions().get(i) instanceof Instruction.Return end && end.value() != null) {
          GuardState state = transfer.states(block, before.get())[i];
          result = result.join(knowledge.byParts().verdict(end.value(), state).and(state.held()));
        }
      }
    }
    return result.isNone() ? Optional.empty() : Optional.of(result);
  }

  private boolean readsOwnField() {
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.GetField get
            && get.receiver() != null
            && isThis(get.receiver())
            && knowledge.isFixed(get.field())) {
          return true;
        }
      }
    }
    return false;
  }
}

package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Operands;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything waits for what a call has only begun: a refusal that comes later is none where
 * nobody looks, or where whoever looks goes on.
 */
final class Awaited {
  private static final int MAX_STEPS = 8;

  /** Types of what comes later. */
  private static final Set<String> LATER =
      Set.of(
          "Mono",
          "Flux",
          "Uni",
          "Multi",
          "Maybe",
          "Single",
          "Completable",
          "CompletableFuture",
          "CompletionStage",
          "Future",
          "ListenableFuture");

  /** Calls after which a failure counts as an answer. */
  private static final Set<String> SWALLOWS =
      Set.of(
          "onErrorResume",
          "onErrorReturn",
          "onErrorComplete",
          "onErrorContinue",
          "onErrorResumeNext",
          "exceptionally",
          "exceptionallyCompose",
          "handle",
          "handleAsync");

  private Awaited() {}

  /** Whether a call gives what comes later, and nothing needs it to come out well. */
  static boolean isIgnored(SsaBody body, Instruction.Call call) {
    return LATER.contains(Names.simple(call.callee().returnType()))
        && !isNeeded(body, call.target(), 0);
  }

  private static boolean isNeeded(SsaBody body, @Nullable Variable later, int steps) {
    if (later == null || steps > MAX_STEPS) {
      return false;
    }
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (Operands.of(instruction).contains(later) && isNeeded(body, instruction, later, steps)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNeeded(SsaBody body, Instruction use, Variable later, int steps) {
    if (use instanceof Instruction.Copy copy) {
      return isNeeded(body, copy.target(), steps + 1);
    }
    Instruction.Call call = use instanceof Instruction.Call made ? made : null;
    if (call == null || !later.equals(call.receiver())) {
      return true;
    }
    String name = call.callee().method().name();
    if (SWALLOWS.contains(name)) {
      return false;
    } else if (BoxCalls.PASSES.contains(name)) {
      return isNeeded(body, call.target(), steps + 1);
    }
    return !name.equals("subscribe") || !call.arguments().isEmpty();
  }
}

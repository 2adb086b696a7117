package dev.privet.engine.dataflow;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.graph.PriorityWorkList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Solves forward analyses with a work list in loop order (Kildall 1973; Kam and Ullman 1976).
 * Blocks that nothing reaches keep no state, so what lies behind an impossible edge does not weaken
 * what meets it.
 */
public final class ForwardSolver {

  /** How often a block is visited before its state is widened. */
  static final int VISITS_BEFORE_WIDENING = 8;

  private ForwardSolver() {}

  /** Iterates until nothing changes. */
  public static <S> Solution<S> solve(SsaBody body, ForwardAnalysis<S> analysis) {
    List<Block> blocks = body.blocks();
    List<@Nullable S> before = new ArrayList<>(Collections.nCopies(blocks.size(), null));
    List<@Nullable List<S>> after = new ArrayList<>(Collections.nCopies(blocks.size(), null));
    int[] visits = new int[blocks.size()];
    PriorityWorkList work = new PriorityWorkList();
    before.set(0, analysis.entry());
    work.add(0);
    while (!work.isEmpty()) {
      Block block = blocks.get(work.take());
      S state = before.get(block.id());
      if (state == null) {
        continue;
      }
      List<S> states = analysis.transfer(block, state);
      after.set(block.id(), states);
      for (int i = 0; i < states.size(); i++) {
        int to = block.successors().get(i).to();
        S old = before.get(to);
        S merged = merge(analysis, old, states.get(i), visits[to]);
        if (!merged.equals(old)) {
          before.set(to, merged);
          visits[to]++;
          work.add(to);
        }
      }
    }
    return new Solution<>(blocks, before, after);
  }

  private static <S> S merge(ForwardAnalysis<S> analysis, @Nullable S old, S now, int visits) {
    if (old == null) {
      return now;
    }
    return visits < VISITS_BEFORE_WIDENING ? analysis.join(old, now) : analysis.widen(old, now);
  }
}

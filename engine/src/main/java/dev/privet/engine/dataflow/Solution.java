package dev.privet.engine.dataflow;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least fixpoint of a {@link ForwardAnalysis}.
 *
 * @param <S> a state
 */
public final class Solution<S> {
  private final List<Block> blocks;
  private final List<@Nullable S> before;
  private final List<@Nullable List<S>> after;

  Solution(List<Block> blocks, List<@Nullable S> before, List<@Nullable List<S>> after) {
    this.blocks = blocks;
    this.before = before;
    this.after = after;
  }

  /** What holds before a block; empty if nothing reaches it. */
  public Optional<S> before(Block block) {
    return Optional.ofNullable(before.get(block.id()));
  }

  /** What holds along an edge; empty if nothing reaches its source. */
  public Optional<S> along(Edge edge) {
    List<S> states = after.get(edge.from());
    return states == null
        ? Optional.empty()
        : Optional.of(states.get(blocks.get(edge.from()).successors().indexOf(edge)));
  }
}

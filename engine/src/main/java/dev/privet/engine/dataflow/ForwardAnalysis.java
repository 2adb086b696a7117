package dev.privet.engine.dataflow;

import dev.privet.engine.cfg.Block;
import java.util.List;

/**
 * A forward analysis over the blocks of a body. States are immutable and compared by value. The
 * laws that {@link ForwardSolver} relies on:
 *
 * <ul>
 *   <li>{@code join} is idempotent, commutative and associative, so {@code a <= b} where {@code
 *       join(a, b)} equals {@code b} is an order;
 *   <li>{@code transfer} is monotone in that order;
 *   <li>every chain {@code a, widen(a, b), widen(widen(a, b), c), ...} becomes constant, and {@code
 *       widen(a, b)} is at least {@code join(a, b)}.
 * </ul>
 *
 * @param <S> a state
 */
public interface ForwardAnalysis<S> {

  /** What holds where the body is entered. */
  S entry();

  /** What holds where two paths meet. */
  S join(S left, S right);

  /** As {@link #join}, for a block that does not settle; the bound on the height is here. */
  default S widen(S before, S now) {
    return join(before, now);
  }

  /** What holds on each of the block's {@code successors}, in order, given what holds before it. */
  List<S> transfer(Block block, S before);
}

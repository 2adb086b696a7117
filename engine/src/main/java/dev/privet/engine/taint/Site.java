package dev.privet.engine.taint;

import org.jspecify.annotations.Nullable;

/**
 * Names an instruction of the method at hand or, seen through calls, one of a callee: {@code
 * instruction} is the call, {@code inner} the callee's site. Nesting is bounded by {@link
 * #MAX_DEPTH}; deeper sites fall together.
 */
public record Site(int instruction, int part, @Nullable Site inner) {

  /** How many calls deep allocations are told apart. */
  public static final int MAX_DEPTH = 3;

  /** Written out, as places are compared all the time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Site that
            && instruction == that.instruction
            && part == that.part
            && (inner == that.inner || (inner != null && inner.equals(that.inner))));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * instruction + part) + (inner == null ? 0 : inner.hashCode());
  }

  public static Site of(int instruction, int part) {
    return new Site(instruction, part, null);
  }

  /** This callee site as seen from a caller's call. */
  public Site within(int call) {
    return new Site(call, 0, cut(this, MAX_DEPTH - 1));
  }

  /**
   * The same from a caller that the callee may come back to. What was made below the same call
   * before is the same site: each round of a recursion would tell other ones else.
   *
   * @param depth how many calls deep such sites are told apart
   */
  public Site withinAgain(int call, int depth) {
    for (Site at = this; at != null; at = at.inner) {
      if (at.instruction == call && at.inner != null) {
        return java.util.Objects.requireNonNull(cut(at, depth));
      }
    }
    return new Site(call, 0, cut(this, depth - 1));
  }

  private static @Nullable Site cut(@Nullable Site site, int depth) {
    if (site == null || depth == 0) {
      return null;
    }
    Site inner = cut(site.inner, depth - 1);
    return inner == site.inner ? site : new Site(site.instruction, site.part, inner);
  }
}

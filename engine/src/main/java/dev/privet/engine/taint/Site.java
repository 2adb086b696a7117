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

  public static Site of(int instruction, int part) {
    return new Site(instruction, part, null);
  }

  /** This callee site as seen from a caller's call. */
  public Site within(int call) {
    return new Site(call, 0, cut(this, MAX_DEPTH - 1));
  }

  private static @Nullable Site cut(@Nullable Site site, int depth) {
    if (site == null || depth == 0) {
      return null;
    }
    Site inner = cut(site.inner, depth - 1);
    return inner == site.inner ? site : new Site(site.instruction, site.part, inner);
  }
}

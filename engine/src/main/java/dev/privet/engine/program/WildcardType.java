package dev.privet.engine.program;

import org.jspecify.annotations.Nullable;

/** A wildcard type argument; at most one bound is present. */
public record WildcardType(@Nullable Type upper, @Nullable Type lower) implements Type {
  @Override
  public String toString() {
    if (upper != null) {
      return "? extends " + upper;
    }
    return lower != null ? "? super " + lower : "?";
  }
}

package dev.privet.engine.program;

/** The type of {@code null}. */
public enum NullType implements Type {
  NULL
}

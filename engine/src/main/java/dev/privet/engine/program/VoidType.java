package dev.privet.engine.program;

/** What a method without result returns. */
public enum VoidType implements Type {
  VOID
}

package dev.privet.engine.ir;

/** What an {@link Instruction.Operation} computes. */
public enum Operator {
  NOT,
  NEGATE,
  COMPLEMENT,
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  REMAINDER,
  AND,
  OR,
  XOR,
  SHIFT,
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_EQUAL,
  GREATER,
  GREATER_EQUAL
}

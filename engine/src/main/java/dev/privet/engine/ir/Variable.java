package dev.privet.engine.ir;

import dev.privet.engine.program.Type;

/**
 * A local, parameter or temporary of one body.
 *
 * @param index unique within the body, from 0 without holes
 * @param name as written; {@code this} of the receiver, empty for a temporary
 */
public record Variable(int index, String name, Type type, Kind kind) {

  /** What a variable stands for. */
  public enum Kind {
    THIS,
    PARAMETER,
    /** A lambda's copy of an enclosing body's variable (also of {@code this}). */
    CAPTURED,
    LOCAL,
    TEMPORARY
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "%" + index : name + "%" + index;
  }
}

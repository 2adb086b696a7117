package dev.privet.engine.program;

/** An array type. */
public record ArrayType(Type element) implements Type {
  @Override
  public String toString() {
    return element + "[]";
  }
}

package dev.privet.engine.ir;

/** A place to jump to; {@code id} is unique within a body, from 0 without holes. */
public record Label(int id) {
  @Override
  public String toString() {
    return "L" + id;
  }
}

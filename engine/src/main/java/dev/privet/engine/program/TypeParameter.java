package dev.privet.engine.program;

import java.util.List;

/** A declared type parameter with its bounds; no bound means {@code Object}. */
public record TypeParameter(TypeVariable variable, List<Type> bounds) {
  public TypeParameter {
    bounds = List.copyOf(bounds);
  }
}

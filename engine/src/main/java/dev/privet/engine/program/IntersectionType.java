package dev.privet.engine.program;

import java.util.List;

/** An intersection, as of several bounds or of a least upper bound; the first erases it. */
public record IntersectionType(List<Type> parts) implements Type {
  public IntersectionType {
    parts = List.copyOf(parts);
  }
}

package dev.privet.engine.ruleset;

import java.util.List;

/**
 * Where a model reads or writes at a call: {@code Argument[0].Element}, {@code Argument[this]},
 * {@code Argument[1..].MapValue}, {@code ReturnValue}, {@code Argument[0].Parameter[0]}, {@code
 * Thrown}.
 */
public record Port(Root root, int from, int to, List<Selector> path) {

  /** What a port starts from. */
  public enum Root {
    /** Arguments {@code from} to {@code to} inclusive; {@code to} is {@code MAX_VALUE} if open. */
    ARGUMENT,
    RECEIVER,
    RETURN,
    /** What the call throws. */
    THROWN
  }

  public Port {
    path = List.copyOf(path);
  }

  public static Port argument(int index, Selector... path) {
    return new Port(Root.ARGUMENT, index, index, List.of(path));
  }

  public static Port receiver(Selector... path) {
    return new Port(Root.RECEIVER, 0, 0, List.of(path));
  }

  public static Port returned(Selector... path) {
    return new Port(Root.RETURN, 0, 0, List.of(path));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    switch (root) {
      case ARGUMENT ->
          text.append("Argument[")
              .append(from)
              .append(to == from ? "" : to == Integer.MAX_VALUE ? ".." : ".." + to)
              .append(']');
      case RECEIVER -> text.append("Argument[this]");
      case RETURN -> text.append("ReturnValue");
      case THROWN -> text.append("Thrown");
    }
    path.forEach(selector -> text.append('.').append(selector));
    return text.toString();
  }
}

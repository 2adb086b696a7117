package dev.privet.engine.ir;

import dev.privet.engine.program.Type;
import java.util.List;

/**
 * An exception handler: what is thrown between the marks {@code start} (inclusive) and {@code end}
 * (exclusive) and fits one of {@code types} goes to {@code target}. Inner handlers come first.
 * {@code types} is empty for a final block's, which takes everything.
 */
public record Handler(Label start, Label end, Label target, List<Type> types) {
  public Handler {
    types = List.copyOf(types);
  }
}

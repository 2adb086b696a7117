package dev.privet.engine.frontend;

import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import java.util.List;

/**
 * What the frontend gives for one module: no syntax any more.
 *
 * @param sourceTypes all of the module's types, nested, local and anonymous ones included
 * @param bodies by key
 * @param types finds every type the module sees
 * @param comments suppression comments ({@code // privet: ...}), for {@code finding}
 */
public record LoweredModule(
    String module,
    int files,
    int lines,
    int calls,
    int resolvedCalls,
    List<TypeDeclaration> sourceTypes,
    List<MethodBody> bodies,
    TypeSource types,
    List<LineComment> comments,
    List<Gap> gaps) {

  /** A comment that speaks to Privet, with its text after {@code privet:}. */
  public record LineComment(Position position, String text) {}

  public LoweredModule {
    sourceTypes = List.copyOf(sourceTypes);
    bodies = List.copyOf(bodies);
    comments = List.copyOf(comments);
    gaps = List.copyOf(gaps);
  }
}

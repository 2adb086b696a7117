package dev.privet.engine.ir;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import java.util.List;
import java.util.Optional;

/**
 * A method's, constructor's, initialiser's or lambda's body. Field initialisers and initialiser
 * blocks are part of every constructor that calls {@code super(...)}, and of {@code <clinit>};
 * members that are implied (Lombok, records) have bodies as if they were written.
 *
 * @param enclosing of a lambda, the body that creates it
 * @param parameters {@code THIS} first where there is one, then {@code CAPTURED}, then {@code
 *     PARAMETER}; a lambda that uses {@code this} captures it as {@code CAPTURED} named {@code
 *     this}
 * @param variables all of the body by index
 * @param labels how many labels there are
 */
public record MethodBody(
    MethodKey key,
    Optional<MethodKey> enclosing,
    List<Variable> parameters,
    List<Variable> variables,
    int labels,
    List<Instruction> code,
    List<Handler> handlers,
    Position position) {

  public MethodBody {
    parameters = List.copyOf(parameters);
    variables = List.copyOf(variables);
    code = List.copyOf(code);
    handlers = List.copyOf(handlers);
  }
}

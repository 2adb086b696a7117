package dev.privet.engine.classfile;

import dev.privet.engine.program.TypeVariable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which declaration a type variable of a signature belongs to.
 *
 * @param owner of the names, as in {@link TypeVariable}
 * @param outer the scope around, where the names are not found
 */
record Scope(String owner, Set<String> names, @Nullable Scope outer) {

  /** An unknown name (a local class may use its method's variables) belongs to the innermost. */
  TypeVariable variable(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.names.contains(name)) {
        return new TypeVariable(scope.owner, name);
      }
    }
    return new TypeVariable(owner, name);
  }
}

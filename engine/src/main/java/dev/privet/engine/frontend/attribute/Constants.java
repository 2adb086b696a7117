package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.expr.Expression;
import dev.privet.engine.frontend.Declarations;
import dev.privet.engine.frontend.types.Members;
import org.jspecify.annotations.Nullable;

/** Values of constant expressions (JLS 15.29). */
final class Constants {

  private final Declarations declarations;
  private final Members members;

  Constants(Declarations declarations, Members members) {
    this.declarations = declarations;
    this.members = members;
  }

  @Nullable Object of(Expression expression, Results results) {
    return null;
  }
}

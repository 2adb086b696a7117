package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import dev.privet.engine.program.TypeDeclaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class whose bodies are being lowered.
 *
 * @param node as {@code Declarations.declared} takes it
 * @param outer lexically enclosing class
 * @param outerThis whether its objects keep the enclosing object in {@code this$0}
 * @param captured declarations of enclosing bodies' variables that its own bodies use, kept in
 *     fields {@code val$NAME}
 */
record ClassScope(
    TypeDeclaration declaration,
    Node node,
    @Nullable ClassScope outer,
    boolean outerThis,
    boolean local,
    List<Node> captured) {

  static final String OUTER_THIS = "this$0";

  /** The field that keeps a captured variable. */
  static String captureField(String variable) {
    return "val$" + variable;
  }

  String name() {
    return declaration.name();
  }

  boolean captures(Node variable) {
    return captured.stream().anyMatch(c -> c == variable);
  }
}

package dev.privet.engine.remedy;

import java.util.Optional;

/** Statements by their text. */
final class Statement {

  private Statement() {}

  /**
   * The statement that is nothing but an expression, and stands on lines of its own in a block.
   * There it can be put under a condition: it declares nothing, and no other branch hangs on it.
   */
  static Optional<CodeText.Span> alone(CodeText code, CodeText.Span expression) {
    int end = code.after(expression.to());
    char before = code.code(code.before(expression.from()));
    boolean ownLine = code.indentation(expression.from()).isPresent();
    return code.code(end) == ';'
            && ownLine
            && (before == ';' || before == '{' || before == '}')
            && !code.code(expression).contains("->")
        ? Optional.of(new CodeText.Span(expression.from(), end + 1))
        : Optional.empty();
  }
}

package dev.privet.engine.frontend.parse;

import com.github.javaparser.ParseException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.Token;
import com.github.javaparser.TokenFeed;
import dev.privet.engine.frontend.LocalEnums;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/** A scanner's tokens with a class around some enums. */
final class EnumHolders extends TokenFeed {

  private final Scanner scanner;
  private final Set<Position> enums;
  private final Queue<Token> waiting = new ArrayDeque<>();

  /** How deep in braces those enums stand that have begun, the innermost one first. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private int depth;

  /**
   * Wraps enums.
   *
   * @param enums where they begin
   */
  EnumHolders(Scanner scanner, Set<Position> enums) {
    this.scanner = scanner;
    this.enums = enums;
  }

  /**
   * Where the enums begin that a parser stopped at: it takes the word for a type's name, as old
   * Java did, and the enum's name for a variable's.
   */
  static Set<Position> refused(ParseResult<?> result, Scanner again) {
    Set<Position> stops = stops(result);
    Set<Position> found = new HashSet<>();
    Token before = again.next();
    while (!stops.isEmpty() && before.kind != EOF) {
      Token token = again.next();
      if (before.kind == ENUM && stops.contains(begin(token))) {
        found.add(begin(before));
      }
      before = token;
    }
    return found;
  }

  /** The last tokens that the parser could use. */
  private static Set<Position> stops(ParseResult<?> result) {
    Set<Position> stops = new HashSet<>();
    for (Problem problem : result.getProblems()) {
      if (problem.getCause().orElse(null) instanceof ParseException cause
          && cause.currentToken != null) {
        stops.add(begin(cause.currentToken));
      }
    }
    return stops;
  }

  private static Position begin(Token token) {
    return new Position(token.beginLine, token.beginColumn);
  }

  @Override
  protected Token next() {
    if (!waiting.isEmpty()) {
      return waiting.remove();
    }
    Token token = scanner.next();
    if (token.kind == ENUM && enums.contains(begin(token))) {
      open.push(depth);
      waiting.add(at(token, IDENTIFIER, LocalEnums.HOLDER));
      waiting.add(at(token, LBRACE, "{"));
      waiting.add(token);
      return at(token, CLASS, "class");
    }
    depth += token.kind == LBRACE ? 1 : token.kind == RBRACE ? -1 : 0;
    if (token.kind == RBRACE && !open.isEmpty() && open.peek() == depth) {
      open.pop();
      waiting.add(at(token, RBRACE, "}"));
    }
    return token;
  }

  private static Token at(Token place, int kind, String image) {
    return token(kind, image, place.beginLine, place.beginColumn, place.endLine, place.endColumn);
  }
}

package com.github.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.comments.CommentsCollection;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A way into JavaParser's generated parser for tokens that its own scanner did not make.
 *
 * <p>JavaParser lets everybody extend its scanner, but shows neither the parser that would take the
 * extension nor the fields that a token has to fill. So this class lies in its package. That holds
 * where one class loader has both jars, as on a class path and in a Maven plugin's realm; a module
 * path would refuse it. Compared with looking the members up at run time, the compiler checks them,
 * and filling a field a hundred times a line costs nothing.
 */
@NullMarked
public abstract class TokenFeed extends GeneratedJavaParserTokenManager {

  private @Nullable JavaToken first;

  protected TokenFeed() {
    super(new SimpleCharStream(new StringProvider(""), 1, 1, 1));
  }

  /** The next token; at the end {@code EOF}, as often as it is asked for. */
  protected abstract Token next();

  /** Parses what is fed. What the grammar does not take is among the problems. */
  public final ParseResult<CompilationUnit> parse() {
    GeneratedJavaParser parser = new GeneratedJavaParser(this);
    parser.storeTokens = true;
    try {
      return new ParseResult<>(parser.CompilationUnit(), parser.problems, new CommentsCollection());
    } catch (ParseException | RuntimeException e) {
      String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      List<Problem> problems = parser.problems;
      problems.add(new Problem(message, null, e));
      return new ParseResult<>(null, problems, new CommentsCollection());
    }
  }

  /** A token as the parser takes it; lines and columns from 1, the end inclusive. */
  protected static Token token(
      int kind, String image, int line, int column, int endLine, int endColumn) {
    Token token = new Token(kind, image);
    token.beginLine = line;
    token.beginColumn = column;
    token.endLine = endLine;
    token.endColumn = endColumn;
    token.javaToken = new PlacedToken(kind, image, line, column, endLine, endColumn);
    return token;
  }

  /**
   * A {@code >} that may be the first of a shift: the parser decides by {@code realKind} whether
   * the next ones belong to it.
   */
  protected static Token closing(int realKind, int line, int column) {
    Token token = token(GT, ">", line, column, line, column);
    token.realKind = realKind;
    return token;
  }

  @Override
  public final Token getNextToken() {
    Token token = next();
    if (first == null) {
      first = token.javaToken;
    }
    return token;
  }

  @Override
  @Nullable JavaToken getHomeToken() {
    return first;
  }
}

package dev.privet.engine.frontend.parse;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.Token;
import com.github.javaparser.TokenFeed;
import com.github.javaparser.ast.comments.BlockComment;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.LineComment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Java's lexical grammar (JLS 3) for JavaParser's parser. JavaParser's own scanner has a method of
 * more than 8,000 bytes of code, which HotSpot interprets for ever, and makes a token of each
 * blank; half of a parse was spent there.
 *
 * <p>What is no token is left out, and what does not end where it has to ends there, as in javac,
 * so that such a place costs a statement and not the file. The first one is told.
 */
final class Scanner extends TokenFeed {

  private static final String TEXT_BLOCK = "\"\"\"";

  private static final String NON_SEALED_WORD = "non-sealed";

  /** What speaks to the audit is kept. */
  private final String kept;

  private final SourceText text;
  private final char[] chars;
  private final Alphabet alphabet;
  private final boolean hasKept;
  private final boolean hasYield;
  private final List<Comment> comments = new ArrayList<>();
  private @Nullable Flaw flaw;

  /** How far the text is scanned. */
  private int at;

  /** The line of what was placed last, from 1. */
  private int line = 1;

  private int column;

  /**
   * Where a source stops to be Java.
   *
   * @param message what is wrong there
   */
  record Flaw(String message, Position position) {}

  /** What scanners of one thread share. */
  record Alphabet(NameTable names, Symbols symbols, Numbers numbers) {

    Alphabet() {
      this(new NameTable(), new Symbols(), new Numbers());
    }
  }

  /**
   * Scans one source, once.
   *
   * @param hasYield whether {@code yield} is a word of the language
   * @param kept a comment with this in it is kept
   */
  Scanner(SourceText text, Alphabet alphabet, boolean hasYield, String kept) {
    this.text = text;
    this.chars = text.chars;
    this.alphabet = alphabet;
    this.hasYield = hasYield;
    this.kept = kept;
    this.hasKept = text.contains(kept);
  }

  /** Those that were kept, in order. */
  List<Comment> comments() {
    return comments;
  }

  /** The first thing that is no token; null if there is none. */
  @Nullable Flaw flaw() {
    return flaw;
  }

  @Override
  protected Token next() {
    skipToToken();
    if (at >= text.length) {
      moveTo(Math.max(0, text.length - 1));
      return token(EOF, "", line, column, line, column);
    }
    char c = chars[at];
    if (Letters.isLetter(c)) {
      return word();
    }
    if (c == '"' || c == '\'') {
      return quoted(c);
    }
    if (Letters.isDigit(c) || c == '.' && Letters.isDigit(chars[at + 1])) {
      int kind = alphabet.numbers().read(chars, at);
      return token(kind, alphabet.numbers().end());
    }
    return symbol();
  }

  private Token symbol() {
    int kind = alphabet.symbols().kind(chars, at);
    if (kind != GT) {
      String image = alphabet.symbols().image(kind);
      return token(kind, image, at + image.length());
    }
    int count = chars[at + 1] != '>' ? 1 : chars[at + 2] != '>' ? 2 : 3;
    moveTo(at++);
    int shift = count == 1 ? GT : count == 2 ? RSIGNEDSHIFT : RUNSIGNEDSHIFT;
    return closing(shift, line, column);
  }

  private Token word() {
    int end = at;
    int hash = 0;
    char c = chars[end];
    while (Letters.isPart(c)) {
      hash = 31 * hash + c;
      c = chars[++end];
    }
    if (c == '-' && isAt(at, NON_SEALED_WORD)) {
      return token(NON_SEALED, NON_SEALED_WORD, at + NON_SEALED_WORD.length());
    }
    int slot = alphabet.names().find(chars, at, end, hash);
    int kind = alphabet.names().kind(slot);
    return token(kind == YIELD && !hasYield ? IDENTIFIER : kind, alphabet.names().name(slot), end);
  }

  private Token quoted(char quote) {
    if (isAt(at, TEXT_BLOCK)) {
      return textBlock();
    }
    int end = at + 1;
    while (!endsLine(end) && chars[end] != quote) {
      end += chars[end] == '\\' && !endsLine(end + 1) ? 2 : 1;
    }
    int kind = quote == '"' ? STRING_LITERAL : CHARACTER_LITERAL;
    if (endsLine(end)) {
      flawed("the literal does not end on its line");
      return token(kind, new String(chars, at, end - at) + quote, end);
    }
    if (end == at + 1 && kind == CHARACTER_LITERAL) {
      flawed("the character literal is empty");
    }
    return token(kind, end + 1);
  }

  private boolean endsLine(int offset) {
    return offset >= text.length || chars[offset] == '\n' || chars[offset] == '\r';
  }

  private Token textBlock() {
    int end = at + TEXT_BLOCK.length();
    while (end < text.length) {
      if (isAt(end, TEXT_BLOCK)) {
        return token(TEXT_BLOCK_LITERAL, end + TEXT_BLOCK.length());
      }
      end += chars[end] == '\\' ? 2 : 1;
    }
    flawed("the text block never ends");
    String image = new String(chars, at, text.length - at) + TEXT_BLOCK;
    return token(TEXT_BLOCK_LITERAL, image, text.length);
  }

  private void flawed(String message) {
    if (flaw == null) {
      moveTo(at);
      flaw = new Flaw(message, new Position(line, column));
    }
  }

  private Token token(int kind, int end) {
    return token(kind, new String(chars, at, end - at), end);
  }

  /** The token from here to an end. */
  private Token token(int kind, String image, int end) {
    moveTo(at);
    int beginLine = line;
    int beginColumn = column;
    moveTo(end - 1);
    at = end;
    return token(kind, image, beginLine, beginColumn, line, column);
  }

  /** Finds line and column of an offset no less than the one before. */
  private void moveTo(int offset) {
    int origin = text.origin(offset);
    while (origin >= text.lineStart(line)) {
      line++;
    }
    column = origin - text.lineStart(line - 1) + 1;
  }

  private boolean isAt(int offset, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (chars[offset + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void skipToToken() {
    while (at < text.length) {
      char c = chars[at];
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        at++;
      } else if (c == '/' && chars[at + 1] == '/') {
        lineComment();
      } else if (c == '/' && chars[at + 1] == '*') {
        blockComment();
      } else if (beginsToken(c)) {
        return;
      } else {
        if (!Letters.isBlank(c)) {
          flawed("no token begins like this");
        }
        at++;
      }
    }
  }

  private boolean beginsToken(char c) {
    return Letters.isLetter(c)
        || Letters.isDigit(c)
        || c == '"'
        || c == '\''
        || alphabet.symbols().kind(chars, at) != 0;
  }

  private void lineComment() {
    int end = at + 2;
    while (!endsLine(end)) {
      end++;
    }
    comment(end, 2, 0);
  }

  private void blockComment() {
    int end = at + 2;
    while (chars[end] != '*' || chars[end + 1] != '/') {
      if (++end >= text.length) {
        flawed("the comment never ends");
        at = text.length;
        return;
      }
    }
    boolean isDocumentation = chars[at + 2] == '*' && end > at + 2;
    comment(end + 2, isDocumentation ? 3 : 2, 2);
  }

  private void comment(int end, int head, int tail) {
    if (hasKept) {
      String content = new String(chars, at + head, end - tail - at - head);
      if (content.contains(kept)) {
        keep(tail == 0 ? new LineComment(content) : new BlockComment(content), end);
      }
    }
    at = end;
  }

  private void keep(Comment comment, int end) {
    moveTo(at);
    Position begin = new Position(line, column);
    moveTo(end - 1);
    comment.setRange(new Range(begin, new Position(line, column)));
    comments.add(comment);
  }
}

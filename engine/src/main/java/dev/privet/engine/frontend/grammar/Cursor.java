package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;

/** Where in the tokens a parse is. */
final class Cursor implements GeneratedJavaParserConstants {

  private final Tokens tokens;

  /** The number of the token that comes next. */
  int at;

  Cursor(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The kind of the token that comes next. */
  int kind() {
    return tokens.kind(at);
  }

  int kind(int ahead) {
    return tokens.kind(at + ahead);
  }

  int kindAt(int number) {
    return tokens.kind(number);
  }

  boolean is(int kind) {
    return tokens.kind(at) == kind;
  }

  boolean is(int kind, int following) {
    return tokens.kind(at) == kind && tokens.kind(at + 1) == following;
  }

  boolean isWord() {
    return Kinds.isWord(tokens.kind(at));
  }

  boolean isWord(int ahead) {
    return Kinds.isWord(tokens.kind(at + ahead));
  }

  /** Goes on if the next token is of a kind. */
  boolean take(int kind) {
    if (tokens.kind(at) != kind) {
      return false;
    }
    at++;
    return true;
  }

  void need(int kind) {
    if (!take(kind)) {
      throw new Refused();
    }
  }

  /** What the token that comes next looks like. */
  String image() {
    return tokens.image(at);
  }

  /** Takes a word and gives it. */
  String word() {
    if (!isWord()) {
      throw new Refused();
    }
    return tokens.image(at++);
  }

  /** From a token to the one taken last. */
  Range range(int first) {
    return tokens.range(first, at - 1);
  }

  /** Places a node from a token to the one taken last. */
  <N extends Node> N place(int first, N node) {
    node.setRange(tokens.range(first, at - 1));
    return node;
  }
}

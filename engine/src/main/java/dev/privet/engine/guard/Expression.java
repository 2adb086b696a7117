package dev.privet.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parts of a condition in Spring's expression language, by its operators outside brackets. */
final class Expression {
  private final String text;

  Expression(String text) {
    this.text = unwrapped(text.strip());
  }

  String text() {
    return text;
  }

  /** Whether it chooses between values, so that no part of it has to hold. */
  boolean chooses() {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted = (c == '\'') != quoted;
      depth += quoted ? 0 : nesting(c);
      // What follows ?. is read where there is something.
      if (!quoted && depth == 0 && c == '?' && !text.startsWith("?.", i)) {
        return true;
      }
    }
    return false;
  }

  /** What stands between some operators; itself alone where there is none of them. */
  List<Expression> split(String... operators) {
    List<Expression> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted = (c == '\'') != quoted;
      depth += quoted ? 0 : nesting(c);
      int length = quoted || depth > 0 ? 0 : operator(i, operators);
      if (length > 0) {
        parts.add(new Expression(text.substring(from, i)));
        from = i + length;
        i = from - 1;
      }
    }
    parts.add(new Expression(text.substring(from)));
    return parts;
  }

  /** What a negation negates; empty where it is none. */
  String negated() {
    if (text.startsWith("!") && !text.startsWith("!=")) {
      return text.substring(1);
    }
    return operator(0, "not") > 0 ? text.substring("not".length()) : "";
  }

  /** The length of the operator at a place; words stand alone. */
  private int operator(int at, String... operators) {
    for (String operator : operators) {
      int end = at + operator.length();
      if (text.regionMatches(true, at, operator, 0, operator.length())
          && (!Character.isLetter(operator.charAt(0)) || isBoundary(at - 1) && isBoundary(end))) {
        return operator.length();
      }
    }
    return 0;
  }

  private boolean isBoundary(int at) {
    return at < 0
        || at >= text.length()
        || !Character.isJavaIdentifierPart(text.charAt(at)) && "#@.".indexOf(text.charAt(at)) < 0;
  }

  private static int nesting(char c) {
    return switch (c) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }

  /** Without the brackets around the whole. */
  private static String unwrapped(String text) {
    String inner = text;
    while (inner.startsWith("(") && closes(inner) == inner.length() - 1) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }

  /** Where the first bracket is closed. */
  private static int closes(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted = (text.charAt(i) == '\'') != quoted;
      depth += quoted ? 0 : nesting(text.charAt(i));
      if (!quoted && depth == 0 && nesting(text.charAt(i)) < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the whole is a call: a name, and brackets that the last character closes. */
  boolean isCall() {
    int open = text.indexOf('(');
    return open > 0 && open + closes(text.substring(open)) == text.length() - 1;
  }

  boolean is(String word) {
    return text.toLowerCase(Locale.ROOT).equals(word);
  }
}

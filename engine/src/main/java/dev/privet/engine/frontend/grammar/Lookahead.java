package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;

/**
 * Where something ends that may begin at a token, by the tokens' numbers; {@link #NONE} if it does
 * not. Nothing is taken.
 */
final class Lookahead implements GeneratedJavaParserConstants {

  static final int NONE = -1;

  private final Cursor cursor;

  Lookahead(Cursor cursor) {
    this.cursor = cursor;
  }

  /** After a type with its brackets, which may be annotated before. */
  int type(int from) {
    int at = annotations(from);
    if (at == NONE) {
      return NONE;
    }
    at = Kinds.primitive(cursor.kindAt(at)) != null ? at + 1 : named(at);
    return at == NONE ? NONE : brackets(at);
  }

  private int named(int from) {
    int at = from;
    while (Kinds.isWord(cursor.kindAt(at))) {
      at++;
      if (cursor.kindAt(at) == LT) {
        at = typeArguments(at);
        if (at == NONE) {
          return NONE;
        }
      }
      if (cursor.kindAt(at) != DOT) {
        return at;
      }
      int next = cursor.kindAt(at + 1);
      if (!Kinds.isWord(next) && next != AT) {
        return at;
      }
      at = annotations(at + 1);
      if (at == NONE) {
        return NONE;
      }
    }
    return NONE;
  }

  /** After brackets with nothing between; where they would begin if there are none. */
  int brackets(int from) {
    int at = from;
    while (true) {
      int bracket = annotations(at);
      if (bracket == NONE
          || cursor.kindAt(bracket) != LBRACKET
          || cursor.kindAt(bracket + 1) != RBRACKET) {
        return at;
      }
      at = bracket + 2;
    }
  }

  /** After {@code <...>}. */
  int typeArguments(int from) {
    int at = from + 1;
    if (Kinds.isClosing(cursor.kindAt(at))) {
      return at + 1;
    }
    while (true) {
      at = typeArgument(at);
      if (at == NONE) {
        return NONE;
      }
      if (Kinds.isClosing(cursor.kindAt(at))) {
        return at + 1;
      }
      if (cursor.kindAt(at) != COMMA) {
        return NONE;
      }
      at++;
    }
  }

  private int typeArgument(int from) {
    int at = annotations(from);
    if (at == NONE || cursor.kindAt(at) != HOOK) {
      return type(from);
    }
    int bound = cursor.kindAt(at + 1);
    return bound == EXTENDS || bound == SUPER ? type(at + 2) : at + 1;
  }

  /** After any annotations; not {@code @interface}. */
  int annotations(int from) {
    int at = from;
    while (cursor.kindAt(at) == AT) {
      if (!Kinds.isWord(cursor.kindAt(at + 1))) {
        return NONE;
      }
      at += 2;
      while (cursor.kindAt(at) == DOT && Kinds.isWord(cursor.kindAt(at + 1))) {
        at += 2;
      }
      if (cursor.kindAt(at) == LPAREN) {
        at = parentheses(at);
        if (at == NONE) {
          return NONE;
        }
      }
    }
    return at;
  }

  /** After the parenthesis that closes one. */
  int parentheses(int from) {
    int depth = 0;
    for (int at = from; cursor.kindAt(at) != EOF; at++) {
      int kind = cursor.kindAt(at);
      depth += kind == LPAREN ? 1 : kind == RPAREN ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return NONE;
  }

  /** After any modifiers and annotations. */
  int modifiers(int from) {
    int at = from;
    while (true) {
      int kind = cursor.kindAt(at);
      if (kind == AT && cursor.kindAt(at + 1) != INTERFACE) {
        at = annotations(at);
        if (at == NONE) {
          return NONE;
        }
      } else if (isModifier(at)) {
        at++;
      } else {
        return at;
      }
    }
  }

  /** Whether a token is a modifier; {@code sealed} is one before others and before a class. */
  boolean isModifier(int at) {
    int kind = cursor.kindAt(at);
    if (kind != SEALED) {
      return Kinds.modifier(kind) != null;
    }
    int next = cursor.kindAt(at + 1);
    return next == CLASS || next == INTERFACE || next == AT || Kinds.modifier(next) != null;
  }

  /** Whether modifiers, a type and a name come, and where the name ends; else {@link #NONE}. */
  int variable(int from) {
    int type = modifiers(from);
    int name = type == NONE ? NONE : type(type);
    return name != NONE && Kinds.isWord(cursor.kindAt(name)) ? name + 1 : NONE;
  }

  /** Whether a pattern comes (JLS 14.30.1). */
  boolean pattern(int from) {
    int type = modifiers(from);
    int end = type == NONE ? NONE : type(type);
    return end != NONE && (cursor.kindAt(end) == LPAREN || Kinds.isWord(cursor.kindAt(end)));
  }

  /** Whether a parenthesis opens a cast. */
  boolean cast(int open) {
    int at = type(open + 1);
    while (at != NONE && cursor.kindAt(at) == BIT_AND) {
      at = type(at + 1);
    }
    if (at == NONE || cursor.kindAt(at) != RPAREN) {
      return false;
    }
    return Kinds.primitive(cursor.kindAt(at - 1)) != null
        || Kinds.beginsUnsigned(cursor.kindAt(at + 1));
  }

  /** Whether a record is declared where its word stands. */
  boolean record(int at) {
    if (cursor.kindAt(at) != RECORD || !Kinds.isWord(cursor.kindAt(at + 1))) {
      return false;
    }
    int next = cursor.kindAt(at + 2);
    return next == LPAREN || next == LT;
  }
}

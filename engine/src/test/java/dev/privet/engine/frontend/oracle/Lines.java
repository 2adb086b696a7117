package dev.privet.engine.frontend.oracle;

import java.util.ArrayList;
import java.util.List;

/** Offsets of a text's lines. */
final class Lines {
  private final List<Integer> starts = new ArrayList<>(List.of(0));
  private final String text;

  Lines(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        starts.add(i + 1);
      }
    }
  }

  /** Of a line and column from 1. */
  int offset(int line, int column) {
    return starts.get(line - 1) + column - 1;
  }

  boolean startsWith(String word, int offset) {
    return text.startsWith(word, offset);
  }

  /** The line that an offset is in, for people. */
  String describe(int offset) {
    int line = 0;
    while (line + 1 < starts.size() && starts.get(line + 1) <= offset) {
      line++;
    }
    int end = line + 1 < starts.size() ? starts.get(line + 1) : text.length();
    return (line + 1) + ": " + text.substring(starts.get(line), end).strip();
  }
}

package dev.privet.engine.sarif;

import java.util.HashMap;
import java.util.Map;

/**
 * The {@code primaryLocationLineHash} of every line of a file, as GitHub code scanning computes it
 * for logs without one: a rolling hash over the hundred characters from a line's start, blanks
 * ignored, and an ordinal among equal hashes. The same values keep GitHub's alerts the same
 * whichever side computes them.
 */
final class LineHashes {

  private static final int WINDOW = 100;
  private static final long FACTOR = 37;
  private static final char END = 65535;

  private final int[] window = new int[WINDOW];
  private final int[] lineAt = new int[WINDOW];
  private final Map<Integer, String> byLine = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final long outgoing;
  private long hash;
  private int index;

  private LineHashes() {
    long power = 1;
    for (int i = 0; i < WINDOW; i++) {
      power *= FACTOR;
    }
    outgoing = power;
  }

  /** Line number, from 1, to its hash. */
  static Map<Integer, String> of(String content) {
    LineHashes hashes = new LineHashes();
    hashes.readAll(content);
    return hashes.byLine;
  }

  private void readAll(String content) {
    int line = 0;
    boolean lineStart = true;
    boolean afterReturn = false;
    for (int i = 0; i <= content.length(); i++) {
      char c = i < content.length() ? content.charAt(i) : END;
      if (c == ' ' || c == '\t' || (afterReturn && c == '\n')) {
        afterReturn = false;
        continue;
      }
      afterReturn = c == '\r';
      c = afterReturn ? '\n' : c;
      emit();
      if (lineStart) {
        lineAt[index] = ++line;
      }
      lineStart = c == '\n';
      roll(c);
    }
    for (int i = 0; i < WINDOW; i++) {
      emit();
      roll(0);
    }
  }

  /** The window is full for the line that starts where the next character goes. */
  private void emit() {
    if (lineAt[index] != 0) {
      String value = Long.toHexString(hash);
      byLine.put(lineAt[index], value + ":" + counts.merge(value, 1, Integer::sum));
      lineAt[index] = 0;
    }
  }

  private void roll(int c) {
    hash = FACTOR * hash + c - outgoing * window[index];
    window[index] = c;
    index = (index + 1) % WINDOW;
  }
}

package dev.privet.engine.wiring;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts where no bracket is open. */
final class Cut {

  private Cut() {}

  /** The parts between any of some separators, stripped. */
  static List<String> at(String text, String... separators) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += depth(text.charAt(i));
      String separator = depth == 0 ? separator(text, i, separators) : "";
      if (!separator.isEmpty()) {
        parts.add(text.substring(start, i).strip());
        i += separator.length() - 1;
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  private static String separator(String text, int at, String... separators) {
    for (String separator : separators) {
      if (text.startsWith(separator, at)) {
        return separator;
      }
    }
    return "";
  }

  static List<String> words(String text) {
    return at(text.strip(), " ", "\t", "\n", "\r").stream().filter(w -> !w.isEmpty()).toList();
  }

  private static int depth(char letter) {
    return switch (letter) {
      case '(', '<' -> 1;
      case ')', '>' -> -1;
      default -> 0;
    };
  }

  /** Where the bracket closes that opens at a place; -1 where it does not. */
  static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += depth(text.charAt(i));
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}

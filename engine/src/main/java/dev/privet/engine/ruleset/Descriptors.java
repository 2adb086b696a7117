package dev.privet.engine.ruleset;

import java.util.ArrayList;
import java.util.List;

/** Parameter types of erased descriptors as packs write them. */
final class Descriptors {
  /** Of a parameter. */
  static final String UNKNOWN = "?";

  private static final String REST = "..";

  private Descriptors() {}

  /** Names as in sources; {@code ?} where the descriptor does not know; empty if it is broken. */
  static List<String> parameters(String descriptor) {
    List<String> names = new ArrayList<>();
    int at = descriptor.indexOf('(') + 1;
    int end = descriptor.indexOf(')');
    while (at > 0 && at < end) {
      int arrays = at;
      while (at < end && descriptor.charAt(at) == '[') {
        at++;
      }
      arrays = at - arrays;
      int next = at + 1;
      if (at < end && descriptor.charAt(at) == 'L') {
        next = descriptor.indexOf(';', at) + 1;
        if (next == 0) {
          return names;
        }
      }
      if (at < end && descriptor.charAt(at) != ',') {
        names.add(name(descriptor.substring(at, next)) + "[]".repeat(arrays));
      }
      at = next;
    }
    return names;
  }

  private static String name(String part) {
    return switch (part.charAt(0)) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'S' -> "short";
      case 'C' -> "char";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      case 'L' -> part.substring(1, part.length() - 1).replace('/', '.');
      default -> UNKNOWN;
    };
  }

  /** Whether parameters are those wanted; an unknown one may be any. */
  static boolean fit(List<String> wanted, List<String> parameters) {
    boolean rest = !wanted.isEmpty() && wanted.get(wanted.size() - 1).equals(REST);
    int fixed = rest ? wanted.size() - 1 : wanted.size();
    if (rest ? parameters.size() < fixed : parameters.size() != fixed) {
      return false;
    }
    for (int i = 0; i < fixed; i++) {
      if (!parameters.get(i).equals(UNKNOWN) && !parameters.get(i).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }
}

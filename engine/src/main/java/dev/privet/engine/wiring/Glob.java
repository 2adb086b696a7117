package dev.privet.engine.wiring;

/**
 * Names with wildcards: {@code *} stands for part of a name, {@code ..} for any packages between.
 */
final class Glob {

  private Glob() {}

  static boolean matches(String glob, String name) {
    boolean[] reached = new boolean[name.length() + 1];
    reached[0] = true;
    for (int g = 0; g < glob.length(); g++) {
      char letter = glob.charAt(g);
      if (letter == '.' && g + 1 < glob.length() && glob.charAt(g + 1) == '.') {
        reached = packages(reached, name);
        g++;
      } else if (letter == '*') {
        reached = part(reached, name);
      } else {
        boolean[] next = new boolean[reached.length];
        for (int i = 0; i < name.length(); i++) {
          next[i + 1] = reached[i] && name.charAt(i) == letter;
        }
        reached = next;
      }
    }
    return reached[name.length()];
  }

  private static boolean[] part(boolean[] reached, String name) {
    boolean[] next = reached.clone();
    for (int i = 0; i < name.length(); i++) {
      next[i + 1] |= next[i] && name.charAt(i) != '.';
    }
    return next;
  }

  /** From a dot to any later dot, the same one included. */
  private static boolean[] packages(boolean[] reached, String name) {
    boolean[] next = new boolean[reached.length];
    boolean begun = false;
    for (int i = 0; i < name.length(); i++) {
      begun |= reached[i] && (i == 0 || name.charAt(i) == '.');
      next[i + 1] = begun && name.charAt(i) == '.';
    }
    next[0] = reached[0];
    return next;
  }
}

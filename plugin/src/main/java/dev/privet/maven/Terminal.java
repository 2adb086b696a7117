package dev.privet.maven;

import java.io.Console;

/** Whether a person watches this build. */
final class Terminal {

  private Terminal() {}

  /**
   * Whether the output goes to a terminal. Before JDK 22 there is a console only then; since then
   * there is always one, and it can tell.
   */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException beforeJdk22) {
      return true;
    } catch (ReflectiveOperationException untold) {
      return false;
    }
  }
}

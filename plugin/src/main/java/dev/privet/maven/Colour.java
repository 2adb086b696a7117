package dev.privet.maven;

/** Whether the console report is coloured. */
enum Colour {
  AUTO,
  ALWAYS,
  NEVER;

  /**
   * Follows Maven's own switch ({@code -Dstyle.color}) where this does not say, then asks whether a
   * person is watching.
   *
   * @param mavenStyle the value of {@code style.color}, may be empty
   * @param watched whether the output is a terminal
   */
  boolean on(String mavenStyle, boolean watched) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          switch (mavenStyle) {
            case "always" -> true;
            case "never" -> false;
            default -> watched;
          };
    };
  }
}

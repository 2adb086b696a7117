package dev.privet.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * How a console shows things.
 *
 * @param width columns of a line, at least {@link #MIN_WIDTH}
 * @param paths turns a path relative to the audit's root into one a terminal can open
 */
public record ConsoleStyle(int width, Colour colour, UnaryOperator<String> paths) {

  /** Narrower consoles get lines that are too long. */
  public static final int MIN_WIDTH = 40;

  /** Whether escape sequences colour the text. */
  public enum Colour {
    NONE,
    ANSI
  }

  public ConsoleStyle {
    width = Math.max(MIN_WIDTH, width);
  }

  public static ConsoleStyle of(int width, Colour colour) {
    return new ConsoleStyle(width, colour, UnaryOperator.identity());
  }

  /** With paths as seen from a working directory. */
  public ConsoleStyle seenFrom(Path workingDirectory, Path root) {
    Path from = workingDirectory.toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    return new ConsoleStyle(
        width,
        colour,
        path -> {
          try {
            Path file = base.resolve(path).normalize();
            boolean sameTree = from.getRoot() != null && from.getRoot().equals(file.getRoot());
            return (sameTree ? from.relativize(file) : file).toString().replace('\\', '/');
          } catch (InvalidPathException unnameable) {
            // In a locale that lacks a letter of a file's name, the name makes no path.
            return path;
          }
        });
  }
}

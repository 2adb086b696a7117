package dev.privet.engine.program;

import org.jspecify.annotations.Nullable;

/**
 * A region of a source file; lines and columns count from 1, the end is inclusive, as JavaParser
 * gives it.
 *
 * @param file path relative to the audit's root, with forward slashes
 */
public record Position(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<Position> {

  /** By the parts that tell most; written out, since positions are part of what is hashed most. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Position that
            && line == that.line
            && column == that.column
            && endLine == that.endLine
            && endColumn == that.endColumn
            && file.equals(that.file));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * line + column) + endColumn) + file.hashCode();
  }

  @Override
  public int compareTo(Position that) {
    int order = file.compareTo(that.file);
    if (order == 0) {
      order = Integer.compare(line, that.line);
    }
    if (order == 0) {
      order = Integer.compare(column, that.column);
    }
    if (order == 0) {
      order = Integer.compare(endLine, that.endLine);
    }
    return order == 0 ? Integer.compare(endColumn, that.endColumn) : order;
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

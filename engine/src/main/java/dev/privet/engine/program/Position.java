package dev.privet.engine.program;

/**
 * A region of a source file; lines and columns count from 1, the end is inclusive, as JavaParser
 * gives it.
 *
 * @param file path relative to the audit's root, with forward slashes
 */
public record Position(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<Position> {

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

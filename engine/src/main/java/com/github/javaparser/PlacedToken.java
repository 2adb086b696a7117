package com.github.javaparser;

import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A token that makes its range when a node begins or ends with it, which most tokens never see. It
 * knows no neighbours: nobody reads the text of a node off its tokens.
 */
@NullMarked
final class PlacedToken extends JavaToken {

  private final int line;
  private final int column;
  private final int endLine;
  private final int endColumn;
  private @Nullable Range range;

  PlacedToken(int kind, String text, int line, int column, int endLine, int endColumn) {
    super(null, kind, text, null, null);
    this.line = line;
    this.column = column;
    this.endLine = endLine;
    this.endColumn = endColumn;
  }

  @Override
  public boolean hasRange() {
    return true;
  }

  @Override
  public Optional<Range> getRange() {
    if (range == null) {
      range = new Range(new Position(line, column), new Position(endLine, endColumn));
    }
    return Optional.of(range);
  }

  @Override
  public void setRange(@Nullable Range range) {
    this.range = range;
  }
}

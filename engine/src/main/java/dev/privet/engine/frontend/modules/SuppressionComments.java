package dev.privet.engine.frontend.modules;

import com.github.javaparser.ast.comments.Comment;
import dev.privet.engine.frontend.LoweredModule.LineComment;
import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.program.Position;
import java.util.List;
import java.util.Optional;

/** Finds comments that speak to Privet. */
final class SuppressionComments {

  private static final String PREFIX = "privet:";

  private SuppressionComments() {}

  static List<LineComment> in(SourceUnit unit) {
    return unit.tree().getOrphanComments().stream()
        .flatMap(comment -> read(comment, unit.path()).stream())
        .toList();
  }

  private static Optional<LineComment> read(Comment comment, String path) {
    String text = comment.getContent().strip();
    while (text.startsWith("*")) {
      text = text.substring(1).strip();
    }
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String spoken = text.substring(PREFIX.length()).strip();
    return comment
        .getRange()
        .map(
            r ->
                new LineComment(
                    new Position(path, r.begin.line, r.begin.column, r.end.line, r.end.column),
                    spoken));
  }
}

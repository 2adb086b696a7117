package dev.privet.engine.metamorphic;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.metamodel.PropertyMetaModel;
import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A program's text after a rewriting, with the way back to where its parts stood before.
 *
 * @param text as printed
 * @param origins where what stands at a place stood in the program that was rewritten
 */
record Rewritten(String text, Map<Position, Position> origins) {

  static CompilationUnit parse(String text) {
    return read(text)
        .getResult()
        .orElseThrow(() -> new IllegalArgumentException("not Java: " + text));
  }

  /**
   * Whether the parser takes it as a whole: of a local enum it makes nothing that can be printed.
   */
  static boolean isReadable(String text) {
    return read(text).isSuccessful();
  }

  private static ParseResult<CompilationUnit> read(String text) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21)
            .setAttributeComments(false);
    return new JavaParser(configuration).parse(text);
  }

  /** Prints a tree whose nodes know where they were before it was changed. */
  static Rewritten of(CompilationUnit changed) {
    String text = changed.toString();
    Map<Position, Position> origins = new HashMap<>();
    List<Node> before = nodes(changed);
    List<Node> after = nodes(parse(text));
    if (before.size() != after.size()) {
      throw new IllegalStateException("printed otherwise than it is: " + text);
    }
    for (int i = 0; i < before.size(); i++) {
      Node node = before.get(i);
      Node printed = after.get(i);
      if (node.getRange().isPresent() && printed.getRange().isPresent()) {
        origins.putIfAbsent(printed.getRange().get().begin, node.getRange().get().begin);
      }
    }
    return new Rewritten(text, origins);
  }

  /** Outer nodes first, in the grammar's order: children of a changed node lie in any. */
  private static List<Node> nodes(Node root) {
    List<Node> nodes = new ArrayList<>();
    add(root, nodes);
    return nodes;
  }

  private static void add(Node node, List<Node> nodes) {
    nodes.add(node);
    for (PropertyMetaModel property : node.getMetaModel().getAllPropertyMetaModels()) {
      Object value = property.getValue(node);
      if (value instanceof Node child && !(child instanceof Comment)) {
        add(child, nodes);
      } else if (value instanceof NodeList<?> children) {
        children.forEach(child -> add(child, nodes));
      }
    }
  }

  /** Rules and categories by the line where the sink stood. */
  Map<String, String> findings(AuditResult result) {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    for (Finding finding : result.findings()) {
      Position at = new Position(finding.position().line(), finding.position().column());
      Position origin = origins.get(at);
      String place = origin == null ? "somewhere" : "line " + origin.line;
      found
          .computeIfAbsent(place + " " + finding.ruleName(), unused -> new TreeSet<>())
          .addAll(finding.categories());
    }
    Map<String, String> texts = new TreeMap<>();
    found.forEach((place, categories) -> texts.put(place, categories.toString()));
    return texts;
  }
}

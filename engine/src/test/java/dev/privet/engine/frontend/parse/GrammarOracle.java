package dev.privet.engine.frontend.parse;

import com.github.javaparser.ParseResult;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.metamodel.PropertyMetaModel;
import dev.privet.engine.frontend.grammar.Grammar;
import dev.privet.engine.frontend.grammar.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JavaParser's own parser as the judge of our grammar: the same trees, with the same places. */
final class GrammarOracle {

  private final Scanner.Alphabet alphabet = new Scanner.Alphabet();
  private final Tokens tokens = new Tokens();

  /** What came of a source. */
  enum Verdict {
    SAME,
    /** Neither takes it. */
    WRONG,
    /** Left to JavaParser's parser. */
    LEFT,
    /** JavaParser's parser does not take it. */
    TOO_LENIENT
  }

  private Scanner scanner(String source) {
    return new Scanner(SourceText.of(source), alphabet, true, "privet:");
  }

  /**
   * Compares the two.
   *
   * @throws AssertionError where they differ, with the first difference
   */
  Verdict judge(String source) {
    Scanner scanner = scanner(source);
    scanner.scan(tokens);
    Optional<CompilationUnit> found =
        scanner.flaw() == null ? Grammar.parse(tokens, true) : Optional.empty();
    ParseResult<CompilationUnit> expected = scanner(source).parse();
    if (!expected.isSuccessful()) {
      return found.isEmpty() ? Verdict.WRONG : Verdict.TOO_LENIENT;
    }
    if (found.isEmpty()) {
      return Verdict.LEFT;
    }
    CompilationUnit tree = expected.getResult().orElseThrow();
    LeanTree.make(tree, true);
    compare(describe(tree), describe(found.get()));
    return Verdict.SAME;
  }

  private static void compare(List<String> expected, List<String> found) {
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      String one = i < expected.size() ? expected.get(i) : "nothing";
      String other = i < found.size() ? found.get(i) : "nothing";
      if (!one.equals(other)) {
        throw new AssertionError("expected " + one + ", found " + other);
      }
    }
  }

  private static List<String> describe(CompilationUnit tree) {
    List<String> lines = new ArrayList<>();
    describe(tree, "", lines);
    return lines;
  }

  private static void describe(Node node, String role, List<String> lines) {
    String place = node.getRange().map(Range::toString).orElse("");
    StringBuilder line = new StringBuilder(role).append(node.getClass().getSimpleName());
    line.append(place);
    for (PropertyMetaModel property : node.getMetaModel().getAllPropertyMetaModels()) {
      if (!property.isNode() && !property.isNodeList()) {
        line.append(' ').append(property.getName()).append('=').append(property.getValue(node));
      }
    }
    lines.add(line.toString());
    for (PropertyMetaModel property : node.getMetaModel().getAllPropertyMetaModels()) {
      boolean isTree = property.isNode() || property.isNodeList();
      Object value = isTree ? property.getValue(node) : null;
      String name = property.getName();
      if (value instanceof Node child) {
        // an instanceof takes over its pattern's type
        boolean mayBeElsewhere = node instanceof PatternExpr && name.equals("type");
        boolean isOurs = mayBeElsewhere || child.getParentNode().orElse(null) == node;
        describe(child, name + (isOurs ? ": " : " of another: "), lines);
      } else if (value instanceof List<?> children) {
        lines.add(name + " " + children.size());
        children.forEach(child -> describe((Node) child, name + "[]: ", lines));
      } else if (isTree) {
        lines.add("no " + name);
      }
    }
  }
}

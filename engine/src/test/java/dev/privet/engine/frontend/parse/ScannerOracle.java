package dev.privet.engine.frontend.parse;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.GeneratedJavaParserTokenManager;
import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Provider;
import com.github.javaparser.Providers;
import com.github.javaparser.Range;
import com.github.javaparser.SimpleCharStream;
import com.github.javaparser.Token;
import com.github.javaparser.TokenMgrException;
import com.github.javaparser.UnicodeEscapeProcessingProvider;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.SimpleName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JavaParser's own scanner as the judge of ours: the same tokens, and the same trees. */
public final class ScannerOracle {

  private final Scanner.Alphabet alphabet = new Scanner.Alphabet();

  /** The first difference; empty if there is none, also where JavaParser refuses the source. */
  public Optional<String> difference(String source) {
    Optional<List<String>> expected = expectedTokens(source);
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> token = difference(expected.get(), tokens(source));
    return token.isPresent() ? token : difference(expectedNodes(source), nodes(source));
  }

  private static Optional<String> difference(List<String> expected, List<String> found) {
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      String one = i < expected.size() ? expected.get(i) : "nothing";
      String other = i < found.size() ? found.get(i) : "nothing";
      if (!one.equals(other)) {
        return Optional.of("expected " + one + ", found " + other);
      }
    }
    return Optional.empty();
  }

  /** JavaParser finds no good columns for what follows a Unicode escape, so they are not asked. */
  private static boolean hasEscapes(String source) {
    return source.contains("\\u");
  }

  private Scanner scanner(String source) {
    return new Scanner(SourceText.of(source), alphabet, true, "privet:");
  }

  /** What our scanner makes of it. */
  List<String> tokens(String source) {
    Scanner scanner = scanner(source);
    List<String> all = new ArrayList<>();
    Token token = scanner.getNextToken();
    while (token.kind != GeneratedJavaParserConstants.EOF) {
      all.add(describe(token, hasEscapes(source)));
      token = scanner.getNextToken();
    }
    return all;
  }

  private static Optional<List<String>> expectedTokens(String source) {
    Provider provider = new UnicodeEscapeProcessingProvider(Providers.provider(source));
    GeneratedJavaParserTokenManager scanner =
        new GeneratedJavaParserTokenManager(new SimpleCharStream(provider, 1, 1));
    scanner.setYieldSupported();
    List<String> all = new ArrayList<>();
    try {
      Token token = scanner.getNextToken();
      while (token.kind != GeneratedJavaParserConstants.EOF) {
        all.add(describe(token, hasEscapes(source)));
        token = scanner.getNextToken();
      }
    } catch (TokenMgrException refused) {
      return Optional.empty();
    }
    return Optional.of(all);
  }

  /** The parser takes a part of a shift as one character, whatever the scanner says of it. */
  private static String describe(Token token, boolean hasEscapes) {
    boolean isClosing = token.kind == GeneratedJavaParserConstants.GT;
    String image = isClosing ? ">" : token.image;
    int endColumn = isClosing ? token.beginColumn : token.endColumn;
    String place =
        token.beginLine + ":" + token.beginColumn + "-" + token.endLine + ":" + endColumn;
    return token.kind + " " + image + (hasEscapes ? "" : " " + place);
  }

  private List<String> nodes(String source) {
    CompilationUnit tree = scanner(source).parse().getResult().orElseThrow();
    LeanTree.make(tree, true);
    return nodes(tree, hasEscapes(source));
  }

  private static List<String> expectedNodes(String source) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.JAVA_21)
            .setPreprocessUnicodeEscapes(hasEscapes(source))
            .setAttributeComments(false);
    CompilationUnit tree = new JavaParser(configuration).parse(source).getResult().orElseThrow();
    return nodes(tree, hasEscapes(source));
  }

  private static List<String> nodes(CompilationUnit tree, boolean hasEscapes) {
    List<String> all = new ArrayList<>();
    tree.walk(
        node -> {
          if (!(node instanceof Comment)) {
            all.add(describe(node, hasEscapes));
          }
        });
    return all;
  }

  private static String describe(Node node, boolean hasEscapes) {
    String text = node.getClass().getSimpleName();
    if (node instanceof SimpleName name) {
      text += " " + name.getIdentifier();
    } else if (node instanceof Name name) {
      text += " " + name.getIdentifier();
    } else if (node instanceof LiteralStringValueExpr literal) {
      text += " " + literal.getValue();
    }
    boolean isUnit = node.getParentNode().isEmpty();
    return isUnit || hasEscapes ? text : text + node.getRange().map(Range::toString).orElse("");
  }
}

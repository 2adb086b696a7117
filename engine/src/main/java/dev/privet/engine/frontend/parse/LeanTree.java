package dev.privet.engine.frontend.parse;

import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.VarType;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a tree's tokens from it, without which it is some two and a half times smaller, and makes
 * the type {@code var} a node of its own, as JavaParser's processor does with more effort.
 */
final class LeanTree {

  private LeanTree() {}

  static void make(CompilationUnit tree, boolean hasVar) {
    List<Node> open = new ArrayList<>();
    open.add(tree);
    while (!open.isEmpty()) {
      Node node = open.remove(open.size() - 1);
      dropTokens(node);
      if (hasVar) {
        markVar(node);
      }
      open.addAll(node.getChildNodes());
    }
  }

  private static void dropTokens(Node node) {
    Range range = node.getRange().orElse(null);
    node.setTokenRange(null);
    node.setRange(range);
  }

  private static void markVar(Node node) {
    if (node instanceof VariableDeclarator variable && isVar(variable.getType())) {
      variable.setType(marked(variable.getType()));
    } else if (node instanceof Parameter parameter && isVar(parameter.getType())) {
      parameter.setType(marked(parameter.getType()));
    } else if (node instanceof TypePatternExpr pattern && isVar(pattern.getType())) {
      pattern.setType(marked(pattern.getType()));
    }
  }

  private static boolean isVar(Type type) {
    return type instanceof ClassOrInterfaceType named
        && named.getName().getIdentifier().equals("var")
        && named.getScope().isEmpty()
        && named.getTypeArguments().isEmpty();
  }

  private static VarType marked(Type type) {
    VarType marked = new VarType();
    marked.setRange(type.getRange().orElse(null));
    return marked;
  }
}

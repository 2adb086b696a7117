package dev.privet.engine.frontend.parse;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.VarType;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes the type {@code var} a node of its own, as JavaParser's processor does with more effort.
 */
final class VarTypes {

  private VarTypes() {}

  static void mark(CompilationUnit tree) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof VariableDeclarator variable && isVar(variable.getType())) {
        variable.setType(marked(variable.getType()));
      } else if (node instanceof Parameter parameter && isVar(parameter.getType())) {
        parameter.setType(marked(parameter.getType()));
      } else if (node instanceof TypePatternExpr pattern && isVar(pattern.getType())) {
        pattern.setType(marked(pattern.getType()));
      }
      node.getChildNodes().forEach(open::push);
    }
  }

  private static boolean isVar(Type type) {
    return type instanceof ClassOrInterfaceType named
        && named.getNameAsString().equals("var")
        && named.getScope().isEmpty()
        && named.getTypeArguments().isEmpty();
  }

  private static VarType marked(Type type) {
    VarType marked = new VarType();
    marked.setRange(type.getRange().orElse(null));
    return marked;
  }
}

package dev.privet.engine.frontend.modules;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Empties the bodies of a unit that has been lowered: other units still read its declarations and
 * constants, but no body, and bodies are most of a tree.
 */
final class StrippedBodies {

  private StrippedBodies() {}

  static void strip(CompilationUnit tree) {
    Deque<Node> open = new ArrayDeque<>(tree.getTypes());
    while (!open.isEmpty()) {
      Node next = open.pop();
      if (next instanceof TypeDeclaration<?> type) {
        open.addAll(type.getMembers());
      } else if (next instanceof MethodDeclaration method && method.getBody().isPresent()) {
        method.setBody(new BlockStmt());
      } else if (next instanceof ConstructorDeclaration constructor) {
        constructor.setBody(new BlockStmt());
      } else if (next instanceof InitializerDeclaration block) {
        block.setBody(new BlockStmt());
      }
    }
  }
}

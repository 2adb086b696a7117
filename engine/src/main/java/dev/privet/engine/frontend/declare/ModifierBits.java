package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import dev.privet.engine.program.TypeKind;
import java.lang.reflect.Modifier;

/** Modifiers, written and implied. */
final class ModifierBits {
  private static final int ACCESS = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE;

  private ModifierBits() {}

  static int written(Node node) {
    int bits = 0;
    if (node instanceof NodeWithModifiers) {
      for (com.github.javaparser.ast.Modifier modifier :
          ((NodeWithModifiers<?>) node).getModifiers()) {
        bits |= bit(modifier.getKeyword());
      }
    }
    return bits;
  }

  private static int bit(Keyword keyword) {
    switch (keyword) {
      case PUBLIC:
        return Modifier.PUBLIC;
      case PROTECTED:
        return Modifier.PROTECTED;
      case PRIVATE:
        return Modifier.PRIVATE;
      case ABSTRACT:
        return Modifier.ABSTRACT;
      case STATIC:
        return Modifier.STATIC;
      case FINAL:
        return Modifier.FINAL;
      case TRANSIENT:
        return Modifier.TRANSIENT;
      case VOLATILE:
        return Modifier.VOLATILE;
      case SYNCHRONIZED:
        return Modifier.SYNCHRONIZED;
      case NATIVE:
        return Modifier.NATIVE;
      case STRICTFP:
        return Modifier.STRICT;
      default:
        return 0;
    }
  }

  private static boolean isInterface(TypeKind kind) {
    return kind == TypeKind.INTERFACE || kind == TypeKind.ANNOTATION;
  }

  /** Whether a node's parent makes its members public and its types static. */
  private static boolean inInterface(Node node) {
    return node.getParentNode()
        .filter(TypeDeclaration.class::isInstance)
        .map(parent -> isInterface(TypeSyntax.kind(parent)))
        .orElse(false);
  }

  static int ofType(Node node) {
    int bits = written(node);
    if (!(node instanceof TypeDeclaration)) {
      return bits;
    }
    TypeKind kind = TypeSyntax.kind(node);
    if (isInterface(kind)) {
      bits |= Modifier.INTERFACE | Modifier.ABSTRACT;
    }
    boolean nested =
        !(node.getParentNode().orElse(null) instanceof com.github.javaparser.ast.CompilationUnit);
    if (nested && kind != TypeKind.CLASS) {
      bits |= Modifier.STATIC;
    }
    if (inInterface(node)) {
      bits |= Modifier.STATIC | Modifier.PUBLIC;
    }
    if (kind == TypeKind.RECORD
        || (kind == TypeKind.ENUM
            && ((EnumDeclaration) node)
                .getEntries().stream().allMatch(entry -> entry.getClassBody().isEmpty()))) {
      bits |= Modifier.FINAL;
    }
    return bits;
  }

  static int ofField(BodyDeclaration<?> field) {
    int bits = written(field);
    return inInterface(field) ? bits | Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL : bits;
  }

  static int ofMethod(MethodDeclaration method) {
    int bits = written(method);
    if (!inInterface(method)) {
      return bits;
    }
    if ((bits & Modifier.PRIVATE) == 0) {
      bits |= Modifier.PUBLIC;
    }
    boolean bodiless = method.getBody().isEmpty() && !method.isDefault();
    return bodiless && (bits & (Modifier.STATIC | Modifier.PRIVATE)) == 0
        ? bits | Modifier.ABSTRACT
        : bits;
  }

  static int ofConstructor(Node constructor, TypeKind kind) {
    int bits = written(constructor);
    return kind == TypeKind.ENUM ? bits | Modifier.PRIVATE : bits;
  }

  /** Only the access part. */
  static int access(int bits) {
    return bits & ACCESS;
  }

  /** Whether a member, or a type, has no enclosing instance and none of its type parameters. */
  static boolean isStatic(Node node) {
    if (node instanceof TypeDeclaration) {
      return Modifier.isStatic(ofType(node));
    }
    if (node instanceof MethodDeclaration) {
      return ((MethodDeclaration) node).isStatic();
    }
    if (node instanceof InitializerDeclaration) {
      return ((InitializerDeclaration) node).isStatic();
    }
    if (node instanceof ConstructorDeclaration || node instanceof CompactConstructorDeclaration) {
      return false;
    }
    return node instanceof com.github.javaparser.ast.body.FieldDeclaration
        && Modifier.isStatic(ofField((BodyDeclaration<?>) node));
  }
}

package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import dev.privet.engine.program.TypeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One view of the six kinds of node that declare a type. */
final class TypeSyntax {
  private TypeSyntax() {}

  /** Whether a node declares a type. */
  static boolean declaresType(Node node) {
    return node instanceof TypeDeclaration
        || (node instanceof ObjectCreationExpr
            && ((ObjectCreationExpr) node).getAnonymousClassBody().isPresent())
        || (node instanceof EnumConstantDeclaration
            && !((EnumConstantDeclaration) node).getClassBody().isEmpty());
  }

  static List<BodyDeclaration<?>> members(Node node) {
    if (node instanceof TypeDeclaration) {
      return ((TypeDeclaration<?>) node).getMembers();
    }
    if (node instanceof EnumConstantDeclaration) {
      return ((EnumConstantDeclaration) node).getClassBody();
    }
    return ((ObjectCreationExpr) node)
        .getAnonymousClassBody()
        .map(body -> (List<BodyDeclaration<?>>) body)
        .orElse(List.of());
  }

  static TypeKind kind(Node node) {
    if (node instanceof EnumDeclaration) {
      return TypeKind.ENUM;
    }
    if (node instanceof RecordDeclaration) {
      return TypeKind.RECORD;
    }
    if (node instanceof AnnotationDeclaration) {
      return TypeKind.ANNOTATION;
    }
    return node instanceof ClassOrInterfaceDeclaration
            && ((ClassOrInterfaceDeclaration) node).isInterface()
        ? TypeKind.INTERFACE
        : TypeKind.CLASS;
  }

  static List<TypeParameter> typeParameters(Node node) {
    if (node instanceof ClassOrInterfaceDeclaration) {
      return ((ClassOrInterfaceDeclaration) node).getTypeParameters();
    }
    return node instanceof RecordDeclaration
        ? ((RecordDeclaration) node).getTypeParameters()
        : List.of();
  }

  /** The written superclass; of an anonymous class what it makes, interface or not. */
  static @Nullable ClassOrInterfaceType extended(Node node) {
    if (node instanceof ObjectCreationExpr) {
      return ((ObjectCreationExpr) node).getType();
    }
    if (node instanceof ClassOrInterfaceDeclaration
        && !((ClassOrInterfaceDeclaration) node).isInterface()) {
      NodeList<ClassOrInterfaceType> types =
          ((ClassOrInterfaceDeclaration) node).getExtendedTypes();
      return types.isEmpty() ? null : types.get(0);
    }
    return null;
  }

  /** Implemented types, or of an interface the extended ones. */
  static List<ClassOrInterfaceType> implemented(Node node) {
    if (node instanceof ClassOrInterfaceDeclaration) {
      ClassOrInterfaceDeclaration type = (ClassOrInterfaceDeclaration) node;
      return type.isInterface() ? type.getExtendedTypes() : type.getImplementedTypes();
    }
    if (node instanceof EnumDeclaration) {
      return ((EnumDeclaration) node).getImplementedTypes();
    }
    return node instanceof RecordDeclaration
        ? ((RecordDeclaration) node).getImplementedTypes()
        : List.of();
  }

  static List<EnumConstantDeclaration> constants(Node node) {
    return node instanceof EnumDeclaration ? ((EnumDeclaration) node).getEntries() : List.of();
  }

  static List<Parameter> components(Node node) {
    return node instanceof RecordDeclaration
        ? ((RecordDeclaration) node).getParameters()
        : List.of();
  }

  static List<AnnotationExpr> annotations(Node node) {
    return node instanceof BodyDeclaration && !(node instanceof EnumConstantDeclaration)
        ? ((BodyDeclaration<?>) node).getAnnotations()
        : List.of();
  }

  /** Where the name stands. */
  static Node nameNode(Node node) {
    if (node instanceof TypeDeclaration) {
      return ((TypeDeclaration<?>) node).getName();
    }
    if (node instanceof EnumConstantDeclaration) {
      return ((EnumConstantDeclaration) node).getName();
    }
    return ((ObjectCreationExpr) node).getType();
  }

  /** Empty of an anonymous class. */
  static String simpleName(Node node) {
    return node instanceof TypeDeclaration ? ((TypeDeclaration<?>) node).getNameAsString() : "";
  }

  /** Components, enum constants and declarators of fields, by name. */
  static Map<String, Node> fields(Node node) {
    Map<String, Node> found = new HashMap<>();
    components(node).forEach(component -> found.put(component.getNameAsString(), component));
    constants(node).forEach(constant -> found.put(constant.getNameAsString(), constant));
    for (BodyDeclaration<?> member : members(node)) {
      if (member instanceof FieldDeclaration) {
        ((FieldDeclaration) member)
            .getVariables()
            .forEach(variable -> found.put(variable.getNameAsString(), variable));
      }
    }
    return found;
  }
}

package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Lombok annotation as written. It is read from syntax, so that it means the same where Lombok
 * itself is not on the class path.
 *
 * @param name without the package: {@code Getter}, {@code ToString.Exclude}, {@code Slf4j}
 */
record LombokUse(String name, Map<String, Expression> elements, Constants constants) {
  private static final List<String> PACKAGES =
      List.of(
          "lombok",
          "lombok.experimental",
          "lombok.extern.slf4j",
          "lombok.extern.log4j",
          "lombok.extern.java",
          "lombok.extern.apachecommons",
          "lombok.extern.jbosslog",
          "lombok.extern.flogger");

  /** All of a node's Lombok annotations, by name. */
  static Map<String, LombokUse> of(Node node, UnitScope unit, SourceDeclarations declarations) {
    Map<String, LombokUse> found = new LinkedHashMap<>();
    for (AnnotationExpr annotation : annotations(node)) {
      String name = lombokName(annotation.getNameAsString(), unit);
      if (name != null) {
        found.put(name, new LombokUse(name, elements(annotation), declarations.constants()));
      }
    }
    return found;
  }

  private static List<AnnotationExpr> annotations(Node node) {
    if (node instanceof VariableDeclarator) {
      Node field = node.getParentNode().orElse(null);
      return field instanceof BodyDeclaration
          ? ((BodyDeclaration<?>) field).getAnnotations()
          : List.of();
    }
    if (node instanceof Parameter) {
      return ((Parameter) node).getAnnotations();
    }
    return node instanceof BodyDeclaration
        ? ((BodyDeclaration<?>) node).getAnnotations()
        : List.of();
  }

  private static @Nullable String lombokName(String written, UnitScope unit) {
    int cut = written.indexOf('.');
    String first = cut < 0 ? written : written.substring(0, cut);
    String qualified =
        unit.importedName(first).map(name -> name + written.substring(first.length())).orElse(null);
    if (qualified == null && written.startsWith("lombok.")) {
      qualified = written;
    }
    for (String name : PACKAGES) {
      if (qualified == null ? unit.importsAll(name) : isIn(name, qualified)) {
        return qualified == null ? written : qualified.substring(name.length() + 1);
      }
    }
    return null;
  }

  private static boolean isIn(String packageName, String qualified) {
    return qualified.startsWith(packageName + ".")
        && Character.isUpperCase(qualified.charAt(packageName.length() + 1));
  }

  private static Map<String, Expression> elements(AnnotationExpr annotation) {
    Map<String, Expression> elements = new LinkedHashMap<>();
    if (annotation instanceof SingleMemberAnnotationExpr) {
      elements.put("value", ((SingleMemberAnnotationExpr) annotation).getMemberValue());
    } else if (annotation instanceof NormalAnnotationExpr) {
      for (MemberValuePair pair : ((NormalAnnotationExpr) annotation).getPairs()) {
        elements.put(pair.getNameAsString(), pair.getValue());
      }
    }
    return elements;
  }

  private @Nullable Object constant(String element) {
    Expression expression = elements.get(element);
    return expression == null ? null : constants.of(expression).orElse(null);
  }

  boolean flag(String element) {
    return Boolean.TRUE.equals(constant(element));
  }

  String text(String element, String otherwise) {
    Object value = constant(element);
    return value instanceof String ? (String) value : otherwise;
  }

  /** Only of a literal: names may not be looked up while member types are being collected. */
  String literal(String element, String otherwise) {
    Expression expression = elements.get(element);
    return expression instanceof StringLiteralExpr
        ? ((StringLiteralExpr) expression).asString()
        : otherwise;
  }

  int number(String element) {
    Object value = constant(element);
    return value instanceof Integer ? (Integer) value : 0;
  }

  /** One or several texts; empty if the element is not there. */
  Optional<List<String>> texts(String element) {
    Expression expression = elements.get(element);
    if (expression == null) {
      return Optional.empty();
    }
    List<Expression> parts =
        expression instanceof ArrayInitializerExpr
            ? ((ArrayInitializerExpr) expression).getValues()
            : List.of(expression);
    List<String> texts = new ArrayList<>();
    parts.forEach(part -> constants.of(part).ifPresent(value -> texts.add(value.toString())));
    return Optional.of(texts);
  }

  /** Modifier bits of an access level; empty of {@code NONE}. Public where none is given. */
  Optional<Integer> access(String element) {
    Expression expression = elements.get(element);
    String level = "PUBLIC";
    if (expression instanceof FieldAccessExpr) {
      level = ((FieldAccessExpr) expression).getNameAsString();
    } else if (expression instanceof NameExpr) {
      level = ((NameExpr) expression).getNameAsString();
    }
    switch (level) {
      case "NONE":
        return Optional.empty();
      case "PRIVATE":
        return Optional.of(Modifier.PRIVATE);
      case "PROTECTED":
        return Optional.of(Modifier.PROTECTED);
      case "PACKAGE":
      case "MODULE":
        return Optional.of(0);
      default:
        return Optional.of(Modifier.PUBLIC);
    }
  }
}

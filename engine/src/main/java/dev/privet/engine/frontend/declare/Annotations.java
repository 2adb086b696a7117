package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Annotation syntax to values. */
final class Annotations {
  private final SourceDeclarations declarations;

  Annotations(SourceDeclarations declarations) {
    this.declarations = declarations;
  }

  List<AnnotationUse> all(List<AnnotationExpr> annotations) {
    if (annotations.isEmpty()) {
      return List.of();
    }
    List<AnnotationUse> uses = new ArrayList<>(annotations.size());
    annotations.forEach(annotation -> uses.add(use(annotation)));
    return uses;
  }

  private AnnotationUse use(AnnotationExpr annotation) {
    String name = annotation.getNameAsString();
    Optional<TypeDeclaration> type = declarations.names().named(name, annotation);
    Map<String, Object> elements = new LinkedHashMap<>();
    if (annotation instanceof SingleMemberAnnotationExpr) {
      put("value", ((SingleMemberAnnotationExpr) annotation).getMemberValue(), type, elements);
    } else if (annotation instanceof NormalAnnotationExpr) {
      for (MemberValuePair pair : ((NormalAnnotationExpr) annotation).getPairs()) {
        put(pair.getNameAsString(), pair.getValue(), type, elements);
      }
    }
    return new AnnotationUse(
        type.map(TypeDeclaration::name).orElseGet(() -> missing(name, annotation)), elements);
  }

  /**
   * What an annotation that is not on the class path is called: as it was imported, so that it is
   * not taken for another one of its simple name. Packages that came to be called otherwise say
   * nothing.
   */
  private String missing(String name, AnnotationExpr annotation) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return declarations
        .unitOf(annotation)
        .importedName(name)
        .filter(imported -> !imported.startsWith("javax.") && !imported.startsWith("jakarta."))
        .orElse(simple);
  }

  /** A single value of an array element is a list of one, as it is in a class file. */
  private void put(
      String name,
      Expression expression,
      Optional<TypeDeclaration> type,
      Map<String, Object> elements) {
    value(expression)
        .ifPresent(
            value ->
                elements.put(
                    name,
                    !(value instanceof List) && type.map(t -> isArray(t, name)).orElse(false)
                        ? List.of(value)
                        : value));
  }

  private static boolean isArray(TypeDeclaration annotation, String element) {
    if (annotation instanceof SourceType) {
      // From syntax: reading the members could need the annotation that is just being read.
      return TypeSyntax.members(((SourceType) annotation).node()).stream()
          .filter(AnnotationMemberDeclaration.class::isInstance)
          .map(AnnotationMemberDeclaration.class::cast)
          .anyMatch(
              member -> member.getNameAsString().equals(element) && member.getType().isArrayType());
    }
    return annotation.methods().stream()
        .anyMatch(
            method -> method.name().equals(element) && method.returnType() instanceof ArrayType);
  }

  private Optional<Object> value(Expression expression) {
    if (expression instanceof ArrayInitializerExpr) {
      List<Object> values = new ArrayList<>();
      ((ArrayInitializerExpr) expression)
          .getValues()
          .forEach(element -> value(element).ifPresent(values::add));
      return Optional.of(List.copyOf(values));
    }
    if (expression instanceof ClassExpr) {
      return Optional.of(declarations.types().type(((ClassExpr) expression).getType()));
    }
    if (expression instanceof AnnotationExpr) {
      return Optional.of(use((AnnotationExpr) expression));
    }
    Optional<Object> constant = declarations.constants().of(expression);
    return constant.isPresent() ? constant : declarations.constants().enumConstant(expression);
  }
}

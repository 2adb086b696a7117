package dev.privet.engine.program;

import java.util.ArrayList;
import java.util.List;

/** Which annotations say what fills a field. */
public final class Fillings {

  private Fillings() {}

  /** A field's own annotations and those of the constructors' parameters that are called so. */
  public static List<AnnotationUse> of(FieldDeclaration field, TypeDeclaration owner) {
    List<AnnotationUse> uses = new ArrayList<>(field.annotations());
    for (MethodDeclaration method : owner.methods()) {
      if (method.isConstructor()) {
        method.parameters().stream()
            .filter(parameter -> parameter.name().equals(field.name()))
            .forEach(parameter -> uses.addAll(parameter.annotations()));
      }
    }
    return uses;
  }
}

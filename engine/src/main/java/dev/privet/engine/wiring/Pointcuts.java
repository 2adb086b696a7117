package dev.privet.engine.wiring;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pointcuts that have names, as seen from one class. */
record Pointcuts(TypeDeclaration scope, Hierarchy hierarchy, Set<String> annotations) {

  /** A named pointcut with its formals, in order, and where its own names are looked up. */
  record Declared(Pointcut pointcut, Map<String, Type> formals, Pointcuts scope) {}

  /** Looks in the class and above it, or in the class that the name says. */
  @Nullable Declared find(String name) {
    int dot = name.lastIndexOf('.');
    String simple = name.substring(dot + 1);
    if (dot < 0) {
      for (String type : hierarchy.supertypes(scope.name())) {
        Optional<Declared> found = hierarchy.find(type).flatMap(one -> in(one, simple));
        if (found.isPresent()) {
          return found.get();
        }
      }
      return null;
    }
    return owner(name.substring(0, dot)).flatMap(type -> in(type, simple)).orElse(null);
  }

  private Optional<TypeDeclaration> owner(String name) {
    for (TypeDeclaration type : hierarchy.projectTypes()) {
      String shown = type.name().replace('$', '.');
      boolean named =
          name.indexOf('.') < 0 ? Types.simpleName(shown).equals(name) : shown.equals(name);
      if (named) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private Optional<Declared> in(TypeDeclaration type, String name) {
    for (MethodDeclaration method : type.methods()) {
      if (method.name().equals(name)) {
        for (AnnotationUse use : method.annotations()) {
          if (Components.isNamed(use.type(), annotations)) {
            Pointcuts there = new Pointcuts(type, hierarchy, annotations);
            return Components.text(use, "value")
                .map(text -> new Declared(Pointcut.parse(text), formals(method), there));
          }
        }
      }
    }
    return Optional.empty();
  }

  static Map<String, Type> formals(MethodDeclaration method) {
    Map<String, Type> formals = new LinkedHashMap<>();
    for (Parameter parameter : method.parameters()) {
      formals.put(parameter.name(), parameter.type());
    }
    return formals;
  }
}

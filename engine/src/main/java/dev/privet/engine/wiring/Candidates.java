package dev.privet.engine.wiring;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which components of a project are of a type. */
final class Candidates {

  private final Assembly assembly;

  Candidates(Assembly assembly) {
    this.assembly = assembly;
  }

  /**
   * A component.
   *
   * @param classes what it may be an object of
   * @param sure whether a container is sure to make it
   */
  record Component(
      Set<String> classes, Set<String> names, List<AnnotationUse> uses, boolean sure) {}

  /** All components of a type; empty where some may be of classes that are not known. */
  Optional<List<Component>> of(String type) {
    List<Component> found = new ArrayList<>();
    for (TypeDeclaration sub : assembly.hierarchy().projectSubtypes(type)) {
      if (sub.kind() == TypeKind.CLASS && !Modifier.isAbstract(sub.modifiers())) {
        boolean declared = assembly.components().isDeclared(sub);
        if (declared || hasUnseenAnnotation(sub)) {
          found.add(
              new Component(
                  Set.of(sub.name()),
                  assembly.components().names(sub),
                  sub.annotations(),
                  declared));
        }
      }
    }
    for (MethodDeclaration provider : assembly.components().providers()) {
      String given = Types.name(provider.returnType());
      if (assembly.hierarchy().isSubtype(given, type)) {
        Set<String> made = made(provider, type);
        if (made.isEmpty()) {
          return Optional.empty();
        }
        found.add(new Component(made, names(provider), provider.annotations(), true));
      }
    }
    return Optional.of(found);
  }

  /** Providers of a field's type; where the field is qualified, those of that name. */
  List<MethodKey> providers(FieldDeclaration field, List<AnnotationUse> uses) {
    Set<String> wanted = new LinkedHashSet<>();
    for (AnnotationUse use : uses) {
      if (assembly.components().means(use, assembly.rules().qualifiers())) {
        Components.texts(use, "value").forEach(wanted::add);
        Components.texts(use, "name").forEach(wanted::add);
      }
    }
    List<MethodKey> found = new ArrayList<>();
    for (MethodDeclaration provider : assembly.components().providers()) {
      if (assembly
              .hierarchy()
              .isSubtype(Types.name(provider.returnType()), Types.name(field.type()))
          && (wanted.isEmpty() || names(provider).stream().anyMatch(wanted::contains))) {
        found.add(provider.key());
      }
    }
    return found;
  }

  /** An annotation whose class is missing may make a component of a class. */
  private boolean hasUnseenAnnotation(TypeDeclaration type) {
    return type.annotations().stream()
        .anyMatch(use -> assembly.hierarchy().find(use.type()).isEmpty());
  }

  /** The classes of a type that a provider makes; none where it may give what others made. */
  private Set<String> made(MethodDeclaration provider, String type) {
    MethodBody body = assembly.bodies().get(provider.key());
    Set<String> made = new LinkedHashSet<>();
    for (Instruction instruction : body == null ? List.<Instruction>of() : body.code()) {
      boolean other =
          instruction instanceof Instruction.Definition definition
              && !(instruction instanceof Instruction.New)
              && definition.target() != null
              && assembly.hierarchy().isSubtype(Types.name(definition.target().type()), type)
              && (instruction instanceof Instruction.Call
                  || instruction instanceof Instruction.Lambda
                  || instruction instanceof Instruction.GetField);
      if (other) {
        return Set.of();
      }
      if (instruction instanceof Instruction.New one
          && assembly.hierarchy().isSubtype(one.type().name(), type)) {
        made.add(one.type().name());
      }
    }
    return made;
  }

  private Set<String> names(MethodDeclaration provider) {
    Set<String> names = new LinkedHashSet<>();
    for (AnnotationUse use : provider.annotations()) {
      if (assembly.components().means(use, assembly.rules().providers())
          || assembly.components().means(use, assembly.rules().qualifiers())) {
        Components.texts(use, "value").forEach(names::add);
        Components.texts(use, "name").forEach(names::add);
      }
    }
    if (names.isEmpty()) {
      names.add(provider.name());
    }
    return names;
  }
}

package dev.privet.engine.callgraph;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import java.lang.reflect.Modifier;
import java.util.Optional;

/**
 * Which final static fields' values are followed: texts, containers, functions and constants of
 * enums that hold functions, not loggers and services.
 */
public final class StaticValues {

  private StaticValues() {}

  public static boolean areFollowed(Hierarchy hierarchy, Type type) {
    String name = Types.name(type);
    return type instanceof ArrayType
        || Types.isText(type)
        || hierarchy.isSubtype(name, "java.util.Map")
        || hierarchy.isSubtype(name, "java.util.Collection")
        || isFunction(hierarchy, name)
        || isEnumOfFunctions(hierarchy, name);
  }

  /** Whether constants of a type hold functions, as columns of a table hold how to read them. */
  private static boolean isEnumOfFunctions(Hierarchy hierarchy, String name) {
    return projectEnum(hierarchy, name)
        .filter(
            type ->
                type.fields().stream()
                    .anyMatch(
                        field ->
                            !Modifier.isStatic(field.modifiers())
                                && isFunction(hierarchy, Types.name(field.type()))))
        .isPresent();
  }

  /**
   * Whether constants of an enum are objects that are filled while the program runs: what can be
   * set in them, or the only one of an enum that is there to be one object.
   */
  public static boolean keepState(Hierarchy hierarchy, Type type) {
    return projectEnum(hierarchy, Types.name(type))
        .filter(
            found ->
                found.fields().stream().filter(FieldDeclaration::enumConstant).count() == 1
                    || found.fields().stream().anyMatch(StaticValues::isSet))
        .isPresent();
  }

  /**
   * Whether what a method of an enum's constants does may differ from one constant to another, or
   * from what other classes do: some have bodies, or all of them have an interface of the project.
   */
  public static boolean differ(Hierarchy hierarchy, String name) {
    return projectEnum(hierarchy, name)
        .filter(
            found ->
                hierarchy.projectSubtypes(name).size() > 1
                    || found.interfaces().stream()
                        .anyMatch(one -> hierarchy.isProject(Types.name(one))))
        .isPresent();
  }

  private static Optional<TypeDeclaration> projectEnum(Hierarchy hierarchy, String name) {
    return hierarchy
        .find(name)
        .filter(type -> type.kind() == TypeKind.ENUM && hierarchy.isProject(name));
  }

  private static boolean isSet(FieldDeclaration field) {
    return !field.isStatic() && !Modifier.isFinal(field.modifiers());
  }

  private static boolean isFunction(Hierarchy hierarchy, String name) {
    return name.startsWith("java.util.function.")
        || hierarchy
            .find(name)
            .filter(type -> type.kind() == TypeKind.INTERFACE)
            .filter(
                type -> type.methods().stream().filter(MethodDeclaration::isAbstract).count() == 1)
            .isPresent();
  }
}

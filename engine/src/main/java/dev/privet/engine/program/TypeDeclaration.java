package dev.privet.engine.program;

import java.util.List;
import java.util.Optional;

/**
 * A declared class, interface, enum, record or annotation. Implementations may complete their
 * members lazily, but answer the same at every call and from every thread.
 */
public interface TypeDeclaration {

  /** Binary name, for example {@code com.acme.Order$Line}; local classes have {@code $1Name}. */
  String name();

  TypeKind kind();

  /** Bits as in {@link java.lang.reflect.Modifier}. */
  int modifiers();

  /** Binary name of the lexically enclosing type. */
  Optional<String> outer();

  List<TypeParameter> typeParameters();

  /** Absent for {@code Object} and interfaces. */
  Optional<Type> superclass();

  /** Implemented, or of an interface extended, types; a missing one is an {@link UnknownType}. */
  List<Type> interfaces();

  /** Own fields in order, implied ones included. A record's components come first. */
  List<FieldDeclaration> fields();

  /** Own methods and constructors in order, implied ones (Lombok, records, enums) included. */
  List<MethodDeclaration> methods();

  /** Binary names of member types. */
  List<String> memberTypes();

  List<AnnotationUse> annotations();

  Origin origin();

  /** Of the declared name; absent for libraries. */
  Optional<Position> position();
}

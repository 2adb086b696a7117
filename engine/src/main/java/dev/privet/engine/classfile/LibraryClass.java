package dev.privet.engine.classfile;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeParameter;
import java.util.List;
import java.util.Optional;

/**
 * A type as its class file declares it, without what the compiler added (bridges, synthetic
 * members, the hidden first parameter of an inner class's constructor). Its supertypes are class
 * types even where their class files are missing.
 */
record LibraryClass(
    String name,
    TypeKind kind,
    int modifiers,
    Optional<String> outer,
    List<TypeParameter> typeParameters,
    Optional<Type> superclass,
    List<Type> interfaces,
    List<FieldDeclaration> fields,
    List<MethodDeclaration> methods,
    List<String> memberTypes,
    List<AnnotationUse> annotations)
    implements TypeDeclaration {

  LibraryClass {
    typeParameters = List.copyOf(typeParameters);
    interfaces = List.copyOf(interfaces);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
    memberTypes = List.copyOf(memberTypes);
    annotations = List.copyOf(annotations);
  }

  @Override
  public Origin origin() {
    return Origin.LIBRARY;
  }

  @Override
  public Optional<Position> position() {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name;
  }
}

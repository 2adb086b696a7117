package dev.privet.engine.frontend.modules;

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

/** A source type read to the end, so that its syntax can go. */
record FixedType(
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
    List<AnnotationUse> annotations,
    Origin origin,
    Optional<Position> position)
    implements TypeDeclaration {

  static FixedType of(TypeDeclaration type) {
    return new FixedType(
        type.name(),
        type.kind(),
        type.modifiers(),
        type.outer(),
        List.copyOf(type.typeParameters()),
        type.superclass(),
        List.copyOf(type.interfaces()),
        List.copyOf(type.fields()),
        List.copyOf(type.methods()),
        List.copyOf(type.memberTypes()),
        List.copyOf(type.annotations()),
        type.origin(),
        type.position());
  }
}

package dev.privet.engine.classfile;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;

/** Reads one field. */
abstract class FieldReader extends FieldVisitor {
  private final FieldKey key;
  private final int flags;
  private final Type type;
  private final Optional<Object> constant;
  private final List<AnnotationUse> annotations = new ArrayList<>();

  FieldReader(
      String owner,
      String name,
      int flags,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value,
      Scope scope) {
    super(Opcodes.ASM9);
    this.key = new FieldKey(owner, name);
    this.flags = flags;
    this.type = typeOf(descriptor, signature, scope);
    this.constant = Optional.ofNullable(value).map(found -> typed(found, type));
  }

  abstract void end(FieldDeclaration result);

  private static Type typeOf(String descriptor, @Nullable String signature, Scope scope) {
    List<Type> types = new ArrayList<>(1);
    if (signature != null) {
      new SignatureReader(signature).acceptType(new SignatureTypes(scope, types::add));
    }
    return types.isEmpty()
        ? Descriptors.type(org.objectweb.asm.Type.getType(descriptor))
        : types.get(0);
  }

  /** The class file keeps small integers as {@code int}. */
  private static Object typed(Object value, Type type) {
    if (!(value instanceof Integer) || !(type instanceof PrimitiveType)) {
      return value;
    }
    int number = (Integer) value;
    switch ((PrimitiveType) type) {
      case BOOLEAN:
        return number != 0;
      case BYTE:
        return (byte) number;
      case SHORT:
        return (short) number;
      case CHAR:
        return (char) number;
      default:
        return value;
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return AnnotationReader.of(descriptor, annotations::add);
  }

  @Override
  public void visitEnd() {
    end(
        new FieldDeclaration(
            key,
            flags & Modifier.fieldModifiers(),
            type,
            (flags & Opcodes.ACC_ENUM) != 0,
            constant,
            annotations,
            Origin.LIBRARY,
            Optional.empty()));
  }
}

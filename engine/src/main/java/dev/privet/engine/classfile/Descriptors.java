package dev.privet.engine.classfile;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.VoidType;

/** Erased types from ASM's. */
final class Descriptors {
  private Descriptors() {}

  static Type type(org.objectweb.asm.Type type) {
    switch (type.getSort()) {
      case org.objectweb.asm.Type.ARRAY:
        Type element = type(type.getElementType());
        for (int i = 0; i < type.getDimensions(); i++) {
          element = new ArrayType(element);
        }
        return element;
      case org.objectweb.asm.Type.OBJECT:
        return ClassType.of(type.getClassName());
      default:
        return primitive(type.getDescriptor().charAt(0));
    }
  }

  static Type primitive(char descriptor) {
    for (PrimitiveType type : PrimitiveType.values()) {
      if (type.descriptor() == descriptor) {
        return type;
      }
    }
    return VoidType.VOID;
  }

  static String binary(String internalName) {
    return internalName.replace('/', '.');
  }
}

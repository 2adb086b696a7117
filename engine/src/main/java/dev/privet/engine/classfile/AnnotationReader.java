package dev.privet.engine.classfile;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldKey;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one annotation, or one array of element values. */
final class AnnotationReader extends AnnotationVisitor {
  private final Map<String, Object> elements = new LinkedHashMap<>();
  private final List<Object> values = new ArrayList<>();
  private final Runnable end;

  private AnnotationReader(Consumer<AnnotationReader> end) {
    super(Opcodes.ASM9);
    this.end = () -> end.accept(this);
  }

  /** Reads an annotation of the type with that descriptor. */
  static AnnotationReader of(String descriptor, Consumer<AnnotationUse> result) {
    String type = Type.getType(descriptor).getClassName();
    return new AnnotationReader(reader -> result.accept(new AnnotationUse(type, reader.elements)));
  }

  private void put(@Nullable String name, Object value) {
    if (name == null) {
      values.add(value);
    } else {
      elements.put(name, value);
    }
  }

  @Override
  public void visit(String name, Object value) {
    if (value instanceof Type) {
      put(name, Descriptors.type((Type) value));
    } else if (value.getClass().isArray()) {
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        list.add(Array.get(value, i));
      }
      put(name, List.copyOf(list));
    } else {
      put(name, value);
    }
  }

  @Override
  public void visitEnum(String name, String descriptor, String value) {
    put(name, new FieldKey(Type.getType(descriptor).getClassName(), value));
  }

  @Override
  public AnnotationVisitor visitAnnotation(String name, String descriptor) {
    return of(descriptor, use -> put(name, use));
  }

  @Override
  public AnnotationVisitor visitArray(String name) {
    return new AnnotationReader(reader -> put(name, List.copyOf(reader.values)));
  }

  @Override
  public void visitEnd() {
    end.run();
  }
}

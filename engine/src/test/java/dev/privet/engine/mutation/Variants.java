package dev.privet.engine.mutation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/**
 * A class that holds its mutants: a method that was mutated has all its bodies in one, and {@link
 * Lines#mutant} says which of them runs. So every class is loaded once, and stays warm, and it does
 * not matter what a JVM refuses to change later (records, sealed types).
 */
final class Variants extends ClassVisitor {

  private final List<Variant> variants;
  private String owner = "";

  private Variants(ClassVisitor next, List<Variant> variants) {
    super(Opcodes.ASM9, next);
    this.variants = variants;
  }

  /**
   * One mutant.
   *
   * @param number from 1
   * @param method name and descriptor of what is mutated
   * @param bytes of the whole class, in which nothing else differs
   */
  record Variant(int number, String method, byte[] bytes) {}

  static byte[] of(byte[] original, List<Variant> variants) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(original).accept(new Variants(writer, variants), ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String above, String[] interfaces) {
    super.visit(version, access, name, signature, above, interfaces);
    owner = name;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    List<Variant> here =
        variants.stream().filter(one -> one.method().equals(name + descriptor)).toList();
    return here.isEmpty()
        ? next
        : new Choice(next, here, name + descriptor, parameters(access, name, descriptor));
  }

  /** What a frame at the method's start says of its locals. */
  private Object[] parameters(int access, String name, String descriptor) {
    List<Object> locals = new ArrayList<>();
    if ((access & Opcodes.ACC_STATIC) == 0) {
      locals.add(name.equals("<init>") ? Opcodes.UNINITIALIZED_THIS : owner);
    }
    for (Type type : Type.getArgumentTypes(descriptor)) {
      locals.add(
          switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.LONG -> Opcodes.LONG;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            default -> type.getInternalName();
          });
    }
    return locals.toArray();
  }

  /** Puts the mutated bodies before the original one. */
  private static final class Choice extends MethodVisitor {
    private final List<Variant> variants;
    private final String method;
    private final Object[] parameters;

    Choice(MethodVisitor next, List<Variant> variants, String method, Object[] parameters) {
      super(Opcodes.ASM9, next);
      this.variants = variants;
      this.method = method;
      this.parameters = parameters;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      for (Variant variant : variants) {
        Label other = new Label();
        super.visitFieldInsn(
            Opcodes.GETSTATIC, Lines.class.getName().replace('.', '/'), "mutant", "I");
        super.visitLdcInsn(variant.number());
        super.visitJumpInsn(Opcodes.IF_ICMPNE, other);
        start();
        new ClassReader(variant.bytes()).accept(new Body(mv, method), ClassReader.EXPAND_FRAMES);
        super.visitLabel(other);
        start();
      }
    }

    /** A body may itself begin with a frame, and two cannot stand at one place. */
    private void start() {
      super.visitFrame(Opcodes.F_NEW, parameters.length, parameters, 0, new Object[0]);
      super.visitInsn(Opcodes.NOP);
    }
  }

  /** Copies one method's code. */
  private static final class Body extends ClassVisitor {
    private final MethodVisitor to;
    private final String method;

    Body(MethodVisitor to, String method) {
      super(Opcodes.ASM9);
      this.to = to;
      this.method = method;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return method.equals(name + descriptor) ? new Code(to) : null;
    }
  }

  /** What surrounds code is there already. */
  private static final class Code extends MethodVisitor {

    Code(MethodVisitor to) {
      super(Opcodes.ASM9, to);
    }

    @Override
    public void visitParameter(String name, int access) {}

    @Override
    public void visitAnnotableParameterCount(int count, boolean visible) {}

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
        int reference, TypePath path, String descriptor, boolean visible) {
      return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(
        int parameter, String descriptor, boolean visible) {
      return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitLocalVariableAnnotation(
        int reference,
        TypePath path,
        Label[] start,
        Label[] end,
        int[] index,
        String descriptor,
        boolean visible) {
      return null;
    }

    @Override
    public void visitCode() {}

    @Override
    public void visitLocalVariable(
        String name, String descriptor, String signature, Label start, Label end, int index) {}

    @Override
    public void visitMaxs(int stack, int locals) {}

    @Override
    public void visitEnd() {}
  }
}

package dev.privet.engine.mutation;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts a call of {@link Lines#at} where each line of a class starts. */
final class LineCounter extends ClassVisitor {

  private final int type;

  private LineCounter(ClassVisitor next, int type) {
    super(Opcodes.ASM9, next);
    this.type = type;
  }

  static byte[] counted(byte[] bytes, int type) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new LineCounter(writer, type), 0);
    return writer.toByteArray();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new Body(super.visitMethod(access, name, descriptor, signature, exceptions), type);
  }

  /** The call waits for the line's first instruction, for a frame may stand before it. */
  private static final class Body extends MethodVisitor {
    private final int type;
    private int line = -1;

    Body(MethodVisitor next, int type) {
      super(Opcodes.ASM9, next);
      this.type = type;
    }

    private void count() {
      if (line >= 0) {
        super.visitLdcInsn(type);
        super.visitLdcInsn(line);
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC, Lines.class.getName().replace('.', '/'), "at", "(II)V", false);
        line = -1;
      }
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      super.visitLineNumber(number, start);
      line = number;
    }

    @Override
    public void visitInsn(int opcode) {
      count();
      super.visitInsn(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      count();
      super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
      count();
      super.visitVarInsn(opcode, index);
    }

    /** Frames name an object that is not initialised by the label of what makes it. */
    @Override
    public void visitTypeInsn(int opcode, String name) {
      if (opcode == Opcodes.NEW) {
        super.visitTypeInsn(opcode, name);
        count();
      } else {
        count();
        super.visitTypeInsn(opcode, name);
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      count();
      super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean ofInterface) {
      count();
      super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      count();
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      count();
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitLdcInsn(Object value) {
      count();
      super.visitLdcInsn(value);
    }

    @Override
    public void visitIincInsn(int index, int increment) {
      count();
      super.visitIincInsn(index, increment);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
      count();
      super.visitTableSwitchInsn(min, max, other, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
      count();
      super.visitLookupSwitchInsn(other, keys, labels);
    }
  }
}

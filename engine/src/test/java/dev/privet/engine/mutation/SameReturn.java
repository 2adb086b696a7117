package dev.privet.engine.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Tells mutants that return what is returned anyway, as {@code false} where {@code return false}
 * stands, or an empty list for another one. PIT's own builds leave them out, too.
 */
final class SameReturn {

  /** What stands for an instruction with operands, none of which puts a small constant there. */
  private static final int OTHER = -1;

  private static final int EMPTY = -2;

  /** Owners of methods without parameters that give something empty. */
  private static final Set<String> GIVING_EMPTY =
      Set.of(
          "java/util/Collections",
          "java/util/List",
          "java/util/Map",
          "java/util/Optional",
          "java/util/Set");

  private SameReturn() {}

  /**
   * Whether a mutant drops a constant in favour of the same one, or of one as empty.
   *
   * @param method name and descriptor
   */
  static boolean is(byte[] original, byte[] mutated, String method) {
    List<Integer> before = instructions(original, method);
    List<Integer> after = instructions(mutated, method);
    int at = 0;
    while (at < before.size() && at < after.size() && before.get(at).equals(after.get(at))) {
      at++;
    }
    return at > 0
        && at + 1 < after.size()
        && before.get(at - 1) != OTHER
        && after.get(at) == Opcodes.POP
        && before.get(at - 1).equals(after.get(at + 1));
  }

  private static List<Integer> instructions(byte[] type, String method) {
    List<Integer> found = new ArrayList<>();
    new ClassReader(type)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                return method.equals(name + descriptor) ? new Instructions(found) : null;
              }
            },
            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return found;
  }

  private static final class Instructions extends MethodVisitor {
    private final List<Integer> found;

    Instructions(List<Integer> found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    @Override
    public void visitInsn(int opcode) {
      found.add(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
      found.add(OTHER);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      found.add(OTHER);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean ofInterface) {
      boolean empty =
          opcode == Opcodes.INVOKESTATIC
              && descriptor.startsWith("()")
              && GIVING_EMPTY.contains(owner);
      found.add(empty ? EMPTY : OTHER);
    }

    /** Without lines there are labels only where several ways meet, each with its own constant. */
    @Override
    public void visitLabel(Label label) {
      found.add(OTHER);
    }
  }
}

package dev.privet.engine.classfile;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeParameter;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads one method. */
final class MethodReader extends MethodVisitor {

  /**
   * A method as the class file gives it.
   *
   * @param hidden how many leading parameters the compiler added
   */
  record Raw(
      String owner,
      String name,
      int flags,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions,
      int hidden) {}

  private final Raw raw;
  private final Scope scope;
  private final Consumer<MethodDeclaration> result;
  private final org.objectweb.asm.Type[] declared;
  private final List<String> names = new ArrayList<>();
  private final List<AnnotationUse> annotations = new ArrayList<>();
  private final Map<Integer, List<AnnotationUse>> parameterAnnotations = new HashMap<>();
  private int annotable;

  MethodReader(Raw raw, Scope scope, Consumer<MethodDeclaration> result) {
    super(Opcodes.ASM9);
    this.raw = raw;
    this.scope = scope;
    this.result = result;
    org.objectweb.asm.Type[] all = org.objectweb.asm.Type.getArgumentTypes(raw.descriptor);
    this.declared = Arrays.copyOfRange(all, Math.min(raw.hidden, all.length), all.length);
    this.annotable = declared.length;
  }

  @Override
  public void visitParameter(@Nullable String name, int access) {
    names.add(name == null ? "" : name);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return AnnotationReader.of(descriptor, annotations::add);
  }

  @Override
  public void visitAnnotableParameterCount(int count, boolean visible) {
    annotable = count;
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    int index = parameter - Math.max(0, annotable - declared.length);
    List<AnnotationUse> uses =
        parameterAnnotations.computeIfAbsent(index, any -> new ArrayList<>());
    return AnnotationReader.of(descriptor, uses::add);
  }

  @Override
  public void visitEnd() {
    org.objectweb.asm.Type returned = org.objectweb.asm.Type.getReturnType(raw.descriptor);
    MethodKey key =
        new MethodKey(
            raw.owner,
            raw.name,
            raw.hidden == 0
                ? raw.descriptor
                : org.objectweb.asm.Type.getMethodDescriptor(returned, declared));
    List<TypeParameter> typeParameters = List.of();
    List<Type> types = new ArrayList<>();
    Type returnType = Descriptors.type(returned);
    List<Type> thrown = new ArrayList<>();
    if (raw.signature != null) {
      Signature read = Signature.read(raw.signature, key.toString(), scope);
      typeParameters = read.typeParameters();
      types = read.parameters();
      returnType = read.returned();
      thrown = read.thrown();
    }
    // Signatures leave out what the compiler added; some obfuscators leave signatures stale.
    if (types.size() != declared.length) {
      types = new ArrayList<>();
      for (org.objectweb.asm.Type type : declared) {
        types.add(Descriptors.type(type));
      }
    }
    if (thrown.isEmpty() && raw.exceptions != null) {
      for (String exception : raw.exceptions) {
        thrown.add(ClassType.of(Descriptors.binary(exception)));
      }
    }
    result.accept(
        new MethodDeclaration(
            key,
            raw.flags & Modifier.methodModifiers(),
            (raw.flags & Opcodes.ACC_VARARGS) != 0,
            typeParameters,
            parameters(types),
            returnType,
            thrown,
            annotations,
            Origin.LIBRARY,
            Optional.empty()));
  }

  private List<Parameter> parameters(List<Type> types) {
    int skipped = Math.max(0, names.size() - types.size());
    List<Parameter> list = new ArrayList<>(types.size());
    for (int i = 0; i < types.size(); i++) {
      String name = skipped + i < names.size() ? names.get(skipped + i) : "";
      list.add(
          new Parameter(
              name.isEmpty() ? "arg" + i : name,
              types.get(i),
              parameterAnnotations.getOrDefault(i, List.of())));
    }
    return list;
  }
}

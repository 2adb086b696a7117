package dev.privet.engine.classfile;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureVisitor;

/** Builds one type from a generic signature (JVMS 4.7.9.1). */
final class SignatureTypes extends SignatureVisitor {
  private final Scope scope;
  private final Consumer<Type> result;
  private String name = "";
  private @Nullable ClassType outer;
  private List<Type> arguments = new ArrayList<>();

  SignatureTypes(Scope scope, Consumer<Type> result) {
    super(Opcodes.ASM9);
    this.scope = scope;
    this.result = result;
  }

  @Override
  public void visitBaseType(char descriptor) {
    result.accept(Descriptors.primitive(descriptor));
  }

  @Override
  public void visitTypeVariable(String variable) {
    result.accept(scope.variable(variable));
  }

  @Override
  public SignatureVisitor visitArrayType() {
    return new SignatureTypes(scope, element -> result.accept(new ArrayType(element)));
  }

  @Override
  public void visitClassType(String internalName) {
    name = Descriptors.binary(internalName);
  }

  @Override
  public void visitInnerClassType(String simpleName) {
    outer = new ClassType(outer, name, arguments);
    name = name + "$" + simpleName;
    arguments = new ArrayList<>();
  }

  @Override
  public void visitTypeArgument() {
    arguments.add(new WildcardType(null, null));
  }

  @Override
  public SignatureVisitor visitTypeArgument(char wildcard) {
    List<Type> target = arguments;
    return new SignatureTypes(
        scope,
        type -> {
          switch (wildcard) {
            case EXTENDS:
              target.add(new WildcardType(type, null));
              break;
            case SUPER:
              target.add(new WildcardType(null, type));
              break;
            default:
              target.add(type);
          }
        });
  }

  @Override
  public void visitEnd() {
    result.accept(new ClassType(outer, name, arguments));
  }
}

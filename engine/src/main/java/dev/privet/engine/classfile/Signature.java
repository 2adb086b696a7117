package dev.privet.engine.classfile;

import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeParameter;
import dev.privet.engine.program.TypeVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** A class's or method's generic signature, read. */
final class Signature extends SignatureVisitor {
  private final Scope scope;
  private final Map<String, List<Type>> bounds = new LinkedHashMap<>();
  private final List<Type> supertypes = new ArrayList<>();
  private final List<Type> parameters = new ArrayList<>();
  private final List<Type> returned = new ArrayList<>();
  private final List<Type> thrown = new ArrayList<>();
  private String formal = "";

  private Signature(Scope scope) {
    super(Opcodes.ASM9);
    this.scope = scope;
  }

  /**
   * Reads a signature.
   *
   * @param owner of the type parameters it declares
   */
  static Signature read(String signature, String owner, @Nullable Scope around) {
    // Bounds may mention parameters declared after them, so names come first.
    Signature read = new Signature(new Scope(owner, formalNames(signature), around));
    new SignatureReader(signature).accept(read);
    return read;
  }

  private static Set<String> formalNames(String signature) {
    if (signature.charAt(0) != '<') {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>();
    new SignatureReader(signature)
        .accept(
            new SignatureVisitor(Opcodes.ASM9) {
              @Override
              public void visitFormalTypeParameter(String name) {
                names.add(name);
              }
            });
    return names;
  }

  Scope scope() {
    return scope;
  }

  List<TypeParameter> typeParameters() {
    List<TypeParameter> list = new ArrayList<>();
    bounds.forEach(
        (name, types) -> list.add(new TypeParameter(new TypeVariable(scope.owner(), name), types)));
    return list;
  }

  /** The superclass first. */
  List<Type> supertypes() {
    return supertypes;
  }

  List<Type> parameters() {
    return parameters;
  }

  Type returned() {
    return returned.get(0);
  }

  List<Type> thrown() {
    return thrown;
  }

  @Override
  public void visitFormalTypeParameter(String name) {
    formal = name;
    bounds.put(name, new ArrayList<>());
  }

  @Override
  public SignatureVisitor visitClassBound() {
    return new SignatureTypes(scope, bounds.getOrDefault(formal, new ArrayList<>())::add);
  }

  @Override
  public SignatureVisitor visitInterfaceBound() {
    return visitClassBound();
  }

  @Override
  public SignatureVisitor visitSuperclass() {
    return new SignatureTypes(scope, supertypes::add);
  }

  @Override
  public SignatureVisitor visitInterface() {
    return visitSuperclass();
  }

  @Override
  public SignatureVisitor visitParameterType() {
    return new SignatureTypes(scope, parameters::add);
  }

  @Override
  public SignatureVisitor visitReturnType() {
    return new SignatureTypes(scope, returned::add);
  }

  @Override
  public SignatureVisitor visitExceptionType() {
    return new SignatureTypes(scope, thrown::add);
  }
}

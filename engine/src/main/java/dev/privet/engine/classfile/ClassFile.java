package dev.privet.engine.classfile;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeParameter;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Reads the declarations of one class file. */
final class ClassFile extends ClassVisitor {
  /** Of {@link Modifier} what is no flag of something else in a type's access flags. */
  private static final int TYPE_MODIFIERS =
      Modifier.classModifiers() | Modifier.interfaceModifiers() | Modifier.INTERFACE;

  /** The newest format that ASM parses; a newer one declares the same way as far as is known. */
  private static final int NEWEST_MAJOR_VERSION = Opcodes.V28;

  private final Function<String, @Nullable TypeDeclaration> outerTypes;
  private String name = "";
  private int access;
  private @Nullable String signature;
  private @Nullable String superName;
  private String[] interfaceNames = {};
  private @Nullable String outer;
  private @Nullable Scope scope;
  private boolean inner;
  private List<TypeParameter> typeParameters = List.of();
  private List<Type> supertypes = List.of();
  private final Set<String> components = new LinkedHashSet<>();
  private final List<String> memberTypes = new ArrayList<>();
  private final List<FieldDeclaration> fields = new ArrayList<>();
  private final List<MethodDeclaration> methods = new ArrayList<>();
  private final List<AnnotationUse> annotations = new ArrayList<>();

  private ClassFile(Function<String, @Nullable TypeDeclaration> outerTypes) {
    super(Opcodes.ASM9);
    this.outerTypes = outerTypes;
  }

  /**
   * Reads a class.
   *
   * @param outerTypes finds enclosing types, for their type parameters
   */
  static LibraryClass read(byte[] bytes, Function<String, @Nullable TypeDeclaration> outerTypes) {
    int major = bytes.length < 8 ? 0 : (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
    if (major > NEWEST_MAJOR_VERSION) {
      bytes[6] = 0;
      bytes[7] = (byte) NEWEST_MAJOR_VERSION;
    }
    ClassFile file = new ClassFile(outerTypes);
    ClassReader reader = new ClassReader(bytes);
    // Member types and the enclosing type come before members, in ASM's order of events. Skipping
    // debug information would skip the names of parameters.
    reader.accept(file, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return file.result();
  }

  @Override
  public void visit(
      int version,
      int flags,
      String internalName,
      @Nullable String genericSignature,
      @Nullable String superclass,
      String @Nullable [] interfaces) {
    name = Descriptors.binary(internalName);
    access = flags;
    signature = genericSignature;
    superName = superclass;
    interfaceNames = interfaces == null ? new String[0] : interfaces;
  }

  @Override
  public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
    outer = Descriptors.binary(owner);
  }

  @Override
  public void visitInnerClass(
      String internalName, @Nullable String outerName, @Nullable String simpleName, int flags) {
    String binary = Descriptors.binary(internalName);
    if (binary.equals(name)) {
      access = flags;
      if (outerName != null) {
        outer = Descriptors.binary(outerName);
        inner = !Modifier.isStatic(flags) && !Modifier.isInterface(flags);
      }
    } else if (outerName != null
        && simpleName != null
        && Descriptors.binary(outerName).equals(name)
        && (flags & Opcodes.ACC_SYNTHETIC) == 0) {
      memberTypes.add(binary);
    }
  }

  /** The type parameters in scope of the members; also reads the header's signature. */
  private Scope scope() {
    if (scope == null) {
      Scope around = outer == null ? null : scopeOf(outer, 0);
      if (signature == null) {
        scope = new Scope(name, Set.of(), around);
      } else {
        Signature read = Signature.read(signature, name, around);
        scope = read.scope();
        typeParameters = read.typeParameters();
        supertypes = read.supertypes();
      }
    }
    return scope;
  }

  private @Nullable Scope scopeOf(String type, int depth) {
    TypeDeclaration declaration = depth > 64 ? null : outerTypes.apply(type);
    if (declaration == null) {
      return null;
    }
    Set<String> names = new LinkedHashSet<>();
    declaration.typeParameters().forEach(parameter -> names.add(parameter.variable().name()));
    Scope around = declaration.outer().map(next -> scopeOf(next, depth + 1)).orElse(null);
    return new Scope(type, names, around);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return AnnotationReader.of(descriptor, annotations::add);
  }

  @Override
  public @Nullable RecordComponentVisitor visitRecordComponent(
      String component, String descriptor, @Nullable String genericSignature) {
    components.add(component);
    return null;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int flags,
      String field,
      String descriptor,
      @Nullable String genericSignature,
      @Nullable Object value) {
    if ((flags & Opcodes.ACC_SYNTHETIC) != 0) {
      return null;
    }
    return new FieldReader(name, field, flags, descriptor, genericSignature, value, scope()) {
      @Override
      void end(FieldDeclaration result) {
        fields.add(result);
      }
    };
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int flags,
      String method,
      String descriptor,
      @Nullable String genericSignature,
      String @Nullable [] exceptions) {
    if ((flags & Opcodes.ACC_SYNTHETIC) != 0 || method.equals("<clinit>")) {
      return null;
    }
    int hidden = method.equals("<init>") ? hiddenParameters(descriptor) : 0;
    return new MethodReader(
        new MethodReader.Raw(name, method, flags, descriptor, genericSignature, exceptions, hidden),
        scope(),
        methods::add);
  }

  /** The enclosing instance; name and ordinal of an enum constant. */
  private int hiddenParameters(String descriptor) {
    boolean ofEnum = kind() == TypeKind.ENUM && descriptor.startsWith("(Ljava/lang/String;I");
    return ofEnum ? 2 : inner ? 1 : 0;
  }

  private LibraryClass result() {
    scope();
    boolean isInterface = Modifier.isInterface(access);
    if (signature == null) {
      List<Type> erased = new ArrayList<>();
      erased.add(superName == null ? ClassType.OBJECT : classType(superName));
      for (String implemented : interfaceNames) {
        erased.add(classType(implemented));
      }
      supertypes = erased;
    }
    // A record's components come first, whatever static fields are written before them.
    List<FieldDeclaration> ordered = new ArrayList<>();
    fields.stream().filter(this::isComponent).forEach(ordered::add);
    fields.stream().filter(field -> !isComponent(field)).forEach(ordered::add);
    return new LibraryClass(
        name,
        kind(),
        access & TYPE_MODIFIERS,
        Optional.ofNullable(outer),
        typeParameters,
        isInterface || superName == null ? Optional.empty() : Optional.of(supertypes.get(0)),
        supertypes.subList(1, supertypes.size()),
        ordered,
        methods,
        memberTypes,
        annotations);
  }

  private boolean isComponent(FieldDeclaration field) {
    return !field.isStatic() && components.contains(field.name());
  }

  private static ClassType classType(String internalName) {
    return ClassType.of(Descriptors.binary(internalName));
  }

  private TypeKind kind() {
    if ((access & Opcodes.ACC_ANNOTATION) != 0) {
      return TypeKind.ANNOTATION;
    }
    if (Modifier.isInterface(access)) {
      return TypeKind.INTERFACE;
    }
    if ("java/lang/Enum".equals(superName)) {
      return TypeKind.ENUM;
    }
    return "java/lang/Record".equals(superName) ? TypeKind.RECORD : TypeKind.CLASS;
  }
}

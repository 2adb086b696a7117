package dev.privet.engine.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class ClassPathTest {
  private final List<Gap> gaps = new ArrayList<>();

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private TypeDeclaration find(ClassPath path, String name) {
    return path.find(name).orElseThrow(() -> new AssertionError("no " + name));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        String.class,
        Map.class,
        Map.Entry.class,
        java.util.HashMap.class,
        java.util.concurrent.CompletableFuture.class,
        java.util.stream.Stream.class,
        Thread.State.class,
        Deprecated.class,
        java.sql.ResultSet.class,
        CallableDeclaration.class,
        BinaryExpr.Operator.class,
        org.junit.jupiter.api.Assertions.class,
        AnnotationUse.class
      })
  void declaresWhatReflectionSees(Class<?> type) {
    List<Path> jars =
        type.getProtectionDomain().getCodeSource() == null ? List.of() : List.of(jarOf(type));
    TypeDeclaration read = find(ClassPath.open(jars, gaps::add), type.getName());
    assertEquals(
        type.getModifiers() & (Modifier.classModifiers() | Modifier.INTERFACE), read.modifiers());
    assertEquals(signatures(type), keys(read.methods()));
    assertEquals(
        names(type.getDeclaredFields()),
        read.fields().stream().map(FieldDeclaration::name).collect(Collectors.toList()).stream()
            .sorted()
            .toList());
    assertEquals(
        Arrays.stream(type.getTypeParameters()).map(Object::toString).toList(),
        read.typeParameters().stream().map(p -> p.variable().name()).toList());
    assertEquals(
        type.getGenericSuperclass() == null ? "" : plain(type.getGenericSuperclass().toString()),
        read.superclass().map(Object::toString).orElse(""));
    assertEquals(
        Arrays.stream(type.getGenericInterfaces()).map(t -> plain(t.toString())).toList(),
        read.interfaces().stream().map(Object::toString).toList());
    assertEquals(
        Arrays.stream(type.getDeclaredClasses()).map(Class::getName).sorted().toList(),
        read.memberTypes().stream().sorted().toList());
    assertEquals(List.of(), gaps);
  }

  private static String plain(String genericType) {
    return genericType.replace("class ", "").replace("interface ", "");
  }

  private static List<String> names(Member[] members) {
    return Arrays.stream(members)
        .filter(member -> !member.isSynthetic())
        .map(Member::getName)
        .sorted()
        .toList();
  }

  private static Collection<String> signatures(Class<?> type) {
    Collection<String> found = new TreeSet<>();
    for (Method method : type.getDeclaredMethods()) {
      if (!method.isSynthetic()) {
        found.add(describe(method, method.getName(), Type.getMethodDescriptor(method)));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (!constructor.isSynthetic()) {
        String hidden = type.isEnum() ? "(Ljava/lang/String;I" : "(";
        String descriptor = Type.getConstructorDescriptor(constructor);
        found.add(describe(constructor, "<init>", "(" + descriptor.substring(hidden.length())));
      }
    }
    return found;
  }

  private static String describe(Executable executable, String name, String descriptor) {
    int modifiers =
        executable.getModifiers()
            & (executable instanceof Method
                ? Modifier.methodModifiers()
                : Modifier.constructorModifiers());
    boolean ofEnum = executable instanceof Constructor && executable.getDeclaringClass().isEnum();
    int hidden =
        ofEnum && executable.getGenericParameterTypes().length == executable.getParameterCount()
            ? 2
            : 0;
    String generic =
        Arrays.stream(executable.getGenericParameterTypes())
            .skip(hidden)
            .map(parameter -> plain(parameter.getTypeName()).replace("$", "."))
            .collect(Collectors.joining(", "));
    return modifiers + " " + executable.isVarArgs() + " " + name + descriptor + generic;
  }

  private static Collection<String> keys(List<MethodDeclaration> methods) {
    Collection<String> found = new TreeSet<>();
    for (MethodDeclaration method : methods) {
      boolean comparable =
          method.parameters().size() == Type.getArgumentTypes(method.key().descriptor()).length;
      assertTrue(comparable, method.key().toString());
      String generic =
          method.parameters().stream()
              .map(parameter -> parameter.type().toString().replace("$", "."))
              .collect(Collectors.joining(", "));
      found.add(
          method.modifiers()
              + " "
              + method.varargs()
              + " "
              + method.name()
              + method.key().descriptor()
              + generic);
    }
    return found;
  }

  /** Samples of what the reader has to get right about inner classes. */
  static class Outer<T> {
    class Inner {
      T value;

      Inner(String text) {}
    }

    Outer<String>.Inner inner;

    <U extends T> U method(U argument) {
      return argument;
    }
  }

  @interface Mark {
    String name() default "";

    Class<?>[] types() default {};

    Thread.State state() default Thread.State.NEW;

    Nested[] nested() default {};

    int[] numbers() default {};
  }

  @interface Nested {
    char value();
  }

  @Mark(
      name = "n",
      types = {String.class, int[].class},
      state = Thread.State.BLOCKED,
      nested = @Nested('x'),
      numbers = {1, 2})
  static class Marked {
    static final char LETTER = 'a';
    static final boolean YES = true;
    static final byte SMALL = 3;
    static final long BIG = 1L << 40;
    static final String TEXT = "t" + 1;
    static final Object NONE = "o";

    void method(@Nested('p') String parameter) {}
  }

  record Point(int x, @Deprecated String y) {
    static final int FIRST = 1;
  }

  private ClassPath own() {
    return ClassPath.open(List.of(jarOf(ClassPathTest.class)), gaps::add);
  }

  @Test
  void innerClassesHaveNoHiddenParameterAndKnowTheirOuterType() {
    String outer = Outer.class.getName();
    TypeDeclaration inner = find(own(), outer + "$Inner");
    MethodDeclaration constructor = inner.methods().get(0);
    assertEquals("(Ljava/lang/String;)V", constructor.key().descriptor());
    assertEquals(1, constructor.parameters().size());
    FieldDeclaration value =
        inner.fields().stream().filter(f -> f.name().equals("value")).findFirst().orElseThrow();
    assertEquals(new dev.privet.engine.program.TypeVariable(outer, "T"), value.type());
    TypeDeclaration declared = find(own(), outer);
    ClassType field = (ClassType) declared.fields().get(0).type();
    assertEquals(ClassType.of(outer, List.of(ClassType.STRING)), field.outer());
    MethodDeclaration method =
        declared.methods().stream()
            .filter(m -> m.name().equals("method"))
            .findFirst()
            .orElseThrow();
    assertEquals(method.key().toString(), method.typeParameters().get(0).variable().owner());
    assertEquals(
        new dev.privet.engine.program.TypeVariable(outer, "T"),
        method.typeParameters().get(0).bounds().get(0));
  }

  @Test
  void annotationsAndConstants() {
    TypeDeclaration marked = find(own(), Marked.class.getName());
    AnnotationUse mark = marked.annotations().get(0);
    assertEquals(Mark.class.getName(), mark.type());
    assertEquals(
        Map.of(
            "name", "n",
            "types",
                List.of(
                    ClassType.STRING,
                    new dev.privet.engine.program.ArrayType(
                        dev.privet.engine.program.PrimitiveType.INT)),
            "state", new FieldKey("java.lang.Thread$State", "BLOCKED"),
            "nested", List.of(new AnnotationUse(Nested.class.getName(), Map.of("value", 'x'))),
            "numbers", List.of(1, 2)),
        mark.elements());
    List<Object> constants =
        marked.fields().stream().map(f -> f.constant().orElse("none")).toList();
    assertEquals(List.of('a', true, (byte) 3, 1L << 40, "t1", "none"), constants);
    MethodDeclaration method =
        marked.methods().stream().filter(m -> m.name().equals("method")).findFirst().orElseThrow();
    assertEquals("parameter", method.parameters().get(0).name());
    assertEquals(Nested.class.getName(), method.parameters().get(0).annotations().get(0).type());
  }

  @Test
  void recordsAndKinds() {
    TypeDeclaration point = find(own(), Point.class.getName());
    assertEquals(TypeKind.RECORD, point.kind());
    assertEquals(
        List.of("x", "y", "FIRST"), point.fields().stream().map(FieldDeclaration::name).toList());
    assertEquals(TypeKind.ANNOTATION, find(own(), Mark.class.getName()).kind());
    assertEquals(TypeKind.ENUM, find(own(), "java.lang.Thread$State").kind());
    assertTrue(find(own(), "java.lang.Thread$State").fields().get(0).enumConstant());
    assertEquals(TypeKind.INTERFACE, find(own(), "java.util.List").kind());
  }

  @Test
  void packagesAndMisses() {
    ClassPath path = ClassPath.open(List.of(jarOf(BinaryExpr.class)), gaps::add);
    assertTrue(path.packageExists("java.util"));
    assertTrue(path.packageExists("java"));
    assertTrue(path.packageExists("com.github"));
    assertTrue(path.packageExists("sun.security.action"));
    assertFalse(path.packageExists("com.git"));
    assertTrue(path.find("java.util.Lost").isEmpty());
    assertTrue(path.find("Lost").isEmpty());
    assertTrue(path.find("").isEmpty());
    assertTrue(path.packagesOfModule("java.sql").contains("javax.xml.transform.stream"));
  }

  @Test
  void unreadableEntriesAreGaps(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jar"), "no zip");
    Path missing = folder.resolve("missing.jar");
    Path classes = Files.createDirectories(folder.resolve("classes/p"));
    Files.write(classes.resolve("Bad.class"), new byte[] {1, 2, 3});
    ClassPath path = ClassPath.open(List.of(broken, missing, folder.resolve("classes")), gaps::add);
    assertTrue(path.find("p.Bad").isEmpty());
    assertTrue(path.find("p.Bad").isEmpty());
    assertEquals(
        List.of("broken.jar", "missing.jar", "classes!/p/Bad.class"),
        gaps.stream().map(Gap::subject).toList());
    assertTrue(gaps.stream().allMatch(g -> g.reason() == Gap.Reason.MISSING_CLASSPATH_ENTRY));
  }

  @Test
  void newerClassFilesAreRead(@TempDir Path folder) throws IOException {
    try (var in = ClassPathTest.class.getResourceAsStream("ClassPathTest$Point.class")) {
      byte[] bytes = in.readAllBytes();
      bytes[7] = 99;
      Path target = folder.resolve(Point.class.getName().replace('.', '/') + ".class");
      Files.createDirectories(target.getParent());
      Files.write(target, bytes);
    }
    ClassPath path = ClassPath.open(List.of(folder), gaps::add);
    assertEquals(TypeKind.RECORD, find(path, Point.class.getName()).kind());
  }

  @Test
  void aMultiReleaseJarHasTheClassesOfTheRunningJdk(@TempDir Path folder) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    Path jar = folder.resolve("several.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      put(out, "p/A.class", "old");
      put(out, "META-INF/versions/9/p/A.class", "young");
      put(out, "META-INF/versions/999/p/A.class", "unborn");
    }
    ClassPath path = ClassPath.open(List.of(jar), gaps::add);
    assertEquals(
        List.of("young"), find(path, "p.A").methods().stream().map(m -> m.name()).toList());
  }

  private static void put(JarOutputStream out, String entry, String method) throws IOException {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, "p/A", null, "java/lang/Object", null);
    writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_NATIVE, method, "()V", null, null);
    writer.visitEnd();
    out.putNextEntry(new ZipEntry(entry));
    out.write(writer.toByteArray());
    out.closeEntry();
  }

  @Test
  void modulesShareWhatIsRead() throws IOException {
    try (LibraryCache cache = new LibraryCache()) {
      List<Path> jars = List.of(jarOf(BinaryExpr.class));
      TypeDeclaration first =
          find(ClassPath.open(jars, cache, gaps::add), BinaryExpr.class.getName());
      TypeDeclaration second =
          find(ClassPath.open(jars, cache, gaps::add), BinaryExpr.class.getName());
      assertTrue(first == second, "read once");
    }
  }
}

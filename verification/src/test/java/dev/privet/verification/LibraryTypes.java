package dev.privet.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The types of real jars and of the JDK, read as class files and never loaded. */
final class LibraryTypes {

  /**
   * A method as its class file declares it.
   *
   * @param parameters erased type names as sources write them
   */
  record Method(String name, List<String> parameters) {}

  /** A type with its own methods and the names of its supertypes. */
  record LibraryType(boolean isPublic, List<String> supertypes, List<Method> methods) {}

  private final Map<String, Path> jars = new TreeMap<>();
  private final Map<String, Optional<LibraryType>> read = new HashMap<>();

  /**
   * Kept open as long as the tests run: to find the types in a jar takes longer than to read one.
   */
  private final Map<Path, ZipFile> open = new HashMap<>();

  /** The jars in the folders below one. */
  static LibraryTypes below(Path folder) {
    LibraryTypes types = new LibraryTypes();
    try (Stream<Path> files = Files.walk(folder, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
      for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        types.index(jar);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return types;
  }

  private void index(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .forEach(name -> jars.putIfAbsent(binaryName(name), jar));
    }
  }

  private static String binaryName(String entry) {
    return entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
  }

  /** The jar's file that holds a type; none for the JDK's. */
  Optional<Path> jarOf(String type) {
    return Optional.ofNullable(jars.get(type));
  }

  /** Whether any type lies below a package; {@code prefix} ends in a dot. */
  Optional<String> anyBelow(String prefix) {
    return jars.keySet().stream().filter(name -> name.startsWith(prefix)).findFirst();
  }

  Optional<LibraryType> find(String type) {
    Optional<LibraryType> known = read.get(type);
    if (known == null) {
      known = read(type);
      read.put(type, known);
    }
    return known;
  }

  /** Names of all types in the jars, in order. */
  Set<String> names() {
    return Collections.unmodifiableSet(jars.keySet());
  }

  /** All that a type extends or implements, as far as it is found. */
  Set<String> supertypes(String type) {
    Set<String> all = new TreeSet<>();
    find(type).ifPresent(found -> found.supertypes().forEach(one -> collect(one, all)));
    return all;
  }

  private void collect(String type, Set<String> all) {
    if (all.add(type)) {
      find(type).ifPresent(found -> found.supertypes().forEach(one -> collect(one, all)));
    }
  }

  /** A type's methods and those it inherits, constructors only its own. */
  List<Method> methods(String type) {
    List<Method> all = new ArrayList<>();
    collect(type, all, true);
    return all;
  }

  private void collect(String type, List<Method> all, boolean own) {
    Optional<LibraryType> found = find(type);
    if (found.isEmpty()) {
      return;
    }
    found.get().methods().stream()
        .filter(method -> own || !method.name().equals("<init>"))
        .forEach(all::add);
    found.get().supertypes().forEach(supertype -> collect(supertype, all, false));
  }

  private Optional<LibraryType> read(String type) {
    String entry = type.replace('.', '/') + ".class";
    Path jar = jars.get(type);
    try {
      if (jar == null) {
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(entry)) {
          return in == null ? Optional.empty() : Optional.of(parse(in));
        }
      }
      ZipFile zip = open.get(jar);
      if (zip == null) {
        zip = new ZipFile(jar.toFile());
        open.put(jar, zip);
      }
      try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
        return Optional.of(parse(in));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static LibraryType parse(InputStream in) throws IOException {
    List<String> supertypes = new ArrayList<>();
    List<Method> methods = new ArrayList<>();
    boolean[] isPublic = new boolean[1];
    new ClassReader(in)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public void visit(
                  int version,
                  int access,
                  String name,
                  @Nullable String signature,
                  @Nullable String superName,
                  String @Nullable [] interfaces) {
                isPublic[0] = (access & Opcodes.ACC_PUBLIC) != 0;
                if (superName != null) {
                  supertypes.add(superName.replace('/', '.'));
                }
                for (String each : interfaces == null ? new String[0] : interfaces) {
                  supertypes.add(each.replace('/', '.'));
                }
              }

              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                List<String> parameters =
                    Stream.of(Type.getArgumentTypes(descriptor)).map(Type::getClassName).toList();
                methods.add(new Method(name, parameters));
                return null;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new LibraryType(isPublic[0], supertypes, methods);
  }
}

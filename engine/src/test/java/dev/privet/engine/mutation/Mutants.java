package dev.privet.engine.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.GregorMutationEngine;
import org.pitest.mutationtest.engine.gregor.config.DefaultMutationEngineConfiguration;
import org.pitest.mutationtest.engine.gregor.config.Mutator;

/** The mutants of some packages, by PIT's default mutators. */
final class Mutants {

  private final List<Class<?>> types = new ArrayList<>();
  private final Mutater mutater =
      new GregorMutationEngine(
              new DefaultMutationEngineConfiguration(method -> true, Mutator.newDefaults()))
          .createMutator(name -> Optional.of(bytes(name)));

  /**
   * Finds the classes.
   *
   * @param folder of class files
   */
  Mutants(Path folder, List<String> packages) throws IOException {
    for (String name : packages) {
      try (Stream<Path> files = Files.list(folder.resolve(name.replace('.', '/')))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
            .sorted()
            .forEach(file -> types.add(type(name + "." + file.replaceFirst("\\.class$", ""))));
      }
    }
  }

  List<Class<?>> types() {
    return types;
  }

  /** As many of a package as wanted, the same for the same seed. */
  List<MutationDetails> sample(String name, int count, long seed) {
    List<MutationDetails> all = new ArrayList<>();
    for (Class<?> type : types) {
      if (!type.getPackageName().equals(name)) {
        continue;
      }
      for (MutationDetails mutant : mutater.findMutations(ClassName.fromClass(type))) {
        if (!isSpeedOnly(mutant) && !isImplied(type, mutant)) {
          all.add(mutant);
        }
      }
    }
    all.sort((a, b) -> a.getId().compareTo(b.getId()));
    Collections.shuffle(all, new Random(seed));
    return all.subList(0, Math.min(count, all.size()));
  }

  byte[] bytes(MutationDetails mutant) {
    return mutater.getMutation(mutant.getId()).getBytes();
  }

  private static boolean isSpeedOnly(MutationDetails mutant) {
    return mutant.getMethod().equals("hashCode");
  }

  /** Whether javac wrote it for a record. */
  private static boolean isImplied(Class<?> type, MutationDetails mutant) {
    return type.isRecord()
        && List.of("equals", "toString").contains(mutant.getMethod())
        && mutant.getLineNumber() == firstLine(type);
  }

  /** Implied members stand at the line of their record's header, as its constructor does. */
  private static int firstLine(Class<?> type) {
    int[] first = {Integer.MAX_VALUE};
    new org.objectweb.asm.ClassReader(bytes(type.getName()))
        .accept(
            new org.objectweb.asm.ClassVisitor(org.objectweb.asm.Opcodes.ASM9) {
              @Override
              public org.objectweb.asm.MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                return new org.objectweb.asm.MethodVisitor(org.objectweb.asm.Opcodes.ASM9) {
                  @Override
                  public void visitLineNumber(int line, org.objectweb.asm.Label start) {
                    first[0] = Math.min(first[0], line);
                  }
                };
              }
            },
            0);
    return first[0];
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(String name) {
    try (InputStream in =
        Mutants.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
      return java.util.Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.privet.engine.mutation;

import dev.privet.engine.mutation.Variants.Variant;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.engine.Location;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.GregorMutationEngine;
import org.pitest.mutationtest.engine.gregor.config.DefaultMutationEngineConfiguration;
import org.pitest.mutationtest.engine.gregor.config.Mutator;

/** The mutants of some packages, by PIT's default mutators. Loads none of their classes. */
final class Mutants {

  private final List<String> types = new ArrayList<>();
  private final List<MutationDetails> drawn = new ArrayList<>();
  private final Mutater mutater =
      new GregorMutationEngine(
              new DefaultMutationEngineConfiguration(method -> true, Mutator.newDefaults()))
          .createMutator(name -> Optional.of(bytes(name)));

  /**
   * Finds the classes and draws.
   *
   * @param folder of class files
   * @param count as many of each package, the same for the same seed
   */
  Mutants(Path folder, List<String> packages, int count, long seed) throws IOException {
    for (String name : packages) {
      List<String> here = new ArrayList<>();
      try (Stream<Path> files = Files.list(folder.resolve(name.replace('.', '/')))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
            .sorted()
            .forEach(file -> here.add(name + "." + file.replaceFirst("\\.class$", "")));
      }
      types.addAll(here);
      drawn.addAll(sample(here, count, seed));
    }
  }

  /** All classes of the packages. */
  List<String> types() {
    return types;
  }

  /** The sample; a mutant's number is its place in it, from 1. */
  List<MutationDetails> drawn() {
    return drawn;
  }

  private List<MutationDetails> sample(List<String> names, int count, long seed) {
    List<MutationDetails> all = new ArrayList<>();
    for (String name : names) {
      int implied = implied(bytes(name));
      for (MutationDetails mutant : mutater.findMutations(ClassName.fromString(name))) {
        if (!isLeftOut(mutant, implied)) {
          all.add(mutant);
        }
      }
    }
    all.sort((a, b) -> a.getId().compareTo(b.getId()));
    Collections.shuffle(all, new Random(seed));
    return all.stream().filter(mutant -> !isSame(mutant)).limit(count).toList();
  }

  /** The classes as they are to be loaded: with their mutants, and counting lines. */
  Map<String, byte[]> classes() {
    Map<String, List<Variant>> variants = new HashMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      MutationDetails mutant = drawn.get(i);
      Location place = mutant.getId().getLocation();
      byte[] bytes = mutater.getMutation(mutant.getId()).getBytes();
      variants
          .computeIfAbsent(mutant.getClassName().asJavaName(), unused -> new ArrayList<>())
          .add(new Variant(i + 1, place.getMethodName() + place.getMethodDesc(), bytes));
    }
    Map<String, byte[]> classes = new HashMap<>();
    for (int i = 0; i < types.size(); i++) {
      String name = types.get(i);
      byte[] all = Variants.of(bytes(name), variants.getOrDefault(name, List.of()));
      classes.put(name.replace('.', '/'), LineCounter.counted(all, i));
    }
    return classes;
  }

  private boolean isSame(MutationDetails mutant) {
    Location place = mutant.getId().getLocation();
    return mutant.getMutator().contains(".returns.")
        && SameReturn.is(
            bytes(mutant.getClassName().asJavaName()),
            mutater.getMutation(mutant.getId()).getBytes(),
            place.getMethodName() + place.getMethodDesc());
  }

  /** What changes speed only, runs once for all, or was written by javac for a record. */
  private static boolean isLeftOut(MutationDetails mutant, int implied) {
    return List.of("hashCode", "<clinit>").contains(mutant.getMethod())
        || (List.of("equals", "toString").contains(mutant.getMethod())
            && mutant.getLineNumber() == implied);
  }

  /** The line of a record's header, at which its implied members stand; otherwise -1. */
  private static int implied(byte[] bytes) {
    ClassReader type = new ClassReader(bytes);
    int[] first = {Integer.MAX_VALUE};
    type.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitLineNumber(int line, org.objectweb.asm.Label start) {
                first[0] = Math.min(first[0], line);
              }
            };
          }
        },
        0);
    return "java/lang/Record".equals(type.getSuperName()) ? first[0] : -1;
  }

  private static byte[] bytes(String name) {
    try (InputStream in =
        Mutants.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

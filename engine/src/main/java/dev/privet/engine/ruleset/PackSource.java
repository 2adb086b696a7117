package dev.privet.engine.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of one pack file.
 *
 * @param name what errors call it: a path relative to what the user named, or a resource's name
 */
public record PackSource(String name, String text) {

  /** Longest pack that is read, in bytes. */
  public static final int MAX_BYTES = 4_000_000;

  /** Most pack files that one folder may hold. */
  public static final int MAX_FILES = 500;

  /** Where packs lie in a jar. */
  public static final String IN_JAR = "META-INF/privet/";

  /**
   * Reads a pack file, every {@code *.yaml} and {@code *.yml} file directly in a folder, or those
   * directly in the folder {@value #IN_JAR} of a jar, in the order of their names.
   *
   * @throws MalformedPackException if a file is too long, or a jar holds no pack
   */
  public static List<PackSource> read(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return fileOrFolder.toString().endsWith(".jar")
          ? PackJar.read(fileOrFolder)
          : List.of(readFile(fileOrFolder));
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(fileOrFolder)) {
      files = entries.filter(PackSource::isPack).sorted().limit(MAX_FILES + 1L).toList();
    }
    if (files.isEmpty()) {
      throw MalformedPackException.of(
          fileOrFolder.toString().replace('\\', '/'),
          "no pack",
          "a file *.yaml or *.yml in the folder");
    } else if (files.size() > MAX_FILES) {
      throw MalformedPackException.of(
          fileOrFolder.toString(), "more than " + MAX_FILES + " pack files", "fewer files");
    }
    List<PackSource> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(readFile(file));
    }
    return sources;
  }

  private static boolean isPack(Path file) {
    return isPack(file.getFileName().toString()) && Files.isRegularFile(file);
  }

  static boolean isPack(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static PackSource readFile(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString().replace('\\', '/'), in);
    }
  }

  /** Reads a pack from a stream, which stays open. */
  static PackSource read(String name, InputStream in) throws IOException {
    return read(name, in, MAX_BYTES);
  }

  /**
   * The same.
   *
   * @param most bytes that it may have
   */
  static PackSource read(String name, InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw MalformedPackException.of(
          name, "a file of more than " + most + " bytes", "a smaller file");
    }
    return new PackSource(name, decoded(name, bytes));
  }

  /** Text in another encoding would be read as something else, and told so in reports. */
  private static String decoded(String name, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    if (!StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError()) {
      return text.flip().toString();
    }
    long line = 1 + text.flip().chars().filter(c -> c == '\n').count();
    throw MalformedPackException.of(
        name, "bytes in line " + line + " that are not UTF-8", "a file saved in UTF-8");
  }
}

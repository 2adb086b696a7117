package dev.privet.maven;

import dev.privet.engine.program.PathPattern;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a user wrote into typed values, or says what is wrong with it.
 *
 * @param moduleDirectory relative paths are looked up here first, as poms are read
 * @param rootDirectory and here second, as a command line means it
 */
record ParameterReader(Path moduleDirectory, Path rootDirectory) {

  static <E extends Enum<E>> E choice(String parameter, Class<E> type, String found)
      throws ParameterException {
    for (E constant : type.getEnumConstants()) {
      if (key(constant).equals(found.strip().toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    String allowed =
        Arrays.stream(type.getEnumConstants())
            .map(ParameterReader::key)
            .collect(Collectors.joining(", "));
    throw ParameterException.unexpected(parameter, found, "one of " + allowed);
  }

  /** Strict, since a mistyped {@code yes} must not quietly mean {@code false}. */
  static boolean flag(String parameter, String found) throws ParameterException {
    return switch (found.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw ParameterException.unexpected(parameter, found, "true or false");
    };
  }

  static int threads(@Nullable String found) throws ParameterException {
    if (found == null || found.isBlank()) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      int count = Integer.parseInt(found.strip());
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as a number that is too small is.
    }
    throw ParameterException.unexpected("threads", found, "a whole number of at least 1");
  }

  static Charset encoding(@Nullable String found) throws ParameterException {
    if (found == null || found.isBlank()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(found.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw ParameterException.unexpected(
          "encoding", found, "the name of a character set, for example UTF-8");
    }
  }

  static List<String> globs(String parameter, @Nullable List<String> found)
      throws ParameterException {
    List<String> globs = new ArrayList<>();
    for (String glob : found == null ? List.<String>of() : found) {
      String stripped = glob == null ? "" : glob.strip();
      try {
        PathPattern.of(stripped);
      } catch (PatternSyntaxException malformed) {
        throw ParameterException.unexpected(
            parameter,
            stripped,
            "globs over paths relative to the project's root, for example **/generated/** ("
                + malformed.getDescription()
                + ")");
      }
      if (!stripped.isEmpty()) {
        globs.add(stripped);
      }
    }
    return globs;
  }

  List<Path> packs(@Nullable List<String> found, PackFinder artifacts) throws ParameterException {
    List<Path> packs = new ArrayList<>();
    for (String pack : found == null ? List.<String>of() : found) {
      if (pack != null && !pack.isBlank()) {
        packs.add(pack(pack.strip(), artifacts));
      }
    }
    return packs;
  }

  /** A file wins over an artifact of the same name. */
  private Path pack(String found, PackFinder artifacts) throws ParameterException {
    boolean file =
        Stream.of(moduleDirectory, rootDirectory)
            .anyMatch(base -> Files.exists(base.resolve(found)));
    return !file && PackArtifacts.isNamedBy(found)
        ? artifacts.find(found)
        : existing(
            "packs", found, "an existing file or folder, or an artifact as group:artifact:version");
  }

  /** A baseline that is named has to exist; one that is not named may. */
  Optional<Path> baseline(@Nullable String found) throws ParameterException {
    if (found == null || found.isBlank()) {
      Path usual = rootDirectory.resolve(BASELINE);
      return Files.isRegularFile(usual) ? Optional.of(usual) : Optional.empty();
    }
    return Optional.of(
        existing(
            "baseline", found.strip(), "an existing file; the goal privet:baseline writes it"));
  }

  /** Where the goal {@code baseline} writes. */
  Path baselineToWrite(@Nullable String found) {
    return rootDirectory.resolve(found == null || found.isBlank() ? BASELINE : found.strip());
  }

  private static final String BASELINE = "privet-baseline.yaml";

  /** A folder for files of ours; an empty value means the module itself to Maven. */
  Path folder(String parameter, Path found) throws ParameterException {
    Path folder = moduleDirectory.resolve(found).toAbsolutePath().normalize();
    if (folder.equals(moduleDirectory.toAbsolutePath().normalize())) {
      throw ParameterException.unexpected(
          parameter,
          "",
          "a folder of its own below the module, as target/privet; leave the parameter out for"
              + " that");
    }
    return folder;
  }

  private Path existing(String parameter, String found, String expected) throws ParameterException {
    for (Path base : List.of(moduleDirectory, rootDirectory)) {
      Path candidate = base.resolve(found).normalize();
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    throw ParameterException.unexpected(
        parameter,
        found,
        expected
            + " (looked in "
            + Stream.of(moduleDirectory, rootDirectory)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(" and "))
            + ")");
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

package dev.privet.maven;

import dev.privet.engine.AuditOptions;
import dev.privet.engine.ruleset.MalformedPackException;
import dev.privet.engine.ruleset.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what a pom, the command line and the project file say: whoever is nearer wins,
 * the command line before the pom before the file before the default.
 */
final class SettingsReader {

  private final Given given;
  private final ParameterReader parameters;
  private final Optional<Path> place;
  private final ProjectFile file;

  /**
   * A reader of one module's settings.
   *
   * @param place of the project file, if there is one
   */
  SettingsReader(Given given, ParameterReader parameters, Optional<Path> place)
      throws ParameterException {
    this.given = given;
    this.parameters = parameters;
    this.place = place;
    this.file = place.isPresent() ? read(place.get()) : ProjectFile.none();
  }

  static ProjectFile read(Path place) throws ParameterException {
    try {
      return ProjectFile.read(place);
    } catch (MalformedPackException malformed) {
      throw new ParameterException(String.valueOf(malformed.getMessage()));
    } catch (IOException unreadable) {
      throw new ParameterException("Could not read " + place + " (" + unreadable + ").");
    }
  }

  /** The project file of a build that was started there, or whose root is there. */
  static Optional<Path> find(Path started, @Nullable Path projectRoot) {
    List<Path> folders = new ArrayList<>(List.of(started));
    if (projectRoot != null) {
      folders.add(projectRoot);
    }
    return folders.stream()
        .map(folder -> folder.resolve(ProjectFile.NAME))
        .filter(Files::exists)
        .findFirst();
  }

  /**
   * The value of a parameter.
   *
   * @param found what Maven has set, be it only the default
   */
  String text(String parameter, String found) {
    return given.has(parameter) ? found : file.text(parameter).orElse(found);
  }

  boolean flag(String parameter, String found) throws ParameterException {
    return ParameterReader.flag(parameter, text(parameter, found));
  }

  Optional<String> optional(String parameter, @Nullable String found) {
    return Optional.ofNullable(found)
        .filter(text -> !text.isBlank())
        .map(String::strip)
        .or(() -> file.text(parameter));
  }

  /** Globs that a pom or the command line gives, else those of the file. */
  List<String> globs(String parameter, @Nullable List<String> found) throws ParameterException {
    List<String> globs = ParameterReader.globs(parameter, found);
    return globs.isEmpty()
        ? inFile(
            parameter,
            () -> ParameterReader.globs(parameter, file.list(parameter).orElse(List.of())))
        : globs;
  }

  /** The packs of the file before those of the pom, which may so disable their entries. */
  List<Path> packs(@Nullable List<String> found, PackFinder artifacts) throws ParameterException {
    List<Path> packs =
        new ArrayList<>(
            inFile("packs", () -> beside().packs(file.list("packs").orElse(null), artifacts)));
    packs.addAll(parameters.packs(found, artifacts));
    return packs.stream().distinct().toList();
  }

  /** The baseline that is named, or else the usual one if it exists. */
  Optional<Path> baseline(@Nullable String found) throws ParameterException {
    boolean named = found != null && !found.isBlank();
    return named || file.text("baseline").isEmpty()
        ? parameters.baseline(found)
        : inFile("baseline", () -> beside().baseline(file.text("baseline").get()));
  }

  /** Where a baseline is written. */
  Path baselineToWrite(@Nullable String found) {
    boolean named = found != null && !found.isBlank();
    return named || file.text("baseline").isEmpty()
        ? parameters.baselineToWrite(found)
        : beside().baselineToWrite(file.text("baseline").get());
  }

  private interface Reading<T> {
    T read() throws ParameterException;
  }

  /** Reads what the file says, and tells what is wrong with it there. */
  private <T> T inFile(String setting, Reading<T> reading) throws ParameterException {
    try {
      return reading.read();
    } catch (ParameterException wrong) {
      throw wrong.in(place(file, setting));
    }
  }

  /** Where the file says it, as {@code privet.yaml:3}. */
  static String place(ProjectFile file, String setting) {
    return ProjectFile.NAME + ":" + file.line(setting);
  }

  /** Paths in the file are relative to it. */
  private ParameterReader beside() {
    Path folder = place.map(Path::getParent).orElse(parameters.rootDirectory());
    return new ParameterReader(folder, folder);
  }

  /** The options of the audit. */
  AuditOptions options(
      @Nullable String threads,
      @Nullable List<String> includes,
      @Nullable List<String> excludes,
      String pseudonymous,
      String requireProven,
      String profile)
      throws ParameterException {
    return new AuditOptions(
        ParameterReader.threads(threads),
        globs("includes", includes),
        globs("excludes", excludes),
        flag("pseudonymous", pseudonymous),
        flag("requireProven", requireProven),
        text("profile", profile).strip());
  }
}

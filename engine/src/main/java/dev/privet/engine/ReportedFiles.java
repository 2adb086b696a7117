package dev.privet.engine;

import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.PathPattern;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.TypeDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which files' findings are reported: hand-written ones, included and not excluded. */
final class ReportedFiles {

  private final Set<String> generated = new HashSet<>();
  private final AuditOptions options;
  private final List<PathPattern> includes;
  private final List<PathPattern> excludes;

  private ReportedFiles(AuditOptions options) {
    this.options = options;
    this.includes = options.includes().stream().map(PathPattern::of).toList();
    this.excludes = options.excludes().stream().map(PathPattern::of).toList();
  }

  static ReportedFiles of(AuditRequest request, List<LoweredModule> modules) {
    ReportedFiles files = new ReportedFiles(request.options());
    for (LoweredModule module : modules) {
      for (TypeDeclaration type : module.sourceTypes()) {
        if (type.origin() == Origin.GENERATED_SOURCE) {
          type.position().ifPresent(position -> files.generated.add(position.file()));
        }
      }
    }
    return files;
  }

  /** The files that declare a type, generated ones included. */
  static Set<String> read(List<LoweredModule> modules) {
    Set<String> files = new HashSet<>();
    for (LoweredModule module : modules) {
      for (TypeDeclaration type : module.sourceTypes()) {
        type.position().ifPresent(position -> files.add(position.file()));
      }
    }
    return files;
  }

  /** The globs that match no source: mistyped ones would leave everything out, or nothing. */
  List<Diagnostic> unmatched(Set<String> files) {
    return Stream.concat(
            unmatched("includes", options.includes(), files),
            unmatched("excludes", options.excludes(), files))
        .toList();
  }

  private static Stream<Diagnostic> unmatched(
      String setting, List<String> globs, Set<String> files) {
    return globs.stream()
        .filter(glob -> files.stream().noneMatch(PathPattern.of(glob)::matches))
        .map(
            glob ->
                new Diagnostic(
                    Diagnostic.Kind.UNMATCHED_PATTERN,
                    setting
                        + " "
                        + glob
                        + " matches no Java source; paths are relative to the project's root, as"
                        + " app/src/main/java/App.java.",
                    Optional.empty()));
  }

  /** Whether it speaks of a reported file, or of none. */
  boolean contains(Diagnostic told) {
    return told.position().map(Position::file).map(this::contains).orElse(true);
  }

  boolean contains(String file) {
    return !generated.contains(file)
        && (includes.isEmpty() || includes.stream().anyMatch(glob -> glob.matches(file)))
        && excludes.stream().noneMatch(glob -> glob.matches(file));
  }
}

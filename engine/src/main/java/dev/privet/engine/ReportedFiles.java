package dev.privet.engine;

import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.TypeDeclaration;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which files' findings are reported: hand-written ones, included and not excluded. */
final class ReportedFiles {

  private final Set<String> generated = new HashSet<>();
  private final List<PathMatcher> includes;
  private final List<PathMatcher> excludes;

  private ReportedFiles(List<String> includes, List<String> excludes) {
    this.includes = includes.stream().map(ReportedFiles::matcher).toList();
    this.excludes = excludes.stream().map(ReportedFiles::matcher).toList();
  }

  static ReportedFiles of(AuditRequest request, List<LoweredModule> modules) {
    ReportedFiles files =
        new ReportedFiles(request.options().includes(), request.options().excludes());
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

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }

  /** Whether it speaks of a reported file, or of none. */
  boolean contains(Diagnostic told) {
    return told.position().map(Position::file).map(this::contains).orElse(true);
  }

  boolean contains(String file) {
    Path path = Path.of(file);
    return !generated.contains(file)
        && (includes.isEmpty() || includes.stream().anyMatch(glob -> glob.matches(path)))
        && excludes.stream().noneMatch(glob -> glob.matches(path));
  }
}

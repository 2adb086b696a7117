package dev.privet.verification;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the sample projects.
 *
 * <p>A line of its {@code expected-findings.txt} reads {@code rule level file:line categories
 * recipient}, with {@code suppressed} after it where a comment accepts the finding. A line marked
 * {@code missing:} should be found and is not yet, one marked {@code spurious:} should not be.
 */
record Sample(Path folder) {

  static final String GOLDEN = "expected-findings.txt";

  private static final int JAVA = 17;
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern MARK = Pattern.compile("^(missing|spurious): ");

  static List<Sample> in(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.exists(entry.resolve("pom.xml")))
          .sorted()
          .map(Sample::new)
          .toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** What the audit has to say today: the golden lines without those that it misses. */
  List<String> expected() throws IOException {
    return Files.readAllLines(folder.resolve(GOLDEN)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("missing: "))
        .map(line -> MARK.matcher(line).replaceFirst(""))
        .sorted()
        .toList();
  }

  AuditResult audit(RuleSet rules, List<Path> classpath, AuditOptions options) throws IOException {
    return Audit.run(new AuditRequest(folder, modules(classpath), rules, options, List.of()));
  }

  /** In the order of the pom, which is that of their dependencies. */
  private List<SourceModule> modules(List<Path> classpath) throws IOException {
    List<SourceModule> modules = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Matcher module = MODULE.matcher(Files.readString(folder.resolve("pom.xml")));
    while (module.find()) {
      modules.add(module(module.group(1), folder.resolve(module.group(1)), classpath, names));
      names.add(module.group(1));
    }
    return modules.isEmpty() ? List.of(module(name(), folder, classpath, names)) : modules;
  }

  private static SourceModule module(
      String name, Path folder, List<Path> classpath, List<String> dependencies) {
    return new SourceModule(
        name,
        folder,
        List.of(folder.resolve("src/main/java")),
        List.of(),
        classpath,
        dependencies,
        JAVA,
        StandardCharsets.UTF_8);
  }

  static List<String> lines(AuditResult result) {
    return result.findings().stream().map(Sample::line).sorted().toList();
  }

  private static String line(Finding finding) {
    return "%s %s %s:%d %s %s%s"
        .formatted(
            finding.rule(),
            finding.level().key(),
            finding.position().file(),
            finding.position().line(),
            finding.categories().stream().sorted().collect(Collectors.joining(",")),
            finding.recipient().id(),
            finding.isOpen() ? "" : " suppressed");
  }

  @Override
  public String toString() {
    return name();
  }
}

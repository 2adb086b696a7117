package dev.privet.engine.testkit;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.Fix;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies every fix that the audit of a program proposes, compiles the outcome, audits it again.
 */
final class FixTrial {

  private final RuleSet rules;
  private final FixtureCompiler compiler;
  private final Path scratch;
  private int runs;

  FixTrial(RuleSet rules, FixtureCompiler compiler, Path scratch) {
    this.rules = rules;
    this.compiler = compiler;
    this.scratch = scratch;
  }

  /**
   * What came of the fixes.
   *
   * @param applied each with the text of its changed lines
   * @param failures what did not compile, did not help, or made something new
   */
  record Outcome(List<String> applied, List<String> failures) {}

  /** Tries all fixes of a program, one at a time. */
  Outcome run(Map<String, String> texts, List<Path> classpath, int level) throws IOException {
    List<String> applied = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    List<Finding> before = audit(lay(texts), texts, classpath, level);
    for (Finding finding : before) {
      for (Fix fix : finding.fixes()) {
        Map<String, String> changed = apply(fix, texts);
        Path root = lay(changed);
        List<String> errors = compile(root, changed, classpath, level);
        List<Finding> after = audit(root, changed, classpath, level);
        String what = finding.position() + " " + finding.ruleName() + ": " + fix.description();
        applied.add(what);
        errors.forEach(error -> failures.add(what + ": does not compile: " + error));
        wrong(finding, before, after).forEach(why -> failures.add(what + ": " + why));
      }
    }
    return new Outcome(applied, failures);
  }

  private static List<String> wrong(Finding fixed, List<Finding> before, List<Finding> after) {
    Map<String, Integer> counts = new HashMap<>();
    before.forEach(finding -> counts.merge(key(finding), 1, Integer::sum));
    after.forEach(finding -> counts.merge(key(finding), -1, Integer::sum));
    // A fix may leave another finding with fewer categories.
    before.forEach(finding -> counts.merge(methodKey(finding), 1, Integer::sum));
    after.forEach(finding -> counts.merge(methodKey(finding), -1, Integer::sum));
    List<String> wrong = new ArrayList<>();
    if (counts.getOrDefault(key(fixed), 0) < 1) {
      wrong.add("the finding is still there");
    }
    counts.forEach(
        (key, count) -> {
          if (count < 0 && !key.contains("[")) {
            wrong.add("new: " + key);
          }
        });
    return wrong;
  }

  private static String methodKey(Finding finding) {
    return finding.rule() + " in " + method(finding);
  }

  private static String key(Finding finding) {
    return finding.rule() + " " + method(finding) + " " + finding.categories();
  }

  /** Lambdas are numbered by where they stand. */
  private static String method(Finding finding) {
    return finding.method().toString().replaceAll("\\$\\d+", "");
  }

  private Path lay(Map<String, String> texts) throws IOException {
    Path root = scratch.resolve(Integer.toString(runs++));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = root.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
    return root;
  }

  private List<String> compile(
      Path root, Map<String, String> texts, List<Path> classpath, int level) {
    List<Path> files = texts.keySet().stream().map(root::resolve).toList();
    return compiler.compile(files, classpath, level, root.resolve("out"));
  }

  private List<Finding> audit(
      Path root, Map<String, String> texts, List<Path> classpath, int level) {
    SourceModule module =
        new SourceModule(
            "fixes",
            root,
            texts.keySet().stream()
                .map(file -> root.resolve(file.substring(0, file.indexOf('/'))))
                .distinct()
                .toList(),
            List.of(),
            classpath,
            List.of(),
            level,
            StandardCharsets.UTF_8);
    AuditRequest request =
        new AuditRequest(
            root, List.of(module), rules, AuditOptions.standard().withThreads(1), List.of());
    return Audit.run(request).findings().stream().filter(Finding::isOpen).toList();
  }

  /** A fix as a viewer applies it: from the last replacement to the first. */
  static Map<String, String> apply(Fix fix, Map<String, String> texts) {
    Map<String, String> changed = new LinkedHashMap<>(texts);
    fix.replacements().stream()
        .sorted(Comparator.comparing(Fix.Replacement::region).reversed())
        .forEach(
            part ->
                changed.computeIfPresent(
                    part.region().file(), (file, text) -> replaced(text, part)));
    return changed;
  }

  private static String replaced(String text, Fix.Replacement part) {
    Position at = part.region();
    int from = offset(text, at.line()) + at.column() - 1;
    int to = offset(text, at.endLine()) + at.endColumn();
    return text.substring(0, from) + part.text() + text.substring(to);
  }

  private static int offset(String text, int line) {
    int offset = 0;
    for (int i = 1; i < line; i++) {
      offset = text.indexOf('\n', offset) + 1;
    }
    return offset;
  }
}

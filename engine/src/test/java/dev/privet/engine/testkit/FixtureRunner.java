package dev.privet.engine.testkit;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.ProjectFile;
import dev.privet.engine.ruleset.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Compiles a fixture, audits it, compares, and audits it again with other thread counts and file
 * orders, which must change nothing. Every file is laid out as a source root of its own, for the
 * order of the roots is the one order that a caller of the audit decides.
 */
public final class FixtureRunner implements AutoCloseable {

  private static final int MANY_THREADS = 4;

  private final Function<AuditRequest, AuditResult> audit;
  private final RuleSet rules;
  private final Vocabulary vocabulary;
  private final Path scratch;
  private final FixtureLibraries libraries;
  private final FixtureCompiler compiler = new FixtureCompiler();

  /**
   * @param scratch a folder of its own, which the caller removes
   */
  public FixtureRunner(RuleSet rules, Path scratch) {
    this(rules, scratch, Audit::run);
  }

  /** For tests of the kit, which bring their own audit. */
  FixtureRunner(RuleSet rules, Path scratch, Function<AuditRequest, AuditResult> audit) {
    this.audit = audit;
    this.rules = rules;
    this.vocabulary = Vocabulary.of(rules);
    this.scratch = scratch;
    this.libraries = FixtureLibraries.open(scratch);
  }

  /** Runs the fixture at a Java file or a folder of them. */
  public FixtureOutcome run(Path path) {
    Fixture fixture = Fixture.at(path);
    try {
      return run(fixture, scratch.resolve(fixture.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fixture that each call audits once and compares; nothing is compiled. */
  public Supplier<FixtureOutcome> ready(Path path) {
    Fixture fixture = Fixture.at(path);
    try {
      Layout layout = lay(fixture, scratch.resolve(fixture.name()).resolve("src"));
      Expectations expectations = expectations(layout);
      List<Path> classpath = libraries.classpath(layout.texts().values());
      return () ->
          new FixtureOutcome(
              fixture.name(),
              Comparison.of(expectations, run(fixture, expectations, classpath, layout, 1)).stream()
                  .map(Mismatch::toString)
                  .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Audits a text that is no fixture but was made of one; empty where it does not compile.
   *
   * @param name for the folder it is written to; the file is {@code 0/Text.java}
   */
  public Optional<AuditResult> audit(String name, String text) {
    try {
      Path root = scratch.resolve(name);
      Path file = Files.createDirectories(root.resolve("0")).resolve("Text.java");
      Files.writeString(file, text);
      Expectations expectations = ExpectationReader.read("0/Text.java", text, vocabulary);
      List<Path> classpath = libraries.classpath(List.of(text));
      Fixture fixture = new Fixture(file, List.of(file));
      if (!compiler
          .compile(List.of(file), classpath, expectations.level(), root.resolve("out"))
          .isEmpty()) {
        return Optional.empty();
      }
      Layout layout = new Layout(root, List.of(root.resolve("0")), Map.of("0/Text.java", text));
      return Optional.of(run(fixture, expectations, classpath, layout, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Expectations expectations(Layout layout) {
    Expectations expectations = Expectations.none();
    for (Map.Entry<String, String> file : layout.texts().entrySet()) {
      expectations =
          expectations.plus(ExpectationReader.read(file.getKey(), file.getValue(), vocabulary));
    }
    return expectations;
  }

  private FixtureOutcome run(Fixture fixture, Path folder) throws IOException {
    Layout layout = lay(fixture, folder.resolve("src"));
    Expectations expectations = expectations(layout);
    List<Path> classpath = libraries.classpath(layout.texts().values());
    List<String> errors =
        compiler.compile(fixture.files(), classpath, expectations.level(), folder.resolve("out"));
    if (!errors.isEmpty()) {
      return new FixtureOutcome(
          fixture.name(), errors.stream().map(error -> "does not compile: " + error).toList());
    }
    return new FixtureOutcome(fixture.name(), audit(fixture, expectations, classpath, layout));
  }

  /**
   * Where the copies of a fixture's files are.
   *
   * @param texts by the path that the audit will report
   */
  private record Layout(Path root, List<Path> roots, Map<String, String> texts) {

    Layout ordered(List<Path> order) {
      return new Layout(root, order, texts);
    }
  }

  private static Layout lay(Fixture fixture, Path root) throws IOException {
    List<Path> roots = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : fixture.files()) {
      String own = Integer.toString(roots.size());
      String reported = own + "/" + fixture.nameOf(file);
      Path copy = root.resolve(reported);
      String text = Files.readString(file);
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, text);
      roots.add(root.resolve(own));
      texts.put(reported, text);
    }
    return new Layout(root, roots, texts);
  }

  private List<String> audit(
      Fixture fixture, Expectations expectations, List<Path> classpath, Layout layout) {
    AuditResult plain = run(fixture, expectations, classpath, layout, 1);
    List<String> failures = new ArrayList<>();
    for (Mismatch mismatch : Comparison.of(expectations, plain)) {
      failures.add(mismatch.toString().replaceFirst("^\\d+/", ""));
    }
    List<Path> shuffled = new ArrayList<>(layout.roots());
    Collections.shuffle(shuffled, new Random(fixture.name().hashCode()));
    Sameness.difference(
            plain, run(fixture, expectations, classpath, layout.ordered(shuffled), MANY_THREADS))
        .ifPresent(difference -> failures.add("with other threads and file order " + difference));
    if (shuffled.size() > 1) {
      Collections.reverse(shuffled);
      Sameness.difference(plain, run(fixture, expectations, classpath, layout.ordered(shuffled), 1))
          .ifPresent(difference -> failures.add("with other file order " + difference));
    }
    return failures;
  }

  private AuditResult run(
      Fixture fixture,
      Expectations expectations,
      List<Path> classpath,
      Layout layout,
      int threads) {
    SourceModule module =
        new SourceModule(
            "fixtures:" + fixture.name().replace('/', '-'),
            layout.root(),
            layout.roots(),
            List.of(),
            classpath,
            List.of(),
            expectations.level(),
            StandardCharsets.UTF_8);
    AuditOptions options =
        new AuditOptions(
            threads,
            List.of(),
            List.of(),
            expectations.options().contains("pseudonymous"),
            expectations.options().contains("requireProven"),
            expectations.options().stream()
                .filter(option -> rules.profile(option).isPresent())
                .findFirst()
                .orElse("default"));
    return audit.apply(
        new AuditRequest(
            layout.root(), List.of(module), rules, options, List.of(), declared(fixture)));
  }

  private Declarations declared(Fixture fixture) {
    Path file = fixture.path().resolve(ProjectFile.NAME);
    try {
      return Files.isRegularFile(file)
          ? ProjectFile.read(file).declarations(rules)
          : Declarations.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    compiler.close();
  }
}

package dev.privet.engine;

import dev.privet.engine.callgraph.CallGraph;
import dev.privet.engine.callgraph.CallTargets;
import dev.privet.engine.classfile.LibraryCache;
import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.Fingerprints;
import dev.privet.engine.finding.PathSuppressions;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.finding.Suppressions;
import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.frontend.MissingTypes;
import dev.privet.engine.frontend.modules.Frontend;
import dev.privet.engine.frontend.parse.DeepStack;
import dev.privet.engine.inspect.Explanation;
import dev.privet.engine.inspect.Holdings;
import dev.privet.engine.inspect.LineReader;
import dev.privet.engine.inspect.PersonalItem;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.judge.Judge;
import dev.privet.engine.judge.Reason;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.personaldata.RememberedVerdicts;
import dev.privet.engine.personaldata.TermClassifier;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Signature;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.ProjectSettings;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.summary.Program;
import dev.privet.engine.summary.Summaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One audit's stages in order. */
final class Pipeline {

  private final AuditRequest request;
  private final PhaseClock clock = new PhaseClock();
  private final Map<MethodKey, MethodBody> bodies = new TreeMap<>();
  private final Map<MethodKey, String> modules = new HashMap<>();

  Pipeline(AuditRequest request) {
    this.request = request;
  }

  AuditResult run() {
    return withProgram(
        (lowered, program) -> {
          Summaries.Result summaries = summaries(program);
          AuditResult result = clock.time("judge", () -> judge(lowered, program, summaries));
          return result.withTimings(clock.phases());
        });
  }

  List<PersonalItem> holdings() {
    return withProgram(
        (lowered, program) ->
            Holdings.of(program, lowered, ReportedFiles.of(request, lowered)::contains));
  }

  Explanation explain(String file, int line) {
    return withProgram(
        (lowered, program) -> {
          Set<String> files = ReportedFiles.read(lowered);
          LineReader reader = new LineReader(program, file, line, files);
          if (!reader.isFound()) {
            return reader.unknown();
          }
          Summaries.Result summaries = summaries(program);
          List<Reason> reasons = judge(program).reasons(summaries.summaries(), reader::asks);
          return reader.explanation(
              ReportedFiles.of(request, lowered)::contains,
              reasons,
              judge(lowered, program, summaries).findings());
        });
  }

  private interface Use<T> {
    T of(List<LoweredModule> lowered, Program program);
  }

  /** Reads and links the sources; class files stay open as long as the program is used. */
  private <T> T withProgram(Use<T> use) {
    try (LibraryCache libraries = new LibraryCache()) {
      List<LoweredModule> lowered =
          clock.time(
              "frontend",
              () ->
                  Frontend.lower(
                      request.root(),
                      request.modules(),
                      request.options().threads(),
                      libraries,
                      missingTypes(request.rules()),
                      clock::add));
      return use.of(lowered, clock.time("link", () -> link(lowered)));
    } catch (IOException failed) {
      throw new UncheckedIOException("class files could not be closed", failed);
    }
  }

  private static MissingTypes missingTypes(RuleSet rules) {
    return new MissingTypes() {
      @Override
      public boolean exist(String name) {
        return rules.namesType(name);
      }

      @Override
      public Optional<Signature> signature(String owner, String method) {
        return rules.signature(owner, method);
      }
    };
  }

  private Summaries.Result summaries(Program program) {
    return clock.time(
        "summaries",
        () ->
            Summaries.compose(
                program,
                CallGraph.of(
                    program.bodies(),
                    program.targets(),
                    program.hierarchy(),
                    program::links,
                    this::sideBySide),
                request.options().threads()));
  }

  private Program link(List<LoweredModule> lowered) {
    List<TypeDeclaration> types = new ArrayList<>();
    List<TypeSource> sources = new ArrayList<>();
    for (LoweredModule module : lowered) {
      types.addAll(module.sourceTypes());
      sources.add(module.types());
      for (MethodBody body : module.bodies()) {
        bodies.putIfAbsent(body.key(), body);
        modules.putIfAbsent(body.key(), module.module());
      }
    }
    TypeSource libraries = name -> first(sources, name);
    Hierarchy hierarchy = new Hierarchy(types, libraries, request.rules()::supertypes);
    PersonalData personalData =
        new RememberedVerdicts(TermClassifier.of(request.rules().terms(), hierarchy::find));
    // In order, and found at once.
    Map<MethodKey, MethodBody> ordered = new LinkedHashMap<>(bodies);
    CallTargets targets = new CallTargets(hierarchy, ordered.keySet());
    return new Program(
        hierarchy,
        request.rules(),
        personalData,
        ordered,
        targets,
        ProjectSettings.of(request.modules()));
  }

  private static Optional<TypeDeclaration> first(List<TypeSource> sources, String name) {
    for (TypeSource source : sources) {
      Optional<TypeDeclaration> found = source.find(name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private AuditResult judge(
      List<LoweredModule> lowered, Program program, Summaries.Result summaries) {
    SourceText sources = SourceText.of(request.root(), request.modules());
    Judge.Answer answer =
        judge(program).judge(summaries.summaries(), summaries.presets(), summaries.missed());
    ReportedFiles reported = ReportedFiles.of(request, lowered);
    List<Finding> kept =
        answer.findings().stream()
            .filter(finding -> reported.contains(finding.position().file()))
            .toList();
    List<Finding> named = new Fingerprints(sources).assign(kept);
    Set<String> rules =
        request.rules().rules().stream()
            .flatMap(rule -> Stream.of(rule.id(), rule.name()))
            .collect(Collectors.toSet());
    Suppressions.Applied inCode = Suppressions.of(lowered, sources).apply(named, rules);
    Suppressions.Applied byPath =
        new PathSuppressions(request.declarations().suppressions()).apply(inCode.findings());
    List<Diagnostic> told = new ArrayList<>(byPath.diagnostics());
    inCode.diagnostics().stream().filter(reported::contains).forEach(told::add);
    told.addAll(reported.unmatched(ReportedFiles.read(lowered)));
    told.addAll(SwitchedOff.of(request.rules(), request.root()));
    told.sort(null);
    Collection<Gap> gaps = new TreeSet<>(request.knownGaps());
    gaps.addAll(summaries.gaps());
    gaps.addAll(answer.gaps());
    lowered.forEach(module -> gaps.addAll(module.gaps()));
    return new AuditResult(
        byPath.findings(),
        List.copyOf(gaps),
        told,
        coverage(lowered),
        answer.probes(),
        answer.bases(),
        answer.guarded().stream().filter(one -> reported.contains(one.sink().file())).toList(),
        Map.of());
  }

  private Judge judge(Program program) {
    return new Judge(
        program,
        SourceText.of(request.root(), request.modules()),
        method -> modules.getOrDefault(method, ""),
        request.options().pseudonymous(),
        request.options().requireProven(),
        request
            .rules()
            .profile(request.options().profile())
            .orElse(dev.privet.engine.ruleset.Profile.DEFAULT),
        request.declarations(),
        this::sideBySide);
  }

  private void sideBySide(int count, IntConsumer work) {
    List<Integer> numbers = IntStream.range(0, count).boxed().toList();
    DeepStack.forEach(numbers, request.options().threads(), work::accept);
  }

  private AuditResult.Coverage coverage(List<LoweredModule> lowered) {
    int files = 0;
    int lines = 0;
    int calls = 0;
    int resolved = 0;
    for (LoweredModule module : lowered) {
      files += module.files();
      lines += module.lines();
      calls += module.calls();
      resolved += module.resolvedCalls();
    }
    return new AuditResult.Coverage(files, lines, bodies.size(), calls, resolved);
  }

  /** Times phases by the clock, and adds up what others report. */
  static final class PhaseClock {
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    <T> T time(String phase, java.util.function.Supplier<T> work) {
      long start = System.nanoTime();
      try {
        return work.get();
      } finally {
        add(phase, System.nanoTime() - start);
      }
    }

    synchronized void add(String phase, long spent) {
      nanos.merge(phase, spent, Long::sum);
    }

    synchronized Map<String, Long> phases() {
      Map<String, Long> millis = new LinkedHashMap<>();
      nanos.forEach((phase, spent) -> millis.put(phase, spent / 1_000_000));
      return millis;
    }
  }
}

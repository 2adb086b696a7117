package dev.privet.engine.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.callgraph.CallGraph;
import dev.privet.engine.callgraph.CallTargets;
import dev.privet.engine.classfile.LibraryCache;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.frontend.modules.Frontend;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.personaldata.TermClassifier;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.SideBySide;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.Profile;
import dev.privet.engine.ruleset.ProjectSettings;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.summary.Program;
import dev.privet.engine.summary.Summaries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong while an entry point's summary is closed costs that entry point's open calls. */
class ContainedClosingTest {

  private static final String CODE =
      """
      interface Shape { String draw(); }
      class Dot implements Shape { public String draw() { return "."; } }
      class Line implements Shape { public String draw() { return "-"; } }
      class Board {
        void show(Shape shape, String password) {
          System.out.println(password);
          System.out.println(shape.draw());
        }
      }
      class Door {
        void open(String password) {
          System.out.println(password);
        }
      }
      """;

  @TempDir private Path root;

  /** Summaries of which one cannot be read without an overflow. */
  private static final class Overflowing extends HashMap<MethodKey, MethodSummary> {
    private static final long serialVersionUID = 1;

    Overflowing(Map<MethodKey, MethodSummary> summaries) {
      super(summaries);
    }

    @Override
    public MethodSummary get(Object key) {
      if (((MethodKey) key).owner().equals("Dot")) {
        throw new StackOverflowError();
      }
      return super.get(key);
    }
  }

  @Test
  void anOverflowIsAGapAndTheRestIsJudged() throws IOException {
    Path sources = Files.createDirectories(root.resolve("src"));
    Files.writeString(sources.resolve("Code.java"), CODE);
    RuleSet rules = RuleSets.standard(ContainedClosingTest.class.getClassLoader(), List.of());
    try (LibraryCache libraries = new LibraryCache()) {
      Program program = program(sources, rules, libraries);
      CallGraph graph =
          CallGraph.of(
              program.bodies(),
              program.targets(),
              program.hierarchy(),
              program.wiring()::links,
              SideBySide.IN_TURN);
      Map<MethodKey, MethodSummary> summaries = Summaries.compose(program, graph, 1).summaries();
      Judge judge =
          new Judge(
              program,
              SourceText.of(root, StandardCharsets.UTF_8),
              method -> "",
              false,
              false,
              rules.profile("default").orElse(Profile.DEFAULT),
              Declarations.NONE,
              SideBySide.IN_TURN);
      Judge.Answer whole = judge.judge(summaries, List.of(), Map.of());
      Judge.Answer torn = judge.judge(new Overflowing(summaries), List.of(), Map.of());
      assertEquals(List.of(), whole.gaps());
      assertEquals(List.of(6, 12), lines(whole));
      assertEquals(
          List.of("Board.show(LShape;Ljava/lang/String;)V: closing: java.lang.StackOverflowError"),
          torn.gaps().stream().map(gap -> gap.subject()).toList());
      assertEquals(List.of(6, 12), lines(torn));
    }
  }

  private static List<Integer> lines(Judge.Answer answer) {
    return answer.findings().stream().map(finding -> finding.position().line()).toList();
  }

  private Program program(Path sources, RuleSet rules, LibraryCache libraries) {
    SourceModule module =
        new SourceModule(
            "closing",
            root,
            List.of(sources),
            List.of(),
            List.of(),
            List.of(),
            17,
            StandardCharsets.UTF_8);
    LoweredModule lowered =
        Frontend.lower(root, List.of(module), 1, libraries, (phase, nanos) -> {}).get(0);
    Map<MethodKey, MethodBody> bodies = new TreeMap<>();
    lowered.bodies().forEach(body -> bodies.put(body.key(), body));
    Hierarchy hierarchy = new Hierarchy(lowered.sourceTypes(), lowered.types());
    CallTargets targets = new CallTargets(hierarchy, bodies.keySet());
    return new Program(
        hierarchy,
        rules,
        TermClassifier.of(rules.terms(), hierarchy::find),
        bodies,
        targets,
        ProjectSettings.NONE);
  }
}

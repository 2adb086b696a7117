package dev.privet.engine.metamorphic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.CompilationUnit;
import dev.privet.engine.AuditResult;
import dev.privet.engine.ruleset.RuleSets;
import dev.privet.engine.testkit.FixtureRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fixtures rewritten into programs that do the same have the same findings. {@code
 * -Dprivet.rewritings=0} makes all, {@code -Dprivet.rewritings.seed} others, {@code
 * -Dprivet.rewritings.only} those whose name it matches, {@code -Dprivet.rewritings.texts=true}
 * shows them.
 */
class RewritingsTest {

  private static final int REWRITTEN = 60;

  /** What these are about is syntax that printing changes. */
  private static final Set<String> LEFT_OUT = Set.of("suppression", "probes", "annotations");

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

  private static final List<Rewriting> ALL =
      Stream.of(Expressions.all(), Statements.all(), Members.all()).flatMap(List::stream).toList();

  /**
   * Gaps that are known: a check's effect on what a method is given, a constant that a method puts
   * into its caller's map, an element that another name was given, a mode that a method sets.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "extract method of FlagsOfObjects.java",
          "extract method of Partitions.java",
          "extract method of StreamFilter.java",
          "extract method of MapReads.java",
          "extract method of Aliases.java",
          "extract method of GenericContainers.java",
          "extract method of Ciphers.java",
          "wrap in record of TablesOfFunctions.java");

  private static final Set<String> CHANGING_CHECKS =
      Set.of(
          "wrap in record",
          "wrap in Optional",
          "interface in between",
          "rename classes",
          "lambda to anonymous class",
          "loop to forEach");

  private static final String ANY = ".*";

  private record Case(Path fixture, Rewriting rewriting) {
    @Override
    public String toString() {
      return rewriting + " of " + fixture.getFileName();
    }
  }

  private final Map<Path, Map<String, String>> plain = new HashMap<>();
  private final Map<String, Integer> made = new TreeMap<>();

  @Test
  void whatDoesTheSameIsJudgedTheSame(@TempDir Path scratch) throws IOException {
    int wanted = Integer.getInteger("privet.rewritings", REWRITTEN);
    long seed = Long.getLong("privet.rewritings.seed", 1);
    String only = System.getProperty("privet.rewritings.only", ANY);
    List<String> different = new ArrayList<>();
    try (FixtureRunner runner =
        new FixtureRunner(
            RuleSets.standard(RewritingsTest.class.getClassLoader(), List.of()), scratch)) {
      int compared = 0;
      for (Case one : cases(seed)) {
        if (wanted > 0 && compared == wanted) {
          break;
        }
        if (!one.toString().matches(only)) {
          continue;
        }
        compared += compare(runner, one, seed, different) ? 1 : 0;
      }
      assertTrue(compared >= wanted || !only.equals(ANY), () -> "few could be rewritten: " + made);
    }
    assertEquals("", String.join("\n", different), () -> different.size() + " differ of " + made);
  }

  /** In an order in which a new fixture moves none of the others. */
  private static List<Case> cases(long seed) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path fixture : fixtures()) {
      String area = fixture.getName(fixture.getNameCount() - 2).toString();
      for (Rewriting rewriting : ALL) {
        if (!changes(rewriting.name(), area)) {
          cases.add(new Case(fixture, rewriting));
        }
      }
    }
    cases.sort(
        Comparator.<Case>comparingLong(
                one -> new Random(seed + one.toString().hashCode()).nextLong())
            .thenComparing(Case::toString));
    return cases;
  }

  /**
   * Whether a rewriting changes what is meant: a check that an interface runs or a subject that is
   * unwrapped is another one, a class's name may say whose data it holds, and of a local whose
   * origin is unknown the name is all that speaks.
   */
  private static boolean changes(String rewriting, String area) {
    boolean checks = area.startsWith("guards") || area.equals("purposes") || area.equals("rules");
    return checks && CHANGING_CHECKS.contains(rewriting)
        || area.equals("sources") && rewriting.equals("inline local");
  }

  private static List<Path> fixtures() throws IOException {
    List<Path> fixtures = new ArrayList<>();
    try (Stream<Path> areas = Files.list(FIXTURES)) {
      for (Path area : areas.sorted().toList()) {
        if (!LEFT_OUT.contains(area.getFileName().toString())) {
          try (Stream<Path> inside = Files.list(area)) {
            inside
                .filter(file -> file.toString().endsWith(".java") && isOrdinary(file))
                .sorted()
                .forEach(fixtures::add);
          }
        }
      }
    }
    return fixtures;
  }

  /** Comments that ask for something are lost in printing. */
  private static boolean isOrdinary(Path fixture) {
    try {
      String text = Files.readString(fixture);
      return !text.contains("// options:")
          && !text.contains("// level:")
          && Rewritten.isReadable(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there was something to compare. */
  private boolean compare(FixtureRunner runner, Case one, long seed, List<String> different)
      throws IOException {
    String text = Files.readString(one.fixture());
    long own = seed * 31 + one.fixture().getFileName().toString().hashCode();
    for (int percent : new int[] {100, 40, 15}) {
      CompilationUnit unit = Rewritten.parse(text);
      Choice choice = new Choice(own, percent);
      one.rewriting().step().apply(unit, choice);
      if (choice.taken() == 0) {
        continue;
      }
      Rewritten rewritten = Rewritten.of(unit);
      Optional<AuditResult> result = runner.audit("rewritten", rewritten.text());
      if (result.isPresent()) {
        Map<String, String> before = plain(runner, one.fixture(), text);
        Map<String, String> after = rewritten.findings(result.get());
        made.merge(one.rewriting().name(), 1, Integer::sum);
        boolean known = KNOWN.contains(one.toString());
        if (before.equals(after) == known) {
          different.add(told(one, before, after, rewritten.text()));
        }
        return true;
      }
    }
    return false;
  }

  private Map<String, String> plain(FixtureRunner runner, Path fixture, String text) {
    return plain.computeIfAbsent(
        fixture,
        unused -> {
          Rewritten same = Rewritten.of(Rewritten.parse(text));
          return same.findings(runner.audit("plain", same.text()).orElseThrow());
        });
  }

  private static String told(
      Case one, Map<String, String> before, Map<String, String> after, String text) {
    Map<String, String> lost = new TreeMap<>(before);
    lost.entrySet().removeAll(after.entrySet());
    Map<String, String> won = new TreeMap<>(after);
    won.entrySet().removeAll(before.entrySet());
    return one.rewriting()
        + " of "
        + one.fixture()
        + ": lost "
        + lost
        + ", won "
        + won
        + (Boolean.getBoolean("privet.rewritings.texts") ? "\n" + text : "");
  }
}

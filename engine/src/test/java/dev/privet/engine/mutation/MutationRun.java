package dev.privet.engine.mutation;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Mutates classes one place at a time and runs the tests that come by the place until one fails.
 * Arguments: packages of the engine, how many mutants of each, seed, a folder to write in, how many
 * of all to leave out because an earlier run has tried them, which tests to run.
 */
public final class MutationRun {

  private static final String ENGINE = "dev.privet.engine.";

  /** Longer than any test takes: a mutant that hangs elsewhere than in mutated code. */
  private static final long HANGS_MILLIS = 240_000;

  private final List<TestUnit> units = new ArrayList<>();
  private final Map<String, int[]> tallies = new TreeMap<>();
  private final Map<String, Integer> kills = new HashMap<>();

  private final Mutants mutants;

  private MutationRun(Mutants mutants) {
    this.mutants = mutants;
  }

  /** Runs, prints survivors and the strength of each package. */
  public static void main(String[] arguments) throws Exception {
    List<String> packages = Stream.of(arguments[0].split(",", -1)).map(ENGINE::concat).toList();
    Mutants mutants =
        new Mutants(
            classes(), packages, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    Agent.exchange(mutants.classes());
    MutationRun run = new MutationRun(mutants);
    run.units.addAll(TestUnits.of(Path.of(arguments[3]), arguments[5]));
    run.measure();
    run.mutate(Integer.parseInt(arguments[4]));
    System.exit(0);
  }

  private static Path classes() throws URISyntaxException {
    String entry = ENGINE.replace('.', '/') + "Audit.class";
    URL found = Objects.requireNonNull(MutationRun.class.getClassLoader().getResource(entry));
    Path folder = Path.of(found.toURI());
    for (int i = 0; i < entry.split("/", -1).length; i++) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    return folder;
  }

  private static String line(String name, int[] tally) {
    int covered = tally[0] + tally[1];
    return String.format(
        "STRENGTH %s: %d of %d covered mutants killed (%.0f %%), %d not covered",
        name, tally[0], covered, 100.0 * tally[0] / Math.max(1, covered), tally[2]);
  }

  private void measure() {
    int types = mutants.types().size();
    long start = System.nanoTime();
    units.removeIf(
        unit -> {
          boolean passed = unit.measure(types);
          if (!passed) {
            System.out.println("FAILS WITHOUT MUTANT " + unit);
          }
          return !passed;
        });
    units.sort(Comparator.comparingLong(TestUnit::nanos));
    System.out.println(units.size() + " tests measured, " + seconds(start) + " s");
  }

  private void mutate(int tried) {
    long start = System.nanoTime();
    for (int i = tried; i < mutants.drawn().size(); i++) {
      MutationDetails mutant = mutants.drawn().get(i);
      String name = mutant.getClassName().getPackage().asJavaName();
      int[] tally = tallies.computeIfAbsent(name, unused -> new int[3]);
      tally[judge(mutant, i + 1)]++;
      if (i % 25 == 24) {
        System.out.println(line(name, tally) + ", " + seconds(start) + " s");
      }
    }
    tallies.forEach((name, tally) -> System.out.println(line(name, tally)));
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000;
  }

  /** 0: killed, 1: survived, 2: not covered. */
  private int judge(MutationDetails mutant, int number) {
    String owner = mutant.getClassName().asJavaName();
    int type = mutants.types().indexOf(owner);
    List<TestUnit> covering = new ArrayList<>();
    for (TestUnit unit : units) {
      if (unit.covers(type, mutant.getLineNumber())) {
        covering.add(unit);
      }
    }
    if (covering.isEmpty()) {
      System.out.println("NOT COVERED " + text(mutant));
      return 2;
    }
    // Those that killed others of its class, then the fastest.
    covering.sort(Comparator.comparingInt(unit -> -kills.getOrDefault(owner + unit, 0)));
    Lines.mutant = number;
    TestUnit killer = killer(covering, type);
    Lines.mutant = 0;
    if (killer == null) {
      System.out.println("SURVIVED " + text(mutant) + " (" + covering.size() + " tests)");
      return 1;
    }
    kills.merge(owner + killer, 1, Integer::sum);
    return 0;
  }

  private static TestUnit killer(List<TestUnit> covering, int type) {
    TestUnit[] killer = {null};
    Thread thread =
        new Thread(
            null,
            () -> {
              for (TestUnit unit : covering) {
                if (unit.fails(type)) {
                  killer[0] = unit;
                  return;
                }
              }
            },
            "mutant",
            64L << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(HANGS_MILLIS + 1000L * covering.size());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return thread.isAlive() ? covering.get(0) : killer[0];
  }

  private static String text(MutationDetails mutant) {
    return mutant.getClassName().getNameWithoutPackage()
        + "."
        + mutant.getMethod()
        + ":"
        + mutant.getLineNumber()
        + " "
        + mutant.getDescription();
  }
}

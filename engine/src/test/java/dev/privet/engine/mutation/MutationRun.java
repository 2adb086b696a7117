package dev.privet.engine.mutation;

import dev.privet.engine.Audit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Mutates classes one place at a time and runs the tests that come by the place until one fails.
 * Arguments: packages of the engine, how many mutants of each, seed, a folder to write in.
 */
public final class MutationRun {

  private static final String ENGINE = "dev.privet.engine.";

  /** Longer than any test takes: a mutant that hangs elsewhere than in mutated code. */
  private static final long HANGS_MILLIS = 240_000;

  /** Tests tried on a mutant: those that killed others of its class, then the fastest. */
  private static final int MAX_TRIED = 100;

  private final List<TestUnit> units = new ArrayList<>();
  private final Map<String, int[]> tallies = new TreeMap<>();
  private final Map<String, Integer> kills = new HashMap<>();

  private MutationRun() {}

  /** Runs, prints survivors and the strength of each package. */
  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    Path scratch = Path.of(arguments[3]);
    MutationRun run = new MutationRun();
    run.units.addAll(TestUnits.all(scratch));
    List<String> packages = List.of(arguments[0].split(",", -1));
    Path classes = Path.of(Audit.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Mutants mutants = new Mutants(classes, packages.stream().map(ENGINE::concat).toList());
    run.measure(mutants.types());
    for (String name : packages) {
      run.mutate(name, mutants.sample(ENGINE + name, count, seed), mutants);
    }
    run.tallies.forEach((name, tally) -> System.out.println(line(name, tally)));
    System.exit(0);
  }

  private static String line(String name, int[] tally) {
    int covered = tally[0] + tally[1];
    return String.format(
        "STRENGTH %s: %d of %d covered mutants killed (%.0f %%), %d not covered, %d refused",
        name, tally[0], covered, 100.0 * tally[0] / Math.max(1, covered), tally[2], tally[3]);
  }

  private void measure(List<Class<?>> types) {
    for (int i = 0; i < types.size(); i++) {
      Agent.exchange(types.get(i), LineCounter.counted(Mutants.bytes(types.get(i).getName()), i));
    }
    long start = System.nanoTime();
    units.removeIf(
        unit -> {
          boolean passed = unit.measure(types.size());
          if (!passed) {
            System.out.println("FAILS WITHOUT MUTANT " + unit);
          }
          return !passed;
        });
    units.sort(Comparator.comparingLong(TestUnit::nanos));
    System.out.println(units.size() + " tests measured, " + seconds(start) + " s");
    for (Class<?> type : types) {
      Agent.exchange(type, Mutants.bytes(type.getName()));
    }
  }

  private void mutate(String name, List<MutationDetails> sample, Mutants mutants) {
    int[] tally = tallies.computeIfAbsent(name, unused -> new int[4]);
    for (MutationDetails mutant : sample) {
      tally[judge(mutant, mutants)]++;
      if (Arrays.stream(tally).sum() % 25 == 0) {
        System.out.println(line(name, tally));
      }
    }
    System.out.println(line(name, tally));
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000;
  }

  /** 0: killed, 1: survived, 2: not covered, 3: the JVM refuses it. */
  private int judge(MutationDetails mutant, Mutants mutants) {
    String owner = mutant.getClassName().asJavaName();
    int type = 0;
    while (!mutants.types().get(type).getName().equals(owner)) {
      type++;
    }
    int index = type;
    List<TestUnit> covering = new ArrayList<>();
    for (TestUnit unit : units) {
      if (unit.covers(index, mutant.getLineNumber())) {
        covering.add(unit);
      }
    }
    if (covering.isEmpty()) {
      System.out.println("NOT COVERED " + text(mutant));
      return 2;
    }
    covering.sort(Comparator.comparingInt(unit -> -kills.getOrDefault(owner + unit, 0)));
    List<TestUnit> tried = covering.subList(0, Math.min(MAX_TRIED, covering.size()));
    Class<?> mutated = mutants.types().get(index);
    try {
      Agent.exchange(mutated, LineCounter.counted(mutants.bytes(mutant), index));
    } catch (UnsupportedOperationException | LinkageError refused) {
      // PIT writes sealed types without the list of those that they permit.
      System.out.println("REFUSED " + text(mutant));
      return 3;
    }
    TestUnit killer = killer(tried, mutants.types().size(), index);
    Agent.exchange(mutated, Mutants.bytes(owner));
    if (killer == null) {
      System.out.println("SURVIVED " + text(mutant) + " (" + tried.size() + " tests)");
      return 1;
    }
    kills.merge(owner + killer, 1, Integer::sum);
    return 0;
  }

  private static TestUnit killer(List<TestUnit> covering, int types, int type) {
    TestUnit[] killer = {null};
    Thread thread =
        new Thread(
            null,
            () -> {
              for (TestUnit unit : covering) {
                if (unit.fails(types, type)) {
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

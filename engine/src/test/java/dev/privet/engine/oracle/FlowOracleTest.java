package dev.privet.engine.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code -Dprivet.oracle.programs=20000} runs more programs, {@code -Dprivet.oracle.seed} others.
 */
class FlowOracleTest {

  private static final int PROGRAMS = 500;
  private static final int BATCH = 50;

  /** How many ways to read a kind of value are tried after each transport. */
  private static final int READERS = 1;

  /** At most one report in fifty without an arrival. */
  private static final int REPORTS_PER_SPURIOUS = 50;

  @Test
  void whatArrivesIsReported(@TempDir Path folder) throws IOException {
    int programs = Integer.getInteger("privet.oracle.programs", PROGRAMS);
    long seed = Long.getLong("privet.oracle.seed", 1);
    FlowOracle oracle = new FlowOracle(folder);
    Tally tally = Tally.of(oracle, Catalogue.read(), seed, programs, BATCH);
    String missed = "";
    if (!tally.missed().isEmpty()) {
      Verdict first = tally.missed().get(0);
      missed = new Shrinker(oracle, true).shrink(first.program(), first.missed().first()).text(0);
    }
    assertTrue(tally.missed().isEmpty(), tally + "\n" + missed);
    assertTrue(tally.arrived() > programs, tally.toString());
    assertTrue(tally.failed() * 10 < programs, tally.toString());
    assertTrue(
        tally.spuriousCount() * REPORTS_PER_SPURIOUS < tally.reportsOfBranchFree(),
        tally.toString());
  }

  /** What each transport does by itself; a transport that gives nothing new is no transport. */
  @Test
  void eachTransportIsFollowedByItself(@TempDir Path folder) throws IOException {
    List<GeneratedProgram> programs = SmallPrograms.all(Catalogue.read(), READERS);
    List<String> wrong = new ArrayList<>();
    int reports = 0;
    int spurious = 0;
    for (Verdict verdict : new FlowOracle(folder).judge(programs)) {
      reports += verdict.reported().size();
      spurious += verdict.spurious().size();
      if (!verdict.missed().isEmpty() || !verdict.failure().isEmpty()) {
        wrong.add(verdict.program().name() + verdict.missed() + verdict.failure());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(spurious * REPORTS_PER_SPURIOUS < reports, spurious + " of " + reports);
  }

  /** The oracle has to see what is wrong. */
  @Test
  void aReportThatIsNotMadeIsMissed() throws IOException {
    GeneratedProgram program = Generator.program(Catalogue.read(), 1);
    Arrival arrival = new Arrival(3, "contact.email");
    Verdict verdict =
        new Verdict(
            program, new java.util.TreeSet<>(List.of(arrival)), new java.util.TreeSet<>(), "");
    assertTrue(verdict.missed().equals(new java.util.TreeSet<>(List.of(arrival))));
    assertTrue(new ArrayList<>(verdict.spurious()).isEmpty());
  }
}

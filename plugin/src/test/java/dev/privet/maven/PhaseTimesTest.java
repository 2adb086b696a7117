package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What took how long is told in a sum that holds: parts of a phase are not counted twice. */
class PhaseTimesTest {

  @Test
  void aPartStandsUnderItsPhase() {
    Map<String, Long> phases = new LinkedHashMap<>();
    phases.put("parse", 700L);
    phases.put("lower", 500L);
    phases.put("frontend", 1017L);
    phases.put("judge", 3L);
    assertEquals(
        """
        Time      in all          1,020 ms
                  frontend        1,017 ms
                    parse           700 ms in all threads
                    lower           500 ms in all threads
                  judge               3 ms\
        """,
        String.join("\n", PhaseTimes.lines(phases)));
  }

  @Test
  void aProcessTakesWhatNoPhaseAccountsFor() {
    Map<String, Long> phases = new LinkedHashMap<>();
    phases.put("parse", 700L);
    phases.put("frontend", 1017L);
    phases.put("judge", 3L);
    assertEquals(
        "{process=480, parse=700, frontend=1017, judge=3}",
        PhaseTimes.ofProcess(phases, 1500).toString());
  }
}

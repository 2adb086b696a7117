package dev.privet.engine.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What many programs gave.
 *
 * @param failed how many did not run to their end
 */
record Tally(
    int programs,
    int failed,
    int arrived,
    int reportsOfBranchFree,
    List<Verdict> missed,
    List<Verdict> spurious) {

  static Tally of(FlowOracle oracle, Catalogue catalogue, long seed, int programs, int batch)
      throws IOException {
    int failed = 0;
    int arrived = 0;
    int reports = 0;
    List<Verdict> missed = new ArrayList<>();
    List<Verdict> spurious = new ArrayList<>();
    for (int start = 0; start < programs; start += batch) {
      List<GeneratedProgram> some = new ArrayList<>();
      for (int i = start; i < Math.min(programs, start + batch); i++) {
        some.add(Generator.program(catalogue, seed + i));
      }
      for (Verdict verdict : oracle.judge(some)) {
        failed += verdict.failure().isEmpty() ? 0 : 1;
        arrived += verdict.arrived().size();
        if (verdict.program().branchFree() && verdict.failure().isEmpty()) {
          reports += verdict.reported().size();
        }
        if (!verdict.missed().isEmpty()) {
          missed.add(verdict);
        }
        if (!verdict.spurious().isEmpty()) {
          spurious.add(verdict);
        }
      }
    }
    return new Tally(programs, failed, arrived, reports, missed, spurious);
  }

  int spuriousCount() {
    return spurious.stream().mapToInt(verdict -> verdict.spurious().size()).sum();
  }

  int missedCount() {
    return missed.stream().mapToInt(verdict -> verdict.missed().size()).sum();
  }

  @Override
  public String toString() {
    return programs
        + " programs, "
        + failed
        + " failed, "
        + arrived
        + " arrivals, "
        + missedCount()
        + " missed "
        + missed.stream().limit(5).map(verdict -> verdict.program().name()).toList()
        + ", "
        + spuriousCount()
        + " of "
        + reportsOfBranchFree
        + " reports spurious "
        + spurious.stream().limit(5).map(verdict -> verdict.program().name()).toList();
  }
}

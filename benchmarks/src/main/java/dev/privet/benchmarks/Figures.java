package dev.privet.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** Prints one figure a line, aligned, for people and for scripts alike. */
public record Figures(PrintStream out) {

  public void milliseconds(String name, long value) {
    line(name, value, "ms");
  }

  public void count(String name, long value) {
    line(name, value, "");
  }

  public void memory() {
    line("peak heap", Memory.peakHeapMegabytes(), "MB");
    line("peak resident", Memory.peakResidentMegabytes(), "MB");
  }

  private void line(String name, long value, String unit) {
    out.println(String.format(Locale.ROOT, "%-20s %10d %s", name, value, unit).stripTrailing());
  }
}

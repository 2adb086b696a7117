package dev.privet.report;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.Fix;
import dev.privet.engine.finding.RelatedPlace;
import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.program.Position;
import dev.privet.report.Console.Ink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One finding in the console. */
final class FindingBlock {

  /** Of a longer flow the middle is left out. */
  static final int MAX_STEPS = 12;

  /** Other places named. */
  private static final int MAX_RELATED = 3;

  private static final int INDENT = 2;
  private static final int KIND_WIDTH = 6;

  private final Console console;
  private final ReportInput input;

  FindingBlock(Console console, ReportInput input) {
    this.console = console;
    this.input = input;
  }

  void write(Finding finding) throws IOException {
    String level = finding.level().key().toUpperCase(Locale.ROOT);
    console.line(
        console.ink(ConsoleReport.ink(finding.level()), level)
            + " "
            + console.ink(Ink.BOLD, finding.ruleName())
            + " "
            + console.ink(Ink.DIM, "[" + finding.rule() + "]"));
    console.wrapped(INDENT, finding.message());
    Position at = finding.position();
    console.line(
        " ".repeat(INDENT)
            + console.ink(Ink.LINK, console.path(at.file()) + ":" + at.line() + ":" + at.column()));
    writeFlow(byLine(finding.trace()));
    writeRelated(
        finding.related().stream().filter(one -> !isNamed(one, finding.message())).toList());
    if (!finding.remedy().isEmpty()) {
      console.wrapped("  Fix: ", finding.remedy());
    }
    for (Fix fix : finding.fixes()) {
      console.wrapped("  Here: ", fix.description() + ".");
    }
  }

  /** A line of code is shown once, however many steps the data takes in it. */
  private static List<TraceStep> byLine(List<TraceStep> trace) {
    List<TraceStep> lines = new ArrayList<>();
    for (TraceStep step : trace) {
      int last = lines.size() - 1;
      if (last < 0 || !sameLine(lines.get(last).position(), step.position())) {
        lines.add(step);
      } else if (lines.get(last).kind() != TraceStep.Kind.SOURCE
          || step.kind() == TraceStep.Kind.SINK) {
        lines.set(last, step);
      }
    }
    return lines;
  }

  private static boolean sameLine(Position one, Position other) {
    return one.file().equals(other.file()) && one.line() == other.line();
  }

  private void writeFlow(List<TraceStep> trace) throws IOException {
    List<TraceStep> head = trace;
    List<TraceStep> tail = List.of();
    if (trace.size() > MAX_STEPS) {
      head = trace.subList(0, MAX_STEPS / 2);
      tail = trace.subList(trace.size() - MAX_STEPS / 2, trace.size());
    }
    int places = placeWidth(head, tail);
    for (TraceStep step : head) {
      writeStep(step, places);
    }
    if (!tail.isEmpty()) {
      int left = trace.size() - head.size() - tail.size();
      console.line(" ".repeat(2 * INDENT) + console.ink(Ink.DIM, "... " + left + " more steps"));
    }
    for (TraceStep step : tail) {
      writeStep(step, places);
    }
  }

  /** As wide as the widest, yet no more than a third of a line. */
  private int placeWidth(List<TraceStep> head, List<TraceStep> tail) {
    List<TraceStep> shown = new ArrayList<>(head);
    shown.addAll(tail);
    int widest = shown.stream().mapToInt(step -> place(step.position()).length()).max().orElse(0);
    return Math.min(widest, console.width() / 3);
  }

  private void writeStep(TraceStep step, int places) throws IOException {
    String kind = Console.pad(step.kind().name().toLowerCase(Locale.ROOT), KIND_WIDTH);
    String place = Console.pad(cutLeft(place(step.position()), places), places);
    String lead = " ".repeat(2 * INDENT) + kind + "  " + place + "  ";
    String code = code(step, console.width() - lead.length());
    boolean end = step.kind() == TraceStep.Kind.SOURCE || step.kind() == TraceStep.Kind.SINK;
    console.line(
        " ".repeat(2 * INDENT)
            + console.ink(end ? Ink.BOLD : Ink.DIM, kind)
            + "  "
            + console.ink(Ink.DIM, place)
            + "  "
            + code);
  }

  /** The step's line of code, its region in view; where there is none, what happens. */
  private String code(TraceStep step, int columns) {
    Position at = step.position();
    String line = input.sources().line(at.file(), at.line()).orElse("");
    if (line.isBlank()) {
      return Console.cut(step.snippet().isBlank() ? step.message() : step.snippet(), columns);
    }
    String start = Console.safe(line.substring(0, Math.min(at.column() - 1, line.length())));
    String code = Console.safe(line).strip();
    int from = start.stripLeading().length();
    int length = at.endLine() == at.line() ? at.endColumn() - at.column() + 1 : 1;
    boolean inView = from + length <= columns - Console.CUT.length() || from < columns / 3;
    if (code.length() <= columns || inView) {
      return Console.cut(code, columns);
    }
    int first = Math.min(from, code.length() - columns + Console.CUT.length());
    return Console.CUT + Console.cut(code.substring(first), columns - Console.CUT.length());
  }

  /** Whether the message has said it: that a check there covers something else. */
  private static boolean isNamed(RelatedPlace related, String message) {
    return message.contains(place(related.position()));
  }

  private void writeRelated(List<RelatedPlace> related) throws IOException {
    for (RelatedPlace place : related.subList(0, Math.min(MAX_RELATED, related.size()))) {
      console.wrapped("  Also: ", place.message() + " (" + place(place.position()) + ")");
    }
    if (related.size() > MAX_RELATED) {
      console.line("        and " + Tally.counted(related.size() - MAX_RELATED, "other place"));
    }
  }

  static String place(Position position) {
    String file = position.file();
    return file.substring(file.lastIndexOf('/') + 1) + ":" + position.line();
  }

  /** Keeps the line number, which is at the end. */
  static String cutLeft(String place, int columns) {
    return place.length() <= columns ? place : ".." + place.substring(place.length() - columns + 2);
  }
}

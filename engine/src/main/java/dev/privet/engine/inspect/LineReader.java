package dev.privet.engine.inspect;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.judge.Reason;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.MethodModel;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.SinkSpec;
import dev.privet.engine.summary.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads what stands on a line, for those who ask why it is reported or not. */
public final class LineReader {

  private final Program program;
  private final List<String> files;
  private final int line;

  /**
   * A reader of one line.
   *
   * @param path of the file, or an end of it
   * @param known the files that the audit has read
   */
  public LineReader(Program program, String path, int line, Set<String> known) {
    this.program = program;
    this.line = line;
    String asked = path.replace('\\', '/');
    this.files =
        known.contains(asked)
            ? List.of(asked)
            : known.stream().filter(file -> ("/" + file).endsWith("/" + asked)).sorted().toList();
  }

  /** Whether exactly one file is meant. */
  public boolean isFound() {
    return files.size() == 1;
  }

  /** The answer where it is not. */
  public Explanation unknown() {
    return new Explanation(files, false, List.of(), List.of());
  }

  /** Whether a statement lies on the line. */
  public boolean asks(Position statement) {
    return statement.file().equals(files.get(0))
        && statement.line() <= line
        && statement.endLine() >= line;
  }

  /**
   * The answer where it is.
   *
   * @param reasons about sinks on the line
   * @param findings of the whole project
   */
  public Explanation explanation(
      Predicate<String> reported, List<Reason> reasons, List<Finding> findings) {
    Map<Position, Map<String, Explanation.Call>> calls = new TreeMap<>();
    for (MethodBody body : program.bodies().values()) {
      for (Instruction instruction : body.code()) {
        if (instruction instanceof Instruction.Call call && asks(call.position())) {
          Explanation.Call told = told(call, reasons);
          calls
              .computeIfAbsent(call.position(), at -> new LinkedHashMap<>())
              .putIfAbsent(told.name(), told);
        }
      }
    }
    List<Explanation.Call> all = new ArrayList<>();
    calls.values().forEach(there -> all.addAll(there.values()));
    reasons.stream()
        .filter(reason -> !calls.containsKey(reason.sink()))
        .map(Reason::sink)
        .distinct()
        .forEach(sink -> all.add(returned(sink, reasons)));
    return new Explanation(
        files,
        reported.test(files.get(0)),
        all,
        findings.stream().filter(finding -> asks(finding.position())).toList());
  }

  private Explanation.Call told(Instruction.Call call, List<Reason> reasons) {
    Callee callee = call.callee();
    List<SinkSpec> sinks = program.sinks(callee);
    List<Reason> here = sinks.isEmpty() ? List.of() : at(call.position(), reasons);
    // Of a sink that only some receivers are nothing is known here but what reached it.
    Optional<Recipient> recipient =
        here.stream()
            .map(Reason::recipient)
            .findFirst()
            .or(
                () ->
                    sinks.stream()
                        .filter(sink -> sink.receivers().isEmpty())
                        .map(SinkSpec::recipient)
                        .findFirst());
    return new Explanation.Call(call.position(), name(callee), recipient, role(callee), here);
  }

  private static String name(Callee callee) {
    String owner = Types.simpleName(callee.method().owner());
    return callee.method().isConstructor() ? "new " + owner : owner + "." + callee.method().name();
  }

  /** What a tool gives to a model leaves by its return. */
  private static Explanation.Call returned(Position sink, List<Reason> reasons) {
    List<Reason> here = at(sink, reasons);
    Optional<Recipient> recipient = here.stream().map(Reason::recipient).findFirst();
    return new Explanation.Call(sink, "return", recipient, Optional.empty(), here);
  }

  private static List<Reason> at(Position position, List<Reason> reasons) {
    return reasons.stream().filter(reason -> reason.sink().equals(position)).toList();
  }

  private Optional<String> role(Callee callee) {
    MethodModel model = program.model(callee);
    String name = callee.method().name();
    if (!model.sanitizers().isEmpty()
        || program.rules().sanitizerName(callee.method()).isPresent()) {
      return Optional.of("sanitizer");
    }
    if (!model.guards().isEmpty() || program.rules().consentCheck(name).isPresent()) {
      return Optional.of("consent check");
    }
    return model.sources().isEmpty() ? Optional.empty() : Optional.of("source");
  }
}

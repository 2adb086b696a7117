package dev.privet.engine.judge;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.summary.Program;
import dev.privet.engine.summary.SinkPoint;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds objects that are handed over whole: what is disclosed of one object are several categories,
 * and they came the same way, by its text, by its serialised form, or as the sink's own argument.
 * Fields that somebody picked have come by ways of their own.
 */
final class WholeRecords {

  /** Fewer categories are no record of a person. */
  private static final int CATEGORIES = 3;

  private static final String TO_STRING = ".toString";
  private static final String SERIALISED = "serialised by ";

  private final Program program;

  WholeRecords(Program program) {
    this.program = program;
  }

  /** The flows of a statement that a whole object makes; none where only fields are handed over. */
  List<Flow> of(List<Flow> flows) {
    Map<String, List<Flow>> objects = new TreeMap<>();
    for (Flow flow : flows) {
      Place object = flow.atom().place().parent();
      if (flow.sink().spec().kind() != SinkKind.LOG && object != null) {
        way(flow, object)
            .ifPresent(
                way ->
                    objects
                        .computeIfAbsent(object + " " + way, key -> new ArrayList<>())
                        .add(flow));
      }
    }
    List<Flow> whole = new ArrayList<>();
    for (List<Flow> parts : objects.values()) {
      long categories =
          parts.stream()
              .map(part -> part.personal().classification().category())
              .distinct()
              .count();
      if (categories >= CATEGORIES) {
        whole.addAll(parts);
      }
    }
    return whole;
  }

  /** How an object was handed over whole; empty where its part came alone. */
  private Optional<String> way(Flow flow, Place object) {
    List<Trace.Step> steps = new ArrayList<>();
    flow.trace().forEach(steps::add);
    int from = -1;
    for (int i = 0; i < steps.size(); i++) {
      String text = steps.get(i).text();
      if (text.endsWith(TO_STRING) || text.contains(SERIALISED)) {
        from = i;
      }
    }
    if (from < 0 && !isArgument(flow.sink(), object)) {
      return Optional.empty();
    }
    return Optional.of(
        steps.subList(Math.max(0, from), steps.size()).stream()
            .map(step -> step.text() + "@" + step.position())
            .collect(Collectors.joining(" ")));
  }

  /** Whether the sink's call has an argument of the object's class. */
  private boolean isArgument(SinkPoint sink, Place object) {
    MethodBody body = program.bodies().get(sink.method());
    String type = Types.name(object.type());
    return body != null
        && body.code().stream()
            .filter(Instruction.Call.class::isInstance)
            .map(Instruction.Call.class::cast)
            .filter(call -> isAt(call, sink.position()))
            .flatMap(call -> call.arguments().stream())
            .anyMatch(argument -> Types.name(argument.type()).equals(type));
  }

  private static boolean isAt(Instruction.Call call, Position position) {
    return call.position().equals(position);
  }
}

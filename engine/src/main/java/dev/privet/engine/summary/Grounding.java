package dev.privet.engine.summary;

import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Closes a summary where no caller is left: a receiver may be any class below its declared type, an
 * object prints what any of these prints.
 *
 * @param sinks what reaches sinks, all of it
 * @param calls what is run besides what the summary tells
 * @param limits names of the bounds that were hit
 * @param writes parts that it leaves written, of what was there before and of what it made
 * @param given what functions return that it leaves for others to run, as parts of where they stand
 */
public record Grounding(
    List<SinkEffect> sinks,
    List<CallRecord> calls,
    Set<String> limits,
    Map<Place, Heap.Cell> writes,
    Map<Place, Heap.Cell> given) {

  public Grounding {
    sinks = List.copyOf(sinks);
    calls = List.copyOf(calls);
    limits = Set.copyOf(limits);
    writes = Collections.unmodifiableMap(new LinkedHashMap<>(writes));
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /** Closes the summary of a method that is run from outside. */
  public static Grounding close(
      Program program,
      Map<MethodKey, MethodSummary> summaries,
      RegisteredFunctions registered,
      KeptObjects kept,
      MethodKey method,
      MethodSummary summary) {
    MethodBody body = program.bodies().get(method);
    if (body == null || !isOpen(summary)) {
      return of(summary);
    }
    SsaBody ssa = program.ssa(body);
    Frame frame = new Frame(program, ssa, summaries::get, Bounds.CLOSING, true);
    frame.registered = registered;
    frame.kept = kept;
    frame.effects.startRecording();
    List<Value> actuals = new ArrayList<>();
    List<Variable> parameters = ssa.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      actuals.add(Value.of(Place.of(new Root.Parameter(i), parameters.get(i).type())));
    }
    Instantiation instantiation = new Instantiation(frame);
    Passing passing = new Passing(method, body.parameters(), body.position());
    ReceiversApart.run(
        frame,
        method,
        summary,
        actuals,
        one -> {
          new Substitution(frame, instantiation, one, passing, FormalFacts.OUTSIDE, PassedKeys.NONE)
              .close(summary);
          return Value.NONE;
        });
    Map<Place, Heap.Cell> writes =
        summary.deferred().isEmpty() ? summary.writes() : new LinkedHashMap<>(frame.heap.cells());
    Map<Place, Heap.Cell> given = stored(frame, instantiation, body.position());
    List<SinkEffect> sinks = new ArrayList<>(frame.effects.upward());
    sinks.addAll(frame.effects.local());
    return new Grounding(sinks, frame.effects.calls(), frame.limits(), writes, given);
  }

  /**
   * Functions that were put where they outlive the method are run some time: what they captured is
   * known here only, what they are given by those who run them only.
   *
   * @return what they give back
   */
  private static Map<Place, Heap.Cell> stored(
      Frame frame, Instantiation instantiation, Position position) {
    Map<Place, Heap.Cell> given = new LinkedHashMap<>();
    // As they are here: what stands under a caller's key in the summary is under any key now.
    for (Map.Entry<Place, Heap.Cell> cell : new LinkedHashMap<>(frame.heap.cells()).entrySet()) {
      Place place = cell.getKey();
      List<Value.Entry> kept = place.isOwn() ? List.of() : cell.getValue().value().entries();
      for (Value.Entry entry : kept) {
        if (entry.atom().place().root() instanceof Root.Function function
            && entry.atom().place().length() == 0
            && !frame.heap.partsOf(entry.atom().place()).isEmpty()) {
          Value back =
              instantiation.invoke(
                  Value.of(List.of(entry)), function.implemented(), List.of(), position);
          if (back != null && !back.isNone()) {
            given.merge(
                place.child(Step.CONTENT, ClassType.OBJECT),
                new Heap.Cell(back, false),
                (one, other) -> new Heap.Cell(one.value().join(other.value()), false));
          }
        }
      }
    }
    return given;
  }

  /** Whether a summary puts functions where others may run them. */
  private static boolean stores(MethodSummary summary) {
    for (Map.Entry<Place, Heap.Cell> write : summary.writes().entrySet()) {
      if (!write.getKey().isOwn()) {
        for (Value.Entry entry : write.getValue().value().entries()) {
          if (entry.atom().place().root() instanceof Root.Function) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** What a summary says by itself. */
  public static Grounding of(MethodSummary summary) {
    return new Grounding(summary.sinks(), List.of(), Set.of(), summary.writes(), Map.of());
  }

  private static boolean isOpen(MethodSummary summary) {
    if (!summary.deferred().isEmpty() || stores(summary)) {
      return true;
    }
    for (SinkEffect effect : summary.sinks()) {
      for (Value.Entry entry : effect.disclosed().entries()) {
        switch (entry.atom().mode()) {
          case TEXT, SERIALISED, BEAN -> {
            return true;
          }
          default -> {}
        }
      }
    }
    return false;
  }
}

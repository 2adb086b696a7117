package dev.privet.engine.summary;

import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions that an object keeps in its fields, since it was constructed or registered there. */
final class KeptFunctions {

  private KeptFunctions() {}

  /** What constructors of the project gave to the fields that a function is read from. */
  static Value of(Frame frame, Value function) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : function.entries()) {
      if (!entry.atom().place().isOwn() && entry.atom().mode() == Atom.Mode.ITSELF) {
        for (Value.Entry kept : frame.registered.at(entry.atom().place())) {
          out.add(kept);
          adapted(frame, kept.atom().place(), new HashSet<>());
          owned(frame, kept.atom().place(), entry.atom().place());
        }
      }
    }
    for (Value.Entry entry : function.entries()) {
      Place place = entry.atom().place();
      Place owner = place.parent();
      if (owner != null && !place.isOwn() && place.step() instanceof Step.Field field) {
        for (MethodDeclaration method : methods(frame, field.key().owner())) {
          MethodSummary summary =
              method.isConstructor() ? frame.summaries.apply(method.key()) : null;
          if (summary != null) {
            add(frame, summary, owner, field, out);
          }
        }
      }
    }
    function.entries().forEach(entry -> provided(frame, entry.atom().place(), out));
    return out.build();
  }

  /**
   * What functions give that were put into fields or containers elsewhere: it depends on what they
   * captured there, so that it stands for itself as a part of where they are kept.
   */
  static Value given(Frame frame, Value function, DeferredCall call) {
    Value.Builder given = new Value.Builder();
    for (Value.Entry entry : function.entries()) {
      Place place = entry.atom().place();
      if (!place.isOwn()
          && entry.atom().mode() == Atom.Mode.ITSELF
          && !frame.registered.at(place).isEmpty()) {
        given.add(Value.of(place.child(Step.CONTENT, call.result().type())));
      }
    }
    return given.build();
  }

  /** A function that captured its maker has, where it is run, the object whose field keeps it. */
  private static void owned(Frame frame, Place function, Place kept) {
    Place at = kept;
    while (at != null && at.step() != null && !(at.step() instanceof Step.Field)) {
      at = at.parent();
    }
    Place owner = at == null ? null : at.parent();
    if (owner != null) {
      for (Place self : frame.registered.selves(function)) {
        frame.heap.add(self, Value.of(owner), false);
      }
    }
  }

  /** What a function runs that it captured, and so on. */
  private static void adapted(Frame frame, Place function, Set<Place> seen) {
    if (!seen.add(function)) {
      return;
    }
    frame
        .registered
        .captured(function)
        .forEach(
            (part, inner) -> {
              frame.heap.add(part, inner, false);
              inner.entries().forEach(entry -> adapted(frame, entry.atom().place(), seen));
            });
  }

  /** Functions that a container is provided with for an injected field. */
  private static void provided(Frame frame, Place place, Value.Builder out) {
    if (place.step() instanceof Step.Field field && !place.isOwn()) {
      for (MethodKey provider : frame.program.wiring().injection().providers(field.key())) {
        MethodSummary summary = frame.summaries.apply(provider);
        if (summary != null) {
          for (Value.Entry given : summary.returned().entries()) {
            if (given.atom().place().root() instanceof Root.Function
                && given.atom().place().length() == 0) {
              out.add(given);
            }
          }
        }
      }
    }
  }

  private static List<MethodDeclaration> methods(Frame frame, String type) {
    return frame.program.hierarchy().isProject(type)
        ? frame.program.hierarchy().find(type).map(TypeDeclaration::methods).orElse(List.of())
        : List.of();
  }

  private static void add(
      Frame frame, MethodSummary constructor, Place owner, Step.Field field, Value.Builder out) {
    Place self = Place.of(new Root.Parameter(0), owner.type());
    Heap.Cell cell = constructor.writes().get(self.child(field, owner.type()));
    if (cell == null) {
      return;
    }
    for (Value.Entry kept : cell.value().entries()) {
      Place place = kept.atom().place();
      if (place.root() instanceof Root.Function && place.length() == 0) {
        out.add(kept);
        captured(frame, constructor, place, self, owner);
      }
    }
  }

  /** A lambda of a constructor or initialiser most often captures just its object. */
  private static void captured(
      Frame frame, MethodSummary constructor, Place function, Place self, Place owner) {
    for (Map.Entry<Place, Heap.Cell> part : constructor.writes().entrySet()) {
      if (function.equals(part.getKey().parent()) && self.equals(part.getValue().value().only())) {
        frame.heap.set(part.getKey(), Value.of(owner));
      }
    }
  }
}

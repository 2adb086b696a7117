package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.SinkSpec;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a call's receiver is one that a sink speaks of. */
final class Receivers {

  private Receivers() {}

  static boolean fits(Frame frame, Instruction.Call call, SinkSpec spec) {
    if (spec.receivers().isEmpty()) {
      return true;
    }
    @Nullable Variable at = call.receiver();
    for (int i = 0; at != null && i < 10; i++) {
      Instruction.Definition definition = frame.body.definition(at).orElse(null);
      if (definition instanceof Instruction.GetField get) {
        return isOneOf(frame, get.field(), spec);
      } else if (definition instanceof Instruction.Copy copy) {
        at = copy.source();
      } else if (definition instanceof Instruction.Call made) {
        MethodKey giving = made.callee().method();
        if (spec.receivers().contains(new FieldKey(giving.owner(), giving.name()))) {
          return true;
        }
        // A fluent printer as append returns itself.
        at = made.receiver();
      } else {
        at = null;
      }
    }
    return false;
  }

  /** Whether it is a field that a sink speaks of, or one that always holds what stands there. */
  private static boolean isOneOf(Frame frame, FieldKey field, SinkSpec spec) {
    Object held = frame.program.fieldConstants().constant(field).orElse(field);
    return held instanceof FieldKey key && spec.receivers().contains(key);
  }

  /** Whether one of the places is a static field, or what a method gives, that a sink speaks of. */
  static boolean isOneOf(List<Place> places, SinkSpec spec) {
    for (Place place : places) {
      FieldKey origin = origin(place);
      if (origin != null && spec.receivers().contains(origin)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable FieldKey origin(Place place) {
    Place owner = place.parent();
    if (place.step() instanceof Step.Field field && place.root() instanceof Root.Statics) {
      return field.key();
    } else if (place.step() instanceof Step.Property property && owner != null) {
      return new FieldKey(Types.name(owner.type()), Accessors.getter(property.name()));
    }
    return place.length() == 0 && place.root() instanceof Root.Result result
        ? new FieldKey(result.callee().owner(), result.callee().name())
        : null;
  }

  /**
   * How a call on places from outside is resolved.
   *
   * @param targets bodies with the part of the receiver that each runs on
   * @param open places whose class a caller may know better
   * @param rest whether there are targets that are not followed
   */
  record Split(Map<MethodKey, Value> targets, List<Place> open, boolean rest) {}

  /**
   * Places that are objects created here or functions are left to others.
   *
   * @param passed types of the call's arguments
   */
  static Split split(Frame frame, Value receiver, MethodKey method, List<Type> passed) {
    Map<MethodKey, Value.Builder> targets = new LinkedHashMap<>();
    List<Place> open = new ArrayList<>();
    boolean rest = false;
    for (Value.Entry entry : receiver.entries()) {
      Place place = entry.atom().place();
      if (place.root() instanceof Root.Function
          || (place.root() instanceof Root.Fresh && place.length() == 0)) {
        continue;
      }
      String type = Types.name(place.type());
      if (!frame.program.hierarchy().isSubtype(type, method.owner())) {
        type = method.owner();
      }
      List<MethodKey> found = found(frame, place, type, method);
      List<MethodKey> wide = frame.program.targets().wide(type, method);
      if (mayDefer(frame, place, wide.isEmpty() ? found : wide, method)) {
        open.add(place);
      } else {
        WideCalls.Kept kept = WideCalls.of(frame, wide);
        rest |= kept.rest();
        for (MethodKey target : wide.isEmpty() ? found : kept.bodies()) {
          if (!TakenTypes.fit(frame.program, target, method, passed)) {
            continue;
          }
          targets.computeIfAbsent(target, unused -> new Value.Builder()).add(entry);
        }
      }
    }
    Map<MethodKey, Value> parts = new LinkedHashMap<>();
    targets.forEach((target, part) -> parts.put(target, part.build()));
    return new Split(parts, open, rest);
  }

  /** The bodies of the classes that a container puts there, else of all below the type. */
  private static List<MethodKey> found(Frame frame, Place place, String type, MethodKey method) {
    List<MethodKey> all = frame.program.targets().below(type, method);
    if (all.size() > 1 && place.step() instanceof Step.Field field) {
      Optional<Set<String>> classes = frame.program.wiring().injection().classes(field.key());
      if (classes.isPresent()) {
        List<MethodKey> kept = new ArrayList<>();
        for (String one : classes.get()) {
          frame
              .program
              .targets()
              .exact(one, method)
              .filter(body -> !kept.contains(body))
              .ifPresent(kept::add);
        }
        return kept.isEmpty() ? all : kept;
      }
    }
    return all;
  }

  private static boolean mayDefer(
      Frame frame, Place place, List<MethodKey> targets, MethodKey method) {
    return !frame.closed
        && frame.effects.isCallers(place)
        && (targets.isEmpty()
            || frame.program.isLambda(method)
            || (targets.size() > 1
                && (place.length() == 0
                    || !place.isParameter()
                    || isWrapped(frame, place, method))))
        && hasRoom(frame);
  }

  /** Whether it is what an object of the same kind wraps: whoever made that knows which it is. */
  static boolean isWrapped(Frame frame, Place place, MethodKey method) {
    return place.step() instanceof Step.Field field
        && frame.program.hierarchy().isProject(field.key().owner())
        && frame.program.hierarchy().isSubtype(field.key().owner(), method.owner());
  }

  private static boolean hasRoom(Frame frame) {
    if (!frame.effects.mayDefer()) {
      frame.effects.limit("MAX_DEFERRED");
      return false;
    }
    return true;
  }
}

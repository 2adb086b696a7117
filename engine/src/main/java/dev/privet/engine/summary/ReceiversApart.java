package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Template methods: a body that leaves several calls on one object to the object's class is run
 * once for each class it may be of, so that what one class gives does not come to another one's
 * method.
 */
final class ReceiversApart {

  /** Of more classes all bodies run together. */
  private static final int MAX_CLASSES = 8;

  private ReceiversApart() {}

  /**
   * Runs a body, whose class of receiver is told by the first of its arguments that it leaves
   * several calls to.
   *
   * @param actuals what it is given, the receiver first
   * @param body what to run, each time from the same state
   */
  static Value run(
      Frame frame,
      MethodKey callee,
      MethodSummary summary,
      List<Value> actuals,
      Function<List<Value>, Value> body) {
    int index = index(summary);
    List<Value> apart =
        index < 0 || index >= actuals.size()
            ? List.of()
            : apart(frame, actuals.get(index), owner(summary, index), callee, index == 0);
    if (apart.size() < 2) {
      return body.apply(actuals);
    }
    Value.Builder out = new Value.Builder();
    Heap start = frame.heap.copy();
    for (int i = 0; i < apart.size(); i++) {
      Heap first = frame.heap;
      if (i > 0) {
        frame.heap = start.copy();
      }
      List<Value> one = new ArrayList<>(actuals);
      one.set(index, apart.get(i));
      out.add(body.apply(one));
      if (i > 0) {
        first.join(frame.heap);
        frame.heap = first;
      }
    }
    return out.build();
  }

  /** The parameter whose class decides several calls, or one that it also keeps something for. */
  private static int index(MethodSummary summary) {
    List<DeferredCall> calls = summary.deferred();
    for (int i = 0; i < calls.size(); i++) {
      int index = parameter(calls.get(i).function());
      if (index < 0) {
        continue;
      }
      for (int j = i + 1; j < calls.size(); j++) {
        if (parameter(calls.get(j).function()) == index
            && !calls.get(j).method().equals(calls.get(i).method())) {
          return index;
        }
      }
      if (keeps(summary.writes(), index)) {
        return index;
      }
    }
    return -1;
  }

  private static int parameter(Place place) {
    return place.length() == 0 && place.root() instanceof Root.Parameter parameter
        ? parameter.index()
        : -1;
  }

  private static boolean keeps(Map<Place, Heap.Cell> writes, int index) {
    for (Place place : writes.keySet()) {
      if (place.root() instanceof Root.Parameter parameter && parameter.index() == index) {
        return true;
      }
    }
    return false;
  }

  /** The class that has the first of the methods left to the object. */
  private static String owner(MethodSummary summary, int index) {
    for (DeferredCall call : summary.deferred()) {
      if (parameter(call.function()) == index) {
        return call.method().owner();
      }
    }
    throw new IllegalArgumentException(String.valueOf(index));
  }

  private static List<Value> apart(
      Frame frame, Value actual, String owner, MethodKey callee, boolean receiver) {
    List<Value> apart = new ArrayList<>();
    Value.Builder others = new Value.Builder();
    for (Value.Entry entry : actual.entries()) {
      List<String> classes = classes(frame, entry.atom(), owner, callee, receiver);
      if (classes.size() < 2) {
        others.add(entry);
        continue;
      }
      for (String type : classes) {
        Place narrowed = entry.atom().place().narrowed(ClassType.of(type));
        Atom atom = new Atom(narrowed, entry.atom().mode(), entry.atom().weak());
        apart.add(Value.of(List.of(entry.with(atom))));
      }
    }
    Value rest = others.build();
    if (!rest.isNone()) {
      apart.add(rest);
    }
    return apart.size() > MAX_CLASSES ? List.of() : apart;
  }

  /** The classes that an object may be of whose class nobody will know better. */
  private static List<String> classes(
      Frame frame, Atom object, String owner, MethodKey callee, boolean receiver) {
    Place place = object.place();
    boolean known =
        object.mode() != Atom.Mode.ITSELF
            || place.root() instanceof Root.Function
            || (place.root() instanceof Root.Fresh && place.length() == 0);
    boolean callers =
        !frame.closed
            && frame.effects.isCallers(place)
            && (place.length() == 0 || Receivers.isWrapped(frame, place, callee));
    if (known || callers || !frame.program.hierarchy().isProject(owner)) {
      return List.of();
    }
    List<String> classes = new ArrayList<>();
    for (String type : candidates(frame, place, owner)) {
      if (!receiver || !hasOther(frame, type, callee)) {
        classes.add(type);
      }
      if (classes.size() > MAX_CLASSES) {
        return List.of();
      }
    }
    return classes;
  }

  /** Whether objects of a class have another body for the method that runs. */
  private static boolean hasOther(Frame frame, String type, MethodKey callee) {
    return frame.program.hierarchy().isSubtype(type, callee.owner())
        && frame
            .program
            .targets()
            .exact(type, callee)
            .filter(body -> !body.equals(callee))
            .isPresent();
  }

  private static List<String> candidates(Frame frame, Place place, String owner) {
    if (place.step() instanceof Step.Field field) {
      Optional<Set<String>> injected = frame.program.wiring().injection().classes(field.key());
      if (injected.isPresent()) {
        return List.copyOf(injected.get());
      }
    }
    String type = Types.name(place.type());
    List<String> names = new ArrayList<>();
    for (TypeDeclaration subtype :
        frame
            .program
            .hierarchy()
            .projectSubtypes(frame.program.hierarchy().isSubtype(type, owner) ? type : owner)) {
      if (subtype.kind() != TypeKind.INTERFACE && !Modifier.isAbstract(subtype.modifiers())) {
        names.add(subtype.name());
      }
    }
    return names;
  }
}

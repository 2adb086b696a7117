package dev.privet.engine.summary;

import dev.privet.engine.ruleset.Hosts;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what a method does besides its result, in the last pass over its body. */
final class Effects {

  /** Most sinks that one method hands on to its callers; further ones are left out. */
  static final int MAX_SINKS = 400;

  /** Most calls whose target is left to callers; of further ones every target is run. */
  static final int MAX_DEFERRED = 24;

  private final Hosts hosts;
  private final Bounds bounds;
  private final Map<SinkPoint, Value.Builder> upward = new LinkedHashMap<>();
  private final Map<SinkPoint, Value.Builder> local = new LinkedHashMap<>();
  private final Map<DeferredKey, DeferredCall> deferred = new LinkedHashMap<>();
  private final Map<RecordKey, CallRecord> calls = new LinkedHashMap<>();
  private final Map<RecordKey, CallRecord> made = new LinkedHashMap<>();
  private final Map<SinkPoint, Held> probes = new LinkedHashMap<>();
  private final Set<Root> results = new HashSet<>();

  /** What stands for objects that callers' functions were given. */
  private final Set<Root> handed = new HashSet<>();

  private final Set<String> limits = new TreeSet<>();
  private boolean recording;

  private record DeferredKey(Place function, int at, Root result) {}

  private record RecordKey(Object callee, Object position, Object part) {}

  Effects(Hosts hosts, Bounds bounds) {
    this.hosts = hosts;
    this.bounds = bounds;
  }

  Bounds bounds() {
    return bounds;
  }

  void startRecording() {
    recording = true;
  }

  boolean isRecording() {
    return recording;
  }

  /** Something reaches a sink: below a parameter, or a template that is not known here yet. */
  void sink(SinkPoint point, Value disclosed, Held held) {
    if (!recording) {
      return;
    }
    Value data = Addresses.without(disclosed).readable().from(held);
    if (!point.spec().isAddressed()) {
      keep(point, data, false);
      return;
    }
    List<Place> addresses = Addresses.places(disclosed);
    if (point.spec().isReceived()) {
      if (Receivers.isOneOf(addresses, point.spec())) {
        keep(point.received(), data, false);
      } else if (!data.isNone() && addresses.stream().anyMatch(this::isOpen)) {
        keep(point, disclosed, true);
      }
      return;
    }
    Set<String> named = Addresses.hosts(addresses);
    if (!named.isEmpty()) {
      for (String host : named) {
        hosts.outside(host).ifPresent(recipient -> keep(point.to(recipient), data, false));
      }
    } else if (!data.isNone()) {
      boolean open = addresses.stream().anyMatch(this::isOpen);
      Value.Builder both = new Value.Builder();
      both.add(data);
      for (Value.Entry entry : disclosed.entries()) {
        if (entry.atom().mode() == Atom.Mode.ADDRESS) {
          both.add(entry);
        }
      }
      keep(point, both.build(), open);
    }
  }

  /**
   * Keeps what reaches a sink.
   *
   * @param callers whether callers decide on all of it, as where they say where it goes
   */
  private void keep(SinkPoint point, Value disclosed, boolean callers) {
    boolean addressed = point.spec().isAddressed();
    boolean open = callers || (addressed && isOpen(disclosed));
    for (Value.Entry entry : disclosed.entries()) {
      boolean up = addressed ? open : isOpen(entry);
      Map<SinkPoint, Value.Builder> side = up ? upward : local;
      if (side.containsKey(point) || side.size() < bounds.sinks()) {
        side.computeIfAbsent(point, unused -> new Value.Builder()).add(entry);
      } else {
        limit("MAX_SINKS");
      }
    }
  }

  private boolean isOpen(Value disclosed) {
    return disclosed.entries().stream().anyMatch(this::isOpen);
  }

  private boolean isOpen(Value.Entry entry) {
    return isOpen(entry.atom().place()) || entry.held().asksCallers();
  }

  /** Whether callers decide what stands there. */
  boolean isOpen(Place place) {
    return place.isParameter() || place.isAsked() || results.contains(place.root());
  }

  /** Whether callers say what stands there: they pass it, or their function has put it there. */
  boolean isCallers(Place place) {
    return place.isParameter() || handed.contains(place.root());
  }

  /** Whether a deferred call's result is this root. */
  boolean isDeferred(Root root) {
    return results.contains(root);
  }

  /** Says that a bound was hit; the constant's name is reported. */
  void limit(String constant) {
    limits.add(constant);
  }

  Set<String> limits() {
    return limits;
  }

  /** A probe answers also where nothing reaches it. */
  void probe(SinkPoint point, Value disclosed, Held held) {
    if (recording) {
      local.computeIfAbsent(point, unused -> new Value.Builder());
      probes.merge(point, held, Held::or);
      sink(point, disclosed, held);
    }
  }

  Map<SinkPoint, Held> probes() {
    return probes;
  }

  /** Whether there is room for another deferred call. */
  boolean mayDefer() {
    return deferred.size() < bounds.deferred();
  }

  /**
   * Results are known before the last pass, which may come to a sink before it comes to the call.
   */
  void defer(DeferredCall call, int at) {
    results.add(call.result());
    call.thrown().ifPresent(thrown -> results.addAll(thrown.parts()));
    handed.addAll(call.handed().since().values());
    results.addAll(handed);
    if (recording) {
      deferred.put(new DeferredKey(call.function(), at, call.result()), call);
    }
  }

  void call(CallRecord call, int at) {
    record(calls, call, at);
  }

  /** A function is made here; whoever runs it knows what holds. */
  void made(CallRecord function, int at) {
    record(made, function, at);
  }

  private void record(Map<RecordKey, CallRecord> records, CallRecord call, int at) {
    if (recording) {
      records.merge(
          new RecordKey(call.callee(), call.position(), at),
          call,
          (old, now) ->
              new CallRecord(
                  now.callee(),
                  now.position(),
                  old.held().or(now.held()),
                  old.actuals(),
                  either(old.apart(), now.apart())));
    }
  }

  private static Set<CallRecord.Apart> either(
      Set<CallRecord.Apart> one, Set<CallRecord.Apart> other) {
    Set<CallRecord.Apart> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  List<SinkEffect> upward() {
    return list(upward);
  }

  List<SinkEffect> local() {
    return list(local);
  }

  List<DeferredCall> deferred() {
    return List.copyOf(deferred.values());
  }

  List<CallRecord> calls() {
    return List.copyOf(calls.values());
  }

  List<CallRecord> made() {
    return List.copyOf(made.values());
  }

  private List<SinkEffect> list(Map<SinkPoint, Value.Builder> sinks) {
    List<SinkEffect> effects = new ArrayList<>();
    sinks.forEach((point, builder) -> effects.add(new SinkEffect(point, told(builder.build()))));
    return effects;
  }

  /** As much of a value as callers are told. */
  Value told(Value value) {
    Value told = value.first(bounds.atoms());
    if (told != value) {
      limit("MAX_ATOMS");
    }
    return told;
  }

  Heap.Cell told(Heap.Cell cell) {
    Value told = told(cell.value());
    return told == cell.value() ? cell : new Heap.Cell(told, cell.certain());
  }
}

package dev.privet.engine.judge;

import static java.util.stream.Collectors.toSet;

import dev.privet.engine.finding.ProbeAnswer;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.SideBySide;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.summary.Addresses;
import dev.privet.engine.summary.CallRecord;
import dev.privet.engine.summary.Callers;
import dev.privet.engine.summary.EntryFacts;
import dev.privet.engine.summary.Grounding;
import dev.privet.engine.summary.KeptObjects;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.summary.Probes;
import dev.privet.engine.summary.Program;
import dev.privet.engine.summary.RegisteredFunctions;
import dev.privet.engine.summary.SinkEffect;
import dev.privet.engine.summary.SinkPoint;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Brings what reaches sinks together with what is personal and what is permitted. */
final class Flows {

  private final Program program;
  private final Map<MethodKey, MethodSummary> summaries;
  private final PersonalPlaces places;
  private final OwnKeys ownKeys;
  private SharedState shared;
  private StoredAddresses addresses = StoredAddresses.none();
  private final Coverage coverage;
  private final boolean pseudonymous;
  private final Map<Position, Set<String>> probes = new TreeMap<>();
  private final Predicate<Position> asked;
  private final SideBySide work;
  private final List<Unreported> unreported = Collections.synchronizedList(new ArrayList<>());
  private final List<Gap> gaps = Collections.synchronizedList(new ArrayList<>());

  /**
   * Something at a sink that somebody asked about and that is no flow.
   *
   * @param personal a surrogate identifier that is not wanted; null where nothing is personal
   */
  record Unreported(
      SinkPoint sink,
      Place place,
      @Nullable MethodDeclaration method,
      @Nullable Personal personal) {}

  /**
   * @param asked sinks of which also what is no flow is to be kept
   */
  Flows(
      Program program,
      Map<MethodKey, MethodSummary> summaries,
      Coverage coverage,
      boolean pseudonymous,
      Predicate<Position> asked,
      SideBySide work) {
    this.work = work;
    this.asked = asked;
    this.program = program;
    this.shared = new SharedState(program.hierarchy());
    this.summaries = summaries;
    this.places = new PersonalPlaces(program);
    this.ownKeys = new OwnKeys(program);
    this.coverage = coverage;
    this.pseudonymous = pseudonymous;
  }

  List<Flow> find() {
    Map<MethodKey, MethodSummary> ordered = new TreeMap<>(summaries);
    Map<MethodKey, Set<MethodKey>> callees = new HashMap<>();
    ordered.forEach(
        (method, summary) ->
            callees.put(method, summary.calls().stream().map(CallRecord::callee).collect(toSet())));
    Set<MethodKey> called = Callers.called(callees, this::isHidden);
    ordered.keySet().stream().filter(program.wiring().advice()::isAdvice).forEach(called::add);
    EntryPoints entries = new EntryPoints(program);
    Map<MethodKey, Grounding> grounded = close(ordered, called, entries);
    grounded.forEach(
        (method, open) ->
            open.calls().stream()
                .map(CallRecord::callee)
                .filter(callee -> !callee.equals(method))
                .forEach(called::add));
    grounded.keySet().removeIf(method -> called.contains(method) && !entries.test(method));
    EntryFacts facts = EntryFacts.of(ordered, grounded, entries, this::isHidden);
    shared = SharedState.of(program, ordered, places, grounded, facts::at, work);
    limit("MAX_ITEMS", shared.overfull());
    addresses = StoredAddresses.of(program, ordered);
    List<Map.Entry<MethodKey, MethodSummary>> methods = List.copyOf(ordered.entrySet());
    return inOrder(
        methods.size(),
        i -> flows(methods.get(i).getKey(), methods.get(i).getValue(), grounded, facts));
  }

  private List<Flow> flows(
      MethodKey method,
      MethodSummary summary,
      Map<MethodKey, Grounding> grounded,
      EntryFacts facts) {
    List<Flow> flows = new ArrayList<>();
    judgeAll(method, summary, summary.local(), facts.at(method), facts, flows);
    Grounding open = grounded.get(method);
    if (open != null) {
      judgeAll(method, summary, open.sinks(), facts.at(method), facts, flows);
    }
    return flows;
  }

  /** What is run from outside, closed. */
  private Map<MethodKey, Grounding> close(
      Map<MethodKey, MethodSummary> ordered, Set<MethodKey> called, EntryPoints entries) {
    RegisteredFunctions registered = RegisteredFunctions.of(ordered);
    limit("MAX_FUNCTIONS", registered.overfull());
    KeptObjects kept = KeptObjects.of(program.hierarchy(), ordered);
    limit("MAX_CLASSES", kept.overfull());
    List<MethodKey> outside =
        ordered.keySet().stream()
            .filter(method -> !called.contains(method) || entries.test(method))
            .toList();
    List<Grounding> closed =
        inOrder(
            outside.size(),
            i -> {
              MethodKey method = outside.get(i);
              MethodSummary summary = java.util.Objects.requireNonNull(ordered.get(method));
              return List.of(close(registered, kept, method, summary));
            });
    Map<MethodKey, Grounding> grounded = new LinkedHashMap<>();
    for (int i = 0; i < outside.size(); i++) {
      grounded.put(outside.get(i), closed.get(i));
    }
    return grounded;
  }

  /** The parts that {@code part} gives for each number, done side by side. */
  private <T> List<T> inOrder(int count, IntFunction<List<T>> part) {
    List<@Nullable List<T>> parts = new ArrayList<>(Collections.nCopies(count, null));
    work.forEach(count, i -> parts.set(i, part.apply(i)));
    List<T> all = new ArrayList<>();
    for (List<T> one : parts) {
      all.addAll(java.util.Objects.requireNonNull(one));
    }
    return all;
  }

  /** Closes a summary; where that fails, what it says without its open parts is judged. */
  private Grounding close(
      RegisteredFunctions registered, KeptObjects kept, MethodKey method, MethodSummary summary) {
    try {
      Grounding closed = Grounding.close(program, summaries, registered, kept, method, summary);
      new TreeSet<>(closed.limits()).forEach(limit -> limit(limit, method));
      return closed;
    } catch (RuntimeException | StackOverflowError contained) {
      MethodBody body = java.util.Objects.requireNonNull(program.bodies().get(method));
      gaps.add(
          new Gap(
              Gap.Reason.INTERNAL,
              method + ": closing: " + contained,
              Optional.of(body.position())));
      return Grounding.of(summary);
    }
  }

  private void limit(String constant, MethodKey method) {
    MethodBody body = java.util.Objects.requireNonNull(program.bodies().get(method));
    gaps.add(new Gap(Gap.Reason.LIMIT, constant + " at " + method, Optional.of(body.position())));
  }

  /** Bounds of what is kept for others are hit in no one method. */
  private void limit(String constant, Set<FieldKey> fields) {
    for (FieldKey field : fields) {
      gaps.add(
          new Gap(
              Gap.Reason.LIMIT,
              constant + " at " + field.owner() + "." + field.name(),
              Optional.empty()));
    }
  }

  private boolean isHidden(MethodKey method) {
    return method.name().startsWith("lambda$")
        || program
            .declaration(method)
            .map(declared -> Modifier.isPrivate(declared.modifiers()))
            .orElse(false);
  }

  private void judgeAll(
      MethodKey method,
      MethodSummary summary,
      List<SinkEffect> effects,
      Held entry,
      EntryFacts facts,
      List<Flow> flows) {
    for (SinkEffect effect : effects) {
      if (effect.sink().spec() == Probes.SPEC) {
        probe(method, summary, effect, facts);
      } else {
        for (SinkEffect sent : sent(effect)) {
          judge(method, sent, entry, flows);
        }
      }
    }
  }

  /** To whom something goes, where a call's address says so. */
  private List<SinkEffect> sent(SinkEffect effect) {
    if (!effect.sink().spec().isAddressed()) {
      return List.of(effect);
    }
    if (effect.sink().spec().isReceived()) {
      // Nobody has said what it is printed to.
      return List.of();
    }
    Value data = Addresses.without(effect.disclosed());
    Set<String> hosts = new TreeSet<>();
    for (Place place : Addresses.places(effect.disclosed())) {
      hosts.addAll(addresses.at(place));
    }
    List<SinkEffect> sent = new ArrayList<>();
    for (String host : hosts) {
      program
          .rules()
          .hosts()
          .outside(host)
          .ifPresent(recipient -> sent.add(new SinkEffect(effect.sink().to(recipient), data)));
    }
    return hosts.isEmpty() ? List.of(new SinkEffect(effect.sink(), data)) : sent;
  }

  private synchronized void probe(
      MethodKey method, MethodSummary summary, SinkEffect effect, EntryFacts facts) {
    Set<String> answer =
        probes.computeIfAbsent(effect.sink().position(), unused -> new TreeSet<>());
    if (effect.sink().call().equals("guards")) {
      MethodBody body = java.util.Objects.requireNonNull(program.bodies().get(method));
      String guards = ProbeAnswers.guards(body, summary, effect.sink(), facts);
      if (!guards.isEmpty()) {
        answer.add(guards);
      }
      return;
    }
    MethodDeclaration declaration = program.declaration(method).orElse(null);
    for (Value.Entry item : effect.disclosed().entries()) {
      places
          .personal(item.atom().place(), declaration)
          .filter(this::isWanted)
          .ifPresent(personal -> answer.add(personal.classification().category()));
    }
  }

  /** What reaches sinks that somebody asked about, and is no flow; after {@link #find}. */
  List<Unreported> unreported() {
    return List.copyOf(unreported);
  }

  /**
   * Methods whose summaries could not be closed, and calls to unknown hosts; after {@link #find}.
   */
  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** What was found at probes of fixtures. */
  List<ProbeAnswer> probes() {
    List<ProbeAnswer> answers = new ArrayList<>();
    probes.forEach(
        (position, parts) -> answers.add(new ProbeAnswer(position, String.join(", ", parts))));
    return answers;
  }

  private void judge(MethodKey method, SinkEffect effect, Held entry, List<Flow> flows) {
    MethodDeclaration declaration = program.declaration(method).orElse(null);
    for (Value.Entry item : effect.disclosed().entries()) {
      Optional<Personal> personal =
          item.atom().isTemplate()
              ? Optional.empty()
              : places.personal(item.atom().place(), declaration);
      Held held = entry.then(item.held()).facts();
      Place data = item.atom().place();
      boolean ofAge = coverage.isOfAge(held, data, declaration);
      if (personal.isPresent()) {
        Coverage.Answer answer = answer(held, data, declaration, effect, personal.get());
        SharedState.Item own =
            new SharedState.Item(method, item.atom(), personal.get(), item.trace());
        add(effect, own, item.trace(), method, answer, ofAge, flows);
      } else {
        List<SharedState.Item> kept = List.copyOf(shared.at(item.atom().place()));
        if (kept.isEmpty() && asked.test(effect.sink().position())) {
          unreported.add(new Unreported(effect.sink(), item.atom().place(), declaration, null));
        }
        for (SharedState.Item stored : kept) {
          Trace trace = stored.trace().then(item.trace());
          Coverage.Answer answer = answer(held, data, declaration, effect, stored.personal());
          add(effect, stored, trace, method, answer, ofAge, flows);
        }
      }
    }
  }

  private Coverage.Answer answer(
      Held held,
      Place data,
      @Nullable MethodDeclaration method,
      SinkEffect effect,
      Personal personal) {
    return coverage.judge(held, new Coverage.Asked(data, method, effect.sink(), personal));
  }

  private void add(
      SinkEffect effect,
      SharedState.Item item,
      Trace trace,
      MethodKey method,
      Coverage.Answer answer,
      boolean ofAge,
      List<Flow> flows) {
    Atom atom = item.atom();
    Personal personal = item.personal();
    boolean asksWhy = asked.test(effect.sink().position());
    if (ownKeys.lets(effect.sink().spec(), personal, atom.place())) {
      if (asksWhy) {
        unreported.add(new Unreported(effect.sink(), atom.place(), null, null));
      }
    } else if (effect.sink().spec().isAddressed()) {
      Position at = effect.sink().position();
      if (isWanted(personal)) {
        gaps.add(new Gap(Gap.Reason.UNKNOWN_HOST, effect.sink().call(), Optional.of(at)));
      }
    } else if (isWanted(personal)) {
      flows.add(
          new Flow(effect.sink(), atom, personal, trace, method, item.method(), answer, ofAge));
    } else if (asksWhy) {
      unreported.add(new Unreported(effect.sink(), atom.place(), null, personal));
    }
  }

  private boolean isWanted(Personal personal) {
    if (pseudonymous) {
      return true;
    }
    Optional<Category> category = program.rules().category(personal.classification().category());
    return category.isEmpty() || category.get().sensitivity() != Category.Sensitivity.PSEUDONYMOUS;
  }
}

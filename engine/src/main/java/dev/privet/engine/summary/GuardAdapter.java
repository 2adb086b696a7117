package dev.privet.engine.summary;

import dev.privet.engine.callgraph.CallGraph;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.guard.CallGuards;
import dev.privet.engine.guard.DeclaredDefaults;
import dev.privet.engine.guard.Fact;
import dev.privet.engine.guard.GuardAnalysis;
import dev.privet.engine.guard.GuardFacts;
import dev.privet.engine.guard.GuardRules;
import dev.privet.engine.guard.GuardSummary;
import dev.privet.engine.guard.MissedCheck;
import dev.privet.engine.guard.Preset;
import dev.privet.engine.guard.Subject;
import dev.privet.engine.guard.Verdict;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Runs the guard analysis over methods, callees first, and keeps what callers may rely on. */
final class GuardAdapter implements CallGuards {

  /**
   * In a group of more methods that all call each other what a method may call that comes after it
   * proves nothing; the gap is that of {@link Bounds#MAX_GROUP}.
   */
  static final int MAX_GROUP = 64;

  private final Program program;
  private final GuardRules rules;
  private final FieldConstants fields;
  private final FieldGuards flags;
  private final Map<String, FieldKey> constants;
  private final Map<MethodKey, GuardSummary> summaries;
  private final Map<MethodKey, GuardedPoints> points;
  private final Map<Position, MissedCheck> missed;
  private final Map<MethodKey, List<Preset>> presets;

  private final Function<MethodKey, @Nullable GuardSummary> proven;

  GuardAdapter(Program program) {
    this.summaries = new ConcurrentHashMap<>();
    this.points = new ConcurrentHashMap<>();
    this.missed = new ConcurrentHashMap<>();
    this.presets = new ConcurrentHashMap<>();
    this.proven = summaries::get;
    this.program = program;
    this.rules = new GuardRules(program.rules(), program.personalData()::isPerson);
    this.fields = program.fieldConstants();
    this.flags = new FieldGuards(program, rules, fields);
    this.constants = EnumBodies.of(program);
  }

  /** The same, which knows of some methods something else. */
  private GuardAdapter(GuardAdapter all, Function<MethodKey, @Nullable GuardSummary> proven) {
    this.program = all.program;
    this.rules = all.rules;
    this.fields = all.fields;
    this.flags = all.flags;
    this.constants = all.constants;
    this.summaries = all.summaries;
    this.points = all.points;
    this.missed = all.missed;
    this.presets = all.presets;
    this.proven = proven;
  }

  private @Nullable GuardSummary proven(MethodKey callee) {
    return proven.apply(callee);
  }

  /** Proves what holds in a body that does not call itself. */
  void prove(MethodKey method, SsaBody body, Consumer<Gap> gaps) {
    summaries.put(method, prove(method, body, this, gaps));
  }

  /**
   * Proves what holds in the bodies of one strongly connected component: what holds if it holds in
   * all that they call. Where that is not settled, and in a large group from the start, what a
   * method may call that comes after it proves nothing.
   */
  void prove(CallGraph.Group group, List<SsaBody> bodies, Schedule schedule, Consumer<Gap> gaps) {
    if (group.size() > MAX_GROUP) {
      repeat(group, bodies, GuardSummary.NONE, 1, schedule, gaps);
      return;
    }
    if (!repeat(group, bodies, GuardSummary.NEVER, Summaries.MAX_ROUNDS, schedule, gaps)) {
      repeat(group, bodies, GuardSummary.NONE, 1, schedule, gaps);
    }
    boolean endless = false;
    for (MethodKey member : group.members()) {
      if (Objects.requireNonNull(summaries.get(member)).returns().isImpossible()) {
        summaries.put(member, GuardSummary.NONE);
        endless = true;
      }
    }
    if (endless) {
      // Of methods that only call each other others are run than the project has.
      again(group, bodies, schedule, gaps);
    }
  }

  private void again(
      CallGraph.Group group, List<SsaBody> bodies, Schedule schedule, Consumer<Gap> gaps) {
    if (!repeat(group, bodies, null, Summaries.MAX_ROUNDS, schedule, gaps)) {
      repeat(group, bodies, GuardSummary.NONE, 1, schedule, gaps);
    }
  }

  /**
   * Goes through a group.
   *
   * @param start what every method is taken to prove at first; null for what is known
   * @return whether it is settled
   */
  private boolean repeat(
      CallGraph.Group group,
      List<SsaBody> bodies,
      @Nullable GuardSummary start,
      int most,
      Schedule schedule,
      Consumer<Gap> gaps) {
    if (start != null) {
      group.members().forEach(member -> summaries.put(member, start));
    }
    RecursiveGroup<GuardSummary> rounds =
        new RecursiveGroup<>(group, summaries, GuardSummary::equals);
    Set<MethodKey> own = Set.copyOf(group.members());
    boolean changed = true;
    for (int round = 0; changed && round < most; round++) {
      changed =
          rounds.round(
              (member, known) ->
                  prove(
                      group.members().get(member),
                      bodies.get(member),
                      new GuardAdapter(
                          this,
                          callee ->
                              own.contains(callee) ? known.apply(callee) : summaries.get(callee)),
                      gaps),
              schedule);
    }
    return !changed;
  }

  private GuardSummary prove(
      MethodKey method, SsaBody body, GuardAdapter callees, Consumer<Gap> gaps) {
    try {
      GuardFacts facts = GuardAnalysis.analyse(body, callees, rules, program.hierarchy());
      points.put(method, new BodyGuards(program, body, facts));
      presets.put(method, facts.presets());
      missed.putAll(facts.missed());
      return facts.summary();
    } catch (RuntimeException | StackOverflowError contained) {
      gaps.accept(
          new Gap(
              Gap.Reason.INTERNAL,
              method + ": guards: " + contained,
              Optional.of(body.body().position())));
      return GuardSummary.NONE;
    }
  }

  GuardedPoints points(MethodKey method) {
    return points.getOrDefault(method, GuardedPoints.NONE);
  }

  /** Where consent is taken for granted, in order. */
  List<Preset> presets() {
    DeclaredDefaults declared = new DeclaredDefaults(rules);
    Stream<Preset> defaults =
        StreamSupport.stream(program.hierarchy().projectTypes().spliterator(), false)
            .flatMap(type -> declared.of(type).stream());
    return Stream.concat(presets.values().stream().flatMap(List::stream), defaults)
        .sorted()
        .toList();
  }

  /** Of calls in bodies that hold checks: the check that they might have been made under. */
  Map<Position, MissedCheck> missed() {
    return Map.copyOf(missed);
  }

  void release(List<MethodKey> members) {
    members.forEach(points::remove);
  }

  @Override
  public Optional<GuardSummary> of(Instruction.Call call) {
    if (program.isLambda(call.callee().method())) {
      // A lambda may be what runs, which is none of the targets.
      return Optional.empty();
    }
    List<MethodKey> targets = program.targets().of(call.callee());
    if (targets.isEmpty() || program.isOpen(call.callee())) {
      return Optional.empty();
    }
    GuardSummary joined = null;
    for (MethodKey target : targets) {
      GuardSummary one = proven(target);
      if (one == null) {
        return Optional.empty();
      }
      FieldKey constant = constants.get(target.owner());
      GuardSummary here = constant == null ? one : one.where(isReceiver(constant, call));
      joined = joined == null ? here : joined.join(here);
    }
    return Optional.ofNullable(joined);
  }

  /** The body of an enum's constant runs where the receiver is that constant. */
  private Fact isReceiver(FieldKey constant, Instruction.Call call) {
    return new Fact.Holds(
        Subject.Formal.RECEIVER,
        Optional.empty(),
        constant,
        rules.grants(constant.name()),
        call.position());
  }

  @Override
  public Optional<GuardSummary> of(Instruction.Call call, ClassType receiver) {
    Optional<MethodKey> target = program.targets().exact(receiver.name(), call.callee().method());
    return target.isPresent() && call.callee().dispatch() == Callee.Dispatch.VIRTUAL
        ? Optional.ofNullable(proven(target.get()))
        : of(call);
  }

  @Override
  public Optional<Verdict> of(FieldKey field) {
    return flags.of(field);
  }

  @Override
  public Optional<Verdict> function(FieldKey field) {
    return flags.function(field);
  }

  @Override
  public Optional<Verdict> held(FieldKey constant) {
    return flags.held(constant);
  }

  @Override
  public boolean isFixed(FieldKey field) {
    return fields.isFixed(field);
  }

  @Override
  public Set<Object> initial(FieldKey field) {
    return fields.initial(field);
  }

  @Override
  public List<Object> listed(FieldKey field) {
    return fields.listed(field);
  }

  @Override
  public List<String> kinds(ClassType type) {
    return program.hierarchy().projectSubtypes(type.name()).stream()
        .filter(one -> !Modifier.isAbstract(one.modifiers()) && one.kind() != TypeKind.INTERFACE)
        .map(TypeDeclaration::name)
        .toList();
  }

  @Override
  public Optional<Object> constant(FieldKey field) {
    return fields.constant(field);
  }

  @Override
  public Optional<GuardSummary> of(MethodKey lambdaBody) {
    return Optional.ofNullable(proven(lambdaBody));
  }
}

package dev.privet.engine.summary;

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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Runs the guard analysis over methods, callees first, and keeps what callers may rely on. */
final class GuardAdapter implements CallGuards {

  private final Program program;
  private final GuardRules rules;
  private final FieldConstants fields;
  private final FieldGuards flags;
  private final Map<String, FieldKey> constants;
  private final Map<MethodKey, GuardSummary> summaries;
  private final Map<MethodKey, GuardedPoints> points;
  private final Map<Position, MissedCheck> missed;
  private final Map<MethodKey, List<Preset>> presets;

  private final Consumer<MethodKey> asked;

  GuardAdapter(Program program) {
    this.summaries = new ConcurrentHashMap<>();
    this.points = new ConcurrentHashMap<>();
    this.missed = new ConcurrentHashMap<>();
    this.presets = new ConcurrentHashMap<>();
    this.asked = unused -> {};
    this.program = program;
    this.rules = new GuardRules(program.rules());
    this.fields = new FieldConstants(program.bodies().values());
    this.flags = new FieldGuards(program, rules, fields);
    this.constants = EnumBodies.of(program);
  }

  /** The same, which says whose summaries it is asked for. */
  private GuardAdapter(GuardAdapter all, Consumer<MethodKey> asked) {
    this.program = all.program;
    this.rules = all.rules;
    this.fields = all.fields;
    this.flags = all.flags;
    this.constants = all.constants;
    this.summaries = all.summaries;
    this.points = all.points;
    this.missed = all.missed;
    this.presets = all.presets;
    this.asked = asked;
  }

  private @Nullable GuardSummary proven(MethodKey callee) {
    asked.accept(callee);
    return summaries.get(callee);
  }

  /** Proves what holds in the bodies of one strongly connected component. */
  void prove(List<MethodKey> members, List<SsaBody> bodies, boolean single, Consumer<Gap> gaps) {
    if (single) {
      prove(members.get(0), bodies.get(0), this, gaps);
      return;
    }
    members.forEach(member -> summaries.put(member, GuardSummary.NEVER));
    repeat(members, bodies, gaps);
    boolean endless = false;
    for (MethodKey member : members) {
      if (Objects.requireNonNull(summaries.get(member)).returns().isImpossible()) {
        summaries.put(member, GuardSummary.NONE);
        endless = true;
      }
    }
    if (endless) {
      // Of methods that only call each other others are run than the project has.
      repeat(members, bodies, gaps);
    }
  }

  private void repeat(List<MethodKey> members, List<SsaBody> bodies, Consumer<Gap> gaps) {
    RecursiveGroup group = new RecursiveGroup(members);
    boolean changed = true;
    for (int round = 0; changed && round <= Summaries.MAX_ROUNDS + 1; round++) {
      if (round == Summaries.MAX_ROUNDS) {
        // Not settled: what is not sure proves nothing.
        members.forEach(member -> summaries.put(member, GuardSummary.NONE));
        group = new RecursiveGroup(members);
      }
      changed = false;
      for (int i = 0; i < members.size(); i++) {
        MethodKey member = members.get(i);
        if (group.isStale(member)
            && prove(member, bodies.get(i), new GuardAdapter(this, group.start(member)), gaps)) {
          group.changed(member);
          changed = true;
        }
      }
    }
  }

  private boolean prove(MethodKey method, SsaBody body, GuardAdapter callees, Consumer<Gap> gaps) {
    GuardSummary summary;
    try {
      GuardFacts facts = GuardAnalysis.analyse(body, callees, rules, program.hierarchy()::find);
      points.put(method, new BodyGuards(program, body, facts));
      summary = facts.summary();
      presets.put(method, facts.presets());
      missed.putAll(facts.missed());
    } catch (RuntimeException | StackOverflowError contained) {
      gaps.accept(
          new Gap(
              Gap.Reason.INTERNAL,
              method + ": guards: " + contained,
              Optional.of(body.body().position())));
      summary = GuardSummary.NONE;
    }
    GuardSummary old = summaries.put(method, summary);
    return !summary.equals(old);
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

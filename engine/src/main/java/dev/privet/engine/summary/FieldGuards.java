package dev.privet.engine.summary;

import dev.privet.engine.guard.CallGuards;
import dev.privet.engine.guard.GuardAnalysis;
import dev.privet.engine.guard.GuardFacts;
import dev.privet.engine.guard.GuardRules;
import dev.privet.engine.guard.GuardSummary;
import dev.privet.engine.guard.Verdict;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the flags of objects prove. Who reads a flag and who writes it do not call each other, so
 * the writers are analysed when a flag is asked for, and what they call a few calls deep: a pure
 * function of the program, whatever has been analysed so far.
 */
final class FieldGuards {

  /** How many calls deep a writer's checks are looked for; further ones are judged by name. */
  private static final int MAX_DEPTH = 2;

  private final Program program;
  private final GuardRules rules;
  private final FieldConstants fields;
  private final Map<FieldKey, Optional<Verdict>> flags = new ConcurrentHashMap<>();
  private final Map<MethodKey, Map<FieldKey, Verdict>> written = new ConcurrentHashMap<>();
  private final Map<String, Map<FieldKey, Verdict>> constants = new ConcurrentHashMap<>();
  private final Map<Asked, Optional<Verdict>> functions = new ConcurrentHashMap<>();
  private final Map<Nearby.Called, GuardSummary> nearby = new ConcurrentHashMap<>();

  FieldGuards(Program program, GuardRules rules, FieldConstants fields) {
    this.program = program;
    this.rules = rules;
    this.fields = fields;
  }

  Optional<Verdict> of(FieldKey flag) {
    Optional<Verdict> known = flags.get(flag);
    if (known == null) {
      known = find(flag);
      flags.put(flag, known);
    }
    return known;
  }

  private Optional<Verdict> find(FieldKey flag) {
    Verdict joined = null;
    for (MethodKey writer : fields.writers(flag)) {
      Verdict one = writes(writer).get(flag);
      if (one != null) {
        joined = joined == null ? one : joined.join(one);
      }
    }
    return Optional.ofNullable(joined);
  }

  /** What a writer's values prove: asked once for all flags that a long constructor sets. */
  private Map<FieldKey, Verdict> writes(MethodKey writer) {
    Map<FieldKey, Verdict> known = written.get(writer);
    if (known == null) {
      MethodBody body = program.bodies().get(writer);
      known = body == null ? Map.of() : facts(body, MAX_DEPTH).writes();
      written.put(writer, known);
    }
    return known;
  }

  /** What the result of the function that a field holds proves. */
  Optional<Verdict> function(FieldKey field, int depth) {
    List<MethodKey> writers = fields.functionWriters(field);
    if (depth == 0 || writers.isEmpty()) {
      return Optional.empty();
    }
    Asked asked = new Asked(field, depth);
    Optional<Verdict> known = functions.get(asked);
    if (known == null) {
      @Nullable Verdict joined = Verdict.IMPOSSIBLE;
      for (MethodKey writer : writers) {
        MethodBody body = program.bodies().get(writer);
        Optional<Verdict> one =
            body == null ? Optional.empty() : facts(body, depth - 1).functionIn(field);
        joined = one.isEmpty() || joined == null ? null : joined.join(one.get());
      }
      known = Optional.ofNullable(joined);
      functions.put(asked, known);
    }
    return known;
  }

  Optional<Verdict> function(FieldKey field) {
    return function(field, MAX_DEPTH + 1);
  }

  /** What is known of the object that is the constant of an enum. */
  Optional<Verdict> held(FieldKey constant) {
    Map<FieldKey, Verdict> known = constants.get(constant.owner());
    if (known == null) {
      MethodBody body = program.bodies().get(new MethodKey(constant.owner(), "<clinit>", "()V"));
      known = body == null ? Map.of() : facts(body, 1).held();
      constants.put(constant.owner(), known);
    }
    return Optional.ofNullable(known.get(constant));
  }

  /** A function in a field, and how many calls deep its checks are looked for. */
  private record Asked(FieldKey field, int depth) {}

  private GuardFacts facts(MethodBody body, int depth) {
    return GuardAnalysis.analyse(program.ssa(body), new Nearby(depth), rules, program.hierarchy());
  }

  /** What is known of bodies a few calls away. */
  private final class Nearby implements CallGuards {
    private final int depth;

    /** A method, and how many calls deep its checks are looked for. */
    private record Called(MethodKey method, int depth) {}

    Nearby(int depth) {
      this.depth = depth;
    }

    @Override
    public Optional<GuardSummary> of(Instruction.Call call) {
      List<MethodKey> targets = program.targets().of(call.callee());
      if (targets.isEmpty() || program.isOpen(call.callee())) {
        return Optional.empty();
      }
      GuardSummary joined = null;
      for (MethodKey target : targets) {
        Optional<GuardSummary> one = of(target);
        if (one.isEmpty()) {
          return Optional.empty();
        }
        joined = joined == null ? one.get() : joined.join(one.get());
      }
      return Optional.ofNullable(joined);
    }

    @Override
    public Optional<GuardSummary> of(MethodKey method) {
      MethodBody body = program.bodies().get(method);
      if (depth == 0 || body == null) {
        return Optional.empty();
      }
      Called asked = new Called(method, depth);
      GuardSummary known = nearby.get(asked);
      if (known == null) {
        known = facts(body, depth - 1).summary();
        nearby.put(asked, known);
      }
      return Optional.of(known);
    }

    @Override
    public Optional<Verdict> function(FieldKey field) {
      return FieldGuards.this.function(field, depth);
    }

    @Override
    public boolean isFixed(FieldKey field) {
      return fields.isFixed(field);
    }

    @Override
    public List<Object> listed(FieldKey field) {
      return fields.listed(field);
    }

    @Override
    public Set<Object> initial(FieldKey field) {
      return fields.initial(field);
    }

    @Override
    public Optional<Object> constant(FieldKey field) {
      return fields.constant(field);
    }
  }
}

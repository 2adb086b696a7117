package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Operands;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.dataflow.ForwardSolver;
import dev.privet.engine.dataflow.Solution;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.RuleSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which consent facts must hold where in a body: a forward must analysis in which a value carries
 * what each of its outcomes would prove, after the predicate-aware gating analyses of the field.
 */
public final class GuardAnalysis {

  private GuardAnalysis() {}

  /** {@link #analyse(SsaBody, CallGuards, GuardRules, TypeSource)} that asks every name anew. */
  public static GuardFacts analyse(
      SsaBody body, CallGuards callees, RuleSet rules, TypeSource types) {
    return analyse(body, callees, new GuardRules(rules), types);
  }

  /**
   * Analyses one body against what is known of those it calls.
   *
   * @param rules one for all bodies
   */
  public static GuardFacts analyse(
      SsaBody body, CallGuards callees, GuardRules rules, TypeSource types) {
    Subjects subjects =
        new Subjects(
            body,
            rules.roles(),
            type -> rules.isPurpose(type, types),
            rules::isPerson,
            rules::speaksOfConsent);
    Knowledge knowledge = new Knowledge(body, new OncePerCall(callees), rules, types, subjects);
    Transfer transfer = new Transfer(body, knowledge, knowledge.required(), null);
    Solution<GuardState> solution = ForwardSolver.solve(body, transfer);
    Optional<Rounds> rounds = Rounds.of(body, subjects, knowledge, solution);
    if (rounds.isPresent()) {
      transfer = new Transfer(body, knowledge, knowledge.required(), rounds.get());
      solution = ForwardSolver.solve(body, transfer);
    }
    GuardSummary summary = new Summariser(body, knowledge, transfer, solution).summary();
    return new GuardFacts(body, knowledge, transfer, solution, subjects, summary);
  }

  /** Collects what holds at the exits and uses of formals. */
  private static final class Summariser {
    private final SsaBody body;
    private final Knowledge knowledge;
    private final Transfer transfer;
    private final Solution<GuardState> solution;
    private final Map<Integer, FactSets> runs = new TreeMap<>();
    private final Set<Subject> withdrawn = new LinkedHashSet<>();
    private @Nullable Set<Subject> granted;
    private FactSets returns = FactSets.IMPOSSIBLE;
    private Verdict result = Verdict.IMPOSSIBLE;
    private @Nullable Subject given;

    Summariser(
        SsaBody body, Knowledge knowledge, Transfer transfer, Solution<GuardState> solution) {
      this.body = body;
      this.knowledge = knowledge;
      this.transfer = transfer;
      this.solution = solution;
    }

    GuardSummary summary() {
      for (Block block : body.blocks()) {
        solution.before(block).ifPresent(state -> visit(block, state));
      }
      return new GuardSummary(
          export(returns),
          result.map(Summariser::export),
          exported(),
          outside(withdrawn),
          granted == null ? Set.of() : outside(granted),
          PartsOfBody.of(body, knowledge, transfer, solution).map(Summariser::export),
          given == null ? new Subject.Other() : outside(given));
    }

    private void visit(Block block, GuardState before) {
      GuardState[] states = transfer.states(block, before);
      for (int i = 0; i < block.instructions().size(); i++) {
        Instruction instruction = block.instructions().get(i);
        GuardState state = states[i];
        if (state.held().isImpossible()) {
          return;
        }
        uses(instruction, state);
        withdrawn.addAll(knowledge.changes().withdrawn(instruction));
        if (instruction instanceof Instruction.Return end) {
          returned(end, state);
        }
      }
      if (block.returns() && !endsWithReturn(block)) {
        left(states[block.instructions().size()]);
      }
    }

    private static boolean endsWithReturn(Block block) {
      List<Instruction> instructions = block.instructions();
      return !instructions.isEmpty()
          && instructions.get(instructions.size() - 1) instanceof Instruction.Return;
    }

    private void left(GuardState state) {
      returns = returns.join(state.held());
      granted = granted == null ? state.granted() : SelfGrants.both(granted, state.granted());
    }

    private void returned(Instruction.Return end, GuardState state) {
      left(state);
      Variable value = end.value();
      Verdict verdict = value == null ? Verdict.NONE : knowledge.verdict(value, state);
      result = result.join(verdict.and(state.held()));
      Subject now = value == null ? new Subject.Other() : knowledge.about(value);
      given = given == null || given.equals(now) ? now : new Subject.Other();
    }

    /** Any use of a function counts as running it; only calls can tell more. */
    private void uses(Instruction instruction, GuardState state) {
      if (instruction instanceof Instruction.Copy
          || instruction instanceof Instruction.Cast
          || instruction instanceof Instruction.Phi
          || instruction instanceof Instruction.Operation) {
        return;
      }
      for (Variable read : Operands.of(instruction)) {
        OptionalInt formal = knowledge.formal(origin(read));
        if (formal.isPresent() && !Names.isBoolean(read.type())) {
          FactSets held =
              knowledge.handed(
                  instruction,
                  read,
                  knowledge.runs(instruction, read, state).and(state.held()),
                  state);
          runs.merge(formal.getAsInt(), held, FactSets::join);
        }
      }
    }

    private Variable origin(Variable variable) {
      return body.definition(variable).orElse(null) instanceof Instruction.Copy copy
          ? copy.source()
          : variable;
    }

    private Map<Integer, FactSets> exported() {
      Map<Integer, FactSets> result = new TreeMap<>();
      runs.forEach((formal, facts) -> result.put(formal, export(facts)));
      return result;
    }

    private static Set<Subject> outside(Set<Subject> subjects) {
      Set<Subject> result = new LinkedHashSet<>();
      subjects.forEach(subject -> result.add(outside(subject)));
      return result;
    }

    /** A local person has no name outside. */
    private static FactSets export(FactSets facts) {
      return facts.isNone()
          ? facts
          : facts.replace(
              fact ->
                  FactSets.of(Grounding.about(ConsentsInTurn.outside(fact), Summariser::outside)));
    }

    private static Subject outside(Subject subject) {
      boolean local =
          subject instanceof Subject.Of of
              && (of.root() instanceof Subject.Local
                  || of.path().stream().anyMatch(part -> part.startsWith("[%")));
      return local ? new Subject.Other() : subject;
    }
  }
}

package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.dataflow.Solution;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which consent facts hold where in one body, in terms of its formals and local values. What holds
 * at the body's entry by an annotation is included, what callers know is not.
 */
public final class GuardFacts {
  private static final GuardState UNREACHED = GuardState.of(FactSets.IMPOSSIBLE);

  private final SsaBody body;
  private final Knowledge knowledge;
  private final Transfer transfer;
  private final Solution<GuardState> solution;
  private final Subjects subjects;
  private final GuardSummary summary;
  private final Map<Given, Verdict> given = new HashMap<>();

  GuardFacts(
      SsaBody body,
      Knowledge knowledge,
      Transfer transfer,
      Solution<GuardState> solution,
      Subjects subjects,
      GuardSummary summary) {
    this.body = body;
    this.knowledge = knowledge;
    this.transfer = transfer;
    this.solution = solution;
    this.subjects = subjects;
    this.summary = summary;
  }

  /** Whether the body is named as a check. */
  boolean isNamedCheck() {
    return knowledge.isNamedCheck();
  }

  /** What holds when an instruction begins. */
  public FactSets at(Block block, int instruction) {
    return stateAt(block, instruction).held();
  }

  /** What holds when each instruction of a block begins. */
  public List<FactSets> along(Block block) {
    List<FactSets> held = new ArrayList<>(block.instructions().size());
    for (int i = 0; i < block.instructions().size(); i++) {
      held.add(stateAt(block, i).held());
    }
    return held;
  }

  /**
   * Who may have taken a consent back, since the body was entered, when each instruction of a block
   * begins: what held at the entry holds of them no more.
   */
  public List<Set<Subject>> withdrawnAlong(Block block) {
    List<Set<Subject>> withdrawn = new ArrayList<>(block.instructions().size());
    for (int i = 0; i < block.instructions().size(); i++) {
      withdrawn.add(stateAt(block, i).withdrawn());
    }
    return withdrawn;
  }

  /** Whose consent may be taken back when each instruction of a block runs. */
  public List<Set<Subject>> takenBackIn(Block block) {
    int size = block.instructions().size();
    List<Set<Subject>> gone = new ArrayList<>(java.util.Collections.nCopies(size, Set.of()));
    GuardState before = solution.before(block).orElse(UNREACHED);
    if (!before.held().isImpossible()
        && !transfer.states(block, before)[size].withdrawn().isEmpty()) {
      for (int i = 0; i < size; i++) {
        gone.set(i, knowledge.changes().takenBack(block.instructions().get(i), stateAt(block, i)));
      }
    }
    return gone;
  }

  /** What holds along an edge, which gates the operands that phis take from it. */
  public FactSets onEdge(Edge edge) {
    return solution.along(edge).map(GuardState::held).orElse(FactSets.IMPOSSIBLE);
  }

  /** What the outcomes of a variable would prove when an instruction begins. */
  public Verdict verdict(Variable variable, Block block, int instruction) {
    return knowledge.verdict(variable, stateAt(block, instruction));
  }

  /**
   * What holds of each element of a collection, stream or optional, told of {@link Subject.Item}.
   */
  public FactSets elements(Variable collection, Block block, int instruction) {
    GuardState state = stateAt(block, instruction);
    return knowledge
        .pipelines()
        .elementFacts(collection, knowledge.verdict(collection, state), state.held());
  }

  /** What holds whenever a lambda's body runs, in the terms of the lambda's formals. */
  public FactSets entryOf(Instruction.Lambda lambda) {
    return Lambdas.entry(body, this, knowledge, subjects, lambda);
  }

  /**
   * What holds whenever a lambda's body runs, in the terms of this body; {@link Subject.Item} is
   * what the lambda is handed.
   */
  public FactSets heldIn(Instruction.Lambda lambda) {
    return Lambdas.here(body, this, knowledge, lambda);
  }

  /** Who may have taken a consent back when an instruction runs a function. */
  Set<Subject> withdrawnIn(Block block, int instruction) {
    GuardState state = stateAt(block, instruction);
    return block.instructions().get(instruction) instanceof Instruction.Call call
        ? SelfGrants.either(state.withdrawn(), knowledge.changes().withdrawn(call, state))
        : state.withdrawn();
  }

  /** What holds of what held before a call when that runs its functions. */
  FactSets within(Instruction.Call call, Block block, int instruction) {
    GuardState state = stateAt(block, instruction);
    return Withdrawals.forget(knowledge.changes().withdrawn(call, state), state.held());
  }

  /** What holds, besides, when an instruction that uses a function runs it. */
  FactSets runs(Block block, int instruction, Variable function) {
    return knowledge.runs(
        block.instructions().get(instruction), function, stateAt(block, instruction));
  }

  /** Facts in the terms of a callee of this call, in the terms of this body. */
  public FactSets ground(FactSets facts, Instruction.Call call, Block block, int instruction) {
    return knowledge.actuals(call, stateAt(block, instruction)).ground(facts);
  }

  /** Facts in the terms of a lambda's body, in the terms of this body, which makes it there. */
  public FactSets ground(FactSets facts, Instruction.Lambda lambda, Block block, int instruction) {
    return knowledge
        .captured(
            lambda,
            formal ->
                given.computeIfAbsent(
                    new Given(lambda, formal),
                    one -> Lambdas.given(body, this, knowledge, lambda, formal)),
            stateAt(block, instruction))
        .ground(facts);
  }

  /** A parameter of a lambda. */
  private record Given(Instruction.Lambda lambda, int formal) {}

  /**
   * What the values written to fields by this body prove, in the terms of the object that holds the
   * field: a person is named by another field that it was put into. Constants that cannot be
   * positive are left out, for they prove nothing wrong.
   */
  public Map<FieldKey, Verdict> writes() {
    return FieldWrites.of(body, this);
  }

  /**
   * What the results of the functions that this body writes to a field prove, told of {@link
   * Subject.Item}; empty where a function is not known, or knows more than what it is given.
   */
  public Optional<Verdict> functionIn(FieldKey field) {
    Verdict joined = Verdict.IMPOSSIBLE;
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        if (block.instructions().get(i) instanceof Instruction.PutField put
            && put.field().equals(field)) {
          Optional<Verdict> one = knowledge.function(put.value(), stateAt(block, i));
          if (one.isEmpty()) {
            return one;
          }
          joined = joined.join(one.get().map(GuardFacts::ofItem));
        }
      }
    }
    return Optional.of(joined);
  }

  /** What is known of the objects that this body puts into static fields, as enums do. */
  public Map<FieldKey, Verdict> held() {
    Map<FieldKey, Verdict> held = new HashMap<>();
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        if (block.instructions().get(i) instanceof Instruction.PutField put
            && put.receiver() == null) {
          held.merge(put.field(), verdict(put.value(), block, i), Verdict::join);
        }
      }
    }
    return held;
  }

  /** A fact about somebody else has no meaning where the function is run. */
  static FactSets ofItem(FactSets facts) {
    return facts.without(
        fact ->
            fact instanceof Fact.Condition
                || fact instanceof Fact.Holds
                || Grounding.subjectOf(fact) instanceof Subject.Of of
                    && !(of.root() instanceof Subject.Item));
  }

  /** Where the body takes consent for granted. */
  public List<Preset> presets() {
    return Presets.of(body, knowledge, this);
  }

  /** For the calls of a body that holds checks, by position: the check that might have covered. */
  public Map<Position, MissedCheck> missed() {
    return MissedChecks.of(body, knowledge, this);
  }

  /** What a caller may rely on. */
  public GuardSummary summary() {
    return summary;
  }

  /** Whom a variable is about, in the same terms as the facts. */
  public Subject subjectOf(Variable variable) {
    return subjects.of(variable);
  }

  /** Whether a call takes somebody else out of a collection each time. */
  public boolean takes(Instruction.Call call) {
    return subjects.takes(call);
  }

  /** Whether a parameter of the body is who is logged in. */
  public boolean isCurrent(Variable parameter) {
    return knowledge.isCurrent(parameter);
  }

  /** Whether what a type holds is a consent, not a person. */
  public boolean isConsent(Type type) {
    return knowledge.isConsent(type);
  }

  /** Whether what is given to the body holds the choices of somebody whom it does not name. */
  public boolean isOfSomebody(Type type) {
    return knowledge.isOfSomebody(type);
  }

  GuardState stateAt(Block block, int instruction) {
    return solution
        .before(block)
        .map(before -> transfer.states(block, before)[instruction])
        .orElse(UNREACHED);
  }
}

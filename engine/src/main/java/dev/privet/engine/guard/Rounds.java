package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.dataflow.Solution;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds of every element of a collection after a loop that asked each of them: {@code for (u :
 * users) if (!consented(u)) return;}. The facts that hold of the element at hand where a round ends
 * are taken to hold of all elements so far before the first round, where there are none; a round
 * that ends without one of them drops it. What is left where the elements have run out holds of
 * all.
 */
final class Rounds {

  /** A loop over the elements of a collection, with those facts that may hold of all of them. */
  private record Loop(int header, Walk walk, Set<Fact.Consent> facts) {}

  /**
   * How a loop comes by its elements.
   *
   * @param all the collection, or the iterator
   * @param cursor the iterator, or the index
   * @param more the condition for another round
   * @param element the element at hand
   * @param each any element, once all have been seen
   */
  private record Walk(
      Variable all, Variable cursor, Variable more, Subject.Of element, Subject.Of each) {}

  private final List<Loop> loops;

  private Rounds(List<Loop> loops) {
    this.loops = loops;
  }

  /** The loops that may have asked for all; empty if there are none. */
  static Optional<Rounds> of(
      SsaBody body, Subjects subjects, Knowledge knowledge, Solution<GuardState> solution) {
    Values values = knowledge.values();
    List<Loop> loops = new ArrayList<>();
    for (Block block : body.blocks()) {
      for (Edge edge : block.successors()) {
        GuardState state = solution.along(edge).orElse(GuardState.NONE);
        if (edge.to() > block.id() || state.knowsNothing()) {
          continue;
        }
        walk(body, subjects, values, body.blocks().get(edge.to()))
            .ifPresent(
                walk -> {
                  Set<Fact.Consent> facts = new LinkedHashSet<>();
                  state.visit(fact -> candidate(fact, walk, facts));
                  facts.removeIf(fact -> isGiven(fact, walk, knowledge, state));
                  if (!facts.isEmpty()) {
                    loops.add(new Loop(edge.to(), walk, facts));
                  }
                });
      }
    }
    return loops.isEmpty() ? Optional.empty() : Optional.of(new Rounds(loops));
  }

  /** Whether a fact holds of all elements as they come, so that the loop finds nothing out. */
  private static boolean isGiven(
      Fact.Consent fact, Walk walk, Knowledge knowledge, GuardState state) {
    return knowledge
        .pipelines()
        .elementFacts(walk.all(), knowledge.verdict(walk.all(), state), state.held())
        .always(given -> given.implies(fact));
  }

  private static void candidate(Fact fact, Walk walk, Set<Fact.Consent> facts) {
    if (fact instanceof Fact.Consent consent
        && Grounding.isBelow(consent.subject(), walk.element())) {
      facts.add(
          (Fact.Consent)
              Grounding.about(fact, old -> Grounding.below((Subject.Of) old, walk.element())));
    }
  }

  /** What the loop that begins with a block walks over. */
  private static Optional<Walk> walk(SsaBody body, Subjects subjects, Values values, Block header) {
    for (Instruction instruction : header.instructions()) {
      if (instruction instanceof Instruction.Call call
          && call.target() != null
          && call.receiver() != null
          && call.callee().method().name().equals("hasNext")) {
        return iterated(body, subjects, values, call);
      } else if (instruction instanceof Instruction.Operation test
          && test.operator() == Operator.LESS) {
        return counted(subjects, values, test);
      }
    }
    return Optional.empty();
  }

  private static Optional<Walk> iterated(
      SsaBody body, Subjects subjects, Values values, Instruction.Call hasNext) {
    Variable asked = hasNext.receiver();
    Variable answer = hasNext.target();
    if (asked == null
        || answer == null
        || !(values.origin(asked) instanceof Instruction.Call iterator)) {
      return Optional.empty();
    }
    Variable all = iterator.receiver();
    Variable walk = iterator.target();
    if (all == null || walk == null || !iterator.callee().method().name().equals("iterator")) {
      return Optional.empty();
    }
    Variable taken = null;
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Call call
            && call.receiver() != null
            && call.callee().method().name().equals("next")
            && values.origin(call.receiver()) == iterator) {
          if (taken != null || call.target() == null) {
            return Optional.empty();
          }
          taken = call.target();
        }
      }
    }
    return taken != null && subjects.of(taken) instanceof Subject.Of element
        ? subjects.each(all).map(each -> new Walk(walk, walk, answer, element, each))
        : Optional.empty();
  }

  /** {@code for (int i = 0; i < all.size(); i++)}. */
  private static Optional<Walk> counted(
      Subjects subjects, Values values, Instruction.Operation test) {
    Variable index = test.operands().get(0);
    if (!(values.origin(index) instanceof Instruction.Phi phi) || !isCounter(values, phi)) {
      return Optional.empty();
    }
    Variable all = sized(values.origin(test.operands().get(1)));
    return all != null && subjects.of(all) instanceof Subject.Of of
        ? subjects
            .each(all)
            .map(
                each ->
                    new Walk(
                        all,
                        phi.target(),
                        test.target(),
                        of.then("[%" + phi.target().index() + "]"),
                        each))
        : Optional.empty();
  }

  private static @Nullable Variable sized(Instruction.@Nullable Definition length) {
    if (length instanceof Instruction.Call call) {
      return call.callee().method().name().equals("size") ? call.receiver() : null;
    }
    return length instanceof Instruction.GetField get && get.field().name().equals("length")
        ? get.receiver()
        : null;
  }

  /** Whether a number starts with zero and grows by one. */
  private static boolean isCounter(Values values, Instruction.Phi phi) {
    boolean starts = false;
    boolean grows = true;
    for (Variable operand : phi.operands()) {
      if (operand == null) {
        return false;
      } else if (isNumber(values, operand, 0)) {
        starts = true;
      } else {
        grows &=
            values.origin(operand) instanceof Instruction.Operation sum
                && sum.operator() == Operator.ADD
                && sum.operands().size() == 2
                && values.source(sum.operands().get(0)).equals(phi.target())
                && isNumber(values, sum.operands().get(1), 1);
      }
    }
    return starts && grows;
  }

  private static boolean isNumber(Values values, Variable variable, int number) {
    return values
        .constant(variable)
        .filter(known -> known.value() instanceof Integer value && value == number)
        .isPresent();
  }

  /** What is known along an edge, where it begins, ends or leaves a loop. */
  GuardState along(Edge edge, @Nullable Instruction last, GuardState state) {
    GuardState result = state;
    for (Loop loop : loops) {
      if (edge.to() == loop.header()) {
        result =
            edge.from() < edge.to()
                ? result.and(facts(loop))
                : result.map(facts -> facts.map(way -> after(loop, way)));
      } else if (edge.kind() == Edge.Kind.FALSE
          && last instanceof Instruction.Branch branch
          && branch.condition().equals(loop.walk().more())) {
        result = result.map(facts -> facts.replace(fact -> left(loop, fact)));
      }
    }
    return result;
  }

  private static FactSets facts(Loop loop) {
    return FactSets.of(
        loop.facts().stream()
            .map(fact -> new Fact.SoFar(loop.walk().cursor(), fact))
            .toArray(Fact[]::new));
  }

  /** What is left of a way after another round: what it found out of its element, too. */
  private static FactSet after(Loop loop, FactSet way) {
    return way.without(
        fact ->
            fact instanceof Fact.SoFar soFar
                && soFar.cursor().equals(loop.walk().cursor())
                && !way.implies(Grounding.itemIs(soFar.each(), loop.walk().element())));
  }

  /** Nobody is left: what held of all so far holds of all. */
  private static FactSets left(Loop loop, Fact fact) {
    return fact instanceof Fact.SoFar soFar && soFar.cursor().equals(loop.walk().cursor())
        ? FactSets.of(Grounding.itemIs(soFar.each(), loop.walk().each()))
        : FactSets.of(fact);
  }
}

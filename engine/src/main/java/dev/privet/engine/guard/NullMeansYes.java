package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A consent that counts as given where nobody has answered: {@code consent == null || consent},
 * {@code consent == null ? true : consent}.
 */
final class NullMeansYes {

  private NullMeansYes() {}

  /** The name of the consent, if a test for null leads to where the consent itself would lead. */
  static Optional<String> at(
      SsaBody body, Instruction.Operation test, GuardFacts facts, Block block, int index) {
    if (test.operator() != Operator.EQUAL && test.operator() != Operator.NOT_EQUAL
        || test.operands().size() != 2
        || block.instructions().isEmpty()
        || !(block.instructions().get(block.instructions().size() - 1)
            instanceof Instruction.Branch branch)
        || !branch.condition().equals(test.target())) {
      return Optional.empty();
    }
    Variable asked = test.operands().get(0);
    boolean nullTested =
        body.definition(test.operands().get(1)).orElse(null) instanceof Instruction.Constant none
            && none.value() == null
            && Names.isClass(asked.type(), "java.lang.Boolean");
    if (!nullTested || !isConsent(facts.verdict(asked, block, index), facts.isNamedCheck())) {
      return Optional.empty();
    }
    Edge.Kind missing = test.operator() == Operator.EQUAL ? Edge.Kind.TRUE : Edge.Kind.FALSE;
    for (Edge edge : block.successors()) {
      if (edge.kind() == missing && leadsToYes(body, edge, isAsked(facts, asked))) {
        return Optional.of(asked.name().isEmpty() ? name(body, asked) : asked.name());
      }
    }
    return Optional.empty();
  }

  /**
   * {@code !consents.containsKey(AI) || consents.get(AI)}: the name of the look-up, if what is not
   * in a map of consents leads to where a yes that is in it would lead.
   */
  static Optional<String> at(
      SsaBody body, Instruction.Call test, GuardFacts facts, Block block, int index) {
    Variable map = test.receiver();
    if (map == null
        || !test.callee().method().name().equals("containsKey")
        || !(block.instructions().get(block.instructions().size() - 1)
            instanceof Instruction.Branch branch)
        || !branch.condition().equals(test.target())) {
      return Optional.empty();
    }
    Predicate<Variable> asked =
        value ->
            looksUp(body, value)
                .filter(
                    get ->
                        facts
                            .subjectOf(java.util.Objects.requireNonNull(get.receiver()))
                            .equals(facts.subjectOf(map)))
                .isPresent();
    for (Edge edge : block.successors()) {
      if (edge.kind() == Edge.Kind.FALSE && leadsToYes(body, edge, asked)) {
        return Optional.of("containsKey");
      }
    }
    return Optional.empty();
  }

  private static Optional<Instruction.Call> looksUp(SsaBody body, Variable value) {
    Instruction.Definition made = origin(body, value);
    while (made instanceof Instruction.Call unboxed
        && unboxed.receiver() != null
        && unboxed.callee().method().name().equals("booleanValue")) {
      made = origin(body, unboxed.receiver());
    }
    return made instanceof Instruction.Call get
            && get.receiver() != null
            && (get.callee().method().name().equals("get")
                || get.callee().method().name().equals("getOrDefault"))
        ? Optional.of(get)
        : Optional.empty();
  }

  private static Predicate<Variable> isAsked(GuardFacts facts, Variable asked) {
    Subject consent = facts.subjectOf(asked);
    return value -> facts.subjectOf(value).equals(consent);
  }

  /** Whether the way without an answer joins the way of a yes, or gives true itself. */
  private static boolean leadsToYes(SsaBody body, Edge missing, Predicate<Variable> asked) {
    Edge edge = missing;
    Block target = body.blocks().get(edge.to());
    boolean yes = joinsYes(body, target, asked);
    while (!yes && target.successors().size() == 1 && isOnlyConstants(target)) {
      edge = target.successors().get(0);
      target = body.blocks().get(edge.to());
      yes = joinsYes(body, target, asked);
    }
    return yes || mergesYes(body, edge, target, asked);
  }

  private static boolean joinsYes(SsaBody body, Block target, Predicate<Variable> asked) {
    for (Edge other : target.predecessors()) {
      Block from = body.blocks().get(other.from());
      Instruction last =
          from.instructions().isEmpty()
              ? null
              : from.instructions().get(from.instructions().size() - 1);
      if (other.kind() == Edge.Kind.TRUE
          && last instanceof Instruction.Branch branch
          && asked.test(branch.condition())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mergesYes(
      SsaBody body, Edge edge, Block target, Predicate<Variable> asked) {
    int slot = target.predecessors().indexOf(edge);
    for (Instruction instruction : target.instructions()) {
      if (instruction instanceof Instruction.Phi phi && slot >= 0) {
        Variable given = phi.operands().get(slot);
        boolean yes = given != null && isTrue(origin(body, given));
        boolean same = phi.operands().stream().anyMatch(one -> one != null && asked.test(one));
        if (yes && same) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isTrue(Instruction.@Nullable Definition value) {
    return value instanceof Instruction.Constant constant && Boolean.TRUE.equals(constant.value())
        || value instanceof Instruction.GetField get
            && get.field().owner().equals("java.lang.Boolean")
            && get.field().name().equals("TRUE");
  }

  private static Instruction.@Nullable Definition origin(SsaBody body, Variable variable) {
    Instruction.Definition definition = body.definition(variable).orElse(null);
    return definition instanceof Instruction.Copy copy
        ? body.definition(copy.source()).orElse(null)
        : definition;
  }

  static boolean isOnlyConstants(Block block) {
    return block.instructions().stream()
        .allMatch(
            one ->
                one instanceof Instruction.Constant
                    || one instanceof Instruction.GetField get && get.receiver() == null
                    || one instanceof Instruction.Copy
                    || one instanceof Instruction.Goto
                    || one instanceof Instruction.Mark);
  }

  /** Whether a value is a consent; what a check reads from its state is. */
  static boolean isConsent(Verdict verdict, boolean check) {
    return verdict.when(Outcome.TRUE).alternatives().stream()
        .anyMatch(
            way ->
                way.any(
                    fact ->
                        fact instanceof Fact.Consent
                            || fact instanceof Fact.Condition one && one.named().isPresent()
                            || check && fact instanceof Fact.StateRead));
  }

  static String name(SsaBody body, Variable variable) {
    Instruction.Definition definition = body.definition(variable).orElse(null);
    if (definition instanceof Instruction.GetField get) {
      return get.field().name();
    }
    return definition instanceof Instruction.Call call ? call.callee().method().name() : "consent";
  }
}

package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Operands;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What holds when a lambda's body runs: what held where it was made, and where it is run. */
final class Lambdas {

  private Lambdas() {}

  static FactSets entry(
      SsaBody body,
      GuardFacts facts,
      Knowledge knowledge,
      Subjects subjects,
      Instruction.Lambda lambda) {
    return here(body, facts, knowledge, lambda)
        .replace(fact -> translate(fact, lambda, subjects))
        .map(Lambdas::named);
  }

  /** What holds whenever a lambda's body runs, in the terms of the body that makes it. */
  static FactSets here(
      SsaBody body, GuardFacts facts, Knowledge knowledge, Instruction.Lambda lambda) {
    FactSets created = FactSets.IMPOSSIBLE;
    FactSets used = FactSets.IMPOSSIBLE;
    Set<Subject> before = Set.of();
    Set<Subject> withdrawn = Set.of();
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        Instruction instruction = block.instructions().get(i);
        if (instruction == lambda) {
          created = created.join(facts.at(block, i));
          before = facts.stateAt(block, i + 1).withdrawn();
        } else {
          FactSets here = use(instruction, lambda, facts, knowledge, block, i);
          if (!here.isImpossible()) {
            used = used.join(here);
            withdrawn = SelfGrants.either(withdrawn, facts.withdrawnIn(block, i));
          }
        }
      }
    }
    Set<Subject> since = new LinkedHashSet<>(withdrawn);
    since.removeAll(before);
    return used.isImpossible() ? created : Withdrawals.forget(since, created).and(used);
  }

  /**
   * What is known of the value that a lambda is handed, wherever it is used.
   *
   * @param formal which of its parameters gets the value
   */
  static Verdict given(
      SsaBody body, GuardFacts facts, Knowledge knowledge, Instruction.Lambda lambda, int formal) {
    Verdict given = Verdict.IMPOSSIBLE;
    boolean used = false;
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        Instruction instruction = block.instructions().get(i);
        if (instruction instanceof Instruction.Copy || instruction instanceof Instruction.Cast) {
          continue;
        }
        for (Variable read : Operands.of(instruction)) {
          if (knowledge.values().lambda(read).filter(lambda::equals).isPresent()) {
            used = true;
            Variable box =
                instruction instanceof Instruction.Call call
                    ? Tuples.handed(call, formal).orElse(null)
                    : null;
            given =
                given.join(
                    box == null || box.equals(read)
                        ? Verdict.NONE
                        : Pipelines.given(box, facts.verdict(box, block, i)));
          }
        }
      }
    }
    return used ? given : Verdict.NONE;
  }

  /** What holds when an instruction runs the lambda, or lets it go to where anything runs it. */
  private static FactSets use(
      Instruction instruction,
      Instruction.Lambda lambda,
      GuardFacts facts,
      Knowledge knowledge,
      Block block,
      int index) {
    FactSets used = FactSets.IMPOSSIBLE;
    if (instruction instanceof Instruction.Copy || instruction instanceof Instruction.Cast) {
      return used;
    }
    for (Variable read : Operands.of(instruction)) {
      if (knowledge.values().lambda(read).filter(lambda::equals).isPresent()) {
        used =
            used.join(
                instruction instanceof Instruction.Call call
                    ? run(call, read, facts, block, index)
                    : FactSets.NONE);
      }
    }
    return used;
  }

  /** What holds when a call runs its function: on an element, what holds of that. */
  private static FactSets run(
      Instruction.Call call, Variable function, GuardFacts facts, Block block, int index) {
    FactSets held = facts.within(call, block, index).and(facts.runs(block, index, function));
    Variable receiver = call.receiver();
    if (receiver == null || receiver.equals(function)) {
      return held;
    }
    return run(
        call,
        function,
        held,
        facts.verdict(receiver, block, index),
        facts.elements(receiver, block, index),
        facts.subjectOf(receiver));
  }

  /**
   * What holds when a call runs its function on what its receiver holds.
   *
   * @param held what holds where the call is
   * @param verdict what is known of the receiver
   * @param elements what holds of each element
   * @param owner whom the receiver is about
   */
  static FactSets run(
      Instruction.Call call,
      Variable function,
      FactSets held,
      Verdict verdict,
      FactSets elements,
      Subject owner) {
    if (Pipelines.runsIfAbsent(call, function)) {
      return Withdrawals.contradicted(verdict.when(Outcome.PRESENT), held)
          .and(verdict.when(Outcome.ABSENT));
    } else if (Futures.runsAfter(call)) {
      return held.and(elements).and(Futures.completed(verdict));
    }
    return Pipelines.runsIfPresent(call)
        ? held.and(elements)
            .and(verdict.when(Outcome.PRESENT))
            .and(told(verdict.when(Outcome.PRESENT), owner))
        : held.and(elements);
  }

  /** Facts about whom an optional is about, told of its element. */
  private static FactSets told(FactSets facts, Subject owner) {
    return facts.replace(
        fact ->
            FactSets.of(
                Grounding.about(
                    fact,
                    subject ->
                        subject.equals(owner)
                            ? new Subject.Of(new Subject.Item(), List.of())
                            : subject)));
  }

  /** Leaves out consents of somebody without a name where the same was had of somebody with one. */
  private static FactSet named(FactSet path) {
    return FactSet.of(
        path.facts().stream()
            .filter(
                fact ->
                    !(Grounding.subjectOf(fact) instanceof Subject.Other)
                        || path.facts().stream().noneMatch(other -> replaces(other, fact)))
            .toList());
  }

  private static boolean replaces(Fact other, Fact fact) {
    return other instanceof Fact.Consent a
        && fact instanceof Fact.Consent b
        && !(a.subject() instanceof Subject.Other)
        && a.basis() == b.basis()
        && a.purpose().equals(b.purpose());
  }

  /** The fact in the lambda's terms: captured values and the element become formals. */
  private static FactSets translate(Fact fact, Instruction.Lambda lambda, Subjects subjects) {
    if (!(fact instanceof Fact.Consent)) {
      return FactSets.NONE;
    }
    Fact.Consent consent = (Fact.Consent) ConsentsInTurn.outside(fact);
    return FactSets.of(
        consent
            .to(
                consent.purpose() instanceof Purpose.Formal
                    ? purpose(consent, lambda, subjects)
                    : consent.purpose())
            .of(translate(consent.subject(), lambda, subjects)));
  }

  private static Purpose purpose(
      Fact.Consent consent, Instruction.Lambda lambda, Subjects subjects) {
    Purpose.Formal formal = (Purpose.Formal) consent.purpose();
    for (int k = 0; k < lambda.captured().size(); k++) {
      if (subjects
          .of(lambda.captured().get(k))
          .equals(new Subject.Of(new Subject.Formal(formal.index()), List.of()))) {
        return new Purpose.Formal(Subject.Formal.captured(k));
      }
    }
    return new Purpose.Unknown();
  }

  private static Subject translate(Subject subject, Instruction.Lambda lambda, Subjects subjects) {
    if (!(subject instanceof Subject.Of of)) {
      return subject;
    }
    if (of.root() instanceof Subject.Item) {
      return new Subject.Of(new Subject.Formal(0), of.path());
    }
    Subject best = new Subject.Other();
    int length = -1;
    for (int k = 0; k < lambda.captured().size(); k++) {
      if (subjects.of(lambda.captured().get(k)) instanceof Subject.Of captured
          && captured.root().equals(of.root())
          && captured.path().size() > length
          && startsWith(of.path(), captured.path())) {
        length = captured.path().size();
        best =
            new Subject.Of(
                new Subject.Formal(Subject.Formal.captured(k)),
                of.path().subList(length, of.path().size()));
      }
    }
    return best;
  }

  private static boolean startsWith(List<String> path, List<String> prefix) {
    return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
  }
}

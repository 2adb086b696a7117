package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of the values that a body writes to boolean fields. */
final class FieldWrites {

  private FieldWrites() {}

  static Map<FieldKey, Verdict> of(SsaBody body, GuardFacts facts) {
    Map<FieldKey, Verdict> writes = new TreeMap<>();
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        if (block.instructions().get(i) instanceof Instruction.PutField put
            && Names.isBoolean(put.value().type())
            && !facts.at(block, i).isImpossible()) {
          Verdict verdict =
              facts
                  .verdict(put.value(), block, i)
                  .and(facts.at(block, i))
                  .map(proved -> proved.replace(fact -> told(fact, put.receiver(), body, facts)));
          writes.merge(put.field(), verdict, Verdict::join);
        }
      }
    }
    return writes;
  }

  private static FactSets told(
      Fact fact, @Nullable Variable holder, SsaBody body, GuardFacts facts) {
    if (fact instanceof Fact.Condition) {
      return FactSets.NONE;
    }
    return FactSets.of(Grounding.about(fact, subject -> held(subject, holder, body, facts)));
  }

  /** The person as a part of the object that the flag is written to. */
  private static Subject held(
      Subject subject, @Nullable Variable holder, SsaBody body, GuardFacts facts) {
    if (!(subject instanceof Subject.Of of)) {
      return subject;
    }
    Subject self = holder == null ? new Subject.None() : facts.subjectOf(holder);
    if (self instanceof Subject.Of object
        && object.root().equals(of.root())
        && of.path().size() >= object.path().size()
        && of.path().subList(0, object.path().size()).equals(object.path())) {
      return receiver(of.path().subList(object.path().size(), of.path().size()));
    }
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.PutField put
            && put.receiver() != null
            && put.receiver().equals(holder)
            && facts.subjectOf(put.value()) instanceof Subject.Of person
            && person.root().equals(of.root())
            && of.path().size() >= person.path().size()
            && of.path().subList(0, person.path().size()).equals(person.path())) {
          return Grounding.append(
              receiver(List.of(put.field().name())),
              of.path().subList(person.path().size(), of.path().size()));
        }
      }
    }
    return new Subject.Other();
  }

  private static Subject receiver(List<String> path) {
    return new Subject.Of(new Subject.Formal(Subject.Formal.RECEIVER), path);
  }
}

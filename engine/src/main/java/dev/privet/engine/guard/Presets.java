package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where a body takes consent for granted. */
final class Presets {
  /** Calls that put a value where there is none, with the place of that value. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "orElse",
          "orElseGet",
          "getOrElse",
          "defaultIfEmpty",
          "getNow",
          "onErrorReturn",
          "onErrorResume",
          "exceptionally",
          "completeOnTimeout");

  private static final Set<String> OTHERWISE_STATIC =
      Set.of("requireNonNullElse", "toBooleanDefaultIfNull", "defaultIfNull", "firstNonNull");

  private final SsaBody body;
  private final Knowledge knowledge;
  private final GuardFacts facts;
  private final List<Preset> found = new ArrayList<>();

  private Presets(SsaBody body, Knowledge knowledge, GuardFacts facts) {
    this.body = body;
    this.knowledge = knowledge;
    this.facts = facts;
  }

  static List<Preset> of(SsaBody body, Knowledge knowledge, GuardFacts facts) {
    Presets presets = new Presets(body, knowledge, facts);
    presets.find();
    return presets.found;
  }

  private void find() {
    MethodKey key = body.body().key();
    if (knowledge.alwaysGrants(facts.summary())) {
      add(Preset.Kind.PREDICATE, key.name(), body.body().position());
    }
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        Instruction instruction = block.instructions().get(i);
        if (instruction instanceof Instruction.Call call && isLookUp(call, block, i)) {
          add(Preset.Kind.LOOK_UP, call.callee().method().name(), call.position());
        } else if (instruction instanceof Instruction.Operation test) {
          NullMeansYes.at(body, test, facts, block, i)
              .ifPresent(asked -> add(Preset.Kind.LOOK_UP, asked, test.position()));
        } else if (key.isConstructor()
            && instruction instanceof Instruction.PutField put
            && knowledge.presets(put)) {
          add(Preset.Kind.FLAG, put.field().name(), put.position());
        }
      }
    }
  }

  private void add(Preset.Kind kind, String name, dev.privet.engine.program.Position position) {
    found.add(new Preset(kind, name, body.body().key(), position));
  }

  private boolean isLookUp(Instruction.Call call, Block block, int index) {
    String name = call.callee().method().name();
    List<Variable> arguments = call.arguments();
    Variable receiver = call.receiver();
    if (receiver != null && OTHERWISE.contains(name) && !arguments.isEmpty()) {
      // Before the value that counts comes the kind of error, behind it the time.
      int at = name.equals("completeOnTimeout") ? 0 : arguments.size() - 1;
      return isGrantedInstead(receiver, arguments.get(at), block, index);
    } else if (receiver == null && OTHERWISE_STATIC.contains(name) && arguments.size() == 2) {
      return isGrantedInstead(arguments.get(0), arguments.get(1), block, index);
    }
    return knowledge.grantsWhatIsMissing(call);
  }

  /** Whether a missing answer of a check counts as yes. */
  private boolean isGrantedInstead(Variable answer, Variable instead, Block block, int index) {
    boolean yes =
        knowledge.grants(instead) || knowledge.givesTrue(instead, facts.stateAt(block, index));
    return yes
        && (knowledge.isNamedCheck()
            || facts.verdict(answer, block, index).when(Outcome.TRUE).alternatives().stream()
                .anyMatch(way -> way.facts().stream().anyMatch(f -> f instanceof Fact.Consent)));
  }
}

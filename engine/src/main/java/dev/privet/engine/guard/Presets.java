package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private static final Set<String> IF_ABSENT = Set.of("computeIfAbsent", "putIfAbsent");

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
        if (instruction instanceof Instruction.Definition test) {
          NotFalseMeansYes.at(body, test, facts, block, i)
              .ifPresent(asked -> add(Preset.Kind.LOOK_UP, asked, test.position()));
        }
        if (instruction instanceof Instruction.Call call
            && call.callee().method().name().equals("containsKey")
            && knowledge.keepsConsents(call)) {
          NullMeansYes.at(body, call, facts, block, i)
              .ifPresent(asked -> add(Preset.Kind.LOOK_UP, asked, call.position()));
        } else if (instruction instanceof Instruction.Call call && isLookUp(call, block, i)) {
          add(Preset.Kind.LOOK_UP, call.callee().method().name(), call.position());
        } else if (instruction instanceof Instruction.Call call && key.isConstructor()) {
          handedOn(call).ifPresent(flag -> add(Preset.Kind.FLAG, flag, call.position()));
        } else if (instruction instanceof Instruction.Return end && isFailing(end, block)) {
          add(Preset.Kind.LOOK_UP, key.name(), end.position());
        } else if (instruction instanceof Instruction.Operation test) {
          NullMeansYes.at(body, test, facts, block, i)
              .ifPresent(asked -> add(Preset.Kind.LOOK_UP, asked, test.position()));
        } else if (instruction instanceof Instruction.PutField put
            && knowledge.presets(put)
            && (key.isConstructor() || fillsMissing(put, block))) {
          add(Preset.Kind.FLAG, put.field().name(), put.position());
        }
      }
    }
  }

  private void add(Preset.Kind kind, String name, dev.privet.engine.program.Position position) {
    found.add(new Preset(kind, name, body.body().key(), position));
  }

  /** {@code this(email, true)}: the flag of consent that the other constructor is handed. */
  private Optional<String> handedOn(Instruction.Call call) {
    MethodKey other = call.callee().method();
    if (!other.isConstructor() || !other.owner().equals(body.body().key().owner())) {
      return Optional.empty();
    }
    return knowledge.keptFlags(call).entrySet().stream()
        .filter(kept -> Formals.actual(call, kept.getValue()).filter(knowledge::grants).isPresent())
        .map(kept -> kept.getKey().name())
        .sorted()
        .findFirst();
  }

  /** Whether a flag is written only where it was found to be missing. */
  private boolean fillsMissing(Instruction.PutField put, Block block) {
    if (block.predecessors().size() != 1) {
      return false;
    }
    Edge way = block.predecessors().get(0);
    List<Instruction> before = body.blocks().get(way.from()).instructions();
    return !before.isEmpty()
        && before.get(before.size() - 1) instanceof Instruction.Branch branch
        && body.definition(branch.condition()).orElse(null) instanceof Instruction.Operation test
        && way.kind()
            == (test.operator() == Operator.EQUAL
                ? Edge.Kind.TRUE
                : test.operator() == Operator.NOT_EQUAL ? Edge.Kind.FALSE : null)
        && body.definition(test.operands().get(0)).orElse(null) instanceof Instruction.GetField get
        && get.field().equals(put.field())
        && body.definition(test.operands().get(1)).orElse(null) instanceof Instruction.Constant none
        && none.value() == null;
  }

  /** Whether a check says yes where asking has failed. */
  private boolean isFailing(Instruction.Return end, Block block) {
    if (!knowledge.isNamedCheck()
        || end.value() == null
        || !knowledge.isYes(end.value())
        || body.body().handlers().isEmpty()) {
      return false;
    }
    Block at = block;
    for (int i = 0; i < body.blocks().size(); i++) {
      if (at.instructions().stream().anyMatch(one -> one instanceof Instruction.Catch)) {
        return true;
      } else if (at.predecessors().size() != 1
          || at.predecessors().get(0).kind() != Edge.Kind.NEXT) {
        return false;
      }
      at = body.blocks().get(at.predecessors().get(0).from());
    }
    return false;
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
    if (receiver != null && IF_ABSENT.contains(name) && arguments.size() == 2) {
      Variable value = arguments.get(1);
      return knowledge.keepsConsents(call)
          && (knowledge.grants(value) || knowledge.givesTrue(value, facts.stateAt(block, index)));
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

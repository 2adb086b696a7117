package dev.privet.engine.wiring;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.ruleset.WiringRules;
import java.util.LinkedHashSet;
import java.util.Set;

/** All that frameworks connect in a project. Thread-safe once made. */
public final class Wiring {

  private final AdviceIndex advice;

  public Wiring(Hierarchy hierarchy, WiringRules rules) {
    Components components = new Components(hierarchy, rules);
    this.advice = new AdviceIndex(hierarchy, rules, components);
  }

  public AdviceIndex advice() {
    return advice;
  }

  /** Bodies that run when a body does, without its calling them. */
  public Set<MethodKey> links(MethodBody body) {
    Set<MethodKey> links = new LinkedHashSet<>();
    advice.around(body.key()).forEach(one -> links.add(one.body()));
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Call call) {
        advice.around(call.callee().method()).forEach(one -> links.add(one.body()));
      }
    }
    return links;
  }
}

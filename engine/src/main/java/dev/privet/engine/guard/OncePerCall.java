package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks for what a call's targets prove once in the analysis of a body, which walks each call
 * several times; joining forty targets is no small thing.
 */
final class OncePerCall implements CallGuards {
  private final CallGuards program;
  private final Map<Instruction.Call, Optional<GuardSummary>> calls = new IdentityHashMap<>();

  OncePerCall(CallGuards program) {
    this.program = program;
  }

  @Override
  public Optional<GuardSummary> of(Instruction.Call call, ClassType receiver) {
    return program.of(call, receiver);
  }

  @Override
  public Optional<GuardSummary> of(Instruction.Call call) {
    Optional<GuardSummary> known = calls.get(call);
    if (known == null) {
      known = program.of(call);
      calls.put(call, known);
    }
    return known;
  }

  @Override
  public Optional<Verdict> of(FieldKey field) {
    return program.of(field);
  }

  @Override
  public List<Object> listed(FieldKey field) {
    return program.listed(field);
  }

  @Override
  public Set<Object> initial(FieldKey field) {
    return program.initial(field);
  }

  @Override
  public Optional<Verdict> held(FieldKey constant) {
    return program.held(constant);
  }

  @Override
  public boolean isFixed(FieldKey field) {
    return program.isFixed(field);
  }

  @Override
  public Optional<Verdict> function(FieldKey field) {
    return program.function(field);
  }

  @Override
  public List<String> kinds(ClassType type) {
    return program.kinds(type);
  }

  @Override
  public Optional<Object> constant(FieldKey field) {
    return program.constant(field);
  }

  @Override
  public Optional<GuardSummary> of(MethodKey lambdaBody) {
    return program.of(lambdaBody);
  }
}

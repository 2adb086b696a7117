package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.ruleset.GuardSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Consents that are kept as the bits of a number. */
final class Bits {
  private final Values values;
  private final Checks checks;
  private final GuardRules rules;

  Bits(Values values, Checks checks, GuardRules rules) {
    this.values = values;
    this.checks = checks;
    this.rules = rules;
  }

  /** {@code flags & ANALYTICS}: a bit that is set is there, and the mask says what it is for. */
  Verdict masked(Instruction.Operation where, Verdict a, Verdict b) {
    Variable left = where.operands().get(0);
    Variable right = where.operands().get(1);
    FactSets bit = FactSets.NONE;
    if (isMask(right)) {
      bit = masked(where, left, a, right);
    } else if (isMask(left)) {
      bit = masked(where, right, b, left);
    }
    return Verdict.NONE.with(Outcome.PRESENT, bit);
  }

  /** A constant, or what a caller hands over for one. */
  private boolean isMask(Variable variable) {
    return values.constant(variable).isPresent()
        || values.purpose(variable) instanceof Purpose.Formal
        || !(ordinal(variable) instanceof Purpose.Unknown);
  }

  /** {@code 1 << Purpose.AI.ordinal()}: what a bit is for that a purpose numbers. */
  private Purpose ordinal(Variable mask) {
    return values.origin(mask) instanceof Instruction.Operation shift
            && shift.operator() == Operator.SHIFT
            && shift.operands().size() == 2
            && values.constant(shift.operands().get(0)).isPresent()
            && values.origin(shift.operands().get(1)) instanceof Instruction.Call call
            && call.receiver() != null
            && call.callee().method().name().equals("ordinal")
        ? values.purpose(call.receiver())
        : new Purpose.Unknown();
  }

  private FactSets masked(
      Instruction.Operation where, Variable bits, Verdict flags, Variable mask) {
    Purpose purpose = purpose(mask);
    FactSets facts = flags.when(Outcome.GRANTED);
    if (facts.isImpossible()) {
      return FactSets.NONE;
    } else if (facts.always(fact -> fact instanceof Fact.Consent)) {
      return facts.replace(fact -> FactSets.of(isFor(fact, purpose)));
    }
    // The flags are just flags, but their bit may be called a consent.
    return facts.and(
        rules
            .consentCheck(name(mask))
            .filter(check -> check.outcome() == GuardSpec.Outcome.TRUE)
            .map(
                check ->
                    CheckResults.facts(
                        Fact.Basis.OPT_IN, List.of(purpose), whose(bits), Strength.ASSUMED, where))
            .orElse(FactSets.NONE));
  }

  /** A bit says more of what it is for than flags whose name speaks of no use. */
  private Fact isFor(Fact fact, Purpose purpose) {
    return fact instanceof Fact.Consent consent
            && consent.purpose() instanceof Purpose.Named named
            && !rules.covers(named.name())
            && purpose instanceof Purpose.Named
        ? consent.to(purpose)
        : Logic.narrowed(fact, purpose);
  }

  private Subject whose(Variable bits) {
    @Nullable Variable holder = null;
    if (values.origin(bits) instanceof Instruction.Call call && call.arguments().isEmpty()) {
      holder = call.receiver();
    } else if (values.origin(bits) instanceof Instruction.GetField get) {
      holder = get.receiver();
    }
    return holder == null ? new Subject.None() : checks.owner(holder);
  }

  /** A mask without a name may be for anything. */
  private Purpose purpose(Variable mask) {
    if (values.purpose(mask) instanceof Purpose.Formal formal) {
      return formal;
    } else if (!(ordinal(mask) instanceof Purpose.Unknown)) {
      return ordinal(mask);
    }
    String name = name(mask);
    return name.isEmpty() ? new Purpose.Unknown() : values.purposeNamed(name);
  }

  private String name(Variable mask) {
    return values.origin(mask) instanceof Instruction.Constant constant
        ? constant.target().name()
        : "";
  }
}

package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.PrimitiveType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What operators and comparisons make of the verdicts of their operands. */
final class Logic {
  private final Values values;
  private final Checks checks;
  private final Ages ages;
  private final Expiries expiries;
  private final Bits bits;

  Logic(Values values, Checks checks, Ages ages, Expiries expiries, Bits bits) {
    this.bits = bits;
    this.expiries = expiries;
    this.values = values;
    this.checks = checks;
    this.ages = ages;
  }

  /** The verdict of an operator's result, given those of its operands. */
  Verdict operation(Instruction.Operation operation, Function<Variable, Verdict> verdicts) {
    List<Variable> operands = operation.operands();
    Variable left = operands.get(0);
    if (operands.size() == 1) {
      return switch (operation.operator()) {
        case NOT -> verdicts.apply(left).negated();
        default -> Verdict.NONE;
      };
    }
    Variable right = operands.get(1);
    Verdict a = verdicts.apply(left);
    Verdict b = verdicts.apply(right);
    return switch (operation.operator()) {
      case AND -> isNumber(left) ? bits.masked(operation, a, b) : both(a, b);
      case OR -> either(a, b);
      case EQUAL -> equal(left, right, verdicts);
      case NOT_EQUAL -> equal(left, right, verdicts).negated();
      case XOR -> equal(left, right, verdicts).negated();
      case GREATER -> magnitudes(operation, a, b).and(isZero(right) ? present(a) : Verdict.NONE);
      case GREATER_EQUAL ->
          magnitudes(operation, a, b).and(isOne(right) ? present(a) : Verdict.NONE);
      case LESS, LESS_EQUAL -> magnitudes(operation, a, b);
      default -> Verdict.NONE;
    };
  }

  private Verdict magnitudes(Instruction.Operation operation, Verdict a, Verdict b) {
    return reads(a, b).and(ages.compared(operation)).and(expiries.compared(operation));
  }

  /**
   * The variable that a condition compares with a constant, and the constants that it may still be
   * if the comparison came out so; empty of other conditions.
   */
  Optional<Narrowed> narrowed(
      Variable condition, boolean truth, Function<Variable, Verdict> verdicts) {
    if (!(values.origin(condition) instanceof Instruction.Operation operation)
        || operation.operator() != Operator.EQUAL && operation.operator() != Operator.NOT_EQUAL) {
      return Optional.empty();
    }
    Variable compared = operation.operands().get(0);
    Cases cases = verdicts.apply(compared).cases();
    Optional<Object> key =
        values.constant(operation.operands().get(1)).map(Values.Known::value).flatMap(values::key);
    boolean equal = truth == (operation.operator() == Operator.EQUAL);
    return key.isEmpty() || cases.one().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Narrowed(compared, equal ? cases.narrowedTo(key.get()) : cases.without(key.get())));
  }

  /** What is left of the constants that a variable may be. */
  record Narrowed(Variable variable, Cases cases) {}

  private static boolean isNumber(Variable variable) {
    return variable.type() instanceof PrimitiveType type && type != PrimitiveType.BOOLEAN;
  }

  private boolean isZero(Variable variable) {
    return is(variable, 0);
  }

  private boolean isOne(Variable variable) {
    return is(variable, 1);
  }

  private boolean is(Variable variable, long value) {
    return values
        .constant(variable)
        .map(known -> known.value() instanceof Number number && number.longValue() == value)
        .orElse(false);
  }

  private static Verdict present(Verdict value) {
    FactSets none = value.when(Outcome.ABSENT);
    return Verdict.NONE
        .with(Outcome.TRUE, value.when(Outcome.PRESENT))
        .with(Outcome.FALSE, none.isImpossible() ? FactSets.NONE : none);
  }

  /** A consent to anything, as one for the purpose that it turned out to be for. */
  static Fact narrowed(Fact fact, Purpose purpose) {
    return fact instanceof Fact.Consent consent && consent.purpose() instanceof Purpose.Any
        ? consent.to(purpose)
        : fact;
  }

  static Verdict either(Verdict a, Verdict b) {
    return both(a.negated(), b.negated()).negated();
  }

  static Verdict both(Verdict a, Verdict b) {
    return Verdict.NONE
        .with(Outcome.TRUE, a.when(Outcome.TRUE).and(b.when(Outcome.TRUE)))
        .with(Outcome.FALSE, a.when(Outcome.FALSE).join(b.when(Outcome.FALSE)));
  }

  /** The verdict of {@code left == right} or {@code left.equals(right)}. */
  Verdict equal(Variable left, Variable right, Function<Variable, Verdict> verdicts) {
    FactSets purpose =
        checks.found().purposeOf(left, right).and(checks.found().purposeOf(right, left));
    Verdict verdict = compared(left, right, verdicts);
    return purpose.isNone()
        ? verdict
        : verdict.with(Outcome.TRUE, verdict.when(Outcome.TRUE).and(purpose));
  }

  private Verdict compared(Variable left, Variable right, Function<Variable, Verdict> verdicts) {
    Optional<Values.Known> known = values.constant(right);
    if (known.isPresent()) {
      return equal(left, verdicts.apply(left), known.get());
    }
    known = values.constant(left);
    if (known.isPresent()) {
      return equal(right, verdicts.apply(right), known.get());
    }
    if (isMaskedBy(left, right)) {
      return Verdict.NONE.with(Outcome.TRUE, verdicts.apply(left).when(Outcome.PRESENT));
    }
    return reads(verdicts.apply(left), verdicts.apply(right));
  }

  /** {@code (flags & mask) == mask}. */
  private boolean isMaskedBy(Variable masked, Variable mask) {
    return values.origin(masked) instanceof Instruction.Operation operation
        && operation.operator() == Operator.AND
        && operation.operands().stream()
            .anyMatch(
                operand ->
                    operand.equals(mask)
                        || values.purpose(operand) instanceof Purpose.Formal a
                            && a.equals(values.purpose(mask)));
  }

  private Verdict equal(Variable variable, Verdict value, Values.Known known) {
    Object key = known.value() == null ? Cases.NULL : values.key(known.value()).orElse(null);
    Verdict told = byOutcome(variable, value, known);
    return key == null
        ? told
        : told.and(
            Verdict.NONE
                .with(Outcome.TRUE, value.cases().is(key))
                .with(Outcome.FALSE, value.cases().isNone(key::equals)));
  }

  private Verdict byOutcome(Variable variable, Verdict value, Values.Known known) {
    Object constant = known.value();
    if (constant == null) {
      return Names.isBox(variable.type())
          ? Verdict.NONE
          : tested(value, Outcome.ABSENT, Outcome.PRESENT);
    } else if (constant instanceof Number number && isMasked(variable)) {
      return number.longValue() == 0
          ? tested(value, Outcome.ABSENT, Outcome.PRESENT)
          : Verdict.NONE.with(Outcome.TRUE, value.when(Outcome.PRESENT));
    } else if (constant instanceof Boolean truth) {
      Verdict tested = tested(value, Outcome.TRUE, Outcome.FALSE);
      // A Boolean that is not FALSE may be missing.
      boolean missing = Names.isClass(variable.type(), "java.lang.Boolean") && !isBoxed(variable);
      return truth
          ? tested
          : Verdict.NONE
              .with(Outcome.TRUE, value.when(Outcome.FALSE))
              .with(Outcome.FALSE, missing ? FactSets.NONE : value.when(Outcome.TRUE));
    } else if (values.grants(constant)) {
      // A header that asks not to be tracked is a text: it is not "1".
      FactSets no = constant instanceof String ? value.when(Outcome.FALSE) : FactSets.NONE;
      return Verdict.NONE
          .with(Outcome.TRUE, value.when(Outcome.GRANTED))
          .with(Outcome.FALSE, Refusals.of(value.when(Outcome.GRANTED)).and(no));
    } else if (constant instanceof Number number
        && number.longValue() == 1
        && !isCounted(variable)
        && value.when(Outcome.GRANTED).always(fact -> fact instanceof Fact.Consent)) {
      return Verdict.NONE.with(Outcome.TRUE, value.when(Outcome.GRANTED));
    } else if (constant instanceof Number number
        && number.longValue() == 0
        && values.origin(variable) instanceof Instruction.Call
        && !value.when(Outcome.ABSENT).isImpossible()) {
      return tested(value, Outcome.ABSENT, Outcome.PRESENT);
    }
    return constant instanceof FieldKey || constant instanceof String
        ? otherThanGranting(variable, value, constant)
        : reads(value, Verdict.NONE);
  }

  /** Whether a number says how many there are. */
  private boolean isCounted(Variable variable) {
    return values.origin(variable) instanceof Instruction.Call call
        && (call.callee().method().name().startsWith("count")
            || call.callee().method().name().equals("size"));
  }

  /** Whether a box holds what a primitive boolean was. */
  private boolean isBoxed(Variable variable) {
    return values.origin(variable) instanceof Instruction.Call call
        && call.callee().returnType() == PrimitiveType.BOOLEAN;
  }

  private boolean isMasked(Variable variable) {
    return values.origin(variable) instanceof Instruction.Operation operation
        && operation.operator() == Operator.AND;
  }

  private static Verdict tested(Verdict value, Outcome whenTrue, Outcome whenFalse) {
    return Verdict.NONE
        .with(Outcome.TRUE, value.when(whenTrue))
        .with(Outcome.FALSE, value.when(whenFalse));
  }

  /**
   * A constant that does not grant proves no consent, but state was compared. What is not that
   * constant grants if all others of its enum do.
   */
  private Verdict otherThanGranting(Variable variable, Verdict value, Object constant) {
    FactSets granted = value.when(Outcome.GRANTED);
    FactSets refused = Refusals.of(granted);
    Set<FieldKey> left = checks.othersThatRefuse(variable.type(), constant);
    return Verdict.NONE
        .with(Outcome.TRUE, read(value).and(refused))
        .with(
            Outcome.FALSE,
            checks.othersGrant(variable.type(), List.of(constant))
                ? granted
                : refused.and(excluded(granted, left)));
  }

  /** {@code status != REVOKED}: one constant less that it may be. */
  private static FactSets excluded(FactSets granted, Set<FieldKey> left) {
    return left.isEmpty() || granted.isImpossible()
        ? FactSets.NONE
        : granted.replace(
            fact ->
                fact instanceof Fact.Consent || fact instanceof Fact.Condition
                    ? FactSets.of(new Fact.Excluded(left, fact))
                    : FactSets.NONE);
  }

  /** A comparison of magnitudes tells only that state took part. */
  private static Verdict reads(Verdict a, Verdict b) {
    return Verdict.NONE.with(Outcome.TRUE, read(a).and(read(b)));
  }

  private static FactSets read(Verdict value) {
    FactSets facts = value.when(Outcome.GRANTED);
    return facts.isImpossible()
        ? FactSets.NONE
        : facts.without(fact -> !(fact instanceof Fact.StateRead));
  }
}

package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comparisons of somebody's age prove: {@code pupil.getAge() >= 16}. */
final class Ages {
  /** The least age that any law takes for old enough; below it a comparison proves nothing. */
  private static final int LEAST = 13;

  /** What is below it is no limit that somebody meant for children. */
  private static final int SCHOOL = 5;

  private final Values values;
  private final Subjects subjects;
  private final Roles roles;

  Ages(Values values, Subjects subjects, Roles roles) {
    this.roles = roles;
    this.values = values;
    this.subjects = subjects;
  }

  /** The verdict of a comparison of magnitudes. */
  Verdict compared(Instruction.Operation operation) {
    Variable left = operation.operands().get(0);
    Variable right = operation.operands().get(1);
    if (isAge(left)) {
      return compared(operation, left, operation.operator(), right);
    }
    return isAge(right)
        ? compared(operation, right, turned(operation.operator()), left)
        : Verdict.NONE;
  }

  /** Whether somebody's age is compared with a limit that children pass. */
  boolean isTooYoung(Instruction.Operation operation) {
    if (operation.operands().size() != 2) {
      return false;
    }
    Variable left = operation.operands().get(0);
    Variable right = operation.operands().get(1);
    boolean first = isAge(left);
    Operator operator = first ? operation.operator() : turned(operation.operator());
    return switch (operator) {
      case GREATER, LESS_EQUAL ->
          (first || isAge(right)) && isChilds(first ? right : left, LEAST - 1);
      case GREATER_EQUAL, LESS -> (first || isAge(right)) && isChilds(first ? right : left, LEAST);
      default -> false;
    };
  }

  private boolean isChilds(Variable limit, int least) {
    return values
        .constant(limit)
        .filter(
            known ->
                known.value() instanceof Number number
                    && number.intValue() >= SCHOOL
                    && number.intValue() < least)
        .isPresent();
  }

  private Verdict compared(
      Instruction.Operation where, Variable age, Operator operator, Variable limit) {
    boolean strict = operator == Operator.GREATER || operator == Operator.LESS_EQUAL;
    if (!isOldEnough(limit, strict ? LEAST - 1 : LEAST)) {
      return Verdict.NONE;
    }
    FactSets old =
        FactSets.of(
            new Fact.Consent(
                Fact.Basis.AGE, new Purpose.Any(), whose(age), Strength.PROVEN, where.position()));
    return switch (operator) {
      case GREATER, GREATER_EQUAL -> Verdict.NONE.with(Outcome.TRUE, old);
      case LESS, LESS_EQUAL -> Verdict.NONE.with(Outcome.FALSE, old);
      default -> Verdict.NONE;
    };
  }

  /**
   * The verdict of a comparison of dates: {@code birthDate.plusYears(16).isBefore(today)}, {@code
   * birthDate.isBefore(today.minusYears(16))}.
   */
  Verdict called(Instruction.Call call) {
    Variable receiver = call.receiver();
    if (receiver == null || call.arguments().size() != 1) {
      return Verdict.NONE;
    }
    Variable other = call.arguments().get(0);
    return switch (call.callee().method().name()) {
      case "isBefore", "before" -> ordered(receiver, other, call);
      case "isAfter", "after" -> ordered(other, receiver, call);
      default -> Verdict.NONE;
    };
  }

  private Verdict ordered(Variable early, Variable late, Instruction.Call where) {
    return Verdict.NONE
        .with(Outcome.TRUE, ifBefore(early, late, where))
        .with(Outcome.FALSE, ifBefore(late, early, where));
  }

  /** What it proves that one date is before the other. */
  private FactSets ifBefore(Variable early, Variable late, Instruction.Call where) {
    Variable birth = shifted(early, "plusYears");
    if (birth == null && shifted(late, "minusYears") != null) {
      birth = early;
    }
    return birth != null && roles.speaksOfBirth(name(birth))
        ? FactSets.of(
            new Fact.Consent(
                Fact.Basis.AGE,
                new Purpose.Any(),
                holder(subjects.of(birth)),
                Strength.PROVEN,
                where.position()))
        : FactSets.NONE;
  }

  /** The date that is moved by as many years as make somebody old enough. */
  private @Nullable Variable shifted(Variable date, String by) {
    return values.origin(date) instanceof Instruction.Call call
            && call.callee().method().name().equals(by)
            && call.arguments().size() == 1
            && isOldEnough(call.arguments().get(0), LEAST)
        ? call.receiver()
        : null;
  }

  private static Operator turned(Operator operator) {
    return switch (operator) {
      case GREATER -> Operator.LESS;
      case GREATER_EQUAL -> Operator.LESS_EQUAL;
      case LESS -> Operator.GREATER;
      case LESS_EQUAL -> Operator.GREATER_EQUAL;
      default -> operator;
    };
  }

  /** A limit that is configured, or handed over, is one that somebody thought about. */
  private boolean isOldEnough(Variable limit, int least) {
    return values
        .constant(limit)
        .map(known -> known.value() instanceof Number number && number.intValue() >= least)
        .orElseGet(
            () ->
                roles.speaksOfAge(name(limit))
                    || subjects.formals().number(values.source(limit)).isPresent());
  }

  private boolean isAge(Variable variable) {
    if (values.constant(variable).isPresent()) {
      return false;
    }
    Variable start = start(variable);
    if (start != null) {
      return roles.speaksOfBirth(name(start)) || roles.speaksOfBirth(start.name());
    }
    return roles.isAge(name(variable))
        || roles.isAge(variable.name())
        || yearOfBirth(variable) != null;
  }

  /**
   * The date that whole years are counted from: {@code Period.between(start, today).getYears()},
   * {@code ChronoUnit.YEARS.between(start, today)}, {@code start.until(today, YEARS)}.
   */
  private @Nullable Variable start(Variable years) {
    if (!(values.origin(years) instanceof Instruction.Call call)) {
      return null;
    }
    Variable receiver = call.receiver();
    List<Variable> arguments = call.arguments();
    return switch (call.callee().method().name()) {
      case "getYears" ->
          receiver != null && values.origin(receiver) instanceof Instruction.Call period
              ? from(period)
              : null;
      case "between" -> receiver != null && isYears(receiver) ? from(call) : null;
      case "until" -> arguments.size() == 2 && isYears(arguments.get(1)) ? from(call) : null;
      default -> null;
    };
  }

  private static @Nullable Variable from(Instruction.Call span) {
    return switch (span.callee().method().name()) {
      case "until" -> span.receiver();
      case "between" -> span.arguments().isEmpty() ? null : span.arguments().get(0);
      default -> null;
    };
  }

  private boolean isYears(Variable unit) {
    return values.origin(unit) instanceof Instruction.GetField constant
        && constant.field().name().equals("YEARS");
  }

  /** {@code today.getYear() - birthDate.getYear()}: the year that is taken away, if it is one. */
  private @Nullable Variable yearOfBirth(Variable years) {
    if (!(values.origin(years) instanceof Instruction.Operation operation)
        || operation.operator() != Operator.SUBTRACT) {
      return null;
    }
    Variable year = operation.operands().get(1);
    if (roles.speaksOfBirth(name(year))) {
      return year;
    }
    return values.origin(year) instanceof Instruction.Call call
            && call.receiver() != null
            && Subjects.property(call.callee().method().name()).equals("year")
            && roles.speaksOfBirth(name(call.receiver()))
        ? call.receiver()
        : null;
  }

  private String name(Variable variable) {
    Instruction.Definition definition = values.origin(variable);
    if (definition instanceof Instruction.GetField get) {
      return get.field().name();
    }
    return definition instanceof Instruction.Call call
        ? Subjects.property(call.callee().method().name())
        : variable.name();
  }

  /** The person whose age it is, or whose date of birth it is reckoned from. */
  private Subject whose(Variable age) {
    Variable year = yearOfBirth(age);
    if (year != null) {
      return holder(subjects.of(year));
    }
    Variable start = start(age);
    if (start != null) {
      return holder(subjects.of(start));
    }
    if (values.origin(age) instanceof Instruction.Call call && !call.arguments().isEmpty()) {
      return holder(subjects.of(call.arguments().get(0)));
    }
    Subject subject = subjects.of(age);
    boolean bare = subject instanceof Subject.Of of && of.path().isEmpty();
    return bare ? new Subject.None() : holder(subject);
  }

  private static Subject holder(Subject property) {
    return property instanceof Subject.Of of && !of.path().isEmpty()
        ? new Subject.Of(of.root(), of.path().subList(0, of.path().size() - 1))
        : property;
  }
}

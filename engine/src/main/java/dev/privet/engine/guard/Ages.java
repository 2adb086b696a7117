package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
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
  private final Births births;

  Ages(Values values, Subjects subjects, Roles roles) {
    this.roles = roles;
    this.values = values;
    this.subjects = subjects;
    this.births = new Births(values, subjects, roles);
  }

  /**
   * What is compared: of {@code age.compareTo(limit) >= 0} the age and the limit.
   *
   * @param inYear how many of the age's unit are a year
   */
  private record Comparison(Variable age, Operator operator, Variable limit, int inYear) {}

  private record Sides(Variable left, Variable right) {}

  /** The verdict of a comparison of magnitudes. */
  Verdict compared(Instruction.Operation operation) {
    Variable left = operation.operands().get(0);
    Variable right = operation.operands().get(1);
    Operator operator = operation.operator();
    Sides sides = isZero(right) ? sides(left) : isZero(left) ? sides(right) : null;
    if (sides == null) {
      return compared(left, operator, right, operation);
    }
    return compared(
        sides.left(), isZero(right) ? operator : turned(operator), sides.right(), operation);
  }

  private Verdict compared(
      Variable left, Operator operator, Variable right, Instruction.Operation where) {
    Comparison ages = ages(left, operator, right);
    return ages == null ? ordered(left, operator, right, where) : compared(ages, where);
  }

  /** The two sides of {@code a.compareTo(b)} or {@code Integer.compare(a, b)}. */
  private @Nullable Sides sides(Variable result) {
    if (!(values.origin(result) instanceof Instruction.Call call)) {
      return null;
    }
    Variable receiver = call.receiver();
    return switch (call.callee().method().name()) {
      case "compareTo" ->
          receiver != null && call.arguments().size() == 1
              ? new Sides(receiver, call.arguments().get(0))
              : null;
      case "compare" ->
          receiver == null && call.arguments().size() == 2
              ? new Sides(call.arguments().get(0), call.arguments().get(1))
              : null;
      default -> null;
    };
  }

  private @Nullable Comparison ages(Variable left, Operator operator, Variable right) {
    int first = inYear(left);
    if (first > 0) {
      return new Comparison(left, operator, right, first);
    }
    int second = inYear(right);
    return second > 0 ? new Comparison(right, turned(operator), left, second) : null;
  }

  /** Whether somebody's age is compared with a limit that children pass. */
  boolean isTooYoung(Instruction.Operation operation) {
    if (operation.operands().size() != 2) {
      return false;
    }
    Comparison ages =
        ages(operation.operands().get(0), operation.operator(), operation.operands().get(1));
    return ages != null
        && ages.inYear() == 1
        && switch (ages.operator()) {
          case GREATER, LESS_EQUAL -> isChilds(ages.limit(), LEAST - 1);
          case GREATER_EQUAL, LESS -> isChilds(ages.limit(), LEAST);
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

  private Verdict compared(Comparison ages, Instruction.Operation where) {
    boolean strict = ages.operator() == Operator.GREATER || ages.operator() == Operator.LESS_EQUAL;
    int least = LEAST * ages.inYear();
    if (!births.isOldEnough(ages.limit(), strict ? least - 1 : least)
        || grownInstead(ages.age(), least)) {
      return Verdict.NONE;
    }
    FactSets old = old(whose(ages.age()), where);
    return switch (ages.operator()) {
      case GREATER, GREATER_EQUAL -> Verdict.NONE.with(Outcome.TRUE, old);
      case LESS, LESS_EQUAL -> Verdict.NONE.with(Outcome.FALSE, old);
      default -> Verdict.NONE;
    };
  }

  private static FactSets old(Subject whose, Instruction where) {
    return FactSets.of(
        new Fact.Consent(
            Fact.Basis.AGE, new Purpose.Any(), whose, Strength.PROVEN, where.position()));
  }

  /** {@code age.orElse(18)}: whose age is not known counts as grown. */
  private boolean grownInstead(Variable age, int least) {
    Variable instead = births.instead(age);
    return instead != null
        && !values
            .constant(instead)
            .filter(known -> known.value() instanceof Number number && number.intValue() < least)
            .isPresent();
  }

  private Verdict ordered(
      Variable left, Operator operator, Variable right, Instruction.Operation where) {
    return switch (operator) {
      case LESS, LESS_EQUAL -> ordered(left, right, where);
      case GREATER, GREATER_EQUAL -> ordered(right, left, where);
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

  private Verdict ordered(Variable early, Variable late, Instruction where) {
    return Verdict.NONE
        .with(Outcome.TRUE, ifBefore(early, late, where))
        .with(Outcome.FALSE, ifBefore(late, early, where));
  }

  /** What it proves that one date, or year, is before the other. */
  private FactSets ifBefore(Variable early, Variable late, Instruction where) {
    Variable birth = births.before(early, late, LEAST);
    return birth == null ? FactSets.NONE : old(births.holder(birth), where);
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

  private boolean isZero(Variable variable) {
    return values
        .constant(variable)
        .filter(known -> known.value() instanceof Number number && number.intValue() == 0)
        .isPresent();
  }

  /** How many of its unit are a year, of somebody's age; 0 of other numbers. */
  private int inYear(Variable variable) {
    if (values.constant(variable).isPresent() || Names.isTime(variable.type())) {
      return 0;
    }
    Births.Span span = births.span(variable);
    if (span != null) {
      return span.isSomebodys() ? span.inYear() : 0;
    }
    boolean age =
        roles.isAge(births.name(variable))
            || roles.isAge(variable.name())
            || births.yearTaken(variable) != null;
    return age ? 1 : 0;
  }

  /** The person whose age it is, or whose date of birth it is reckoned from. */
  private Subject whose(Variable number) {
    Variable age = births.unboxed(number);
    Variable year = births.yearTaken(age);
    if (year != null) {
      return births.holder(year);
    }
    Births.Span span = births.span(age);
    if (span != null) {
      return births.holder(span.start());
    }
    if (values.origin(age) instanceof Instruction.Call call && !call.arguments().isEmpty()) {
      return Births.holder(subjects.of(call.arguments().get(0)));
    }
    Subject subject = subjects.of(age);
    boolean bare = subject instanceof Subject.Of of && of.path().isEmpty();
    return bare ? new Subject.None() : Births.holder(subject);
  }
}

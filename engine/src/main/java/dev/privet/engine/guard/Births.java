package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How old somebody is by a date or a year of birth. */
final class Births {
  /** Calls that give what a box holds; of the first kind with a value where it holds none. */
  private static final Set<String> OTHERWISE = Set.of("orElse", "getOrElse");

  private static final Set<String> UNBOXES =
      Set.of(
          "get",
          "orElseThrow",
          "getAsInt",
          "intValue",
          "longValue",
          "getAsLong",
          "orElse",
          "getOrElse");

  private final Values values;
  private final Subjects subjects;
  private final Roles roles;

  Births(Values values, Subjects subjects, Roles roles) {
    this.values = values;
    this.subjects = subjects;
    this.roles = roles;
  }

  /**
   * A time that is counted.
   *
   * @param start from when on
   * @param inYear how many of its unit are a year
   * @param isSomebodys whether it is counted from somebody's birth
   */
  record Span(Variable start, int inYear, boolean isSomebodys) {}

  /**
   * The time that a number counts: {@code Period.between(start, today).getYears()}, {@code
   * ChronoUnit.YEARS.between(start, today)}, {@code start.until(today, YEARS)}.
   */
  @Nullable Span span(Variable number) {
    if (!(values.origin(number) instanceof Instruction.Call call)) {
      return null;
    }
    Variable receiver = call.receiver();
    List<Variable> arguments = call.arguments();
    return switch (call.callee().method().name()) {
      case "getYears" -> of(receiver, 1);
      case "toTotalMonths" -> of(receiver, 12);
      case "between" -> receiver == null ? null : span(from(call), inYear(receiver));
      case "until" -> arguments.size() == 2 ? span(from(call), inYear(arguments.get(1))) : null;
      default -> null;
    };
  }

  private @Nullable Span of(@Nullable Variable period, int inYear) {
    return period != null && values.origin(period) instanceof Instruction.Call call
        ? span(from(call), inYear)
        : null;
  }

  private @Nullable Span span(@Nullable Variable start, int inYear) {
    return start == null || inYear == 0
        ? null
        : new Span(
            start, inYear, roles.speaksOfBirth(name(start)) || roles.speaksOfBirth(start.name()));
  }

  private static @Nullable Variable from(Instruction.Call span) {
    return switch (span.callee().method().name()) {
      case "until" -> span.receiver();
      case "between", "yearsBetween" -> span.arguments().isEmpty() ? null : span.arguments().get(0);
      default -> null;
    };
  }

  private int inYear(Variable unit) {
    return values.origin(unit) instanceof Instruction.GetField constant
        ? switch (constant.field().name()) {
          case "YEARS" -> 1;
          case "MONTHS" -> 12;
          default -> 0;
        }
        : 0;
  }

  /** {@code today.getYear() - birthDate.getYear()}: the year that is taken away, if it is one. */
  @Nullable Variable yearTaken(Variable years) {
    return values.origin(years) instanceof Instruction.Operation operation
            && operation.operator() == Operator.SUBTRACT
        ? yearOf(operation.operands().get(1))
        : null;
  }

  /** What a year of birth is called by, or the date that it is of. */
  private @Nullable Variable yearOf(Variable year) {
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

  /**
   * The date or year of birth, if it is proved to be long enough ago by being, or by lying so many
   * years further on, before another one.
   */
  @Nullable Variable before(Variable early, Variable late, int least) {
    Variable later = moved(early, "plus", Operator.ADD, least);
    Variable birth = later != null ? later : isBack(late, least) ? early : null;
    return birth == null ? null : roles.speaksOfBirth(name(birth)) ? birth : yearOf(birth);
  }

  private boolean isBack(Variable date, int least) {
    return moved(date, "minus", Operator.SUBTRACT, least) != null;
  }

  /** The date that is moved by as many years as make somebody old enough. */
  private @Nullable Variable moved(Variable date, String by, Operator operator, int least) {
    Instruction.Definition origin = values.origin(date);
    if (origin instanceof Instruction.Operation operation && operation.operator() == operator) {
      return isOldEnough(operation.operands().get(1), least) ? operation.operands().get(0) : null;
    } else if (!(origin instanceof Instruction.Call call) || call.arguments().isEmpty()) {
      return null;
    } else {
      Variable amount = call.arguments().get(0);
      String name = call.callee().method().name();
      boolean years =
          name.equals(by + "Years")
              || name.equals(by)
                  && call.arguments().size() == 2
                  && inYear(call.arguments().get(1)) == 1;
      return years && isOldEnough(amount, least)
              || name.equals(by) && call.arguments().size() == 1 && isPeriod(amount, least)
          ? call.receiver()
          : null;
    }
  }

  /** {@code Period.ofYears(18)}. */
  private boolean isPeriod(Variable amount, int least) {
    return values.origin(amount) instanceof Instruction.Call call
        && call.callee().method().name().equals("ofYears")
        && call.arguments().size() == 1
        && isOldEnough(call.arguments().get(0), least);
  }

  /** A limit that is configured, or handed over, is one that somebody thought about. */
  boolean isOldEnough(Variable limit, int least) {
    return values
        .constant(limit)
        .map(known -> known.value() instanceof Number number && number.intValue() >= least)
        .orElseGet(
            () ->
                roles.speaksOfAge(name(limit))
                    || subjects.formals().number(values.source(limit)).isPresent());
  }

  /** {@code age.orElse(instead)}: what counts where nothing is known. */
  @Nullable Variable instead(Variable number) {
    for (Variable at = number; at != null; at = box(at)) {
      if (values.origin(at) instanceof Instruction.Call call
          && OTHERWISE.contains(call.callee().method().name())
          && call.arguments().size() == 1) {
        return call.arguments().get(0);
      }
    }
    return null;
  }

  /** The box that a value comes out of, if it comes out of one. */
  private @Nullable Variable box(Variable value) {
    return values.origin(value) instanceof Instruction.Call call
            && UNBOXES.contains(call.callee().method().name())
        ? call.receiver()
        : null;
  }

  /** The outermost box that a value comes out of, or the value itself. */
  Variable unboxed(Variable value) {
    Variable at = value;
    for (Variable box = box(at); box != null; box = box(at)) {
      at = box;
    }
    return at;
  }

  /** What a value is called: by the field or property that it is, or that its box is. */
  String name(Variable value) {
    Variable variable = unboxed(value);
    Instruction.Definition definition = values.origin(variable);
    if (definition instanceof Instruction.GetField get) {
      return get.field().name();
    }
    return definition instanceof Instruction.Call call
        ? Subjects.property(call.callee().method().name())
        : variable.name();
  }

  Subject holder(Variable birth) {
    return holder(subjects.of(birth));
  }

  /** Whose property it is. */
  static Subject holder(Subject property) {
    return property instanceof Subject.Of of && !of.path().isEmpty()
        ? new Subject.Of(of.root(), of.path().subList(0, of.path().size() - 1))
        : property;
  }
}

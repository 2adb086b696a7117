package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a body may learn of what it is given: unknowns, one for each outcome, which whoever calls it
 * replaces by what is known there.
 */
final class FormalVerdicts {
  /** Of an object that a body is given so many answers are asked of callers. */
  private static final int MAX_PARTS = 4;

  private final MethodBody body;
  private final Values values;
  private final Checks checks;
  private final Declared declared;
  private final boolean answers;
  private final Map<Integer, Verdict> formals = new HashMap<>();

  /**
   * Of one body.
   *
   * @param answers whether callers rely on what the body answers
   */
  FormalVerdicts(
      MethodBody body, Values values, Checks checks, Declared declared, boolean answers) {
    this.body = body;
    this.values = values;
    this.checks = checks;
    this.declared = declared;
    this.answers = answers;
  }

  /** What the outcomes of a formal mean. */
  Verdict of(Variable variable, int formal) {
    Verdict known = formals.get(formal);
    if (known == null) {
      known = conditions(variable, formal);
      formals.put(formal, known);
    }
    return known;
  }

  private Verdict conditions(Variable variable, int formal) {
    Verdict verdict = Verdict.NONE;
    if (Names.isBoolean(variable.type()) || Names.isBooleanBox(variable.type())) {
      verdict =
          verdict
              .with(Outcome.TRUE, condition(variable, formal, Outcome.TRUE))
              .with(Outcome.FALSE, condition(variable, formal, Outcome.FALSE));
    }
    if (!Names.isBoolean(variable.type())) {
      verdict = verdict.with(Outcome.GRANTED, condition(variable, formal, Outcome.GRANTED));
      if (checks.presenceMatters(variable)) {
        verdict =
            verdict
                .with(Outcome.PRESENT, condition(variable, formal, Outcome.PRESENT))
                .with(Outcome.ABSENT, condition(variable, formal, Outcome.ABSENT));
      }
    }
    Map<FieldKey, Verdict> parts = parts(variable.type(), formal);
    verdict = verdict.with(parts);
    return isTold(variable, formal)
        ? verdict.with(constants(variable.type(), formal, Optional.empty()))
        : verdict;
  }

  /** The parts of a formal that may be answers: of a tuple, or of what tells how a check ended. */
  private Map<FieldKey, Verdict> parts(Type type, int formal) {
    Map<FieldKey, Verdict> parts = new HashMap<>();
    if (formal == Subject.Formal.RECEIVER) {
      return parts;
    } else if (Tuples.isTuple(type)) {
      for (int place = 1; place <= MAX_PARTS; place++) {
        parts.put(Tuples.place(place), part(Tuples.place(place), PrimitiveType.BOOLEAN, formal));
      }
    } else if (checks.isOutcome(type)) {
      for (FieldDeclaration field : declared.fields(type)) {
        boolean tells = Names.isBoolean(field.type()) || declared.isEnum(field.type());
        if (tells && parts.size() < MAX_PARTS && Modifier.isFinal(field.modifiers())) {
          parts.put(field.key(), part(field.key(), field.type(), formal));
        }
      }
    }
    return parts;
  }

  /** Whether callers are asked which constant of an enum a formal is. */
  private boolean isTold(Variable variable, int formal) {
    return answers
        || formal == Subject.Formal.RECEIVER
        || values.isPurpose(variable.type())
        || body.key().isConstructor();
  }

  /** Which of the constants of an enum a formal, or one of its fields, is; callers know. */
  private Cases constants(Type type, int formal, Optional<FieldKey> part) {
    List<FieldKey> constants = declared.constants(type).orElse(List.of());
    if (constants.isEmpty() || constants.size() > Cases.MAX_CASES) {
      return Cases.UNKNOWN;
    }
    Map<Object, FactSets> one = new HashMap<>();
    for (FieldKey constant : constants) {
      one.put(constant, holds(formal, part, constant, values.grants(constant)));
    }
    boolean given = formal == Subject.Formal.RECEIVER || values.isPurpose(type);
    return Cases.of(one, given ? FactSets.IMPOSSIBLE : FactSets.NONE);
  }

  private FactSets holds(int formal, Optional<FieldKey> part, Object test, boolean granting) {
    return FactSets.of(new Fact.Holds(formal, part, test, granting, body.position()));
  }

  /** What a field of the body's own object holds, which whoever made that object knows. */
  Verdict part(Instruction.GetField get) {
    return part(get.field(), get.target().type(), Subject.Formal.RECEIVER);
  }

  /** What a part of a formal holds, which whoever hands it over may know. */
  Verdict part(FieldKey field, Type type, int self) {
    Optional<FieldKey> part = Optional.of(field);
    Verdict verdict = Verdict.NONE;
    for (Outcome outcome : Outcome.values()) {
      if (outcome != Outcome.ELEMENT) {
        verdict = verdict.with(outcome, holds(self, part, outcome, false));
      }
    }
    return verdict.with(constants(type, self, part));
  }

  private FactSets condition(Variable variable, int formal, Outcome outcome) {
    return FactSets.of(
        new Fact.Condition(formal, outcome, checks.parameter(variable, outcome), body.position()));
  }
}

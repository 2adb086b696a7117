package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose consent it is that objects hold and calls ask for. */
final class Owners {
  private final Subjects subjects;
  private final Values values;
  private final GuardRules rules;
  private final Declared declared;

  Owners(Subjects subjects, Values values, GuardRules rules, Declared declared) {
    this.subjects = subjects;
    this.values = values;
    this.rules = rules;
    this.declared = declared;
  }

  /** Whom a check is made on: the first argument that is not its purpose, else the receiver. */
  Subject subject(Instruction.Call call) {
    for (Variable argument : call.arguments()) {
      if (!values.isPurpose(argument)
          && values.constant(argument).isEmpty()
          && !Names.isBoolean(argument.type())
          && values.lambda(argument).isEmpty()
          && !(values.origin(argument) instanceof Instruction.NewArray)) {
        Subject subject = subjects.of(argument);
        if (!(subject instanceof Subject.None)) {
          return subject;
        }
      }
    }
    Variable receiver = call.receiver();
    if (rules.roles().isCurrent(call.callee().method().name())) {
      return new Subject.CurrentUser();
    }
    return receiver == null ? new Subject.None() : holder(receiver);
  }

  /**
   * {@code TCString.decode(visitor.getTcString()).getPurposesConsent()}: the person that what a
   * receiver was made of was read from; nobody where that is not a person.
   */
  Subject whoGave(@Nullable Variable receiver) {
    Variable at = receiver;
    for (int i = 0; i < Subjects.MAX_DEPTH && at != null; i++) {
      if (rules.isPerson(at.type())) {
        return subjects.of(at);
      }
      Instruction.Definition made = values.origin(at);
      if (made instanceof Instruction.GetField get) {
        at = get.receiver();
      } else if (made instanceof Instruction.Call call) {
        at = call.arguments().isEmpty() ? call.receiver() : call.arguments().get(0);
      } else {
        at = null;
      }
    }
    return new Subject.None();
  }

  /** Whose state a receiver holds: nobody's in particular if it answers for anybody. */
  Subject holder(Variable receiver) {
    Subject subject = subjects.of(receiver);
    if (rules.roles().isService(receiver.type()) || isAsked(subject, receiver)) {
      return new Subject.None();
    }
    boolean bare =
        subject instanceof Subject.Of of && of.path().isEmpty() && isItself(of, receiver);
    return bare && isOfSomebody(receiver.type()) && !declared.inLambda()
        ? new Subject.None()
        : subject;
  }

  /** {@code this.consents}: what an object was given to ask, not what somebody has chosen. */
  private boolean isAsked(Subject subject, Variable receiver) {
    return subject instanceof Subject.Of of
        && of.path().size() == 1
        && of.root().equals(new Subject.Formal(Subject.Formal.RECEIVER))
        && receiver.type() instanceof ClassType type
        && !type.name().startsWith("java.")
        && declared.isInterface(type);
  }

  /** Whether objects of a type hold the choices of somebody whom they do not name. */
  boolean isOfSomebody(Type holder) {
    String type = Names.simple(holder);
    return rules.speaksOfConsent(type)
        || rules.roles().isChoices(type)
        || type.startsWith("Privacy")
        || type.endsWith("Map")
        || type.endsWith("Set")
        || type.endsWith("List");
  }

  /**
   * Whether somebody is known by a local variable only, not as whom it was looked up for. Whose the
   * consents are that a method is given, its callers know.
   */
  private boolean isItself(Subject.Of of, Variable variable) {
    return of.root() instanceof Subject.Local local
        && (local.variable().equals(values.source(variable)) || local.variable().equals(variable));
  }

  /** Whether a call reads what a map holds under the key of an entry. */
  boolean isValueOfEntry(Instruction.Call call) {
    return call.receiver() != null
        && call.callee().method().name().equals("getValue")
        && Names.isClass(call.receiver().type(), "java.util.Map$Entry");
  }

  /** What the map is called that an iterator's entry is of: {@code consents.entrySet()}. */
  Optional<String> mapOf(Instruction.Call next) {
    Instruction.Definition at = next;
    for (String step : List.of("next", "iterator", "entrySet")) {
      if (!(at instanceof Instruction.Call call)
          || call.receiver() == null
          || !call.callee().method().name().equals(step)) {
        return Optional.empty();
      }
      Variable receiver = call.receiver();
      at = values.origin(receiver);
      if (step.equals("entrySet")) {
        return at instanceof Instruction.GetField get
            ? Optional.of(get.field().name())
            : Optional.of(
                at instanceof Instruction.Call getter
                    ? Subjects.property(getter.callee().method().name())
                    : receiver.name());
      }
    }
    return Optional.empty();
  }

  /** Who keeps values under keys: of {@code session.getAttributes()} the session. */
  Subject keeper(Variable map) {
    if (isOfWhoeverAsks(map)) {
      return new Subject.None();
    }
    Subject holder = holder(map);
    return holder instanceof Subject.Of of
            && !of.path().isEmpty()
            && Names.simple(map.type()).endsWith("Map")
        ? new Subject.Of(of.root(), of.path().subList(0, of.path().size() - 1))
        : holder;
  }

  /** {@code request.getSession()}: what is kept there is of whoever has sent the request. */
  private boolean isOfWhoeverAsks(Variable holder) {
    Variable at = holder;
    while (!rules.roles().isContext(at.type())) {
      if (!(values.origin(at) instanceof Instruction.Call call)
          || call.receiver() == null
          || !call.arguments().isEmpty()) {
        return false;
      }
      at = call.receiver();
    }
    return true;
  }

  /** Whom the object that a method is called on is about. */
  Subject owner(Variable receiver) {
    Subject holder = holder(receiver);
    // What services hold is told by the accessors that lead to it.
    return rules.roles().isService(receiver.type()) ? subjects.of(receiver) : holder;
  }

  /** A consent that is there is given; a status that is there says nothing. */
  boolean isConsentObject(Type type) {
    if (type instanceof ClassType box && box.arguments().size() == 1) {
      return isConsentObject(box.arguments().get(0));
    }
    String name = consentName(type);
    return rules.speaksOfConsent(name)
        && !declared.isEnum(type)
        && !rules.roles().isAnswer(name)
        && !rules.roles().isService(type);
  }

  /** What a type is called; of a state of a consent, as {@code Granted}, what the consent is. */
  String consentName(Type type) {
    String name = Names.simple(type);
    if (type instanceof ClassType one && rules.grants(name) && !rules.speaksOfConsent(name)) {
      for (String above : declared.supertypes(one.name())) {
        if (rules.speaksOfConsent(Names.simple(above))) {
          return Names.simple(above);
        }
      }
    }
    return name;
  }

  /** Whether a type is a record about a consent, or a box of one. */
  boolean holdsConsent(Type type) {
    return Names.isBox(type)
        ? isConsentObject(type)
        : rules.speaksOfConsent(Names.simple(type)) && !rules.roles().isService(type);
  }
}

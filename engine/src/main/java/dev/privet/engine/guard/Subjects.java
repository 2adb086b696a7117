package dev.privet.engine.guard;

import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whom a variable is about, by the access path that leads to it. Two variables with equal subjects
 * are the same person as long as no variable that a path starts from or is indexed by has got
 * another value in between.
 */
public final class Subjects {
  /** How many definitions are followed. */
  static final int MAX_DEPTH = 24;

  private final SsaBody body;
  private final Roles roles;
  private final Predicate<Type> purposes;
  private final Predicate<Type> people;
  private final Predicate<String> consents;
  private final Formals formals;
  private final @Nullable Subject[] known;

  /**
   * Of one body.
   *
   * @param purposes whether a type's values say what a consent is for
   * @param people whether a type is of people
   * @param consents whether a name speaks of consent
   */
  Subjects(
      SsaBody body,
      Roles roles,
      Predicate<Type> purposes,
      Predicate<Type> people,
      Predicate<String> consents) {
    this.consents = consents;
    this.people = people;
    this.purposes = purposes;
    this.body = body;
    this.roles = roles;
    this.formals = Formals.of(body);
    this.known = new @Nullable Subject[body.variables().size()];
  }

  /** Whom a variable is about. */
  public Subject of(Variable variable) {
    return of(variable, 0);
  }

  Formals formals() {
    return formals;
  }

  private Subject of(Variable variable, int depth) {
    Subject subject = known[variable.index()];
    if (subject == null) {
      subject = depth > MAX_DEPTH ? local(variable) : derive(variable, depth + 1);
      known[variable.index()] = subject;
    }
    return subject;
  }

  private static Subject local(Variable variable) {
    return new Subject.Of(new Subject.Local(variable), List.of());
  }

  private Subject derive(Variable variable, int depth) {
    OptionalInt formal = formals.number(variable);
    if (formal.isPresent()) {
      return new Subject.Of(new Subject.Formal(formal.getAsInt()), List.of());
    }
    Instruction.Definition definition = body.definition(variable).orElse(null);
    if (definition instanceof Instruction.Copy copy) {
      return of(copy.source(), depth);
    } else if (definition instanceof Instruction.Cast cast) {
      return of(cast.source(), depth);
    } else if (definition instanceof Instruction.GetField get) {
      Variable receiver = get.receiver();
      if (roles.isCurrent(get.field().name())) {
        return new Subject.CurrentUser();
      }
      if (receiver != null && roles.isKey(get.field().name())) {
        return of(receiver, depth);
      }
      return receiver == null
          ? local(variable)
          : step(of(receiver, depth), get.field().name(), variable);
    } else if (definition instanceof Instruction.GetElement get) {
      return step(of(get.array(), depth), index(get.index()), variable);
    } else if (definition instanceof Instruction.Call call) {
      return call(call, variable, depth);
    } else if (definition instanceof Instruction.Phi phi) {
      return phi(phi, variable, depth);
    }
    return local(variable);
  }

  private Subject phi(Instruction.Phi phi, Variable variable, int depth) {
    known[variable.index()] = local(variable);
    Subject common = null;
    for (Variable operand : phi.operands()) {
      if (operand == null) {
        return local(variable);
      }
      Subject subject = of(operand, depth);
      if (common != null && !common.equals(subject)) {
        return local(variable);
      }
      common = subject;
    }
    return common == null ? local(variable) : common;
  }

  private Subject call(Instruction.Call call, Variable variable, int depth) {
    String name = call.callee().method().name();
    if (roles.isCurrent(name)) {
      return new Subject.CurrentUser();
    }
    Variable receiver = call.receiver();
    if (receiver != null && call.callee().dispatch() != Callee.Dispatch.STATIC) {
      if (isOneOfPeople(call) || isOther(call)) {
        return local(variable);
      } else if (roles.keepsPerson(name) && (call.arguments().isEmpty() || isPipeline(name))) {
        return of(receiver, depth);
      } else if (call.arguments().isEmpty()
          && (roles.isKey(property(name)) || isOfEntry(receiver, name))) {
        return of(receiver, depth);
      } else if (call.arguments().isEmpty()) {
        return roles.givesNext(name)
            ? local(variable)
            : step(of(receiver, depth), property(name), variable);
      } else if (isOfPurpose(call)) {
        return of(receiver, depth);
      } else if (isIndexed(call) || isOfPeople(call)) {
        return step(of(receiver, depth), index(call.arguments().get(0)), variable);
      }
    }
    boolean follows =
        receiver == null && roles.isOfArgument(name)
            || roles.looksUp(name)
            || consents.test(name)
            || receiver != null && roles.isService(receiver.type());
    return follows && !givesWhatFunctionGives(call)
        ? firstNamed(call.arguments(), depth).orElse(local(variable))
        : local(variable);
  }

  /** {@code gate.call(user, () -> text)}: what comes of it may be of anybody. */
  private boolean givesWhatFunctionGives(Instruction.Call call) {
    return call.arguments().stream()
        .anyMatch(
            argument ->
                body.definition(argument).orElse(null) instanceof Instruction.Lambda lambda
                    && lambda.interfaceMethod().descriptor().startsWith("()"));
  }

  /** A key and what is kept under it are about the same person. */
  private static boolean isOfEntry(Variable entry, String method) {
    return (method.equals("getKey") || method.equals("getValue"))
        && Names.isClass(entry.type(), "java.util.Map$Entry");
  }

  /** {@code users.stream().findFirst()}: whoever it is, it is one of them. */
  private boolean isOneOfPeople(Instruction.Call call) {
    String name = call.callee().method().name();
    return (name.equals("findFirst") || name.equals("findAny"))
        && call.target() != null
        && call.target().type() instanceof ClassType box
        && box.arguments().size() == 1
        && people.test(box.arguments().get(0));
  }

  /** {@code found.orElse(another)} may be neither of the two for sure. */
  private boolean isOther(Instruction.Call call) {
    return call.callee().method().name().startsWith("orElse")
        && call.arguments().size() == 1
        && constant(call.arguments().get(0)).isEmpty()
        && body.definition(call.arguments().get(0)).orElse(null) instanceof Instruction.Call
        && call.receiver() != null
        && body.definition(call.receiver()).orElse(null) instanceof Instruction.Call found
        && isOneOfPeople(found);
  }

  private static boolean isPipeline(String name) {
    return Set.of("filter", "orElse", "orElseGet", "orElseThrow", "sorted", "peek", "limit", "skip")
        .contains(name);
  }

  /** {@code user.consentFor(Purpose.AI)}: what somebody has for a purpose is about that person. */
  private boolean isOfPurpose(Instruction.Call call) {
    Variable receiver = call.receiver();
    if (receiver == null
        || roles.isService(receiver.type())
        || Names.simple(receiver.type()).endsWith("Map")) {
      return false;
    }
    for (Variable argument : call.arguments()) {
      if (!purposes.test(argument.type())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIndexed(Instruction.Call call) {
    return call.callee().method().name().equals("get")
        && call.arguments().size() == 1
        && (call.arguments().get(0).type() == PrimitiveType.INT
            || call.callee().method().descriptor().startsWith("(I)"));
  }

  /** Whether a call reads who is kept in a map under a key that has a name of its own. */
  private boolean isOfPeople(Instruction.Call call) {
    Variable map = call.receiver();
    return map != null
        && call.callee().method().name().equals("get")
        && call.arguments().size() == 1
        && map.type() instanceof ClassType type
        && type.arguments().size() == 2
        && Names.simple(type).endsWith("Map")
        && people.test(type.arguments().get(1))
        && !call.arguments().get(0).name().isEmpty();
  }

  /** A record that is looked up by somebody's id belongs to that person. */
  private Optional<Subject> firstNamed(List<Variable> arguments, int depth) {
    for (Variable argument : arguments) {
      if (constant(argument).isEmpty()) {
        Subject subject = of(argument, depth);
        if (subject instanceof Subject.Of || subject instanceof Subject.CurrentUser) {
          return Optional.of(subject);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Instruction.Definition> constant(Variable variable) {
    return body.definition(variable)
        .filter(
            definition ->
                definition instanceof Instruction.Constant
                    || (definition instanceof Instruction.GetField get && get.receiver() == null));
  }

  private static Subject step(Subject from, String accessor, Variable variable) {
    if (from instanceof Subject.Of of) {
      return of.path().size() < MAX_DEPTH ? of.then(accessor) : local(variable);
    }
    return from;
  }

  private String index(Variable index) {
    Object constant =
        body.definition(index).orElse(null) instanceof Instruction.Constant value
            ? value.value()
            : null;
    return constant == null ? "[%" + index.index() + "]" : "[" + constant + "]";
  }

  /**
   * Any element of a collection. One that a call makes of others is known by itself: what was asked
   * of those that were selected says nothing of the rest.
   */
  Optional<Subject.Of> each(Variable collection) {
    Variable whole = whole(collection);
    if (body.definition(whole).orElse(null) instanceof Instruction.Call call && !reads(call)) {
      return Optional.of(new Subject.Of(new Subject.Local(whole), List.of()).then(Subject.EACH));
    }
    return of(whole) instanceof Subject.Of all
        ? Optional.of(all.then(Subject.EACH))
        : Optional.empty();
  }

  /** The collection that an iterator or a stream of all its elements was made of. */
  private Variable whole(Variable collection) {
    Variable at = collection;
    for (int i = 0; i < MAX_DEPTH; i++) {
      Instruction.Definition definition = body.definition(at).orElse(null);
      if (definition instanceof Instruction.Copy copy) {
        at = copy.source();
      } else if (definition instanceof Instruction.Cast cast) {
        at = cast.source();
      } else if (definition instanceof Instruction.Call call
          && call.receiver() != null
          && call.arguments().isEmpty()
          && roles.givesAll(call.callee().method().name())) {
        at = call.receiver();
      } else {
        break;
      }
    }
    return at;
  }

  /** Whether a call reads a property, which holds the same collection each time. */
  private boolean reads(Instruction.Call call) {
    Variable receiver = call.receiver();
    return receiver != null
        && call.arguments().isEmpty()
        && !roles.isService(receiver.type())
        && !Names.simple(receiver.type()).endsWith("Stream")
        && (formals.number(receiver).orElse(0) != Subject.Formal.RECEIVER
            || call.callee().method().name().startsWith("get"));
  }

  /** Whether a variable is somebody who was taken out of a collection. */
  boolean isTaken(Variable variable) {
    Instruction.Definition made = body.definition(variable).orElse(null);
    return made instanceof Instruction.GetElement
        || made instanceof Instruction.Call call && call.receiver() != null && takes(call);
  }

  /** Whether a call takes somebody else out of a collection each time. */
  boolean takes(Instruction.Call call) {
    return roles.givesNext(call.callee().method().name()) || isOneOfPeople(call) || isOther(call);
  }

  /** The property that an accessor without arguments reads. */
  static String property(String method) {
    for (String prefix : List.of("get", "is")) {
      if (method.length() > prefix.length()
          && Names.startsWithWord(method, prefix)
          && Character.isUpperCase(method.charAt(prefix.length()))) {
        String rest = method.substring(prefix.length());
        return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
      }
    }
    return method;
  }
}

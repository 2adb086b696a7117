package dev.privet.engine.guard;

import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.NamedCheck;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constants, and the purposes they name, as far as definitions lead to them. */
final class Values {
  private static final int MAX_DEPTH = 12;
  private static final Set<String> SAME_VALUE =
      Set.of(
          "name",
          "toString",
          "getKey",
          "key",
          "getCode",
          "code",
          "ordinal",
          "getId",
          "id",
          "getName",
          "getValue",
          "value");

  /** Calls that give the same word, written otherwise. */
  private static final Set<String> SAME_WORD =
      Set.of("toUpperCase", "toLowerCase", "trim", "strip", "intern");

  private static final Set<String> CREATES = Set.of("of", "asList", "copyOf");
  private static final Set<String> SAME_ARGUMENT =
      Set.of("valueOf", "of", "from", "fromString", "parse", "named");

  private final SsaBody body;
  private final Formals formals;
  private final TypeSource types;
  private final GuardRules rules;
  private final CallGuards program;

  Values(SsaBody body, Formals formals, TypeSource types, GuardRules rules, CallGuards program) {
    this.body = body;
    this.formals = formals;
    this.types = types;
    this.rules = rules;
    this.program = program;
  }

  /**
   * What a variable always is.
   *
   * @param value null of the null constant; {@link FieldKey} of a static field
   */
  record Known(@Nullable Object value) {}

  /** Whether objects of a type tell what they are for. */
  boolean keepsPurpose(Type type) {
    return type instanceof ClassType named
        && types
            .find(named.name())
            .filter(
                found ->
                    found.fields().stream().anyMatch(field -> isPurpose(field.type()))
                        || found.methods().stream()
                            .anyMatch(
                                method ->
                                    method.parameters().isEmpty()
                                        && isPurpose(method.returnType())))
            .isPresent();
  }

  /** Whether a call gives what comes later, for which nothing waits. */
  boolean isIgnored(Instruction.Call call) {
    return Awaited.isIgnored(body, call);
  }

  /** The constant that a variable holds; empty if it is not one. */
  Optional<Known> constant(Variable variable) {
    Instruction.Definition definition = origin(variable);
    if (definition instanceof Instruction.Constant constant) {
      return Optional.of(new Known(constant.value()));
    } else if (definition instanceof Instruction.GetField get && get.receiver() == null) {
      if (get.field().owner().equals("java.lang.Boolean")) {
        return Optional.of(new Known(get.field().name().equals("TRUE")));
      }
      Optional<FieldDeclaration> declared = declaration(get.field());
      boolean fixed =
          declared.isEmpty()
              || declared.get().enumConstant()
              || Modifier.isFinal(declared.get().modifiers());
      return fixed
          ? Optional.of(
              declared
                  .flatMap(FieldDeclaration::constant)
                  .filter(value -> value instanceof Boolean)
                  .map(Known::new)
                  .orElse(new Known(get.field())))
          : Optional.empty();
    } else if (definition instanceof Instruction.Call call
        && call.callee().method().owner().equals("java.lang.Boolean")
        && call.callee().method().name().equals("valueOf")
        && call.arguments().size() == 1) {
      return constant(call.arguments().get(0));
    }
    return Optional.empty();
  }

  /**
   * By what a constant is told from others in {@link Cases}; empty of what may equal another one
   * all the same. Letters count as equal in either case, as {@code equalsIgnoreCase} has it.
   */
  Optional<Object> key(@Nullable Object constant) {
    if (constant instanceof String text) {
      return Optional.of(text.toLowerCase(Locale.ROOT));
    } else if (constant instanceof Integer
        || constant instanceof Long
        || constant instanceof Short
        || constant instanceof Byte) {
      return Optional.of(((Number) constant).longValue());
    } else if (constant instanceof Character letter) {
      return Optional.of((long) letter);
    } else if (constant instanceof FieldKey field) {
      Optional<FieldDeclaration> declared = declaration(field);
      return declared.filter(FieldDeclaration::enumConstant).isPresent()
          ? Optional.of(field)
          : declared
              .flatMap(FieldDeclaration::constant)
              .filter(value -> !(value instanceof FieldKey))
              .flatMap(this::key);
    }
    return Optional.empty();
  }

  /** Follows copies and casts. */
  Instruction.@Nullable Definition origin(Variable variable) {
    Instruction.Definition definition = body.definition(variable).orElse(null);
    for (int i = 0; i < MAX_DEPTH; i++) {
      if (definition instanceof Instruction.Copy copy) {
        definition = body.definition(copy.source()).orElse(null);
      } else if (definition instanceof Instruction.Cast cast) {
        definition = body.definition(cast.source()).orElse(null);
      } else {
        break;
      }
    }
    return definition;
  }

  /** Whether a variable is a collection of purposes that is made with all of them, or with some. */
  boolean isFilled(Variable collection) {
    return origin(collection) instanceof Instruction.Call call
        && call.callee().dispatch() == Callee.Dispatch.STATIC
        && collection.type() instanceof ClassType type
        && type.arguments().size() == 1
        && isPurpose(type.arguments().get(0))
        && (call.callee().method().name().equals("allOf")
            || elements(collection).stream().anyMatch(one -> isPurpose(one.type())));
  }

  /** Whether callers give a value. */
  boolean isGiven(Variable variable) {
    return formals.number(source(variable)).isPresent();
  }

  /** Whether the body makes an object. */
  boolean isConstructor() {
    return body.body().key().isConstructor();
  }

  /** The function object that a variable holds. */
  Optional<Instruction.Lambda> lambda(Variable variable) {
    return origin(variable) instanceof Instruction.Lambda lambda
        ? Optional.of(lambda)
        : Optional.empty();
  }

  /** Whether a variable is a function whose result says something of what it is given. */
  boolean isFunction(Variable variable) {
    return lambda(variable).isPresent() || Names.simple(variable.type()).endsWith("Predicate");
  }

  /** Whether a variable is a constant that says that consent was given. */
  boolean grants(Variable variable) {
    return constant(variable).map(known -> grants(known.value())).orElse(false);
  }

  /** Whether a variable is the constant true. */
  boolean grantsTrue(Variable variable) {
    return constant(variable).filter(known -> Boolean.TRUE.equals(known.value())).isPresent();
  }

  /** Whether a constant says that consent was given, or that somebody is old enough. */
  boolean grants(@Nullable Object constant) {
    if (constant instanceof FieldKey field) {
      return rules.grants(field.name()) || rules.isOfAge(field);
    }
    return constant instanceof String text && rules.grants(text)
        || constant instanceof Character letter && rules.grants(letter.toString());
  }

  /** Whether a type's values say what a consent is for. */
  boolean isPurpose(Type type) {
    return rules.isPurpose(type, types);
  }

  /** Whether an argument tells what the consent is for, not whose it is. */
  boolean isPurpose(Variable argument) {
    if (isPurpose(argument.type()) || rules.roles().isPurposeName(argument.name())) {
      return true;
    }
    Purpose purpose = purpose(argument, 0);
    List<Variable> elements = elements(argument);
    if (elements.isEmpty()
        && argument.type() instanceof ClassType all
        && all.arguments().size() == 1) {
      return isPurpose(all.arguments().get(0));
    }
    return purpose instanceof Purpose.Named
        || !elements.isEmpty() && elements.stream().allMatch(this::isPurpose);
  }

  /** What an array or an immutable collection is made of where it is created; else empty. */
  List<Variable> elements(Variable variable) {
    Instruction.Definition definition = origin(variable);
    if (definition instanceof Instruction.NewArray array) {
      return array.elements();
    } else if (definition instanceof Instruction.Call call
        && call.callee().dispatch() == Callee.Dispatch.STATIC
        && CREATES.contains(call.callee().method().name())
        && call.target() != null
        && !Names.simple(call.target().type()).equals("Optional")) {
      List<Variable> arguments = call.arguments();
      int last = arguments.size() - 1;
      if (last >= 0 && origin(arguments.get(last)) instanceof Instruction.NewArray rest) {
        List<Variable> all = new ArrayList<>(arguments.subList(0, last));
        all.addAll(rest.elements());
        return all;
      }
      return arguments;
    }
    return List.of();
  }

  /**
   * The constants that an array or an immutable collection is made of; null stands for a value that
   * is not known.
   */
  List<@Nullable Object> constants(Variable collection) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Variable element : elements(collection)) {
      all.add(constant(element).map(Known::value).orElse(null));
    }
    if (all.isEmpty()
        && origin(collection) instanceof Instruction.GetField get
        && get.receiver() == null) {
      all.addAll(program.listed(get.field()));
    }
    return all;
  }

  /** The purposes that an argument names: one, or those listed in an array. */
  List<Purpose> purposes(Variable argument) {
    List<Variable> elements = elements(argument);
    if (!elements.isEmpty()) {
      return elements.stream().map(this::purpose).toList();
    }
    List<@Nullable Object> constants = constants(argument);
    return constants.isEmpty()
        ? List.of(purpose(argument))
        : constants.stream().map(this::named).toList();
  }

  /** The purpose that a variable names. */
  Purpose purpose(Variable variable) {
    return purpose(variable, 0);
  }

  private Purpose purpose(Variable variable, int depth) {
    Instruction.Definition definition = origin(variable);
    if (definition == null) {
      OptionalInt formal = formals.number(source(variable));
      return formal.isPresent() ? new Purpose.Formal(formal.getAsInt()) : new Purpose.Unknown();
    } else if (definition instanceof Instruction.Constant constant) {
      return named(constant);
    } else if (definition instanceof Instruction.GetField get) {
      Optional<Object> written = program.constant(get.field());
      return written.isEmpty() && get.receiver() != null
          ? new Purpose.Unknown()
          : named(isEnumConstant(get.field()) ? get.field() : written.orElse(get.field()));
    } else if (definition instanceof Instruction.Call call && depth < MAX_DEPTH) {
      String name = call.callee().method().name();
      Variable receiver = call.receiver();
      boolean same =
          call.arguments().isEmpty() && SAME_VALUE.contains(name)
              || SAME_WORD.contains(name) && call.arguments().size() < 2;
      if (receiver != null && same) {
        return purpose(receiver, depth + 1);
      } else if (call.callee().dispatch() == Callee.Dispatch.STATIC
          && SAME_ARGUMENT.contains(name)
          && call.arguments().size() == 1) {
        return purpose(call.arguments().get(0), depth + 1);
      }
    }
    return new Purpose.Unknown();
  }

  /** The purpose that a constant's name names; any if it is only that of consent. */
  Purpose purposeNamed(String name) {
    return rules
        .purposeOf(name)
        .<Purpose>map(Purpose.Named::new)
        .orElseGet(
            () ->
                rules
                    .consentCheck(name)
                    .flatMap(NamedCheck::purpose)
                    .<Purpose>map(Purpose.Named::new)
                    .orElseGet(
                        () ->
                            rules.speaksOfConsent(name)
                                ? new Purpose.Any()
                                : new Purpose.Named(name)));
  }

  private boolean isEnumConstant(FieldKey field) {
    return declaration(field).map(FieldDeclaration::enumConstant).orElse(false);
  }

  /** The parameter behind copies. */
  Variable source(Variable variable) {
    Variable at = variable;
    for (int i = 0; i < MAX_DEPTH; i++) {
      Instruction.Definition definition = body.definition(at).orElse(null);
      if (definition instanceof Instruction.Copy copy) {
        at = copy.source();
      } else if (definition instanceof Instruction.Cast cast) {
        at = cast.source();
      } else {
        break;
      }
    }
    return at;
  }

  /** A constant's value says what it is for, or else the name that it has. */
  private Purpose named(Instruction.Constant constant) {
    String name = constant.target().name();
    boolean told =
        name.isEmpty()
            || constant.value() instanceof String text && rules.purposeOf(text).isPresent()
            || rules.purposeOf(name).isEmpty();
    return told ? named(constant.value()) : new Purpose.Named(name);
  }

  private Purpose named(@Nullable Object value) {
    if (value instanceof String text) {
      return new Purpose.Named(text);
    } else if (value instanceof Type type) {
      return new Purpose.Named(Names.simple(type));
    } else if (value instanceof FieldKey field) {
      Optional<String> text =
          declaration(field)
              .flatMap(FieldDeclaration::constant)
              .filter(String.class::isInstance)
              .map(String.class::cast);
      return new Purpose.Named(
          text.filter(word -> rules.purposeOf(word).isPresent()).orElse(field.name()));
    } else if (value instanceof Integer number) {
      return new Purpose.Named(number.toString());
    }
    return new Purpose.Unknown();
  }

  Optional<FieldDeclaration> declaration(FieldKey field) {
    return types
        .find(field.owner())
        .map(TypeDeclaration::fields)
        .flatMap(fields -> fields.stream().filter(one -> one.key().equals(field)).findFirst());
  }
}

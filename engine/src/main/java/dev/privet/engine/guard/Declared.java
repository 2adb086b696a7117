package dev.privet.engine.guard;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.GuardSpec;
import dev.privet.engine.ruleset.NamedCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What declarations say: supertypes, kinds, and the annotations that speak of consent. */
final class Declared {
  private static final int MAX_SUPERTYPES = 64;
  private static final int MAX_META = 4;
  private static final String CHECK = "ConsentCheck";

  private final TypeSource types;
  private final GuardRules rules;
  private final MethodBody body;

  Declared(TypeSource types, GuardRules rules, MethodBody body) {
    this.types = types;
    this.rules = rules;
    this.body = body;
  }

  Position bodyPosition() {
    return body.position();
  }

  /** Whether an annotation of a parameter says yes where nobody is asked. */
  boolean grantsByDefault(String parameter) {
    return new DeclaredDefaults(rules).grants(body.key(), parameter, types);
  }

  /** Whether an annotation of a field says yes where nobody is asked. */
  boolean grantsByDefault(FieldDeclaration field) {
    return new DeclaredDefaults(rules).grants(field.annotations());
  }

  /** Whether the body's parameters are the elements of something that the creator knows. */
  boolean inLambda() {
    return Formals.isLambda(body);
  }

  /** Binary names of a type and all its supertypes, nearest first. */
  List<String> supertypes(String owner) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> queue = new ArrayList<>(List.of(owner));
    for (int i = 0; i < queue.size() && seen.size() < MAX_SUPERTYPES; i++) {
      if (seen.add(queue.get(i))) {
        types
            .find(queue.get(i))
            .ifPresent(
                type -> {
                  type.superclass().ifPresent(above -> add(above, queue));
                  type.interfaces().forEach(above -> add(above, queue));
                });
      }
    }
    return List.copyOf(seen);
  }

  private static void add(Type type, List<String> queue) {
    queue.add(type instanceof ClassType named ? named.name() : type.toString());
  }

  boolean isEnum(Type type) {
    return type instanceof ClassType named
        && types.find(named.name()).map(found -> found.kind() == TypeKind.ENUM).orElse(false);
  }

  boolean isInterface(ClassType type) {
    return types.find(type.name()).map(found -> found.kind() == TypeKind.INTERFACE).orElse(false);
  }

  /** The constants of an enum. */
  Optional<List<FieldKey>> constants(Type type) {
    return isEnum(type)
        ? types
            .find(((ClassType) type).name())
            .map(
                found ->
                    found.fields().stream()
                        .filter(FieldDeclaration::enumConstant)
                        .map(FieldDeclaration::key)
                        .toList())
        : Optional.empty();
  }

  /** Whether a type's constants tell how old somebody is. */
  boolean isAgeGroup(Type type) {
    return rules.isAgeGroup(type, types);
  }

  /** What the objects of a type hold. */
  List<Type> fieldTypes(Type type) {
    return fields(type).stream().map(FieldDeclaration::type).toList();
  }

  /** The fields that a class or record declares itself. */
  List<FieldDeclaration> fields(Type type) {
    return type instanceof ClassType named
        ? types.find(named.name()).map(TypeDeclaration::fields).orElse(List.of())
        : List.of();
  }

  /** The check that an annotation makes of a method. */
  Optional<NamedCheck> consentCheck(Callee callee) {
    return consentCheck(callee.method());
  }

  private Optional<NamedCheck> consentCheck(MethodKey key) {
    Optional<TypeDeclaration> owner = types.find(key.owner());
    if (owner.isEmpty() || owner.get().origin() == Origin.LIBRARY) {
      return Optional.empty();
    }
    return types
        .method(key)
        .flatMap(method -> find(method.annotations(), CHECK, 0))
        .map(
            use ->
                new NamedCheck(GuardSpec.Outcome.TRUE, purposes(use).stream().findFirst(), false));
  }

  /** What holds whenever a method runs, by annotations on it or its class. */
  FactSets required(MethodKey key) {
    Optional<TypeDeclaration> owner = types.find(key.owner());
    if (owner.isEmpty()) {
      return FactSets.NONE;
    }
    List<AnnotationUse> own =
        types.method(key).map(MethodDeclaration::annotations).orElse(List.of());
    FactSets named = FactSets.NONE;
    FactSets expressed = FactSets.NONE;
    boolean told = false;
    for (List<AnnotationUse> uses :
        List.of(
            own,
            inherited(owner.get(), key, false),
            owner.get().annotations(),
            inherited(owner.get(), key, true))) {
      // What is nearest to the method counts instead of what is further away.
      named = named.isNone() ? required(uses, 0) : named;
      expressed = told ? expressed : authorised(uses, 0);
      told |= !expressed.isNone() || hasExpression(uses, 0);
    }
    return named.and(expressed);
  }

  /**
   * The annotations of what a method implements or overrides in the project, nearest first.
   *
   * @param ofType those of the type that declares it
   */
  private List<AnnotationUse> inherited(TypeDeclaration owner, MethodKey key, boolean ofType) {
    if (key.isConstructor() || inLambda()) {
      return List.of();
    }
    for (String above : supertypes(owner.name())) {
      Optional<TypeDeclaration> type =
          types
              .find(above)
              .filter(one -> !above.equals(owner.name()) && one.origin() != Origin.LIBRARY);
      Optional<MethodDeclaration> declared =
          type.flatMap(one -> types.method(new MethodKey(above, key.name(), key.descriptor())))
              .filter(method -> !method.isStatic());
      List<AnnotationUse> uses =
          declared.isEmpty()
              ? List.of()
              : ofType ? type.get().annotations() : declared.get().annotations();
      if (!uses.isEmpty()) {
        return uses;
      }
    }
    return List.of();
  }

  /** What annotations require by their names, or by those that annotate them. */
  private FactSets required(List<AnnotationUse> uses, int depth) {
    FactSets facts = FactSets.NONE;
    for (AnnotationUse use : uses) {
      Optional<NamedCheck> named = rules.requirement(use.simpleName());
      if (named.isPresent()) {
        facts = facts.and(required(use, named.get()));
      } else if (depth < MAX_META) {
        facts = facts.and(required(meta(use), depth + 1));
      }
    }
    return facts;
  }

  private FactSets required(AnnotationUse use, NamedCheck named) {
    List<String> purposes = purposes(use);
    if (purposes.isEmpty()) {
      return consent(named.purpose().<Purpose>map(Purpose.Named::new).orElse(new Purpose.Any()));
    }
    FactSets facts = FactSets.NONE;
    for (String purpose : purposes) {
      facts = facts.and(consent(new Purpose.Named(purpose)));
    }
    return facts;
  }

  private FactSets authorised(List<AnnotationUse> uses, int depth) {
    FactSets facts = FactSets.NONE;
    for (AnnotationUse use : uses) {
      if (rules.isExpression(use.simpleName())) {
        if (use.elements().get("value") instanceof String expression) {
          facts = facts.and(new Authorisation(rules, body).of(expression));
        }
      } else if (depth < MAX_META) {
        facts = facts.and(authorised(meta(use), depth + 1));
      }
    }
    return facts;
  }

  private boolean hasExpression(List<AnnotationUse> uses, int depth) {
    return uses.stream()
        .anyMatch(
            use ->
                rules.isExpression(use.simpleName())
                    || depth < MAX_META && hasExpression(meta(use), depth + 1));
  }

  /** What an annotation is annotated with. */
  private List<AnnotationUse> meta(AnnotationUse use) {
    return use.type().startsWith("java.")
        ? List.of()
        : types
            .find(use.type())
            .filter(type -> type.kind() == TypeKind.ANNOTATION)
            .map(TypeDeclaration::annotations)
            .orElse(List.of());
  }

  private FactSets consent(Purpose purpose) {
    return FactSets.of(
        new Fact.Consent(
            Fact.Basis.OPT_IN, purpose, new Subject.None(), Strength.ASSUMED, body.position()));
  }

  /** An annotation by its simple name, also one that annotates an annotation present. */
  private Optional<AnnotationUse> find(List<AnnotationUse> uses, String name, int depth) {
    for (AnnotationUse use : uses) {
      if (use.simpleName().equals(name)) {
        return Optional.of(use);
      }
    }
    if (depth >= MAX_META) {
      return Optional.empty();
    }
    for (AnnotationUse use : uses) {
      Optional<AnnotationUse> meta = find(meta(use), name, depth + 1);
      if (meta.isPresent()) {
        return meta;
      }
    }
    return Optional.empty();
  }

  private List<String> purposes(AnnotationUse use) {
    List<String> words = new ArrayList<>();
    for (String element : List.of("value", "purpose", "purposes")) {
      collect(use.elements().get(element), words);
    }
    return words;
  }

  private void collect(@Nullable Object value, List<String> words) {
    if (value instanceof String text && !text.isEmpty()) {
      words.add(text);
    } else if (value instanceof FieldKey field) {
      words.add(field.name());
    } else if (value instanceof List<?> list) {
      list.forEach(one -> collect(one, words));
    } else if (value instanceof Type type) {
      words.add(Names.simple(type));
    }
  }

  /** The number of a parameter by the name that a query's text calls it; -1 if there is none. */
  int parameter(Callee callee, String name) {
    List<Parameter> parameters =
        types.method(callee.method()).map(MethodDeclaration::parameters).orElse(List.of());
    for (int i = 0; i < parameters.size(); i++) {
      boolean named =
          parameters.get(i).annotations().stream()
              .anyMatch(use -> name.equals(use.elements().get("value")));
      if (named || parameters.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The parameter of the body that a variable is; empty of a lambda's and of none. */
  private Optional<Parameter> parameter(Variable variable) {
    if (inLambda() || variable.kind() != Variable.Kind.PARAMETER) {
      return Optional.empty();
    }
    int number = 0;
    for (Variable one : body.parameters()) {
      if (one.equals(variable)) {
        break;
      }
      number += one.kind() == Variable.Kind.PARAMETER ? 1 : 0;
    }
    int index = number;
    return types
        .method(body.key())
        .map(MethodDeclaration::parameters)
        .filter(parameters -> index < parameters.size())
        .map(parameters -> parameters.get(index));
  }

  /** Whether a parameter is who is logged in, by its type, its name or an annotation. */
  boolean isCurrent(Variable parameter) {
    return rules.roles().isCurrent(parameter.type())
        || rules.roles().isCurrent(parameter.name())
        || parameter(parameter).map(Parameter::annotations).orElse(List.of()).stream()
            .anyMatch(use -> rules.roles().isCurrent(use.simpleName()));
  }

  /** What a parameter is bound to, as the name of a header or of a cookie. */
  List<String> boundTo(Variable variable) {
    List<String> names = new ArrayList<>();
    for (AnnotationUse use : parameter(variable).map(Parameter::annotations).orElse(List.of())) {
      for (String element : rules.roles().bindingsOf(use.simpleName())) {
        if (use.elements().get(element) instanceof String name && !name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The texts of queries that a method is annotated with. */
  List<String> queries(Callee callee) {
    Optional<TypeDeclaration> owner = types.find(callee.method().owner());
    if (owner.isEmpty() || owner.get().origin() == Origin.LIBRARY) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (AnnotationUse use :
        types.method(callee.method()).map(MethodDeclaration::annotations).orElse(List.of())) {
      if (use.elements().get("value") instanceof String text
          && text.toLowerCase(Locale.ROOT).contains("where ")) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The conditions under which alone entities of a type are loaded. */
  List<String> restrictions(Type entity) {
    if (!(entity instanceof ClassType named)) {
      return List.of();
    }
    List<String> conditions = new ArrayList<>();
    for (AnnotationUse use :
        types.find(named.name()).map(TypeDeclaration::annotations).orElse(List.of())) {
      for (String element : rules.roles().restrictionsOf(use.simpleName())) {
        if (use.elements().get(element) instanceof String text) {
          conditions.add(text);
        }
      }
    }
    return conditions;
  }

  /** The outcome of a method that is named as a check by which it says yes. */
  Optional<Outcome> positive(MethodKey key) {
    if (!key.descriptor().endsWith(")Z") && !key.descriptor().endsWith(")Ljava/lang/Boolean;")) {
      return Optional.empty();
    }
    return rules
        .consentCheck(key.name())
        .or(() -> rules.consentCall(Names.simple(key.owner()), key.name()))
        .or(() -> consentCheck(key))
        .map(check -> check.outcome() == GuardSpec.Outcome.FALSE ? Outcome.FALSE : Outcome.TRUE);
  }

  /** Whether a method is named as a check, so that its body has to bear the name out. */
  boolean isNamedCheck(MethodKey key) {
    return rules.consentCheck(key.name()).isPresent()
        || rules.consentCall(Names.simple(key.owner()), key.name()).isPresent()
        || consentCheck(key).isPresent();
  }
}

package dev.privet.engine.frontend.attribute;

import dev.privet.engine.frontend.types.Substitution;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Signature;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.UnknownType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What packs tell of methods of generic classes that the class path lacks. */
final class MissingGenerics {

  private final Session session;

  MissingGenerics(Session session) {
    this.session = session;
  }

  /**
   * A method of a missing class that a receiver is of, or extends.
   *
   * @param arguments type arguments of the class
   */
  record Method(Signature signature, List<Type> arguments) {}

  /** The method that is meant, if any pack speaks of it. */
  @Nullable Method find(Type receiver, String name) {
    if (receiver instanceof UnknownType unknown) {
      String owner = unknown.isNamed() ? unknown.name() : "?" + unknown.origin();
      return unknown.isNamed() || !unknown.origin().isEmpty()
          ? find(owner, name, unknown.arguments())
          : null;
    }
    if (receiver instanceof ClassType type
        && session.hierarchy.declaration(type.name()) != null
        && session.hierarchy.incomplete(type.name())) {
      for (UnknownType above : above(type)) {
        Method found = find(above.name(), name, above.arguments());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Method find(String owner, String name, List<Type> arguments) {
    return session
        .declarations
        .signature(owner, name)
        .map(signature -> new Method(signature, arguments))
        .orElse(null);
  }

  /** What is missing of what a class extends, with the type arguments that it has there. */
  private List<UnknownType> above(ClassType type) {
    Substitution own = session.hierarchy.substitution(type);
    List<UnknownType> missing = new ArrayList<>();
    for (ClassType each : session.hierarchy.supertypes(type.name())) {
      TypeDeclaration declared = session.hierarchy.declaration(each.name());
      if (declared == null) {
        continue;
      }
      Substitution seen = session.hierarchy.substitution(each);
      Stream.concat(declared.superclass().stream(), declared.interfaces().stream())
          .filter(UnknownType.class::isInstance)
          .map(UnknownType.class::cast)
          .forEach(found -> missing.add((UnknownType) own.apply(seen.apply(found))));
    }
    return missing;
  }

  /** What a call gives; null if nobody says. */
  @Nullable Type given(@Nullable Method method, List<Type> handed) {
    Type given =
        method == null
            ? null
            : method.signature().gives().map(t -> type(t, method, handed)).orElse(null);
    return given == null || Types.isVague(given) ? null : given;
  }

  /** What the class {@code new Mapper<>(Owner.class)} makes holds. */
  Type made(Type type, List<Type> handed) {
    if (!(type instanceof UnknownType unknown) || !unknown.arguments().isEmpty()) {
      return type;
    }
    Type made = given(find(type, MethodKey.CONSTRUCTOR), handed);
    return made == null ? type : made;
  }

  /** The type of which a function is that is handed something; else that of any. */
  Type function(Type receiver, @Nullable Method method) {
    Type any = UnknownType.ofMember(receiver);
    Optional<Signature.Template> hands =
        method == null ? Optional.empty() : method.signature().hands();
    if (hands.isEmpty() || !(any instanceof UnknownType unknown)) {
      return any;
    }
    Type first = type(hands.get(), java.util.Objects.requireNonNull(method), List.of());
    return Types.isVague(first)
        ? any
        : new UnknownType(unknown.name(), unknown.origin(), List.of(first));
  }

  /** What a function of such a type is handed as its {@code index}-th argument. */
  static Type handed(Type function, int index) {
    return index == 0
            && function instanceof UnknownType unknown
            && !unknown.isNamed()
            && unknown.arguments().size() == 1
        ? unknown.arguments().get(0)
        : UnknownType.ofMember(function);
  }

  private Type type(Signature.Template template, Method method, List<Type> handed) {
    return template.type(
        name ->
            name.equals(Signature.ASKED)
                ? asked(handed)
                : Integer.parseInt(name) < method.arguments().size()
                    ? method.arguments().get(Integer.parseInt(name))
                    : UnknownType.UNNAMED,
        (name, arguments) ->
            session.hierarchy.declaration(name) == null
                ? new UnknownType(name, arguments)
                : ClassType.of(name, arguments));
  }

  /** {@code Owner} of {@code Owner.class}, and of {@code new Reference<Owner>() {}}. */
  private Type asked(List<Type> handed) {
    for (Type type : handed) {
      if (type instanceof ClassType token && token.name().equals("java.lang.Class")) {
        return Types.argument(token, 0);
      }
      if (type instanceof UnknownType reference && reference.arguments().size() == 1) {
        return reference.arguments().get(0);
      }
      if (type instanceof ClassType anonymous
          && session.hierarchy.declaration(anonymous.name()) != null) {
        for (UnknownType above : above(anonymous)) {
          if (above.arguments().size() == 1) {
            return above.arguments().get(0);
          }
        }
      }
    }
    return UnknownType.UNNAMED;
  }
}

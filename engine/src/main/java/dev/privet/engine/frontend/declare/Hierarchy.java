package dev.privet.engine.frontend.declare;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Supertypes by name, without type arguments, so that finding an inherited member type never needs
 * the types that are just being read.
 */
final class Hierarchy {
  private final SourceDeclarations declarations;

  Hierarchy(SourceDeclarations declarations) {
    this.declarations = declarations;
  }

  /** Binary names, superclass first; missing types left out. */
  List<String> supertypes(TypeDeclaration type) {
    if (type instanceof SourceType) {
      return ((SourceType) type).supertypeNames();
    }
    List<String> names = new ArrayList<>();
    type.superclass().ifPresent(superclass -> add(superclass, names));
    type.interfaces().forEach(implemented -> add(implemented, names));
    return names;
  }

  private static void add(Type type, List<String> names) {
    if (type instanceof ClassType) {
      names.add(((ClassType) type).name());
    }
  }

  /** A member type, own or inherited. */
  Optional<TypeDeclaration> member(TypeDeclaration type, String name) {
    Optional<TypeDeclaration> own = ownMember(type, name);
    return own.isPresent() ? own : inheritedMember(type, name);
  }

  Optional<TypeDeclaration> ownMember(TypeDeclaration type, String name) {
    if (type instanceof SourceType) {
      return ((SourceType) type).member(name);
    }
    String binary = type.name() + "$" + name;
    return type.memberTypes().contains(binary) ? declarations.find(binary) : Optional.empty();
  }

  Optional<TypeDeclaration> inheritedMember(TypeDeclaration type, String name) {
    if (type instanceof SourceType) {
      return ((SourceType) type).inheritedMember(name);
    }
    return searchInherited(type, name);
  }

  Optional<TypeDeclaration> searchInherited(TypeDeclaration type, String name) {
    return Optional.ofNullable(search(type, name, type.name(), new HashSet<>()));
  }

  private @Nullable TypeDeclaration search(
      TypeDeclaration type, String name, String from, Set<String> seen) {
    for (String supertype : supertypes(type)) {
      if (!seen.add(supertype)) {
        continue;
      }
      TypeDeclaration declared = declarations.find(supertype).orElse(null);
      if (declared == null) {
        continue;
      }
      TypeDeclaration found =
          ownMember(declared, name).filter(member -> inherits(member, from)).orElse(null);
      if (found == null) {
        found = search(declared, name, from, seen);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Private members are not inherited, package-private ones only within the package. */
  private static boolean inherits(TypeDeclaration member, String from) {
    if ((member.modifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0) {
      return true;
    }
    return Modifier.isPrivate(member.modifiers())
        ? outermost(member.name()).equals(outermost(from))
        : packageOf(member.name()).equals(packageOf(from));
  }

  static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  static String outermost(String name) {
    int cut = name.indexOf('$', name.lastIndexOf('.') + 2);
    return cut < 0 ? name : name.substring(0, cut);
  }

  /** The type as which {@code type}, with its own type variables, extends {@code target}. */
  @Nullable ClassType asSuper(TypeDeclaration type, String target) {
    return asSuper(self(type), target, new HashSet<>());
  }

  private @Nullable ClassType asSuper(ClassType type, String target, Set<String> seen) {
    if (type.name().equals(target)) {
      return type;
    }
    TypeDeclaration declared = declarations.find(type.name()).orElse(null);
    if (declared == null || !seen.add(type.name())) {
      return null;
    }
    Map<Type, Type> arguments = new HashMap<>();
    for (int i = 0; i < Math.min(type.arguments().size(), declared.typeParameters().size()); i++) {
      arguments.put(declared.typeParameters().get(i).variable(), type.arguments().get(i));
    }
    List<Type> supertypes = new ArrayList<>();
    declared.superclass().ifPresent(supertypes::add);
    supertypes.addAll(declared.interfaces());
    for (Type supertype : supertypes) {
      Type applied = Substitution.apply(supertype, arguments);
      ClassType found =
          applied instanceof ClassType ? asSuper((ClassType) applied, target, seen) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A type with its own type variables as arguments. */
  ClassType self(TypeDeclaration type) {
    List<Type> arguments = new ArrayList<>();
    type.typeParameters().forEach(parameter -> arguments.add(parameter.variable()));
    ClassType outer = null;
    if (isInner(type)) {
      outer = type.outer().flatMap(declarations::find).map(this::self).orElse(null);
    }
    boolean matters = outer != null && (!outer.arguments().isEmpty() || outer.outer() != null);
    return new ClassType(matters ? outer : null, type.name(), arguments);
  }

  /** Whether a member class has an enclosing instance. */
  boolean isInner(TypeDeclaration type) {
    if (Modifier.isStatic(type.modifiers()) || Modifier.isInterface(type.modifiers())) {
      return false;
    }
    return type instanceof SourceType
        ? ((SourceType) type).isMember() && type.outer().isPresent()
        : type.outer()
            .flatMap(declarations::find)
            .filter(outer -> outer.memberTypes().contains(type.name()))
            .isPresent();
  }
}

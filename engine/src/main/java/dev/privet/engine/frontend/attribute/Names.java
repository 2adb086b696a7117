package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import dev.privet.engine.frontend.Attribution.Meaning;
import dev.privet.engine.frontend.Declarations.StaticImport;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What names mean (JLS 6.4 and 6.5): a variable before a type before a package. */
final class Names {

  private final Session session;

  Names(Session session) {
    this.session = session;
  }

  Meaning name(NameExpr node, Scope scope) {
    Meaning meaning = simple(node.getNameAsString(), node, scope);
    session.results.meaning(node, meaning);
    return meaning;
  }

  /** The meaning of a simple name in an expression. */
  Meaning simple(String name, Node at, Scope scope) {
    Meaning variable = variable(name, at, scope);
    if (variable != null) {
      return variable;
    }
    Optional<TypeDeclaration> type = session.declarations.typeNamed(name, at);
    if (type.isPresent()) {
      return new Meaning.TypeName(type.get().name());
    }
    boolean isInherited =
        session.isMissingSupertype(scope) && session.declarations.inherited(name).isPresent();
    return isInherited ? new Meaning.Unknown(name) : new Meaning.PackageName(name);
  }

  private @Nullable Meaning variable(String name, Node at, Scope scope) {
    for (Scope each = scope; each != null; each = each.parent) {
      if (each.type != null) {
        FieldDeclaration field = session.members.field(each.type.name(), name);
        if (field != null && session.isAccessible(field.modifiers(), field.key().owner(), scope)) {
          return field(field, each.type);
        }
      } else if (name.equals(each.name) && each.declaration != null) {
        return new Meaning.Local(each.declaration);
      }
    }
    for (StaticImport each : session.declarations.staticImports(name, at)) {
      FieldDeclaration field = session.members.field(each.type().name(), name);
      if (field != null && field.isStatic()) {
        return new Meaning.Field(field, ClassType.of(each.type().name()), Optional.empty());
      }
    }
    return null;
  }

  private Meaning field(FieldDeclaration field, TypeDeclaration type) {
    return new Meaning.Field(
        field,
        session.hierarchy.self(type),
        field.isStatic() ? Optional.empty() : Optional.of(type.name()));
  }

  /** The meaning of {@code a.b}. */
  Meaning access(FieldAccessExpr node, Scope scope) {
    Meaning meaning = qualified(node, scope);
    session.results.meaning(node, meaning);
    return meaning;
  }

  private Meaning qualified(FieldAccessExpr node, Scope scope) {
    String name = node.getNameAsString();
    Expression left = node.getScope();
    Meaning before = null;
    if (left instanceof NameExpr simple) {
      before = name(simple, scope);
    } else if (left instanceof FieldAccessExpr access) {
      before = access(access, scope);
    }
    if (before instanceof Meaning.PackageName of) {
      String whole = of.name() + '.' + name;
      Optional<TypeDeclaration> type = session.declarations.typeNamed(whole, node);
      return type.isPresent()
          ? new Meaning.TypeName(type.get().name())
          : new Meaning.PackageName(whole);
    }
    if (before instanceof Meaning.TypeName of) {
      return memberOfType(of.type(), name);
    }
    Type type = before == null ? session.expressions.value(left, scope) : type(left, before, scope);
    session.results.type(left, type);
    return memberOf(type, name);
  }

  Meaning memberOfType(String type, String name) {
    FieldDeclaration field = session.members.field(type, name);
    if (field != null) {
      return new Meaning.Field(field, ClassType.of(type), Optional.empty());
    }
    for (ClassType each : session.hierarchy.supertypes(type)) {
      String member = each.name() + '$' + name;
      if (session.hierarchy.declaration(member) != null) {
        return new Meaning.TypeName(member);
      }
    }
    return new Meaning.Unknown(name);
  }

  /** A field of a value's type. */
  Meaning memberOf(Type type, String name) {
    if (type instanceof ArrayType array && name.equals("length")) {
      return new Meaning.Length(array);
    }
    for (ClassType each : classes(type)) {
      FieldDeclaration field = session.members.field(each.name(), name);
      if (field != null) {
        return new Meaning.Field(field, each, Optional.empty());
      }
    }
    return new Meaning.Unknown(name);
  }

  /** The class types whose members a type has. */
  List<ClassType> classes(Type type) {
    List<ClassType> found = new ArrayList<>(1);
    collect(type, found, 16);
    return found;
  }

  private void collect(Type type, List<ClassType> into, int depth) {
    if (type instanceof ClassType c) {
      into.add(c);
    } else if (type instanceof ArrayType) {
      into.add(ClassType.OBJECT);
    } else if (type instanceof TypeVariable v && depth > 0) {
      session.hierarchy.bounds(v).forEach(b -> collect(b, into, depth - 1));
    } else if (type instanceof IntersectionType i) {
      i.parts().forEach(p -> collect(p, into, depth - 1));
    }
  }

  /** The type of an expression with that meaning; a gap if it means nothing. */
  Type type(Expression node, Meaning meaning, Scope scope) {
    Type type = type(meaning);
    if (type != null) {
      return type;
    }
    if (!(node.getParentNode().orElse(null) instanceof FieldAccessExpr)) {
      session.gap(Gap.Reason.UNRESOLVED_NAME, node.toString(), node);
    }
    UnknownType inherited = inherited(node, scope);
    if (inherited != null) {
      return inherited;
    }
    return node instanceof FieldAccessExpr access && missingType(node).isEmpty()
        ? UnknownType.ofMember(owner(access.getScope()))
        : UnknownType.UNNAMED;
  }

  /** What a field of a missing superclass is by its name; null if there is no such class. */
  private @Nullable UnknownType inherited(Expression node, Scope scope) {
    boolean isOwn =
        node instanceof NameExpr
            || node instanceof FieldAccessExpr access
                && (access.getScope().isThisExpr() || access.getScope().isSuperExpr());
    String name = node instanceof FieldAccessExpr access ? access.getNameAsString() : node + "";
    return isOwn && session.isMissingSupertype(scope)
        ? session.declarations.inherited(name).orElse(null)
        : null;
  }

  private Type owner(Expression scope) {
    return missingType(scope)
        .<Type>map(UnknownType::new)
        .orElseGet(() -> session.results.typeOf(scope));
  }

  /**
   * The name of a type that is nowhere declared, through the unit's imports; empty where the scope
   * means something else, or does not read like a type's name.
   */
  Optional<String> missingType(Expression scope) {
    if (!(scope instanceof NameExpr) && !(scope instanceof FieldAccessExpr)) {
      return Optional.empty();
    }
    return session.results.meaningOf(scope) instanceof Meaning.PackageName
        ? session.declarations.missingType(scope.toString(), scope)
        : Optional.empty();
  }

  /** The type of what has that meaning; null if it has none. */
  @Nullable Type type(Meaning meaning) {
    if (meaning instanceof Meaning.Local local) {
      return session.results.typeOfVariable(local.declaration());
    }
    if (meaning instanceof Meaning.Field field) {
      return fieldType(field);
    }
    if (meaning instanceof Meaning.Length) {
      return PrimitiveType.INT;
    }
    return meaning instanceof Meaning.TypeName name ? ClassType.of(name.type()) : null;
  }

  private Type fieldType(Meaning.Field meaning) {
    FieldDeclaration field = meaning.field();
    if (field.isStatic()) {
      return field.type();
    }
    ClassType owner = session.hierarchy.asSuper(meaning.receiverType(), field.key().owner());
    if (owner == null) {
      return field.type();
    }
    if (session.hierarchy.isRaw(owner)) {
      return dev.privet.engine.frontend.types.Erasure.of(session.hierarchy, field.type());
    }
    return session.hierarchy.substitution(owner).apply(field.type());
  }

  /** {@code this} or {@code Outer.this}. */
  Type thisType(Optional<Name> qualifier, Node at, Scope scope) {
    Scope inner = scope.enclosingClass();
    if (qualifier.isEmpty()) {
      return inner.type == null ? UnknownType.UNNAMED : session.hierarchy.self(inner.type);
    }
    return session
        .declarations
        .typeNamed(qualifier.get().asString(), at)
        .map(t -> (Type) session.hierarchy.self(t))
        .orElse(UnknownType.UNNAMED);
  }

  /** What {@code super} or {@code Type.super} has members of. */
  Type superType(SuperExpr e, Scope scope) {
    Scope inner = scope.enclosingClass();
    if (e.getTypeName().isPresent()) {
      Type named = thisType(e.getTypeName(), e, scope);
      if (!(named instanceof ClassType c)) {
        return named;
      }
      TypeDeclaration declaration = session.hierarchy.declaration(c.name());
      boolean isOuter = declaration != null && encloses(declaration, scope);
      if (isOuter) {
        return session.hierarchy.superclass(c);
      }
      Type self = inner.type == null ? c : session.hierarchy.self(inner.type);
      ClassType seen = session.hierarchy.asSuper(self, c.name());
      return seen == null ? c : seen;
    }
    return inner.type == null
        ? UnknownType.UNNAMED
        : session.hierarchy.superclass(session.hierarchy.self(inner.type));
  }

  private static boolean encloses(TypeDeclaration declaration, Scope scope) {
    for (Scope each = scope; each != null; each = each.parent) {
      if (each.type != null && each.type.name().equals(declaration.name())) {
        return true;
      }
    }
    return false;
  }
}

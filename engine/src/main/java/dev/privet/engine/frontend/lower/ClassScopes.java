package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.EmptyStmt;
import dev.privet.engine.frontend.Declarations;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The classes of one top-level type, registered as they come into view, lowered once each. */
final class ClassScopes {

  private final Declarations declarations;
  private final Captures captures;
  private final Map<Node, ClassScope> byNode = new IdentityHashMap<>();
  private final Map<String, ClassScope> byName = new HashMap<>();
  private final Deque<ClassScope> pending = new ArrayDeque<>();

  ClassScopes(Declarations declarations, Captures captures) {
    this.declarations = declarations;
    this.captures = captures;
  }

  Optional<ClassScope> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Deque<ClassScope> pending() {
    return pending;
  }

  /** The top-level type. */
  void topLevel(Node node) {
    register(node, null, false, false);
  }

  /** A local or anonymous class, met while a body of {@code outer} is lowered. */
  ClassScope local(Node node, ClassScope outer, boolean inStaticContext) {
    ClassScope known = byNode.get(node);
    return known != null ? known : register(node, outer, !inStaticContext, true);
  }

  private ClassScope register(
      Node node, @Nullable ClassScope outer, boolean mayHaveOuter, boolean local) {
    TypeDeclaration type = declarations.declared(node);
    boolean outerThis = outer != null && mayHaveOuter && type.kind() == TypeKind.CLASS;
    List<Node> captured = local ? captures.of(node, type, this) : List.of();
    ClassScope scope = new ClassScope(type, node, outer, outerThis, local, captured);
    byNode.put(node, scope);
    byName.put(type.name(), scope);
    pending.add(scope);
    for (Node member : bodyOf(node)) {
      if (isMemberType(member)) {
        register(member, scope, isInner(member, type.kind()), local);
      }
      if (member instanceof EnumConstantDeclaration constant
          && !constant.getClassBody().isEmpty()) {
        register(member, scope, false, local);
      }
    }
    for (String member : type.memberTypes()) {
      if (!byName.containsKey(member)) {
        declarations.find(member).ifPresent(implied -> registerImplied(implied, scope, local));
      }
    }
    return scope;
  }

  /** A type that no one wrote, as Lombok's builder: it has no syntax, only implied members. */
  private void registerImplied(TypeDeclaration type, ClassScope outer, boolean local) {
    ClassScope scope = new ClassScope(type, new EmptyStmt(), outer, false, local, List.of());
    byName.put(type.name(), scope);
    pending.add(scope);
  }

  private static boolean isMemberType(Node member) {
    return member instanceof com.github.javaparser.ast.body.TypeDeclaration<?>;
  }

  private static boolean isInner(Node member, TypeKind outerKind) {
    return outerKind != TypeKind.INTERFACE
        && outerKind != TypeKind.ANNOTATION
        && member instanceof ClassOrInterfaceDeclaration type
        && !type.isInterface()
        && !type.isStatic();
  }

  /** Members of a type's body; an enum's constants first. */
  static List<? extends Node> bodyOf(Node node) {
    if (node instanceof EnumDeclaration type) {
      List<Node> all = new java.util.ArrayList<>(type.getEntries());
      all.addAll(type.getMembers());
      return all;
    }
    if (node instanceof com.github.javaparser.ast.body.TypeDeclaration<?> type) {
      return type.getMembers();
    }
    if (node instanceof EnumConstantDeclaration constant) {
      return constant.getClassBody();
    }
    if (node instanceof ObjectCreationExpr creation) {
      return creation
          .getAnonymousClassBody()
          .map(List::<BodyDeclaration<?>>copyOf)
          .orElse(List.of());
    }
    return List.of();
  }

  /** Whether objects of the class keep an enclosing object, as far as its source is seen. */
  boolean hasOuterThis(String name) {
    ClassScope scope = byName.get(name);
    if (scope != null) {
      return scope.outerThis();
    }
    return declarations.find(name).filter(this::isInnerSource).isPresent();
  }

  private boolean isInnerSource(TypeDeclaration type) {
    return type.kind() == TypeKind.CLASS
        && type.origin() != Origin.LIBRARY
        && !Modifier.isStatic(type.modifiers())
        && type.outer()
            .flatMap(declarations::find)
            .filter(o -> o.kind() != TypeKind.INTERFACE && o.kind() != TypeKind.ANNOTATION)
            .isPresent();
  }
}

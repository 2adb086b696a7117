package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.privet.engine.frontend.Declarations;
import dev.privet.engine.frontend.types.Bounds;
import dev.privet.engine.frontend.types.FunctionTypes;
import dev.privet.engine.frontend.types.Hierarchy;
import dev.privet.engine.frontend.types.Inference;
import dev.privet.engine.frontend.types.Members;
import dev.privet.engine.frontend.types.Subtyping;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the visitors of one top-level type share. */
final class Session {

  final Declarations declarations;
  final Hierarchy hierarchy;
  final Members members;
  final FunctionTypes functions;
  final Subtyping subtyping;
  final Bounds bounds;
  final Inference.Fresh fresh = new Inference.Fresh();
  final Results results;
  final Expressions expressions;
  final Statements statements;
  final Names names;
  final Calls calls;
  final Extended extended;
  final Creations creations;
  final References references;
  final Overloads overloads;
  final Invocations invocations;
  final MissingGenerics missingGenerics;
  private final Consumer<Gap> gaps;
  private final Set<String> missing = new HashSet<>();

  Session(
      Declarations declarations,
      Hierarchy hierarchy,
      Members members,
      FunctionTypes functions,
      Consumer<Gap> gaps) {
    this.declarations = declarations;
    this.hierarchy = hierarchy;
    this.members = members;
    this.functions = functions;
    this.gaps = gaps;
    this.subtyping = new Subtyping(hierarchy);
    this.bounds = new Bounds(hierarchy, subtyping);
    this.results = new Results();
    this.expressions = new Expressions(this);
    this.statements = new Statements(this);
    this.names = new Names(this);
    this.calls = new Calls(this);
    this.extended = new Extended(this);
    this.creations = new Creations(this);
    this.references = new References(this);
    this.overloads = new Overloads(this);
    this.invocations = new Invocations(this);
    this.missingGenerics = new MissingGenerics(this);
  }

  Inference inference() {
    return new Inference(subtyping, bounds);
  }

  /** The type that syntax means; a missing one is a gap, once by name. */
  Type type(com.github.javaparser.ast.type.Type syntax) {
    if (syntax.isVarType() || syntax.isUnknownType()) {
      return UnknownType.UNNAMED;
    }
    Type type = declarations.type(syntax);
    Type element = type;
    while (element instanceof ArrayType array) {
      element = array.element();
    }
    if (element instanceof UnknownType unknown && missing.add(unknown.name())) {
      gap(Gap.Reason.MISSING_TYPE, unknown.name(), syntax);
    }
    return type;
  }

  /** {@code var}, and Lombok's {@code val} and {@code var}. */
  boolean isInferred(com.github.javaparser.ast.type.Type syntax) {
    return syntax.isVarType()
        || syntax instanceof ClassOrInterfaceType named
            && (named.getNameAsString().equals("val") || named.getNameAsString().equals("var"))
            && declarations.type(syntax) instanceof UnknownType unknown
            && unknown.name().equals("var");
  }

  /** Notes something that could not be seen. */
  void gap(Gap.Reason reason, String subject, Node node) {
    gaps.accept(new Gap(reason, subject, Optional.of(declarations.position(node))));
  }

  /** Whether code in one class may name a member of another with these modifiers. */
  boolean isAccessible(int modifiers, String owner, Scope scope) {
    if (java.lang.reflect.Modifier.isPublic(modifiers)) {
      return true;
    }
    String here = ownerOf(scope);
    if (java.lang.reflect.Modifier.isPrivate(modifiers)) {
      return topLevel(here).equals(topLevel(owner));
    }
    if (Members.packageOf(here).equals(Members.packageOf(owner))) {
      return true;
    }
    if (java.lang.reflect.Modifier.isProtected(modifiers)) {
      for (Scope each = scope; each != null; each = each.parent) {
        if (each.type != null && hierarchy.asSuper(ClassType.of(each.type.name()), owner) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a class around has a supertype that is missing, from which it may have any member. */
  boolean isMissingSupertype(Scope scope) {
    for (Scope each = scope; each != null; each = each.parent) {
      if (each.type != null && hierarchy.incomplete(each.type.name())) {
        return true;
      }
    }
    return false;
  }

  private static String ownerOf(Scope scope) {
    Scope inner = scope.enclosingClass();
    return inner.type == null ? "" : inner.type.name();
  }

  private static String topLevel(String name) {
    int dollar = name.indexOf('$', name.lastIndexOf('.') + 2);
    return dollar < 0 ? name : name.substring(0, dollar);
  }
}

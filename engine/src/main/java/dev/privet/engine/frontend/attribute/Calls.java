package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.privet.engine.frontend.Attribution.Meaning;
import dev.privet.engine.frontend.Attribution.Target;
import dev.privet.engine.frontend.Declarations.StaticImport;
import dev.privet.engine.frontend.attribute.Operand.Invocation;
import dev.privet.engine.frontend.attribute.Operand.Part;
import dev.privet.engine.frontend.attribute.Operand.Value;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Method calls (JLS 15.12). */
final class Calls {

  private final Session session;

  Calls(Session session) {
    this.session = session;
  }

  Operand call(MethodCallExpr call, Scope scope) {
    if (call.getScope().isEmpty()) {
      List<Part> arguments = session.expressions.parts(call.getArguments(), scope);
      return unqualified(call, arguments, scope);
    }
    Expression receiver = call.getScope().get();
    Site site = site(receiver, scope);
    boolean isValue = !site.isStaticOnly() && !site.isSuper();
    if (isValue && !(session.extended.yields(scope) && isMethod(site, call, scope))) {
      Operand extended = session.extended.call(call, receiver, site.type(), scope);
      if (extended != null) {
        return extended;
      }
    }
    return invoke(call, site, session.expressions.parts(call.getArguments(), scope), scope);
  }

  private boolean isMethod(Site site, MethodCallExpr call, Scope scope) {
    return candidates(site, call.getNameAsString(), scope).stream()
        .anyMatch(candidate -> candidate.takes(call.getArguments().size()));
  }

  /** The call of what a site has under that name. */
  Operand invoke(MethodCallExpr call, Site site, List<Part> arguments, Scope scope) {
    List<Candidate> candidates = candidates(site, call.getNameAsString(), scope);
    Overloads.Choice choice = session.overloads.choose(candidates, arguments);
    if (choice != null) {
      return invoke(call, choice, arguments, site);
    }
    if (candidates.isEmpty() && !site.isStaticOnly()) {
      Overloads.Choice ofAll = session.overloads.choose(ofAll(call, scope), arguments);
      if (ofAll != null) {
        return invoke(call, ofAll, arguments, Site.of(ClassType.OBJECT));
      }
    }
    return unknown(call, seen(site.type(), call.getScope().orElseThrow()), arguments);
  }

  /** What an object of any class has and none can have otherwise, as {@code getClass}. */
  private List<Candidate> ofAll(MethodCallExpr call, Scope scope) {
    return candidates(Site.of(ClassType.OBJECT), call.getNameAsString(), scope).stream()
        .filter(candidate -> Modifier.isFinal(candidate.method().modifiers()))
        .toList();
  }

  private Site site(Expression receiver, Scope scope) {
    Meaning meaning = null;
    if (receiver instanceof NameExpr name) {
      meaning = session.names.name(name, scope);
    } else if (receiver instanceof FieldAccessExpr access) {
      meaning = session.names.access(access, scope);
    }
    if (meaning instanceof Meaning.TypeName name) {
      Type type = ClassType.of(name.type());
      session.results.type(receiver, type);
      return new Site(type, false, true, null);
    }
    if (meaning != null) {
      Type type = session.names.type(receiver, meaning, scope);
      session.results.type(receiver, type);
      return Site.of(type);
    }
    Type type = session.expressions.value(receiver, scope);
    return new Site(type, receiver.isSuperExpr(), false, null);
  }

  /** The methods of that name that a receiver has and the caller may name. */
  List<Candidate> candidates(Site site, String name, Scope scope) {
    List<Candidate> found = new ArrayList<>();
    List<ClassType> classes = session.names.classes(site.type());
    for (ClassType type : classes) {
      for (MethodDeclaration method : session.members.methods(type.name(), name)) {
        boolean known = found.stream().anyMatch(c -> c.method() == method);
        if (!known
            && (classes.size() > 1
                || site.type() instanceof ArrayType
                || session.isAccessible(method.modifiers(), method.key().owner(), scope))) {
          found.add(
              Candidate.of(session.hierarchy, method, classes.size() == 1 ? type : site.type()));
        }
      }
    }
    return found;
  }

  private Operand unqualified(MethodCallExpr call, List<Part> arguments, Scope scope) {
    String name = call.getNameAsString();
    Type nearest = null;
    for (Scope each = scope; each != null; each = each.parent) {
      if (each.type == null) {
        continue;
      }
      ClassType self = session.hierarchy.self(each.type);
      if (nearest == null || !session.hierarchy.complete(self)) {
        nearest = nearest != null && !session.hierarchy.complete(nearest) ? nearest : self;
      }
      Site site = new Site(self, false, false, each.type.name());
      Overloads.Choice choice = session.overloads.choose(candidates(site, name, scope), arguments);
      if (choice != null) {
        return invoke(call, choice, arguments, site);
      }
    }
    List<Candidate> imported = imported(name, call, scope);
    Overloads.Choice choice = session.overloads.choose(imported, arguments);
    if (choice != null) {
      Type owner = ClassType.of(choice.candidate().method().key().owner());
      return invoke(call, choice, arguments, new Site(owner, false, true, null));
    }
    Type owner =
        session
            .declarations
            .missingOwner(name, call)
            .<Type>map(UnknownType::new)
            .orElse(nearest == null ? UnknownType.UNNAMED : nearest);
    Operand result = unknown(call, owner, arguments);
    return arguments.isEmpty() && session.isMissingSupertype(scope)
        ? session.declarations.inherited(name).<Operand>map(Value::new).orElse(result)
        : result;
  }

  /** What a name that no one declares stands for, if it reads like a type's. */
  private Type seen(Type type, Expression receiver) {
    return type.equals(UnknownType.UNNAMED)
        ? session.names.missingType(receiver).<Type>map(UnknownType::new).orElse(type)
        : type;
  }

  private List<Candidate> imported(String name, Node at, Scope scope) {
    List<Candidate> found = new ArrayList<>();
    for (StaticImport each : session.declarations.staticImports(name, at)) {
      for (MethodDeclaration method : session.members.methods(each.type().name(), name)) {
        boolean known = found.stream().anyMatch(c -> c.method() == method);
        if (!known
            && method.isStatic()
            && session.isAccessible(method.modifiers(), method.key().owner(), scope)) {
          found.add(Candidate.of(session.hierarchy, method, null));
        }
      }
    }
    return found;
  }

  private Operand invoke(
      MethodCallExpr call, Overloads.Choice choice, List<Part> arguments, Site site) {
    List<Type> explicit = new ArrayList<>();
    call.getTypeArguments().ifPresent(list -> list.forEach(t -> explicit.add(session.type(t))));
    return session.invocations.invoke(
        new Invocation(call, choice.candidate(), choice.varargs(), arguments, site), explicit);
  }

  private Operand unknown(MethodCallExpr call, Type receiver, List<Part> arguments) {
    Type result = unknown(call, receiver, call.getNameAsString(), arguments);
    session.gap(Gap.Reason.UNRESOLVED_CALL, call.getNameAsString(), call);
    return new Value(result);
  }

  /** What a method gives of a class that is not seen: of {@code Object}'s that is known. */
  private Type result(Type receiver, String name, List<Type> arguments) {
    if (name.equals("hashCode") && arguments.isEmpty()) {
      return PrimitiveType.INT;
    }
    if (name.equals("equals") && arguments.size() == 1) {
      return PrimitiveType.BOOLEAN;
    }
    Type told =
        session.missingGenerics.given(session.missingGenerics.find(receiver, name), arguments);
    return told == null ? UnknownType.ofMember(receiver) : told;
  }

  /** A call of which only name and arity are known, and what it gives. */
  Type unknown(Node call, Type receiver, String name, List<Part> arguments) {
    Type function =
        session.missingGenerics.function(receiver, session.missingGenerics.find(receiver, name));
    List<Type> types = new ArrayList<>();
    for (Part argument : arguments) {
      types.add(session.expressions.complete(argument, target(argument, function)));
    }
    return unknownOf(call, receiver, name, types);
  }

  /** A generic call that nothing else binds gives what is unknown, not {@code Object}. */
  private static @Nullable Type target(Part argument, @Nullable Type function) {
    if (argument.operand() instanceof Operand.Lambda) {
      return function;
    }
    return argument.operand() instanceof Operand.PolyCall ? UnknownType.UNNAMED : null;
  }

  /** Likewise, where the arguments' types are known. */
  Type unknownOf(Node call, Type receiver, String name, List<Type> types) {
    String marks = "(" + String.join(",", java.util.Collections.nCopies(types.size(), "?")) + ")";
    MethodKey key = new MethodKey(nameOf(receiver), name, marks);
    boolean ofSuper =
        call instanceof MethodCallExpr e
            && e.getScope().filter(Expression::isSuperExpr).isPresent();
    Callee.Dispatch dispatch =
        key.isConstructor() || ofSuper ? Callee.Dispatch.SPECIAL : Callee.Dispatch.VIRTUAL;
    Type result =
        key.isConstructor()
            ? session.missingGenerics.made(receiver, types)
            : result(receiver, name, types);
    Callee callee = new Callee(key, dispatch, Callee.Certainty.MAYBE, receiver, result);
    session.results.target(call, new Target(callee, false, types, Optional.empty()));
    return result;
  }

  private String nameOf(Type type) {
    if (type instanceof UnknownType unknown) {
      return unknown.name();
    }
    List<ClassType> classes = session.names.classes(type);
    return classes.isEmpty() ? type.toString() : classes.get(0).name();
  }
}

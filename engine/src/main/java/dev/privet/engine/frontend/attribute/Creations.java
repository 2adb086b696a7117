package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.privet.engine.frontend.Attribution.Meaning;
import dev.privet.engine.frontend.Attribution.Target;
import dev.privet.engine.frontend.attribute.Operand.Invocation;
import dev.privet.engine.frontend.attribute.Operand.Part;
import dev.privet.engine.frontend.attribute.Operand.Value;
import dev.privet.engine.frontend.types.Substitution;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Constructor calls of all kinds (JLS 8.8.7.1, 8.9.1, 15.9). */
final class Creations {

  private final Session session;

  /** Anonymous classes whose bodies were not visited yet, with what is in scope there. */
  private final Map<ObjectCreationExpr, Scope> waiting = new LinkedHashMap<>();

  Creations(Session session) {
    this.session = session;
  }

  Operand create(ObjectCreationExpr creation, Scope scope) {
    Type type = type(creation, scope);
    List<Part> arguments = session.expressions.parts(creation.getArguments(), scope);
    Operand operand = construct(creation, type, arguments, scope);
    if (creation.getAnonymousClassBody().isPresent()) {
      waiting.put(creation, scope);
      if (operand instanceof Value) {
        visitBody(creation, null);
        return new Value(ClassType.of(session.declarations.declared(creation).name()));
      }
    }
    return operand;
  }

  /** The body of an anonymous class, once; after a diamond's arguments were inferred. */
  private void visitBody(ObjectCreationExpr creation, @Nullable Type inferred) {
    Scope scope = waiting.remove(creation);
    if (scope == null) {
      return;
    }
    TypeDeclaration declared = session.declarations.declared(creation);
    if (inferred instanceof ClassType supertype) {
      session.hierarchy.infer(declared.name(), supertype);
    }
    Scope inside = Scope.ofClass(scope, declared, false);
    session.statements.members(
        creation.getAnonymousClassBody().orElseThrow(), declared, inside, scope);
  }

  /** Bodies of classes whose type arguments nothing asked for. */
  void visitRest() {
    while (!waiting.isEmpty()) {
      visitBody(waiting.keySet().iterator().next(), null);
    }
  }

  private Type type(ObjectCreationExpr creation, Scope scope) {
    if (creation.getScope().isEmpty()) {
      return session.type(creation.getType());
    }
    Type outer = session.expressions.value(creation.getScope().get(), scope);
    String name = creation.getType().getNameAsString();
    for (ClassType each : session.names.classes(outer)) {
      if (session.names.memberOfType(each.name(), name) instanceof Meaning.TypeName member) {
        List<Type> given = new ArrayList<>();
        creation
            .getType()
            .getTypeArguments()
            .ifPresent(list -> list.forEach(t -> given.add(session.type(t))));
        return new ClassType(each, member.type(), given);
      }
    }
    return new UnknownType(name);
  }

  private Operand construct(
      ObjectCreationExpr creation, Type type, List<Part> arguments, Scope scope) {
    TypeDeclaration declaration =
        type instanceof ClassType c ? session.hierarchy.declaration(c.name()) : null;
    if (declaration == null || !(type instanceof ClassType c)) {
      Type made = session.calls.unknown(creation, type, MethodKey.CONSTRUCTOR, arguments);
      session.gap(Gap.Reason.UNRESOLVED_CALL, "new " + type, creation);
      return new Value(made);
    }
    List<Type> explicit = new ArrayList<>();
    creation.getTypeArguments().ifPresent(l -> l.forEach(t -> explicit.add(session.type(t))));
    if (declaration.kind() == TypeKind.INTERFACE || declaration.kind() == TypeKind.ANNOTATION) {
      return ofInterface(creation, c, declaration);
    }
    List<Candidate> candidates =
        constructors(c, creation.getType().isUsingDiamondOperator(), isSubclass(creation), scope);
    Overloads.Choice choice = session.overloads.choose(candidates, arguments);
    if (choice == null) {
      session.calls.unknown(creation, type, MethodKey.CONSTRUCTOR, arguments);
      session.gap(Gap.Reason.UNRESOLVED_CALL, "new " + type, creation);
      return new Value(type);
    }
    return session.invocations.invoke(
        new Invocation(creation, choice.candidate(), choice.varargs(), arguments, Site.of(type)),
        explicit);
  }

  /** The constructors of a class that the caller may name. */
  List<Candidate> constructors(ClassType type, boolean diamond, boolean fromSubclass, Scope scope) {
    TypeDeclaration declaration = session.hierarchy.declaration(type.name());
    List<Candidate> found = new ArrayList<>();
    for (MethodDeclaration method : session.members.constructors(type.name())) {
      if (declaration == null
          || !session.isAccessible(modifiers(method, fromSubclass), type.name(), scope)) {
        continue;
      }
      if (diamond && !declaration.typeParameters().isEmpty()) {
        ClassType self = session.hierarchy.self(declaration);
        Substitution outer =
            type.outer() == null ? Substitution.NONE : session.hierarchy.substitution(type.outer());
        ClassType made = new ClassType(type.outer(), self.name(), self.arguments());
        found.add(Candidate.diamond(method, declaration, made, outer));
      } else {
        found.add(Candidate.constructor(session.hierarchy, method, type));
      }
    }
    return found;
  }

  private static boolean isSubclass(ObjectCreationExpr creation) {
    return creation.getAnonymousClassBody().isPresent();
  }

  private static int modifiers(MethodDeclaration method, boolean fromSubclass) {
    boolean open = fromSubclass && Modifier.isProtected(method.modifiers());
    return open ? Modifier.PUBLIC : method.modifiers();
  }

  private Operand ofInterface(
      ObjectCreationExpr creation, ClassType type, TypeDeclaration declaration) {
    List<MethodDeclaration> constructors = session.members.constructors("java.lang.Object");
    boolean diamond = creation.getType().isUsingDiamondOperator();
    if (diamond && !declaration.typeParameters().isEmpty() && !constructors.isEmpty()) {
      ClassType self = session.hierarchy.self(declaration);
      Candidate made = Candidate.diamond(constructors.get(0), declaration, self, Substitution.NONE);
      return session.invocations.invoke(
          new Invocation(creation, made, false, List.of(), Site.of(type)), List.of());
    }
    MethodKey key =
        constructors.isEmpty()
            ? new MethodKey("java.lang.Object", MethodKey.CONSTRUCTOR, "()V")
            : constructors.get(0).key();
    Callee callee = new Callee(key, Callee.Dispatch.SPECIAL, Callee.Certainty.RESOLVED, type, type);
    session.results.target(creation, new Target(callee, false, List.of(), Optional.empty()));
    return new Value(type);
  }

  /** An anonymous class is its own type, whatever was inferred for what it extends. */
  Type made(Expression node, Type type) {
    if (Expressions.inner(node) instanceof ObjectCreationExpr creation
        && creation.getAnonymousClassBody().isPresent()) {
      visitBody(creation, creation.getType().isUsingDiamondOperator() ? type : null);
      return ClassType.of(session.declarations.declared(creation).name());
    }
    return type;
  }

  /** {@code this(...)} or {@code super(...)}. */
  void explicit(ExplicitConstructorInvocationStmt call, Scope scope) {
    call.getExpression().ifPresent(outer -> session.expressions.value(outer, scope));
    List<Part> arguments = session.expressions.parts(call.getArguments(), scope);
    TypeDeclaration type = scope.enclosingClass().type;
    if (type == null) {
      return;
    }
    ClassType self = session.hierarchy.self(type);
    Type of = call.isThis() ? self : session.hierarchy.superclass(self);
    construct(call, of, arguments, scope);
  }

  /** The constructor that makes an enum's constant. */
  void constant(EnumConstantDeclaration constant, TypeDeclaration type, Scope scope) {
    List<Part> arguments = session.expressions.parts(constant.getArguments(), scope);
    construct(constant, ClassType.of(type.name()), arguments, scope);
  }

  private void construct(Node node, Type type, List<Part> arguments, Scope scope) {
    Overloads.Choice choice =
        type instanceof ClassType c
            ? session.overloads.choose(constructors(c, false, true, scope), arguments)
            : null;
    if (choice == null) {
      session.calls.unknown(node, type, MethodKey.CONSTRUCTOR, arguments);
      session.gap(Gap.Reason.UNRESOLVED_CALL, type + "(...)", node);
      return;
    }
    Candidate candidate = choice.candidate();
    for (int i = 0; i < arguments.size(); i++) {
      session.expressions.complete(arguments.get(i), candidate.formal(i, choice.varargs()));
    }
    Callee callee =
        new Callee(
            candidate.method().key(),
            Callee.Dispatch.SPECIAL,
            Callee.Certainty.RESOLVED,
            type,
            node instanceof EnumConstantDeclaration ? type : VoidType.VOID);
    session.results.target(
        node, new Target(callee, choice.varargs(), candidate.parameters(), Optional.empty()));
  }
}

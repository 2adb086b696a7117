package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.privet.engine.frontend.declare.ImpliedMember;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All bodies of one class. */
final class ClassLowering {

  private final Unit unit;
  private final ClassScope scope;
  private final Initializers initializers;
  private final Position place;

  ClassLowering(Unit unit, ClassScope scope) {
    this.unit = unit;
    this.scope = scope;
    this.initializers = new Initializers(scope);
    this.place = place(unit, scope);
  }

  /** Where the class stands; of one that no one wrote, the class around it. */
  private static Position place(Unit unit, ClassScope scope) {
    ClassScope written = scope;
    while (written.node() instanceof EmptyStmt && written.outer() != null) {
      written = written.outer();
    }
    ClassScope at = written;
    return at.declaration().position().orElseGet(() -> unit.position(at.node()));
  }

  void lower() {
    if (initializers.hasStatic()) {
      MethodKey key = new MethodKey(scope.name(), MethodKey.STATIC_INITIALISER, "()V");
      contained(key, true, place, frame -> {}, initializers::lowerStatic);
    }
    AnonymousConstructor anonymous = unit.constructors().get(scope.node());
    if (anonymous != null) {
      anonymous(anonymous);
    }
    for (Node member : ClassScopes.bodyOf(scope.node())) {
      member(member);
    }
    for (MethodDeclaration method : scope.declaration().methods()) {
      if (method.origin() == Origin.IMPLIED && !method.isAbstract()) {
        implied(method);
      }
    }
  }

  private void member(Node member) {
    if (member instanceof com.github.javaparser.ast.body.MethodDeclaration method) {
      method.getBody().ifPresent(body -> method(method, body));
    } else if (member instanceof ConstructorDeclaration constructor) {
      constructor(constructor);
    } else if (member instanceof CompactConstructorDeclaration constructor) {
      compact(constructor);
    }
  }

  private void method(com.github.javaparser.ast.body.MethodDeclaration syntax, BlockStmt body) {
    MethodDeclaration method = unit.declarations.declared(syntax);
    contained(
        method.key(),
        method.isStatic(),
        unit.position(syntax),
        frame -> parameters(frame, syntax.getParameters(), method),
        in -> in.statements.lower(body));
  }

  private static void parameters(
      Frame frame, List<Parameter> syntax, MethodDeclaration declaration) {
    for (int i = 0; i < syntax.size(); i++) {
      Parameter parameter = syntax.get(i);
      Type type =
          i < declaration.parameters().size()
              ? declaration.parameters().get(i).type()
              : frame.unit.attribution.typeOfVariable(parameter);
      frame.parameter(parameter, parameter.getNameAsString(), type);
    }
  }

  private void constructor(ConstructorDeclaration syntax) {
    MethodDeclaration method = unit.declarations.declared(syntax);
    Position at = unit.position(syntax);
    contained(
        method.key(),
        false,
        at,
        frame -> parameters(frame, syntax.getParameters(), method),
        in -> constructorBody(in, syntax.getBody().getStatements(), at));
  }

  private void constructorBody(Lowering in, List<Statement> statements, Position at) {
    Optional<ExplicitConstructorInvocationStmt> invocation =
        statements.stream()
            .filter(ExplicitConstructorInvocationStmt.class::isInstance)
            .map(ExplicitConstructorInvocationStmt.class::cast)
            .findFirst();
    if (invocation.isEmpty()) {
      callSuper(in, at);
      initializers.lowerInstance(in, at);
    }
    for (Statement statement : statements) {
      in.statements.lower(statement);
      if (invocation.isPresent() && invocation.get() == statement && !invocation.get().isThis()) {
        initializers.lowerInstance(in, at);
      }
    }
  }

  private void compact(CompactConstructorDeclaration syntax) {
    MethodDeclaration method = unit.declarations.declared(syntax);
    Position at = unit.position(syntax);
    List<Variable> parameters = new ArrayList<>();
    contained(
        method.key(),
        false,
        at,
        frame -> {
          List<Parameter> components =
              scope.node() instanceof com.github.javaparser.ast.body.RecordDeclaration r
                  ? r.getParameters()
                  : List.of();
          parameters(frame, components, method);
          parameters.clear();
          components.forEach(c -> parameters.add(frame.find(c, at).orElseThrow()));
        },
        in -> {
          initializers.lowerInstance(in, at);
          in.statements.lower(syntax.getBody());
          for (Variable parameter : parameters) {
            FieldKey field = new FieldKey(scope.name(), parameter.name());
            in.code.add(new Instruction.PutField(in.frame.self(at), field, parameter, at));
          }
        });
  }

  private void anonymous(AnonymousConstructor constructor) {
    List<Variable> parameters = new ArrayList<>();
    contained(
        constructor.key(),
        false,
        place,
        frame -> {
          parameters.clear();
          parameters.addAll(constructor.parameters(frame));
        },
        in -> {
          constructor.callSuper(in, parameters, place);
          initializers.lowerInstance(in, place);
        });
  }

  private void implied(MethodDeclaration method) {
    if (method.isConstructor() && unit.constructors().containsKey(scope.node())) {
      return;
    }
    Optional<ImpliedMember> member = unit.declarations.implied(method);
    List<Variable> parameters = new ArrayList<>();
    contained(
        method.key(),
        method.isStatic(),
        method.position().orElse(place),
        frame -> {
          parameters.clear();
          method.parameters().forEach(p -> parameters.add(frame.parameter(p.name(), p.type())));
        },
        in -> {
          if (method.isConstructor()) {
            if (member.orElse(null) instanceof ImpliedMember.PassedToSuper) {
              passToSuper(in, method, parameters);
            } else {
              callSuper(in, place);
            }
            initializers.lowerInstance(in, place);
          }
          Position at = method.position().orElse(place);
          member.ifPresent(m -> new ImpliedBody(in, method, parameters, at).lower(m));
        });
  }

  /** The call of the superclass's constructor that is not written (JLS 8.8.7). */
  private void callSuper(Lowering in, Position at) {
    Optional<Type> superclass = scope.declaration().superclass();
    if (superclass.isEmpty()) {
      return;
    }
    String owner = nameOf(superclass.get());
    switch (owner) {
      case "java.lang.Object", "java.lang.Enum", "java.lang.Record" -> {
        return;
      }
      default -> {}
    }
    Variable self = in.frame.self(at);
    in.creations.link(self, owner, null, at);
    Optional<MethodDeclaration> found =
        unit.declarations.find(owner).flatMap(ClassLowering::withoutArguments);
    MethodKey key =
        found
            .map(MethodDeclaration::key)
            .orElseGet(() -> new MethodKey(owner, MethodKey.CONSTRUCTOR, "()V"));
    List<Variable> arguments =
        found.filter(m -> !m.parameters().isEmpty()).isPresent()
            ? List.of(in.expressions.newArray(packed(found.get()), List.of(), at))
            : List.of();
    Callee.Certainty certainty =
        superclass.get() instanceof ClassType ? Callee.Certainty.RESOLVED : Callee.Certainty.MAYBE;
    Callee callee =
        new Callee(key, Callee.Dispatch.SPECIAL, certainty, superclass.get(), VoidType.VOID);
    in.code.add(new Instruction.Call(null, callee, self, arguments, at));
  }

  /** Calls the superclass's constructor that takes the same. */
  private void passToSuper(Lowering in, MethodDeclaration method, List<Variable> parameters) {
    Type superclass = scope.declaration().superclass().orElse(ClassType.OBJECT);
    MethodKey key =
        new MethodKey(nameOf(superclass), MethodKey.CONSTRUCTOR, method.key().descriptor());
    boolean isThere =
        unit.declarations.find(key.owner()).stream()
            .flatMap(type -> type.methods().stream())
            .anyMatch(each -> each.key().equals(key));
    Callee callee =
        new Callee(
            key,
            Callee.Dispatch.SPECIAL,
            isThere ? Callee.Certainty.RESOLVED : Callee.Certainty.MAYBE,
            superclass,
            VoidType.VOID);
    in.code.add(new Instruction.Call(null, callee, in.frame.self(place), parameters, place));
  }

  private static String nameOf(Type type) {
    return type instanceof ClassType c ? c.name() : type instanceof UnknownType u ? u.name() : "?";
  }

  private static Optional<MethodDeclaration> withoutArguments(TypeDeclaration type) {
    List<MethodDeclaration> constructors =
        type.methods().stream().filter(MethodDeclaration::isConstructor).toList();
    return constructors.stream()
        .filter(c -> c.parameters().isEmpty())
        .findFirst()
        .or(
            () ->
                constructors.stream()
                    .filter(c -> c.varargs() && c.parameters().size() == 1)
                    .findFirst());
  }

  private static Type packed(MethodDeclaration constructor) {
    Type type = constructor.parameters().get(0).type();
    return type instanceof ArrayType array ? array.element() : type;
  }

  /** Lowers one body; what goes wrong inside costs this body only. */
  private void contained(
      MethodKey key,
      boolean isStatic,
      Position at,
      Consumer<Frame> parameters,
      Consumer<Lowering> code) {
    if (unit.has(key)) {
      return;
    }
    int before = unit.size();
    Frame frame = new Frame(unit, scope, key, isStatic, null);
    parameters.accept(frame);
    try {
      code.accept(new Lowering(frame));
    } catch (RuntimeException | StackOverflowError e) {
      unit.forgetAfter(before);
      unit.gap(Gap.Reason.INTERNAL, key.toString(), at);
      frame = new Frame(unit, scope, key, isStatic, null);
      parameters.accept(frame);
    }
    unit.add(frame.finish(at));
  }
}

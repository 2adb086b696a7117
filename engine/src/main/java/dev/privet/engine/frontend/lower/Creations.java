package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.privet.engine.frontend.Attribution.Target;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creation of objects: allocation, links to what the object captures, the constructor's call. */
final class Creations {

  private final Lowering in;

  Creations(Lowering in) {
    this.in = in;
  }

  Variable create(ObjectCreationExpr e) {
    Position at = in.position(e);
    Target target = in.attribution.targetOf(e).orElseGet(() -> guess(e, e.getArguments().size()));
    Variable outer = e.getScope().map(in.expressions::value).orElse(null);
    if (e.getAnonymousClassBody().isPresent()) {
      return anonymous(e, e.getArguments(), target, outer, at);
    }
    ClassType type = classType(in.attribution.typeOf(e), target);
    Variable object = in.code.temporary(type);
    in.code.add(new Instruction.New(object, type, at));
    List<Variable> arguments = in.calls.arguments(e.getArguments(), target, at);
    link(object, type.name(), outer, at);
    in.code.add(new Instruction.Call(null, target.callee(), object, arguments, at));
    return object;
  }

  /** The object of an enum constant. */
  Variable create(EnumConstantDeclaration e) {
    Position at = in.position(e);
    Target target = in.attribution.targetOf(e).orElseGet(() -> guess(e, e.getArguments().size()));
    if (!e.getClassBody().isEmpty()) {
      return anonymous(e, e.getArguments(), target, null, at);
    }
    ClassType type = ClassType.of(in.frame.scope.name());
    Variable object = in.code.temporary(type);
    in.code.add(new Instruction.New(object, type, at));
    List<Variable> arguments = in.calls.arguments(e.getArguments(), target, at);
    in.code.add(new Instruction.Call(null, target.callee(), object, arguments, at));
    return object;
  }

  /** The anonymous class's own constructor takes what its superclass's takes. */
  private Variable anonymous(
      Node node, List<Expression> values, Target target, @Nullable Variable outer, Position at) {
    ClassScope scope = in.unit.scopes.local(node, in.frame.scope, in.frame.isStatic);
    ClassType type = ClassType.of(scope.name());
    Variable object = in.code.temporary(type);
    in.code.add(new Instruction.New(object, type, at));
    List<Variable> arguments = in.calls.arguments(values, target, at);
    link(object, scope.name(), null, at);
    if (outer != null) {
      link(object, target.callee().method().owner(), outer, at);
    }
    AnonymousConstructor constructor =
        new AnonymousConstructor(scope, target, arguments.size(), outer != null);
    in.unit.constructors().putIfAbsent(node, constructor);
    Callee callee =
        new Callee(
            constructor.key(),
            Callee.Dispatch.SPECIAL,
            Callee.Certainty.RESOLVED,
            type,
            VoidType.VOID);
    in.code.add(new Instruction.Call(null, callee, object, arguments, at));
    return object;
  }

  private Target guess(Node e, int arguments) {
    Type type =
        e instanceof ObjectCreationExpr creation
            ? in.declarations.type(creation.getType())
            : ClassType.of(in.frame.scope.name());
    return Calls.guess(MethodKey.CONSTRUCTOR, arguments, type, Callee.Dispatch.SPECIAL);
  }

  private static ClassType classType(Type type, Target target) {
    if (type instanceof ClassType c) {
      return c;
    }
    return type instanceof UnknownType u && u.isNamed()
        ? ClassType.of(u.name(), u.arguments())
        : ClassType.of(target.callee().method().owner());
  }

  /** {@code this(...)} or {@code super(...)}. */
  void invoke(ExplicitConstructorInvocationStmt statement) {
    Position at = in.position(statement);
    Target target =
        in.attribution
            .targetOf(statement)
            .orElseGet(() -> guess(statement, statement.getArguments().size()));
    Variable self = in.frame.self(at);
    Variable outer = statement.getExpression().map(in.expressions::value).orElse(null);
    List<Variable> arguments = in.calls.arguments(statement.getArguments(), target, at);
    if (!statement.isThis()) {
      link(self, target.callee().method().owner(), outer, at);
    }
    in.code.add(new Instruction.Call(null, target.callee(), self, arguments, at));
  }

  /**
   * Stores the enclosing object and the captured variables that {@code className}'s bodies read.
   *
   * @param outer the enclosing object where it is written
   */
  void link(Variable object, String className, @Nullable Variable outer, Position at) {
    if (in.unit.scopes.hasOuterThis(className)) {
      Variable enclosing = outer != null ? outer : enclosing(className, at);
      if (enclosing != null) {
        FieldKey field = new FieldKey(className, ClassScope.OUTER_THIS);
        in.code.add(new Instruction.PutField(object, field, enclosing, at));
      }
    }
    Optional<ClassScope> scope = in.unit.scopes.find(className);
    for (Node variable : scope.map(ClassScope::captured).orElse(List.of())) {
      Optional<Variable> value = in.frame.find(variable, at);
      if (value.isPresent()) {
        String name = ClassScope.captureField(Captures.nameOf(variable));
        FieldKey field = new FieldKey(className, name);
        in.code.add(new Instruction.PutField(object, field, value.get(), at));
      }
    }
  }

  /** The innermost object around that has {@code className} as a member, itself or inherited. */
  private @Nullable Variable enclosing(String className, Position at) {
    if (in.frame.isStatic) {
      return null;
    }
    Optional<ClassScope> scope = in.unit.scopes.find(className);
    Optional<String> outer =
        scope.isPresent()
            ? Optional.ofNullable(scope.get().outer()).map(ClassScope::name)
            : in.declarations.find(className).flatMap(TypeDeclaration::outer);
    if (outer.isEmpty()) {
      return null;
    }
    for (ClassScope s = in.frame.scope; s != null; s = s.outer()) {
      if (s.name().equals(outer.get()) || inherits(s.declaration(), outer.get())) {
        return in.frame.thisOf(s.name(), at);
      }
    }
    return in.frame.self(at);
  }

  /** Longest chain of superclasses that is followed; only malformed code has a longer one. */
  private static final int MAX_SUPERCLASSES = 100;

  private boolean inherits(TypeDeclaration type, String ancestor) {
    Optional<TypeDeclaration> at = Optional.of(type);
    for (int i = 0; i < MAX_SUPERCLASSES && at.isPresent(); i++) {
      Optional<String> name =
          at.get()
              .superclass()
              .filter(ClassType.class::isInstance)
              .map(s -> ((ClassType) s).name());
      if (name.filter(ancestor::equals).isPresent()) {
        return true;
      }
      at = name.flatMap(in.declarations::find);
    }
    return false;
  }
}

package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Expressions by value or by effect; each family is lowered by its own class. */
final class Expressions {

  private final Lowering in;

  Expressions(Lowering in) {
    this.in = in;
  }

  static Expression unwrap(Expression expression) {
    Expression inner = expression;
    while (inner instanceof EnclosedExpr enclosed) {
      inner = enclosed.getInner();
    }
    return inner;
  }

  /** Evaluates for its effect only. */
  void effect(Expression wrapped) {
    Expression e = unwrap(wrapped);
    if (e instanceof MethodCallExpr call) {
      in.calls.call(call, false);
    } else if (e instanceof UnaryExpr unary && Assignments.isStep(unary)) {
      in.assignments.step(unary, false);
    } else if (e instanceof VariableDeclarationExpr declaration) {
      in.statements.declare(declaration);
    } else {
      value(e);
    }
  }

  /** Evaluates; the variable is the one read where the expression is a local variable. */
  Variable value(Expression wrapped) {
    Expression e = unwrap(wrapped);
    if (e instanceof NameExpr || e instanceof FieldAccessExpr) {
      return in.names.read(e);
    }
    if (e instanceof LiteralExpr literal) {
      return literal(literal);
    }
    if (e instanceof MethodCallExpr call) {
      return in.calls.call(call, true);
    }
    if (e instanceof BinaryExpr binary) {
      return in.operators.binary(binary);
    }
    if (e instanceof UnaryExpr unary) {
      return Assignments.isStep(unary)
          ? in.assignments.step(unary, true)
          : in.operators.unary(unary);
    }
    if (e instanceof AssignExpr assignment) {
      return in.assignments.assign(assignment);
    }
    if (e instanceof ObjectCreationExpr creation) {
      return in.creations.create(creation);
    }
    if (e instanceof LambdaExpr lambda) {
      return in.functions.lambda(lambda);
    }
    if (e instanceof MethodReferenceExpr reference) {
      return in.functions.reference(reference);
    }
    return rarer(e);
  }

  private Variable rarer(Expression e) {
    Position at = in.position(e);
    if (e instanceof ThisExpr self) {
      return self.getTypeName().isPresent()
          ? in.frame.thisOf(in.names.className(self, self.getTypeName().get()), at)
          : in.frame.self(at);
    }
    if (e instanceof SuperExpr) {
      return in.frame.self(at);
    }
    if (e instanceof CastExpr cast) {
      Variable source = value(cast.getExpression());
      Type type = in.declarations.type(cast.getType());
      Variable target = in.code.temporary(type);
      in.code.add(new Instruction.Cast(target, source, type, at));
      return target;
    }
    if (e instanceof ConditionalExpr conditional) {
      return conditional(conditional, at);
    }
    if (e instanceof InstanceOfExpr test) {
      return in.patterns.value(test);
    }
    if (e instanceof SwitchExpr choice) {
      return in.switches.expression(choice);
    }
    if (e instanceof ClassExpr literal) {
      Type named = in.declarations.type(literal.getType());
      return in.constant(named, ClassType.of("java.lang.Class", List.of(named)), at);
    }
    return array(e, at);
  }

  private Variable array(Expression e, Position at) {
    if (e instanceof ArrayAccessExpr access) {
      List<Variable> operands = values(List.of(access.getName(), access.getIndex()));
      Variable target = in.code.temporary(in.attribution.typeOf(e));
      in.code.add(new Instruction.GetElement(target, operands.get(0), operands.get(1), at));
      return target;
    }
    if (e instanceof ArrayCreationExpr creation) {
      creation.getLevels().forEach(level -> level.getDimension().ifPresent(this::value));
      Type type = in.attribution.typeOf(e);
      return creation
          .getInitializer()
          .map(elements -> array(elements, type))
          .orElseGet(() -> newArray(elementOf(type), List.of(), at));
    }
    if (e instanceof ArrayInitializerExpr elements) {
      return array(elements, in.attribution.typeOf(e));
    }
    if (e instanceof VariableDeclarationExpr declaration) {
      in.statements.declare(declaration);
      return in.frame.nothing(at);
    }
    in.unit.gap(Gap.Reason.UNSUPPORTED_SYNTAX, e.getClass().getSimpleName(), at);
    return in.frame.nothing(at);
  }

  /** An initialiser in braces for an array of {@code type}, at any depth. */
  Variable initializer(Expression e, Type type) {
    return e instanceof ArrayInitializerExpr elements ? array(elements, type) : value(e);
  }

  private Variable array(ArrayInitializerExpr initializer, Type type) {
    Type element = elementOf(type);
    List<Variable> elements = new ArrayList<>();
    for (Expression e : initializer.getValues()) {
      elements.add(initializer(e, element));
    }
    return newArray(element, elements, in.position(initializer));
  }

  Variable newArray(Type element, List<Variable> elements, Position at) {
    Variable target = in.code.temporary(new ArrayType(element));
    in.code.add(new Instruction.NewArray(target, element, elements, at));
    return target;
  }

  private static Type elementOf(Type type) {
    return type instanceof ArrayType array ? array.element() : UnknownType.UNNAMED;
  }

  private Variable literal(LiteralExpr literal) {
    Position at = in.position(literal);
    Type type = in.attribution.typeOf(literal);
    Optional<Object> value = Literals.valueOf(literal);
    return in.constant(value.orElse(null), type, at);
  }

  private Variable conditional(ConditionalExpr e, Position at) {
    Variable result = in.code.temporary(in.attribution.typeOf(e));
    Label whenTrue = in.code.label();
    Label whenFalse = in.code.label();
    Label end = in.code.label();
    in.conditions.branch(e.getCondition(), whenTrue, whenFalse);
    in.code.mark(whenTrue, at);
    copy(result, e.getThenExpr());
    in.code.jump(end, at);
    in.code.mark(whenFalse, at);
    copy(result, e.getElseExpr());
    in.code.jump(end, at);
    in.code.mark(end, at);
    return result;
  }

  /** {@code target = e}, at the position of {@code e}. */
  void copy(Variable target, Expression e) {
    Variable source = value(e);
    in.code.add(new Instruction.Copy(target, source, in.position(e)));
  }

  /**
   * Evaluates left to right. A local variable that a later expression may assign is copied first,
   * as in {@code f(i, i++)}.
   */
  List<Variable> values(List<? extends Expression> expressions) {
    boolean[] assignedLater = assignedLater(expressions);
    List<Variable> values = new ArrayList<>(expressions.size());
    for (int i = 0; i < expressions.size(); i++) {
      Variable value = value(expressions.get(i));
      values.add(assignedLater[i] ? snapshot(value, in.position(expressions.get(i))) : value);
    }
    return values;
  }

  static boolean[] assignedLater(List<? extends Expression> expressions) {
    boolean[] later = new boolean[expressions.size()];
    for (int i = expressions.size() - 2; i >= 0; i--) {
      later[i] = later[i + 1] || mayAssign(expressions.get(i + 1));
    }
    return later;
  }

  Variable snapshot(Variable value, Position at) {
    if (value.kind() == Variable.Kind.TEMPORARY || value.kind() == Variable.Kind.THIS) {
      return value;
    }
    Variable copy = in.code.temporary(value.type());
    in.code.add(new Instruction.Copy(copy, value, at));
    return copy;
  }

  private static boolean mayAssign(Node node) {
    if (node instanceof NameExpr || node instanceof LiteralExpr || node instanceof LambdaExpr) {
      return false;
    }
    return node instanceof AssignExpr
        || node instanceof UnaryExpr unary && Assignments.isStep(unary)
        || node instanceof SwitchExpr
        || node.getChildNodes().stream().anyMatch(Expressions::mayAssign);
  }
}

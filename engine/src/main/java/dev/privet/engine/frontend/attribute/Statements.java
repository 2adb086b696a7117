package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.UnionType;
import dev.privet.engine.frontend.Attribution.Meaning;
import dev.privet.engine.frontend.LocalEnums;
import dev.privet.engine.frontend.types.Inference;
import dev.privet.engine.frontend.types.Substitution;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.NullType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.UnknownType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Visits statements in order and knows what is in scope after each (JLS 6.3, 14). */
final class Statements {

  private final Session session;
  private final Bodies bodies;

  Statements(Session session) {
    this.session = session;
    this.bodies = new Bodies(session);
  }

  /** Visits the members of a class body. */
  void members(
      List<BodyDeclaration<?>> members, TypeDeclaration type, Scope inside, Scope outside) {
    bodies.members(members, type, inside, outside);
  }

  /** Visits a statement; gives the scope of those that follow it in the same block. */
  Scope statement(Statement s, Scope scope, Flow flow) {
    if (s instanceof ExpressionStmt statement) {
      return expression(statement, scope);
    }
    if (s instanceof BlockStmt block) {
      block(block.getStatements(), scope, flow);
      return scope;
    }
    if (s instanceof ReturnStmt statement) {
      statement.getExpression().ifPresent(e -> returned(e, scope, flow));
      return scope;
    }
    if (s instanceof IfStmt choice) {
      return choice(choice, scope, flow);
    }
    if (s instanceof ForEachStmt loop) {
      forEach(loop, scope, flow);
      return scope;
    }
    if (s instanceof TryStmt attempt) {
      attempt(attempt, scope, flow);
      return scope;
    }
    if (s instanceof ForStmt loop) {
      return loop(loop, scope, flow);
    }
    if (s instanceof WhileStmt loop) {
      session.expressions.value(loop.getCondition(), scope);
      statement(loop.getBody(), scope.with(Patterns.when(loop.getCondition(), true)), flow);
      return after(loop.getCondition(), loop.getBody(), scope);
    }
    return others(s, scope, flow);
  }

  private Scope others(Statement s, Scope scope, Flow flow) {
    if (s.isThrowStmt()) {
      session.expressions.value(s.asThrowStmt().getExpression(), scope);
    } else if (s instanceof ExplicitConstructorInvocationStmt call) {
      session.creations.explicit(call, scope);
    } else if (s.isSwitchStmt()) {
      Type selector = session.expressions.value(s.asSwitchStmt().getSelector(), scope);
      Flow inner = new Flow(flow.result(), flow.returned(), flow.yielded());
      entries(s.asSwitchStmt().getEntries(), selector, scope, inner, false);
    } else if (s.isYieldStmt()) {
      Expression value = s.asYieldStmt().getExpression();
      if (flow.yielded() == null) {
        session.expressions.value(value, scope);
      } else {
        flow.yielded().parts.add(session.expressions.part(value, scope));
      }
    } else if (s.isDoStmt()) {
      statement(s.asDoStmt().getBody(), scope, flow);
      session.expressions.value(s.asDoStmt().getCondition(), scope);
      return after(s.asDoStmt().getCondition(), s.asDoStmt().getBody(), scope);
    } else if (s.isSynchronizedStmt()) {
      session.expressions.value(s.asSynchronizedStmt().getExpression(), scope);
      statement(s.asSynchronizedStmt().getBody(), scope, flow);
    } else if (s.isLabeledStmt()) {
      return statement(s.asLabeledStmt().getStatement(), scope, flow);
    } else if (s.isAssertStmt()) {
      Expression check = s.asAssertStmt().getCheck();
      session.expressions.value(check, scope);
      Scope failed = scope.with(Patterns.when(check, false));
      s.asAssertStmt().getMessage().ifPresent(m -> session.expressions.value(m, failed));
    } else if (s.isLocalClassDeclarationStmt()) {
      ClassOrInterfaceDeclaration written = s.asLocalClassDeclarationStmt().getClassDeclaration();
      Optional<EnumDeclaration> held = LocalEnums.in(written);
      bodies.type(held.isPresent() ? held.get() : written, scope);
    } else if (s.isLocalRecordDeclarationStmt()) {
      bodies.type(s.asLocalRecordDeclarationStmt().getRecordDeclaration(), scope);
    }
    return scope;
  }

  void block(List<Statement> statements, Scope scope, Flow flow) {
    Scope seen = scope;
    for (Statement statement : statements) {
      seen = statement(statement, seen, flow);
    }
  }

  private Scope expression(ExpressionStmt statement, Scope scope) {
    if (statement.getExpression() instanceof VariableDeclarationExpr declaration) {
      return variables(declaration, scope);
    }
    session.expressions.value(statement.getExpression(), scope);
    return scope;
  }

  private void returned(Expression value, Scope scope, Flow flow) {
    if (flow.returned() != null) {
      flow.returned().parts.add(session.expressions.part(value, scope));
    } else if (flow.result() != null) {
      session.expressions.valueFor(value, scope, flow.result());
    } else {
      session.expressions.value(value, scope);
    }
  }

  private Scope choice(IfStmt choice, Scope scope, Flow flow) {
    Expression condition = choice.getCondition();
    session.expressions.value(condition, scope);
    List<TypePatternExpr> whenTrue = Patterns.when(condition, true);
    List<TypePatternExpr> whenFalse = Patterns.when(condition, false);
    statement(choice.getThenStmt(), scope.with(whenTrue), flow);
    choice.getElseStmt().ifPresent(e -> statement(e, scope.with(whenFalse), flow));
    Scope after = scope;
    if (!whenFalse.isEmpty() && !Patterns.completes(choice.getThenStmt())) {
      after = after.with(whenFalse);
    }
    if (!whenTrue.isEmpty()
        && choice.getElseStmt().isPresent()
        && !Patterns.completes(choice.getElseStmt().get())) {
      after = after.with(whenTrue);
    }
    return after;
  }

  private static Scope after(Expression condition, Statement body, Scope scope) {
    List<TypePatternExpr> whenFalse = Patterns.when(condition, false);
    return whenFalse.isEmpty() || Patterns.breaks(body) ? scope : scope.with(whenFalse);
  }

  private Scope loop(ForStmt loop, Scope scope, Flow flow) {
    Scope inside = scope;
    for (Expression e : loop.getInitialization()) {
      if (e instanceof VariableDeclarationExpr declaration) {
        inside = variables(declaration, inside);
      } else {
        session.expressions.value(e, inside);
      }
    }
    Scope head = inside;
    loop.getCompare().ifPresent(c -> session.expressions.value(c, head));
    List<TypePatternExpr> whenTrue =
        loop.getCompare().map(c -> Patterns.when(c, true)).orElse(List.of());
    Scope body = inside.with(whenTrue);
    loop.getUpdate().forEach(u -> session.expressions.value(u, body));
    statement(loop.getBody(), body, flow);
    return loop.getCompare().map(c -> after(c, loop.getBody(), scope)).orElse(scope);
  }

  private void forEach(ForEachStmt loop, Scope scope, Flow flow) {
    Type iterable = session.expressions.value(loop.getIterable(), scope);
    VariableDeclarator variable = loop.getVariableDeclarator();
    Type type =
        session.isInferred(variable.getType())
            ? element(iterable)
            : session.type(variable.getType());
    session.results.variable(variable, type);
    statement(loop.getBody(), scope.with(variable.getNameAsString(), variable), flow);
  }

  private Type element(Type iterable) {
    if (iterable instanceof ArrayType array) {
      return array.element();
    }
    ClassType seen = session.hierarchy.asSuper(iterable, "java.lang.Iterable");
    if (seen == null) {
      return UnknownType.UNNAMED;
    }
    return seen.arguments().isEmpty() ? ClassType.OBJECT : session.hierarchy.upperBound(seen, 0);
  }

  private void attempt(TryStmt attempt, Scope scope, Flow flow) {
    Scope inside = scope;
    for (Expression resource : attempt.getResources()) {
      if (resource instanceof VariableDeclarationExpr declaration) {
        inside = variables(declaration, inside);
      } else {
        session.expressions.value(resource, inside);
      }
    }
    block(attempt.getTryBlock().getStatements(), inside, flow);
    for (CatchClause clause : attempt.getCatchClauses()) {
      Parameter caught = clause.getParameter();
      parameter(caught);
      Scope body = scope.with(caught.getNameAsString(), caught);
      block(clause.getBody().getStatements(), body, flow);
    }
    attempt.getFinallyBlock().ifPresent(b -> block(b.getStatements(), scope, flow));
  }

  /** Declares a parameter with a written type, or one of several types. */
  void parameter(Parameter parameter) {
    Type type;
    if (parameter.getType() instanceof UnionType union) {
      List<Type> types = new ArrayList<>();
      union.getElements().forEach(e -> types.add(session.type(e)));
      type = session.bounds.leastUpper(types);
    } else {
      type = session.type(parameter.getType());
    }
    session.results.variable(parameter, parameter.isVarArgs() ? new ArrayType(type) : type);
  }

  /** Declares local variables; each is in scope of the next. */
  Scope variables(VariableDeclarationExpr declaration, Scope scope) {
    Scope seen = scope;
    for (VariableDeclarator variable : declaration.getVariables()) {
      seen = seen.with(variable.getNameAsString(), variable);
      if (session.isInferred(variable.getType())) {
        Scope here = seen;
        Type type =
            variable
                .getInitializer()
                .map(i -> session.expressions.value(i, here))
                .orElse(UnknownType.UNNAMED);
        session.results.variable(variable, type == NullType.NULL ? ClassType.OBJECT : type);
      } else {
        initialised(variable, seen);
      }
    }
    return seen;
  }

  /** A variable of a written type, with its initialiser. */
  void initialised(VariableDeclarator variable, Scope scope) {
    Type type = session.type(variable.getType());
    session.results.variable(variable, type);
    variable.getInitializer().ifPresent(i -> session.expressions.valueFor(i, scope, type));
  }

  /** Declares the variables of a pattern that is matched against a type. */
  void pattern(Expression pattern, Type matched) {
    if (pattern instanceof TypePatternExpr type) {
      session.results.variable(
          type, type.getType().isVarType() ? matched : session.type(type.getType()));
    } else if (pattern instanceof RecordPatternExpr record) {
      Type type = refined(session.type(record.getType()), matched);
      List<Type> components = components(type);
      for (int i = 0; i < record.getPatternList().size(); i++) {
        Type component = i < components.size() ? components.get(i) : UnknownType.UNNAMED;
        pattern(record.getPatternList().get(i), component);
      }
    }
  }

  /** A raw record pattern takes the arguments that what it matches implies (JLS 18.5.5). */
  private Type refined(Type type, Type matched) {
    TypeDeclaration declaration =
        type instanceof ClassType c && session.hierarchy.isRaw(c)
            ? session.hierarchy.declaration(c.name())
            : null;
    if (declaration == null) {
      return type;
    }
    Inference inference = session.inference();
    Substitution mapping =
        inference.declare(declaration.typeParameters(), Substitution.NONE, session.fresh);
    ClassType self = session.hierarchy.self(declaration);
    Type general = mapping.apply(new ClassType(self.outer(), self.name(), self.arguments()));
    for (ClassType each : session.names.classes(matched)) {
      session.subtyping.isSubtype(general, each, inference);
    }
    inference.resolveAll();
    return inference.apply(general);
  }

  private List<Type> components(Type type) {
    List<Type> found = new ArrayList<>();
    TypeDeclaration declaration =
        type instanceof ClassType c ? session.hierarchy.declaration(c.name()) : null;
    if (declaration != null && declaration.kind() == TypeKind.RECORD) {
      for (FieldDeclaration field : declaration.fields()) {
        if (!field.isStatic()) {
          found.add(session.hierarchy.substitution((ClassType) type).apply(field.type()));
        }
      }
    }
    return found;
  }

  /** Visits the entries of a switch expression. */
  void entries(List<SwitchEntry> entries, Type selector, Scope scope, Flow flow) {
    entries(entries, selector, scope, flow, true);
  }

  private void entries(
      List<SwitchEntry> entries, Type selector, Scope scope, Flow flow, boolean yields) {
    Scope group = scope;
    for (SwitchEntry entry : entries) {
      Scope inside = group;
      for (Expression label : entry.getLabels()) {
        label(label, selector, scope);
        inside = inside.with(Patterns.variables(label));
      }
      Scope guarded = inside;
      if (entry.getGuard().isPresent()) {
        session.expressions.value(entry.getGuard().get(), guarded);
        guarded = guarded.with(Patterns.when(entry.getGuard().get(), true));
      }
      if (entry.getType() == SwitchEntry.Type.STATEMENT_GROUP) {
        Scope seen = guarded;
        for (Statement statement : entry.getStatements()) {
          seen = statement(statement, seen, flow);
        }
        group = seen;
      } else if (yields
          && entry.getType() == SwitchEntry.Type.EXPRESSION
          && flow.yielded() != null) {
        Expression value = ((ExpressionStmt) entry.getStatement(0)).getExpression();
        flow.yielded().parts.add(session.expressions.part(value, guarded));
      } else {
        block(entry.getStatements(), guarded, flow);
      }
    }
  }

  private void label(Expression label, Type selector, Scope scope) {
    if (label instanceof TypePatternExpr || label instanceof RecordPatternExpr) {
      pattern(label, selector);
      session.results.type(label, PrimitiveType.BOOLEAN);
      return;
    }
    if (label instanceof NameExpr name) {
      FieldDeclaration constant =
          selector instanceof ClassType c
              ? session.members.field(c.name(), name.getNameAsString())
              : null;
      if (constant != null && constant.enumConstant()) {
        session.results.meaning(
            name, new Meaning.Field(constant, selector, java.util.Optional.empty()));
        session.results.type(name, selector);
        return;
      }
    }
    session.expressions.value(label, scope);
  }
}

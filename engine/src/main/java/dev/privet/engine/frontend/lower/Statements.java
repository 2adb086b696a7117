package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.privet.engine.frontend.LocalEnums;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements. */
final class Statements {

  private final Lowering in;

  Statements(Lowering in) {
    this.in = in;
  }

  void lower(NodeList<Statement> statements) {
    statements.forEach(this::lower);
  }

  void lower(Statement s) {
    if (s instanceof ExpressionStmt statement) {
      in.expressions.effect(statement.getExpression());
    } else if (s instanceof BlockStmt block) {
      lower(block.getStatements());
    } else if (s instanceof IfStmt statement) {
      conditional(statement);
    } else if (s instanceof ReturnStmt statement) {
      leave(statement);
    } else if (s instanceof TryStmt statement) {
      in.tries.lower(statement);
    } else if (s instanceof ThrowStmt statement) {
      Variable thrown = in.expressions.value(statement.getExpression());
      in.code.add(new Instruction.Throw(thrown, in.position(s)));
    } else if (s instanceof BreakStmt statement) {
      in.exits.breakTo(name(statement.getLabel().orElse(null)), in.position(s));
    } else if (s instanceof ContinueStmt statement) {
      in.exits.continueTo(name(statement.getLabel().orElse(null)), in.position(s));
    } else if (s instanceof SwitchStmt statement) {
      in.switches.statement(statement, Set.of());
    } else if (!loop(s, Set.of())) {
      rarer(s);
    }
  }

  private boolean loop(Statement s, Set<String> labels) {
    if (s instanceof ForEachStmt statement) {
      in.loops.each(statement, labels);
    } else if (s instanceof ForStmt statement) {
      in.loops.counted(statement, labels);
    } else if (s instanceof WhileStmt statement) {
      in.loops.whileTrue(statement, labels);
    } else if (s instanceof DoStmt statement) {
      in.loops.doWhile(statement, labels);
    } else {
      return false;
    }
    return true;
  }

  private void rarer(Statement s) {
    if (s instanceof LabeledStmt statement) {
      labelled(statement);
    } else if (s instanceof SynchronizedStmt statement) {
      in.expressions.effect(statement.getExpression());
      lower(statement.getBody());
    } else if (s instanceof YieldStmt statement) {
      give(statement.getExpression(), in.position(s));
    } else if (s instanceof AssertStmt statement) {
      in.expressions.value(statement.getCheck());
    } else if (s instanceof LocalClassDeclarationStmt statement) {
      Node written = statement.getClassDeclaration();
      Node held = LocalEnums.in(written).<Node>map(found -> found).orElse(written);
      in.unit.scopes.local(held, in.frame.scope, in.frame.isStatic);
    } else if (s instanceof LocalRecordDeclarationStmt statement) {
      in.unit.scopes.local(statement.getRecordDeclaration(), in.frame.scope, true);
    } else if (s instanceof ExplicitConstructorInvocationStmt statement) {
      in.creations.invoke(statement);
    } else if (!(s instanceof EmptyStmt)) {
      in.unit.gap(Gap.Reason.UNSUPPORTED_SYNTAX, s.getClass().getSimpleName(), in.position(s));
    }
  }

  private static @Nullable String name(@Nullable SimpleName label) {
    return label == null ? null : label.getIdentifier();
  }

  void declare(VariableDeclarationExpr declaration) {
    for (VariableDeclarator declarator : declaration.getVariables()) {
      Type type = in.attribution.typeOfVariable(declarator);
      Variable variable = in.frame.declare(declarator, type);
      if (declarator.getInitializer().isPresent()) {
        Expression initializer = declarator.getInitializer().get();
        Variable value = in.expressions.initializer(initializer, type);
        in.code.add(new Instruction.Copy(variable, value, in.position(declarator)));
      }
    }
  }

  private void conditional(IfStmt first) {
    Label end = in.code.label();
    Statement rest = first;
    while (rest instanceof IfStmt s) {
      Label whenTrue = in.code.label();
      Label whenFalse = in.code.label();
      in.conditions.branch(s.getCondition(), whenTrue, whenFalse);
      in.code.mark(whenTrue, in.position(s.getThenStmt()));
      lower(s.getThenStmt());
      in.code.jump(end, in.position(s));
      in.code.mark(whenFalse, in.position(s));
      rest = s.getElseStmt().orElse(null);
    }
    if (rest != null) {
      lower(rest);
    }
    in.code.jump(end, in.position(first));
    in.code.mark(end, in.position(first));
  }

  private void leave(ReturnStmt statement) {
    Position at = in.position(statement);
    if (statement.getExpression().isEmpty()) {
      in.exits.exitTo(0, at, () -> in.code.add(new Instruction.Return(null, at)));
      return;
    }
    Variable result = in.expressions.value(statement.getExpression().get());
    Variable kept = in.exits.hasFinalBlocks() ? in.expressions.snapshot(result, at) : result;
    in.exits.exitTo(0, at, () -> in.code.add(new Instruction.Return(kept, at)));
  }

  private void give(Expression e, Position at) {
    int depth = in.exits.choiceDepth();
    if (depth < 0) {
      in.unit.gap(Gap.Reason.UNSUPPORTED_SYNTAX, "yield", at);
      in.expressions.effect(e);
      return;
    }
    Exits.Choice choice = (Exits.Choice) in.exits.at(depth);
    in.expressions.copy(choice.result(), e);
    in.exits.exitTo(depth, at, () -> in.code.jump(choice.end(), at));
  }

  private void labelled(LabeledStmt first) {
    Set<String> labels = new HashSet<>();
    Statement body = first;
    while (body instanceof LabeledStmt s) {
      labels.add(s.getLabel().getIdentifier());
      body = s.getStatement();
    }
    if (body instanceof SwitchStmt statement) {
      in.switches.statement(statement, labels);
    } else if (!loop(body, labels)) {
      Label end = in.code.label();
      in.exits.push(new Exits.Target(labels, end, null, false));
      lower(body);
      in.exits.pop();
      in.code.jump(end, in.position(first));
      in.code.mark(end, in.position(first));
    }
  }
}

package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.List;

/** Which pattern variables a condition introduces (JLS 6.3.1), and which statements go on. */
final class Patterns {

  private Patterns() {}

  /** The variables that are there where the expression is {@code outcome}. */
  static List<TypePatternExpr> when(Expression condition, boolean outcome) {
    List<TypePatternExpr> found = new ArrayList<>(0);
    collect(condition, outcome, found);
    return found;
  }

  private static void collect(Expression condition, boolean outcome, List<TypePatternExpr> into) {
    if (condition.isEnclosedExpr()) {
      collect(condition.asEnclosedExpr().getInner(), outcome, into);
    } else if (condition instanceof InstanceOfExpr test) {
      if (outcome && test.getPattern().isPresent()) {
        variables(test.getPattern().get(), into);
      }
    } else if (condition instanceof UnaryExpr unary) {
      if (unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
        collect(unary.getExpression(), !outcome, into);
      }
    } else if (condition instanceof BinaryExpr binary) {
      if (binary.getOperator() == (outcome ? BinaryExpr.Operator.AND : BinaryExpr.Operator.OR)) {
        collect(binary.getLeft(), outcome, into);
        collect(binary.getRight(), outcome, into);
      }
    }
  }

  /** All variables of a pattern. */
  static List<TypePatternExpr> variables(Expression pattern) {
    List<TypePatternExpr> found = new ArrayList<>(1);
    variables(pattern, found);
    return found;
  }

  private static void variables(Expression pattern, List<TypePatternExpr> into) {
    if (pattern instanceof TypePatternExpr type) {
      into.add(type);
    } else if (pattern instanceof RecordPatternExpr record) {
      record.getPatternList().forEach(each -> variables(each, into));
    }
  }

  /** Whether a statement can complete normally (JLS 14.22), true where it is not plain. */
  static boolean completes(Statement statement) {
    if (statement.isReturnStmt()
        || statement.isThrowStmt()
        || statement.isBreakStmt()
        || statement.isContinueStmt()
        || statement.isYieldStmt()) {
      return false;
    }
    if (statement instanceof BlockStmt block) {
      return block.getStatements().isEmpty()
          || completes(block.getStatement(block.getStatements().size() - 1));
    }
    if (statement instanceof IfStmt choice) {
      return choice.getElseStmt().isEmpty()
          || completes(choice.getThenStmt())
          || completes(choice.getElseStmt().get());
    }
    if (statement instanceof TryStmt attempt) {
      if (attempt.getFinallyBlock().isPresent() && !completes(attempt.getFinallyBlock().get())) {
        return false;
      }
      return completes(attempt.getTryBlock())
          || attempt.getCatchClauses().stream().anyMatch(c -> completes(c.getBody()));
    }
    if (statement.isWhileStmt() && isTrue(statement.asWhileStmt().getCondition())) {
      return breaks(statement.asWhileStmt().getBody());
    }
    if (statement.isForStmt()
        && statement.asForStmt().getCompare().map(Patterns::isTrue).orElse(true)) {
      return breaks(statement.asForStmt().getBody());
    }
    if (statement.isDoStmt() && isTrue(statement.asDoStmt().getCondition())) {
      return breaks(statement.asDoStmt().getBody());
    }
    if (statement.isSynchronizedStmt()) {
      return completes(statement.asSynchronizedStmt().getBody());
    }
    if (statement instanceof SwitchStmt choice) {
      return switchCompletes(choice);
    }
    return true;
  }

  private static boolean switchCompletes(SwitchStmt choice) {
    boolean exhaustive = choice.getEntries().stream().anyMatch(e -> e.getLabels().isEmpty());
    if (!exhaustive || breaks(choice)) {
      return true;
    }
    return choice.getEntries().stream()
        .filter(e -> e.getType() != com.github.javaparser.ast.stmt.SwitchEntry.Type.STATEMENT_GROUP)
        .anyMatch(e -> e.getStatements().stream().allMatch(Patterns::completes));
  }

  private static boolean isTrue(Expression condition) {
    return condition.isBooleanLiteralExpr() && condition.asBooleanLiteralExpr().getValue();
  }

  /** Whether a {@code break} leaves the loop; one in a nested loop counts as well. */
  static boolean breaks(Statement body) {
    return body.findFirst(BreakStmt.class).isPresent();
  }
}

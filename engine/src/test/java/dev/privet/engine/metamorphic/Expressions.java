package dev.privet.engine.metamorphic;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.VarType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The same values by other expressions. */
final class Expressions {

  /** A truth that is kept in a record is no longer the check it came from. */
  private static final Pattern CHECK =
      Pattern.compile(
          "(is|has|may|can|was|did|allow|permit|contain|equal|grant|agree|accept).*|.*[cC]onsent.*|test");

  private Expressions() {}

  static List<Rewriting> all() {
    return List.of(
        new Rewriting("introduce local", Expressions::introduceLocal),
        new Rewriting("inline local", Expressions::inlineLocal),
        new Rewriting("wrap in record", Expressions::wrapInRecord),
        new Rewriting("wrap in Optional", Expressions::wrapInOptional),
        new Rewriting("concatenation to format", Expressions::format),
        new Rewriting("concatenation to StringBuilder", Expressions::builder));
  }

  /** Of a call's only argument, for what is computed before it has to stay before it. */
  private static void introduceLocal(CompilationUnit unit, Choice choice) {
    for (ExpressionStmt statement : unit.findAll(ExpressionStmt.class)) {
      if (!(statement.getParentNode().orElse(null) instanceof BlockStmt block)
          || !(statement.getExpression() instanceof MethodCallExpr call)
          || call.getArguments().size() != 1
          || !call.getScope().map(Expressions::isPath).orElse(true)
          || !isCall(call.getArgument(0))
          || !choice.takes()) {
        continue;
      }
      String name = choice.name("value");
      Expression value = call.getArgument(0);
      call.setArgument(0, new NameExpr(name));
      VariableDeclarator local = new VariableDeclarator(new VarType(), name, value);
      Statement declared = new ExpressionStmt(new VariableDeclarationExpr(local));
      block.addStatement(block.getStatements().indexOf(statement), declared);
    }
  }

  /** Of a local that is used once, in the next statement. */
  private static void inlineLocal(CompilationUnit unit, Choice choice) {
    for (BlockStmt block : unit.findAll(BlockStmt.class)) {
      NodeList<Statement> statements = block.getStatements();
      for (int i = statements.size() - 2; i >= 0; i--) {
        VariableDeclarator local = onlyLocal(statements.get(i));
        if (local == null) {
          continue;
        }
        List<NameExpr> uses =
            block.findAll(NameExpr.class, use -> use.getNameAsString().equals(name(local)));
        boolean next =
            uses.size() == 1
                && statements.get(i + 1) instanceof ExpressionStmt
                && statements.get(i + 1).isAncestorOf(uses.get(0));
        if (next && choice.takes()) {
          uses.get(0).replace(new EnclosedExpr(local.getInitializer().orElseThrow().clone()));
          statements.remove(i);
        }
      }
    }
  }

  private static String name(VariableDeclarator local) {
    return local.getNameAsString();
  }

  private static @org.jspecify.annotations.Nullable VariableDeclarator onlyLocal(
      Statement statement) {
    return statement instanceof ExpressionStmt expression
            && expression.getExpression() instanceof VariableDeclarationExpr declared
            && declared.getVariables().size() == 1
            && declared.getVariable(0).getInitializer().map(Expressions::isCall).orElse(false)
        ? declared.getVariable(0)
        : null;
  }

  private static void wrapInRecord(CompilationUnit unit, Choice choice) {
    for (Expression value : values(unit)) {
      if (choice.takes()) {
        String name = choice.name("Wrapped");
        ObjectCreationExpr made = StaticJavaParser.parseExpression("new " + name + "<>(x)");
        replace(value, wrapped -> new MethodCallExpr(made.setArgument(0, wrapped), "part"));
        unit.addType(Rewritten.parse("record " + name + "<T>(T part) {}").getType(0));
      }
    }
  }

  private static void wrapInOptional(CompilationUnit unit, Choice choice) {
    for (Expression value : values(unit)) {
      if (choice.takes()) {
        Expression type = StaticJavaParser.parseExpression("java.util.Optional");
        replace(
            value,
            wrapped ->
                StaticJavaParser.<MethodCallExpr>parseExpression("x.orElse(null)")
                    .setScope(new MethodCallExpr(type, "ofNullable", NodeList.nodeList(wrapped))));
      }
    }
  }

  private interface Wrapping {
    Expression of(Expression wrapped);
  }

  private static void replace(Expression value, Wrapping wrapping) {
    EnclosedExpr mark = new EnclosedExpr();
    value.replace(mark);
    mark.replace(wrapping.of(value));
  }

  /** What is handed to calls and kept in locals, and was got by a call that is no check. */
  private static List<Expression> values(CompilationUnit unit) {
    List<Expression> values = new ArrayList<>();
    for (MethodCallExpr call : unit.findAll(MethodCallExpr.class)) {
      call.getArguments().stream().filter(Expressions::isValue).forEach(values::add);
    }
    for (VariableDeclarator local : unit.findAll(VariableDeclarator.class)) {
      local.getInitializer().filter(Expressions::isValue).ifPresent(values::add);
    }
    return values;
  }

  private static void format(CompilationUnit unit, Choice choice) {
    for (List<Expression> parts : concatenations(unit)) {
      if (choice.takes()) {
        BinaryExpr whole = whole(parts);
        StringBuilder pattern = new StringBuilder();
        NodeList<Expression> arguments = new NodeList<>();
        for (Expression part : parts) {
          if (part instanceof StringLiteralExpr text) {
            pattern.append(text.getValue().replace("%", "%%"));
          } else {
            pattern.append("%s");
            arguments.add(part.clone());
          }
        }
        arguments.addFirst(new StringLiteralExpr(pattern.toString()));
        whole.replace(new MethodCallExpr(new NameExpr("String"), "format", arguments));
      }
    }
  }

  private static void builder(CompilationUnit unit, Choice choice) {
    for (List<Expression> parts : concatenations(unit)) {
      if (choice.takes()) {
        BinaryExpr whole = whole(parts);
        Expression built = StaticJavaParser.parseExpression("new StringBuilder()");
        for (Expression part : parts) {
          built = new MethodCallExpr(built, "append", NodeList.nodeList(part.clone()));
        }
        whole.replace(new MethodCallExpr(built, "toString"));
      }
    }
  }

  /** Those that start with a text and are no constants, each with its operands. */
  private static List<List<Expression>> concatenations(CompilationUnit unit) {
    List<List<Expression>> all = new ArrayList<>();
    for (BinaryExpr sum : unit.findAll(BinaryExpr.class)) {
      boolean outer =
          !(sum.getParentNode().orElse(null) instanceof BinaryExpr above
              && above.getOperator() == BinaryExpr.Operator.PLUS);
      if (sum.getOperator() == BinaryExpr.Operator.PLUS && outer) {
        List<Expression> parts = new ArrayList<>();
        operands(sum, parts);
        if (parts.get(0) instanceof StringLiteralExpr
            && parts.stream().anyMatch(part -> !(part instanceof StringLiteralExpr))) {
          all.add(parts);
        }
      }
    }
    return all;
  }

  private static void operands(Expression sum, List<Expression> parts) {
    if (sum instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.PLUS) {
      operands(binary.getLeft(), parts);
      parts.add(binary.getRight());
    } else {
      parts.add(sum);
    }
  }

  private static BinaryExpr whole(List<Expression> parts) {
    Expression at = (Expression) parts.get(0).getParentNode().orElseThrow();
    while (at.getParentNode().orElse(null) instanceof BinaryExpr above
        && above.getOperator() == BinaryExpr.Operator.PLUS) {
      at = above;
    }
    return (BinaryExpr) at;
  }

  private static boolean isCall(Expression expression) {
    return expression instanceof MethodCallExpr;
  }

  private static boolean isValue(Expression expression) {
    return expression instanceof MethodCallExpr call
        && !CHECK.matcher(call.getNameAsString()).matches();
  }

  private static boolean isPath(Expression expression) {
    return expression instanceof NameExpr
        || (expression instanceof FieldAccessExpr field && isPath(field.getScope()));
  }
}

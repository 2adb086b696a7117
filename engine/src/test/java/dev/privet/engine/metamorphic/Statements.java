package dev.privet.engine.metamorphic;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Map;

/** The same work by other statements and other forms of functions. */
final class Statements {

  /** Functional interfaces: method, result as an index of the type's arguments, parameters. */
  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "Function", "apply 1 0",
          "UnaryOperator", "apply 0 0",
          "BinaryOperator", "apply 0 0 0",
          "BiFunction", "apply 2 0 1",
          "Supplier", "get 0",
          "Callable", "call 0",
          "Consumer", "accept void 0",
          "BiConsumer", "accept void 0 1",
          "Runnable", "run void");

  private Statements() {}

  static List<Rewriting> all() {
    return List.of(
        new Rewriting("invert if", Statements::invert),
        new Rewriting("loop to forEach", Statements::forEach),
        new Rewriting("lambda to anonymous class", Statements::anonymous),
        new Rewriting("method reference to lambda", Statements::lambda));
  }

  private static void invert(CompilationUnit unit, Choice choice) {
    for (IfStmt branch : unit.findAll(IfStmt.class)) {
      if (!branch.getCondition().findAll(PatternExpr.class).isEmpty() || !choice.takes()) {
        continue;
      }
      Expression condition = branch.getCondition();
      Statement then = branch.getThenStmt();
      Statement otherwise = branch.getElseStmt().orElseGet(BlockStmt::new);
      branch.removeElseStmt();
      branch.setThenStmt(new BlockStmt());
      branch.setCondition(
          new UnaryExpr(
              new EnclosedExpr(condition.clone()), UnaryExpr.Operator.LOGICAL_COMPLEMENT));
      branch.setThenStmt(block(otherwise));
      branch.setElseStmt(block(then));
    }
  }

  private static BlockStmt block(Statement statement) {
    return statement instanceof BlockStmt block
        ? block
        : new BlockStmt(NodeList.nodeList(statement));
  }

  /** Where nothing leaves the loop or writes what stands outside. */
  private static void forEach(CompilationUnit unit, Choice choice) {
    for (ForEachStmt loop : unit.findAll(ForEachStmt.class)) {
      Statement body = loop.getBody();
      if (!body.findAll(ReturnStmt.class).isEmpty()
          || !body.findAll(BreakStmt.class).isEmpty()
          || !body.findAll(ContinueStmt.class).isEmpty()
          || !body.findAll(AssignExpr.class).isEmpty()
          || !choice.takes()) {
        continue;
      }
      LambdaExpr each = StaticJavaParser.parseExpression("x -> {}");
      each.getParameter(0).setName(loop.getVariableDeclarator().getName().clone());
      each.setBody(block(body));
      Expression all = loop.getIterable();
      loop.replace(
          new ExpressionStmt(
              new MethodCallExpr(new EnclosedExpr(all), "forEach", NodeList.nodeList(each))));
    }
  }

  /** Where a variable says which interface it implements. */
  private static void anonymous(CompilationUnit unit, Choice choice) {
    for (LambdaExpr lambda : unit.findAll(LambdaExpr.class)) {
      if (!(lambda.getParentNode().orElse(null) instanceof VariableDeclarator local)
          || !(local.getType() instanceof ClassOrInterfaceType type)
          || !FUNCTIONS.containsKey(type.getNameAsString())) {
        continue;
      }
      String[] shape = FUNCTIONS.get(type.getNameAsString()).split(" ", -1);
      List<Type> arguments =
          type.getTypeArguments().map(list -> List.copyOf(list)).orElse(List.of());
      boolean typed = shape.length == 2 + lambda.getParameters().size();
      if (typed && (!arguments.isEmpty() || shape[1].equals("void")) && choice.takes()) {
        ObjectCreationExpr made = StaticJavaParser.parseExpression(header(lambda, type, shape));
        local.setInitializer(made);
        made.getAnonymousClassBody()
            .orElseThrow()
            .get(0)
            .asMethodDeclaration()
            .setBody(body(lambda, shape[1].equals("void")));
      }
    }
  }

  private static String header(LambdaExpr lambda, ClassOrInterfaceType type, String[] shape) {
    StringBuilder out = new StringBuilder("new " + type + "() { @Override public ");
    out.append(argument(type, shape[1])).append(' ').append(shape[0]).append('(');
    for (int i = 0; i < lambda.getParameters().size(); i++) {
      out.append(i == 0 ? "" : ", ").append(argument(type, shape[2 + i])).append(' ');
      out.append(lambda.getParameter(i).getNameAsString());
    }
    return out.append(") {} }").toString();
  }

  private static BlockStmt body(LambdaExpr lambda, boolean nothing) {
    if (lambda.getBody() instanceof BlockStmt block) {
      return block;
    }
    Expression only = lambda.getExpressionBody().orElseThrow();
    return new BlockStmt(
        NodeList.nodeList(nothing ? new ExpressionStmt(only) : new ReturnStmt(only)));
  }

  private static String argument(ClassOrInterfaceType type, String index) {
    return index.equals("void")
        ? index
        : type.getTypeArguments().orElseThrow().get(Integer.parseInt(index)).toString();
  }

  /** {@code Type::method} to {@code it -> it.method()}; javac refuses where it is a static one. */
  private static void lambda(CompilationUnit unit, Choice choice) {
    for (MethodReferenceExpr reference : unit.findAll(MethodReferenceExpr.class)) {
      if (reference.getScope() instanceof TypeExpr
          && !reference.getIdentifier().equals("new")
          && choice.takes()) {
        reference.replace(
            StaticJavaParser.parseExpression("each -> each." + reference.getIdentifier() + "()"));
      }
    }
  }
}

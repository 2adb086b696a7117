package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.UnionType;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import java.util.List;

/** {@code try}: the final block goes round the handlers, the handlers round the resources. */
final class Tries {

  private static final ClassType THROWABLE = ClassType.of("java.lang.Throwable");

  private final Lowering in;

  Tries(Lowering in) {
    this.in = in;
  }

  void lower(TryStmt s) {
    s.getFinallyBlock()
        .ifPresentOrElse(
            last ->
                guarded(
                    () -> handled(s),
                    () -> in.statements.lower(last),
                    in.position(s),
                    in.position(last)),
            () -> handled(s));
  }

  /** Runs {@code last} after {@code body}, however it ends. */
  private void guarded(Runnable body, Runnable last, Position at, Position lastAt) {
    Exits.Region region = new Exits.Region(last);
    Label handler = in.code.label();
    Label end = in.code.label();
    in.exits.enter(region, at);
    body.run();
    in.exits.leave(region, at);
    in.exits.finish(last, lastAt);
    in.code.jump(end, at);
    in.exits.handle(region, handler, List.of());
    in.code.markHandler(handler, region.guardsSomething(), lastAt);
    Variable thrown = in.code.temporary(THROWABLE);
    in.code.add(new Instruction.Catch(thrown, List.of(), lastAt));
    in.exits.finish(last, lastAt);
    in.code.add(new Instruction.Throw(thrown, lastAt));
    in.code.mark(end, at);
  }

  private void handled(TryStmt s) {
    if (s.getCatchClauses().isEmpty()) {
      resources(s, 0);
      return;
    }
    Position at = in.position(s);
    Exits.Region region = new Exits.Region(null);
    Label end = in.code.label();
    in.exits.enter(region, at);
    resources(s, 0);
    in.exits.leave(region, at);
    in.code.jump(end, at);
    for (CatchClause clause : s.getCatchClauses()) {
      handler(clause, region);
      in.code.jump(end, at);
    }
    in.code.mark(end, at);
  }

  private void handler(CatchClause clause, Exits.Region region) {
    Parameter parameter = clause.getParameter();
    Position at = in.position(parameter);
    List<Type> types =
        parameter.getType() instanceof UnionType union
            ? union.getElements().stream().map(in.declarations::type).toList()
            : List.of(in.declarations.type(parameter.getType()));
    Label handler = in.code.label();
    in.exits.handle(region, handler, types);
    in.code.markHandler(handler, region.guardsSomething(), at);
    Variable caught = in.frame.declare(parameter, in.attribution.typeOfVariable(parameter));
    in.code.add(new Instruction.Catch(caught, types, at));
    in.statements.lower(clause.getBody());
  }

  private void resources(TryStmt s, int index) {
    if (index == s.getResources().size()) {
      in.statements.lower(s.getTryBlock());
      return;
    }
    Expression resource = s.getResources().get(index);
    Position at = in.position(resource);
    Variable opened = open(resource);
    Runnable close =
        () ->
            in.code.add(
                new Instruction.Call(
                    null, RuntimeCalls.close(opened.type()), opened, List.of(), at));
    guarded(() -> resources(s, index + 1), close, at, at);
  }

  private Variable open(Expression resource) {
    if (resource instanceof VariableDeclarationExpr declaration) {
      in.statements.declare(declaration);
      return in.frame.find(declaration.getVariable(0), in.position(resource)).orElseThrow();
    }
    return in.expressions.value(resource);
  }
}

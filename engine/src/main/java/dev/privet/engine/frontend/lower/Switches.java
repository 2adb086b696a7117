package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import dev.privet.engine.frontend.Attribution.Meaning;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.UnknownType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code switch}, as statement and expression, over constants and patterns. */
final class Switches {

  private final Lowering in;

  Switches(Lowering in) {
    this.in = in;
  }

  void statement(SwitchStmt s, Set<String> labels) {
    Position at = in.position(s);
    Variable selector = in.expressions.value(s.getSelector());
    Label end = in.code.label();
    List<Label> bodies = dispatch(s.getEntries(), selector, end, at);
    in.exits.push(new Exits.Target(labels, end, null, true));
    bodies(s, bodies, end, null);
    in.exits.pop();
    in.code.jump(end, at);
    in.code.mark(end, at);
  }

  Variable expression(SwitchExpr e) {
    Position at = in.position(e);
    Variable selector = in.expressions.value(e.getSelector());
    Variable result = in.code.temporary(in.attribution.typeOf(e));
    Label end = in.code.label();
    Label nothing = in.code.label();
    List<Label> bodies = dispatch(e.getEntries(), selector, nothing, at);
    in.exits.push(new Exits.Choice(result, end));
    bodies(e, bodies, end, result);
    in.exits.pop();
    in.code.mark(nothing, at);
    fail(at);
    in.code.mark(end, at);
    return result;
  }

  /** What an exhaustive switch does with a value that was not known when it was compiled. */
  private void fail(Position at) {
    ClassType type = ClassType.of("java.lang.MatchException");
    Variable failure = in.code.temporary(type);
    in.code.add(new Instruction.New(failure, type, at));
    in.code.add(new Instruction.Throw(failure, at));
  }

  private void bodies(SwitchNode node, List<Label> labels, Label end, @Nullable Variable result) {
    NodeList<SwitchEntry> entries = node.getEntries();
    for (int i = 0; i < entries.size(); i++) {
      SwitchEntry entry = entries.get(i);
      Position at = in.position(entry);
      in.code.mark(labels.get(i), at);
      NodeList<Statement> body = entry.getStatements();
      if (entry.getType() == SwitchEntry.Type.EXPRESSION
          && result != null
          && body.size() == 1
          && body.get(0) instanceof ExpressionStmt statement) {
        in.expressions.copy(result, statement.getExpression());
      } else {
        in.statements.lower(body);
      }
      if (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP) {
        in.code.jump(end, at);
      }
    }
  }

  /** Jumps to the first entry that fits; gives each entry's label. */
  private List<Label> dispatch(
      NodeList<SwitchEntry> entries, Variable selector, Label none, Position at) {
    Label otherwise = none;
    List<Label> bodies = new ArrayList<>();
    for (SwitchEntry entry : entries) {
      Label body = in.code.label();
      bodies.add(body);
      if (entry.isDefault() || entry.getLabels().isEmpty()) {
        otherwise = body;
      }
    }
    Dispatch dispatch = new Dispatch(selector, at);
    for (int i = 0; i < entries.size(); i++) {
      for (Expression label : entries.get(i).getLabels()) {
        dispatch.add(entries.get(i), label, bodies.get(i));
      }
    }
    dispatch.flush(otherwise);
    return bodies;
  }

  /**
   * A series of {@code Switch} instructions: one ends at each case that can still fail after its
   * constant fits (a guard, a record pattern), the next tries the cases after it.
   */
  private final class Dispatch {
    private final Variable selector;
    private final Position at;
    private final List<Instruction.Case> cases = new ArrayList<>();
    private final List<Runnable> binders = new ArrayList<>();

    Dispatch(Variable selector, Position at) {
      this.selector = selector;
      this.at = at;
    }

    void add(SwitchEntry entry, Expression wrapped, Label body) {
      Expression label = Expressions.unwrap(wrapped);
      boolean canFail = entry.getGuard().isPresent() || label instanceof RecordPatternExpr;
      if (!canFail && !(label instanceof PatternExpr)) {
        cases.add(new Instruction.Case(constant(label), body));
        return;
      }
      Label fits = in.code.label();
      Label next = in.code.label();
      cases.add(new Instruction.Case(constant(label), fits));
      binders.add(() -> bind(entry, label, fits, body, next));
      if (canFail) {
        flush(next);
        in.code.mark(next, at);
      }
    }

    private void bind(SwitchEntry entry, Expression label, Label fits, Label body, Label next) {
      in.code.mark(fits, in.position(label));
      if (label instanceof PatternExpr pattern) {
        in.patterns.bind(selector, pattern, next);
      }
      entry
          .getGuard()
          .ifPresentOrElse(
              guard -> in.conditions.branch(guard, body, next),
              () -> in.code.jump(body, in.position(label)));
    }

    void flush(Label otherwise) {
      if (cases.isEmpty()) {
        in.code.jump(otherwise, at);
      } else {
        in.code.add(new Instruction.Switch(selector, cases, otherwise, at));
      }
      cases.clear();
      binders.forEach(Runnable::run);
      binders.clear();
    }

    private @Nullable Object constant(Expression label) {
      if (label instanceof NullLiteralExpr) {
        return null;
      }
      if (label instanceof PatternExpr pattern) {
        return pattern.isMatchAllPatternExpr() ? ClassType.OBJECT : in.patterns.typeOf(pattern);
      }
      if (label instanceof NameExpr name && isEnum(selector.type())) {
        return new FieldKey(((ClassType) selector.type()).name(), name.getNameAsString());
      }
      Optional<Object> known =
          label instanceof LiteralExpr literal
              ? Literals.valueOf(literal)
              : in.unit.constantOf(label);
      Object value = known.orElse(null);
      if (value instanceof Byte || value instanceof Short) {
        return ((Number) value).intValue();
      }
      return value == null ? named(label) : value;
    }

    private Object named(Expression label) {
      if ((label instanceof NameExpr || label instanceof FieldAccessExpr)
          && in.attribution.meaningOf(label) instanceof Meaning.Field field) {
        return field.field().key();
      }
      String owner = selector.type() instanceof UnknownType u ? u.name() : "?";
      return new FieldKey(owner, label.toString());
    }
  }

  private boolean isEnum(Type type) {
    return type instanceof ClassType c
        && in.declarations.find(c.name()).filter(t -> t.kind() == TypeKind.ENUM).isPresent();
  }
}

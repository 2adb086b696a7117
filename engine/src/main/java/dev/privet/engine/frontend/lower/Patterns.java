package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.UnknownType;
import java.util.List;
import java.util.Optional;

/** {@code instanceof} and the patterns it shares with {@code switch}. */
final class Patterns {

  private final Lowering in;

  Patterns(Lowering in) {
    this.in = in;
  }

  Variable value(InstanceOfExpr e) {
    Optional<PatternExpr> pattern = e.getPattern();
    if (pattern.isPresent()) {
      return in.conditions.value(e);
    }
    Variable source = in.expressions.value(e.getExpression());
    Variable target = in.code.temporary(PrimitiveType.BOOLEAN);
    Type type = in.declarations.type(e.getType());
    in.code.add(new Instruction.InstanceOf(target, source, type, in.position(e)));
    return target;
  }

  void branch(InstanceOfExpr e, Label whenTrue, Label whenFalse) {
    Variable source = in.expressions.value(e.getExpression());
    match(source, e.getPattern().orElseThrow(), whenTrue, whenFalse);
  }

  /** Goes to {@code matched} with the pattern's variables bound, or to {@code failed}. */
  void match(Variable source, PatternExpr pattern, Label matched, Label failed) {
    Position at = in.position(pattern);
    if (pattern instanceof TypePatternExpr || pattern instanceof RecordPatternExpr) {
      Variable test = in.code.temporary(PrimitiveType.BOOLEAN);
      Label fits = in.code.label();
      in.code.add(new Instruction.InstanceOf(test, source, typeOf(pattern), at));
      in.code.add(new Instruction.Branch(test, fits, failed, at));
      in.code.mark(fits, at);
      bind(source, pattern, failed);
    }
    in.code.jump(matched, at);
  }

  /** The type a pattern tests for. */
  Type typeOf(PatternExpr pattern) {
    return pattern instanceof TypePatternExpr
        ? in.attribution.typeOfVariable(pattern)
        : in.declarations.type(pattern.getType());
  }

  /**
   * Binds a pattern's variables to {@code source}, whose type fits; falls through where the
   * components fit as well, else goes to {@code failed}.
   */
  void bind(Variable source, PatternExpr pattern, Label failed) {
    Position at = in.position(pattern);
    Type type = typeOf(pattern);
    Variable cast = in.code.temporary(type);
    if (pattern instanceof TypePatternExpr) {
      Variable variable = in.frame.declare(pattern, type);
      in.code.add(new Instruction.Cast(cast, source, type, at));
      in.code.add(new Instruction.Copy(variable, cast, at));
    } else if (pattern instanceof RecordPatternExpr deconstruction) {
      in.code.add(new Instruction.Cast(cast, source, type, at));
      components(cast, deconstruction, failed);
    }
  }

  private void components(Variable whole, RecordPatternExpr pattern, Label failed) {
    Optional<TypeDeclaration> type =
        whole.type() instanceof ClassType c ? in.declarations.find(c.name()) : Optional.empty();
    List<FieldDeclaration> fields =
        type.map(t -> t.fields().stream().filter(f -> !f.isStatic()).toList()).orElse(List.of());
    List<ComponentPatternExpr> parts = pattern.getPatternList();
    for (int i = 0; i < parts.size(); i++) {
      Expression part = parts.get(i);
      if (!(part instanceof PatternExpr component)) {
        continue;
      }
      Position at = in.position(part);
      Callee accessor = accessor(whole.type(), type, i < fields.size() ? fields.get(i) : null);
      Variable value = in.code.temporary(accessor.returnType());
      in.code.add(new Instruction.Call(value, accessor, whole, List.of(), at));
      if (isTotal(component, accessor.returnType())) {
        in.code.add(
            new Instruction.Copy(
                in.frame.declare(component, in.attribution.typeOfVariable(component)), value, at));
      } else {
        Label next = in.code.label();
        match(value, component, next, failed);
        in.code.mark(next, at);
      }
    }
  }

  private boolean isTotal(PatternExpr component, Type componentType) {
    if (!(component instanceof TypePatternExpr)) {
      return false;
    }
    Type type = in.attribution.typeOfVariable(component);
    return type.equals(componentType)
        || type instanceof PrimitiveType
        || component.getType().isVarType();
  }

  private static Callee accessor(
      Type record,
      Optional<TypeDeclaration> type,
      @org.jspecify.annotations.Nullable FieldDeclaration component) {
    String owner = record instanceof ClassType c ? c.name() : "?";
    String name = component == null ? "?" : component.name();
    Optional<MethodDeclaration> method =
        type.flatMap(
            t ->
                t.methods().stream()
                    .filter(m -> m.name().equals(name) && m.parameters().isEmpty())
                    .findFirst());
    return new Callee(
        method.map(MethodDeclaration::key).orElseGet(() -> new MethodKey(owner, name, "()")),
        Callee.Dispatch.VIRTUAL,
        method.isPresent() ? Callee.Certainty.RESOLVED : Callee.Certainty.MAYBE,
        record,
        component == null ? UnknownType.UNNAMED : component.type());
  }
}

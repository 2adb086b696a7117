package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import dev.privet.engine.frontend.Attribution.Meaning;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.UnknownType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and field accesses. */
final class Names {

  /** What {@code array.length} reads. */
  static final FieldKey LENGTH = new FieldKey("[]", "length");

  private final Lowering in;

  Names(Lowering in) {
    this.in = in;
  }

  Variable read(Expression e) {
    Position at = in.position(e);
    Meaning meaning = in.attribution.meaningOf(e);
    if (meaning instanceof Meaning.Local local) {
      return in.frame
          .find(local.declaration(), at)
          .orElseGet(() -> unknown(Captures.nameOf(local.declaration()), at));
    }
    if (meaning instanceof Meaning.Field field) {
      return field(e, field, at);
    }
    if (meaning instanceof Meaning.Length && e instanceof FieldAccessExpr access) {
      return length(in.expressions.value(access.getScope()), at);
    }
    if (meaning instanceof Meaning.Unknown && e instanceof FieldAccessExpr access) {
      evaluateScope(access.getScope());
    }
    return unknown(e.toString(), at);
  }

  Variable length(Variable array, Position at) {
    Variable target = in.code.temporary(PrimitiveType.INT);
    in.code.add(new Instruction.GetField(target, array, LENGTH, at));
    return target;
  }

  private Variable field(Expression e, Meaning.Field meaning, Position at) {
    Variable receiver = receiver(e, meaning, at);
    if (meaning.field().constant().isPresent()) {
      Variable named =
          in.code.variable(
              meaning.field().key().name(), meaning.field().type(), Variable.Kind.TEMPORARY);
      in.code.add(new Instruction.Constant(named, meaning.field().constant().get(), at));
      return named;
    }
    Variable target = in.code.temporary(in.attribution.typeOf(e));
    in.code.add(new Instruction.GetField(target, receiver, meaning.field().key(), at));
    return target;
  }

  /** The object a field is read from or written to; null of a static field. */
  @Nullable Variable receiver(Expression e, Meaning.Field meaning, Position at) {
    boolean isStatic = meaning.field().isStatic();
    if (e instanceof FieldAccessExpr access) {
      if (!isStatic) {
        return in.expressions.value(access.getScope());
      }
      evaluateScope(access.getScope());
      return null;
    }
    return isStatic
        ? null
        : meaning
            .implicitReceiver()
            .map(owner -> in.frame.thisOf(owner, at))
            .orElseGet(() -> in.frame.self(at));
  }

  /** Evaluates what stands before the dot of a static member, if it is a value at all. */
  void evaluateScope(Expression scope) {
    if (!isName(scope)) {
      in.expressions.effect(scope);
    }
  }

  /** Whether a scope is no value: a type, a package or an unknown name. */
  boolean isName(Expression wrapped) {
    Expression scope = Expressions.unwrap(wrapped);
    if (scope instanceof TypeExpr || scope instanceof SuperExpr) {
      return true;
    }
    if (!(scope instanceof NameExpr) && !(scope instanceof FieldAccessExpr)) {
      return false;
    }
    Meaning meaning = in.attribution.meaningOf(scope);
    return meaning instanceof Meaning.TypeName
        || meaning instanceof Meaning.PackageName
        || meaning instanceof Meaning.Unknown && isQualifiedName(scope);
  }

  private boolean isQualifiedName(Expression scope) {
    Expression at = scope;
    while (at instanceof FieldAccessExpr access) {
      at = access.getScope();
    }
    return at instanceof NameExpr
        && (at == scope
            || in.attribution.meaningOf(at) instanceof Meaning.Unknown
            || in.attribution.meaningOf(at) instanceof Meaning.PackageName);
  }

  /**
   * The name of a type that is nowhere declared, through the unit's imports; empty where the scope
   * means something else, or does not read like a type's name.
   */
  Optional<String> missingType(Expression scope) {
    boolean isValue = in.attribution.typeOf(scope) instanceof UnknownType type && type.isNamed();
    if (isValue || !(scope instanceof NameExpr) && !(scope instanceof FieldAccessExpr)) {
      return Optional.empty();
    }
    Meaning meaning = in.attribution.meaningOf(scope);
    boolean unknown =
        (meaning instanceof Meaning.Unknown || meaning instanceof Meaning.PackageName)
            && isQualifiedName(scope);
    return unknown ? in.declarations.missingType(scope.toString(), scope) : Optional.empty();
  }

  Variable unknown(String name, Position at) {
    in.unit.gap(Gap.Reason.UNRESOLVED_NAME, name, at);
    return in.frame.nothing(at);
  }

  /** The class that {@code X.this} or {@code X.super} names. */
  String className(Node at, Name name) {
    return in.declarations
        .typeNamed(name.asString(), at)
        .map(TypeDeclaration::name)
        .orElse(name.asString());
  }
}

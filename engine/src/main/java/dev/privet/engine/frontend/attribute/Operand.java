package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import dev.privet.engine.frontend.types.Inference;
import dev.privet.engine.program.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression offers to the context it stands in. */
sealed interface Operand {

  /** A standalone expression: its type is final. */
  record Value(Type type) implements Operand {}

  /** An expression with what it offers. */
  record Part(Expression node, Operand operand) {}

  /** A conditional or switch expression whose parts wait for a target. */
  record Branches(List<Part> parts) implements Operand {}

  /** A part that is looked into once other variables are known. */
  record Deferred(Part part, Type formal) {}

  /**
   * What a solver has yet to do and to write down.
   *
   * @param deferred to be looked into
   * @param parts to be written down
   * @param functions lambdas and references that were looked into
   */
  record Agenda(List<Deferred> deferred, List<Part> parts, List<Deferred> functions) {
    Agenda() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void addAll(Agenda other) {
      deferred.addAll(other.deferred);
      parts.addAll(other.parts);
      functions.addAll(other.functions);
    }
  }

  /** A generic call whose result still has inference variables. */
  record PolyCall(
      Invocation invocation, Inference inference, List<Type> formals, Type result, Agenda agenda)
      implements Operand {}

  /** A lambda; its body is visited when its parameters have types. */
  final class Lambda implements Operand {
    final LambdaExpr node;
    final Scope scope;

    /** What the body returns; null until it was visited. */
    @Nullable List<Part> returns;

    Lambda(LambdaExpr node, Scope scope) {
      this.node = node;
      this.scope = scope;
    }

    boolean isExplicit() {
      return node.getParameters().stream()
          .noneMatch(p -> p.getType().isUnknownType() || p.getType().isVarType());
    }
  }

  /** A method reference. */
  final class Reference implements Operand {
    final MethodReferenceExpr node;
    final Scope scope;

    /** Null until asked for. */
    References.@Nullable Candidates candidates;

    /** How many values it is given; one where nothing is known of its target. */
    int given = 1;

    /** What it turned out to call, with the type of that call's result. */
    @Nullable Candidate chosen;

    @Nullable Type result;

    Reference(MethodReferenceExpr node, Scope scope) {
      this.node = node;
      this.scope = scope;
    }
  }

  /** A selected method with the arguments it gets. */
  record Invocation(
      Expression node, Candidate candidate, boolean varargs, List<Part> arguments, Site site) {}

  /** Collects what is returned or yielded. */
  final class Exits {
    final List<Part> parts = new ArrayList<>();
  }
}

package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.privet.engine.frontend.Attribution;
import dev.privet.engine.frontend.declare.SourceDeclarations;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Lowers one top-level type with all that is in it. */
public final class TypeLowering {

  private TypeLowering() {}

  /**
   * What came out of a top-level type.
   *
   * @param types the type itself, then nested, local and anonymous ones in the order met
   * @param bodies in the order met; lambdas before the body that makes them
   * @param calls written calls
   * @param resolvedCalls of them, those with a resolved target
   */
  public record Lowered(
      List<TypeDeclaration> types, List<MethodBody> bodies, int calls, int resolvedCalls) {}

  /**
   * Lowers {@code topLevel}; never throws because of the code.
   *
   * @param gaps where to add what could not be lowered
   */
  public static Lowered lower(
      SourceDeclarations declarations,
      Attribution attribution,
      com.github.javaparser.ast.body.TypeDeclaration<?> topLevel,
      List<Gap> gaps) {
    Unit unit = new Unit(declarations, attribution, gaps);
    List<TypeDeclaration> types = new ArrayList<>();
    unit.scopes.topLevel(topLevel);
    while (!unit.scopes.pending().isEmpty()) {
      ClassScope scope = unit.scopes.pending().poll();
      types.add(scope.declaration());
      new ClassLowering(unit, scope).lower();
    }
    CallCount count = new CallCount(attribution);
    count.addAll(topLevel);
    return new Lowered(types, unit.bodies(), count.calls, count.resolved);
  }

  private static final class CallCount {
    private final Attribution attribution;
    private int calls;
    private int resolved;

    CallCount(Attribution attribution) {
      this.attribution = attribution;
    }

    /** By a stack of its own; JavaParser's walk makes several objects a node. */
    void addAll(Node topLevel) {
      List<Node> open = new ArrayList<>();
      open.add(topLevel);
      while (!open.isEmpty()) {
        Node node = open.remove(open.size() - 1);
        add(node);
        open.addAll(node.getChildNodes());
      }
    }

    private void add(Node node) {
      if (node instanceof MethodCallExpr
          || node instanceof ObjectCreationExpr
          || node instanceof MethodReferenceExpr
          || node instanceof ExplicitConstructorInvocationStmt) {
        calls++;
        boolean known =
            attribution
                .targetOf(node)
                .filter(t -> t.callee().certainty() == Callee.Certainty.RESOLVED)
                .isPresent();
        resolved += known ? 1 : 0;
      }
    }
  }
}

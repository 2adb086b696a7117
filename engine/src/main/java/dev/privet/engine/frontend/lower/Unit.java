package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.privet.engine.frontend.Attribution;
import dev.privet.engine.frontend.declare.SourceDeclarations;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the bodies of one top-level type share while they are lowered. */
final class Unit {

  final SourceDeclarations declarations;
  final Attribution attribution;
  final ClassScopes scopes;
  private final List<Gap> gaps;
  private final Map<MethodKey, MethodBody> bodies = new LinkedHashMap<>();
  private final Map<Node, LambdaBody> lambdas = new IdentityHashMap<>();
  private final Map<Node, AnonymousConstructor> constructors = new IdentityHashMap<>();

  Unit(SourceDeclarations declarations, Attribution attribution, List<Gap> gaps) {
    this.declarations = declarations;
    this.attribution = attribution;
    this.gaps = gaps;
    this.scopes = new ClassScopes(declarations, new Captures(attribution));
  }

  Position position(Node node) {
    return declarations.position(node);
  }

  /** A constant expression's value (JLS 15.29). */
  Optional<Object> constantOf(Expression expression) {
    Optional<Object> known = attribution.constantOf(expression);
    return known.isPresent() || !isConstant(expression)
        ? known
        : declarations.constantOf(expression);
  }

  private boolean isConstant(Expression e) {
    if (e instanceof NameExpr || e instanceof FieldAccessExpr) {
      return attribution.meaningOf(e) instanceof Attribution.Meaning.Field field
          && field.field().constant().isPresent();
    }
    boolean combines =
        e instanceof BinaryExpr
            || e instanceof UnaryExpr
            || e instanceof EnclosedExpr
            || e instanceof CastExpr
            || e instanceof ConditionalExpr;
    return e instanceof LiteralExpr && !(e instanceof NullLiteralExpr)
        || combines
            && e.getChildNodes().stream()
                .allMatch(c -> !(c instanceof Expression part) || isConstant(part));
  }

  void gap(Gap.Reason reason, String subject, Position position) {
    gaps.add(new Gap(reason, subject, Optional.of(position)));
  }

  void add(MethodBody body) {
    bodies.putIfAbsent(body.key(), body);
  }

  boolean has(MethodKey key) {
    return bodies.containsKey(key);
  }

  List<MethodBody> bodies() {
    return new ArrayList<>(bodies.values());
  }

  Map<Node, LambdaBody> lambdas() {
    return lambdas;
  }

  int size() {
    return bodies.size();
  }

  /**
   * Forgets what a failed body left behind: the bodies after the first {@code size}, and lambdas it
   * made, so that another body that shares them (a field's initialiser in several constructors)
   * makes them again.
   */
  void forgetAfter(int size) {
    List<MethodKey> keys = new ArrayList<>(bodies.keySet());
    keys.subList(size, keys.size()).forEach(bodies::remove);
    lambdas.clear();
  }

  /** How anonymous classes are constructed, by the node that makes them. */
  Map<Node, AnonymousConstructor> constructors() {
    return constructors;
  }

  /** A lowered lambda; its captures name what the creator has to hand over, null for this. */
  record LambdaBody(MethodKey key, List<Optional<Node>> captures) {}
}

package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.privet.engine.frontend.Declarations.StaticImport;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compile-time constants (JLS 15.29) made of literals and constant fields. A field is evaluated
 * from its syntax, not through its declaration, which would need its annotations, which may need
 * constants again.
 */
final class Constants {
  private final SourceDeclarations declarations;
  private final Map<Node, Optional<Object>> fields =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final ThreadLocal<Set<Node>> evaluating =
      ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));

  Constants(SourceDeclarations declarations) {
    this.declarations = declarations;
  }

  /** A constant variable's value (JLS 4.12.4). */
  Optional<Object> ofField(SourceType type, VariableDeclarator variable) {
    Expression initializer = variable.getInitializer().orElse(null);
    BodyDeclaration<?> declared = (BodyDeclaration<?>) variable.getParentNode().orElse(null);
    if (initializer == null
        || declared == null
        || !Modifier.isFinal(ModifierBits.ofField(declared))
        || !(variable.getType().isPrimitiveType() || variable.getType().isClassOrInterfaceType())) {
      return Optional.empty();
    }
    Optional<Object> known = fields.get(variable);
    if (known != null) {
      return known;
    }
    Set<Node> open = evaluating.get();
    if (!open.add(variable)) {
      return Optional.empty();
    }
    try {
      Optional<Object> value =
          of(initializer)
              .map(found -> converted(found, type.declarations().types().type(variable.getType())));
      // Inside a cycle an answer is cut short; only its outermost field is sure to be none.
      if (open.size() == 1 || value.isPresent()) {
        fields.put(variable, value);
      }
      return value;
    } finally {
      open.remove(variable);
    }
  }

  private static @Nullable Object converted(Object value, Type type) {
    if (type instanceof PrimitiveType) {
      return ConstantArithmetic.cast((PrimitiveType) type, value);
    }
    return type.equals(ClassType.STRING) && value instanceof String ? value : null;
  }

  /** Names mean fields: local variables are not looked at. */
  Optional<Object> of(Expression expression) {
    try {
      return Optional.ofNullable(value(expression));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // A literal that no compiler accepts.
      return Optional.empty();
    }
  }

  private @Nullable Object value(Expression expression) {
    if (expression instanceof BinaryExpr) {
      return binary((BinaryExpr) expression);
    }
    if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
      return field(expression).map(this::constantOf).orElse(null);
    }
    if (expression instanceof EnclosedExpr) {
      return value(((EnclosedExpr) expression).getInner());
    }
    if (expression instanceof UnaryExpr) {
      Object operand = value(((UnaryExpr) expression).getExpression());
      return operand == null
          ? null
          : ConstantArithmetic.unary(((UnaryExpr) expression).getOperator(), operand);
    }
    if (expression instanceof CastExpr) {
      Object operand = value(((CastExpr) expression).getExpression());
      return operand == null
          ? null
          : converted(operand, declarations.types().type(((CastExpr) expression).getType()));
    }
    if (expression instanceof ConditionalExpr) {
      ConditionalExpr conditional = (ConditionalExpr) expression;
      Object condition = value(conditional.getCondition());
      Object whenTrue = condition == null ? null : value(conditional.getThenExpr());
      Object whenFalse = whenTrue == null ? null : value(conditional.getElseExpr());
      return whenFalse == null ? null : Boolean.TRUE.equals(condition) ? whenTrue : whenFalse;
    }
    return ConstantArithmetic.literal(expression);
  }

  /** Long concatenations nest to the left: without recursion. */
  private @Nullable Object binary(BinaryExpr expression) {
    Deque<BinaryExpr> spine = new ArrayDeque<>();
    Expression left = expression;
    while (left instanceof BinaryExpr) {
      spine.push((BinaryExpr) left);
      left = ((BinaryExpr) left).getLeft();
    }
    Object value = value(left);
    while (value != null && !spine.isEmpty()) {
      BinaryExpr next = spine.pop();
      Object right = value(next.getRight());
      value = right == null ? null : ConstantArithmetic.binary(next.getOperator(), value, right);
    }
    return value;
  }

  /** The enum constant a name means. */
  Optional<Object> enumConstant(Expression expression) {
    return field(expression)
        .filter(
            found ->
                found.syntax instanceof EnumConstantDeclaration
                    || (found.library != null && found.library.enumConstant()))
        .map(found -> new FieldKey(found.owner.name(), found.name));
  }

  /**
   * A field.
   *
   * @param syntax of a source field: declarator, enum constant or component
   */
  private record Field(
      TypeDeclaration owner,
      String name,
      @Nullable Node syntax,
      @Nullable FieldDeclaration library) {}

  private @Nullable Object constantOf(Field field) {
    if (field.library != null) {
      return field.library.constant().orElse(null);
    }
    if (!(field.syntax instanceof VariableDeclarator)) {
      return null;
    }
    SourceType owner = (SourceType) field.owner;
    return owner
        .declarations()
        .constants()
        .ofField(owner, (VariableDeclarator) field.syntax)
        .orElse(null);
  }

  private Optional<Field> field(Expression expression) {
    if (expression instanceof NameExpr) {
      return simple(((NameExpr) expression).getNameAsString(), expression);
    }
    if (expression instanceof FieldAccessExpr) {
      Expression scope = ((FieldAccessExpr) expression).getScope();
      if (scope instanceof NameExpr || scope instanceof FieldAccessExpr) {
        return declarations
            .names()
            .named(scope.toString(), expression)
            .flatMap(type -> member(type, ((FieldAccessExpr) expression).getNameAsString()));
      }
    }
    return Optional.empty();
  }

  private Optional<Field> simple(String name, Node at) {
    Node child = at;
    UnitScope unit = declarations.unitOf(at);
    for (Node node = at; node != null; child = node, node = node.getParentNode().orElse(null)) {
      boolean inBody = child instanceof BodyDeclaration || child instanceof Parameter;
      SourceType type =
          inBody && child != node && TypeSyntax.declaresType(node) ? unit.declared(node) : null;
      Optional<Field> found = type == null ? Optional.empty() : member(type, name);
      if (found.isPresent()) {
        return found;
      }
    }
    for (StaticImport imported : unit.staticImports(name)) {
      Optional<Field> found = member(imported.type(), name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Field> member(TypeDeclaration type, String name) {
    return Optional.ofNullable(member(type, name, new HashSet<>()));
  }

  private @Nullable Field member(TypeDeclaration type, String name, Set<String> seen) {
    if (!seen.add(type.name())) {
      return null;
    }
    Field own =
        type instanceof SourceType ? inSource((SourceType) type, name) : inLibrary(type, name);
    if (own != null) {
      return own;
    }
    for (String supertype : declarations.hierarchy().supertypes(type)) {
      TypeDeclaration declared = declarations.find(supertype).orElse(null);
      Field found = declared == null ? null : member(declared, name, seen);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Field inLibrary(TypeDeclaration type, String name) {
    for (FieldDeclaration field : type.fields()) {
      if (field.name().equals(name)) {
        return new Field(type, name, null, field);
      }
    }
    return null;
  }

  private static @Nullable Field inSource(SourceType type, String name) {
    Node syntax = type.fieldSyntax().get(name);
    return syntax == null ? null : new Field(type, name, syntax, null);
  }
}

package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.privet.engine.frontend.Attribution;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers for one top-level type, by the identity of nodes. */
final class Results implements Attribution {

  private final Map<Node, Type> types = new IdentityHashMap<>();
  private final Map<Node, Type> variables = new IdentityHashMap<>();
  private final Map<Node, Meaning> meanings = new IdentityHashMap<>();
  private final Map<Node, Target> targets = new IdentityHashMap<>();
  private final Map<Node, Function> functions = new IdentityHashMap<>();
  private final Constants constants = new Constants(this);

  void type(Node node, Type type) {
    types.put(node, type);
  }

  void variable(Node node, Type type) {
    variables.put(node, type);
  }

  void meaning(Node node, Meaning meaning) {
    meanings.put(node, meaning);
  }

  void target(Node node, Target target) {
    targets.put(node, target);
  }

  void function(Node node, Function function) {
    functions.put(node, function);
  }

  Constants constants() {
    return constants;
  }

  @Nullable Meaning knownMeaning(Node node) {
    return meanings.get(node);
  }

  @Nullable Type knownVariable(Node node) {
    return variables.get(node);
  }

  @Override
  public Type typeOf(Expression expression) {
    return types.getOrDefault(expression, UnknownType.UNNAMED);
  }

  @Override
  public Type typeOfVariable(Node declaration) {
    return variables.getOrDefault(declaration, UnknownType.UNNAMED);
  }

  @Override
  public Meaning meaningOf(Expression nameOrFieldAccess) {
    Meaning meaning = meanings.get(nameOrFieldAccess);
    return meaning == null ? new Meaning.Unknown("?") : meaning;
  }

  @Override
  public Optional<Target> targetOf(Node call) {
    return Optional.ofNullable(targets.get(call));
  }

  @Override
  public Optional<Function> functionOf(Expression lambdaOrReference) {
    return Optional.ofNullable(functions.get(lambdaOrReference));
  }

  @Override
  public Optional<Object> constantOf(Expression expression) {
    return Optional.ofNullable(constants.of(expression));
  }
}

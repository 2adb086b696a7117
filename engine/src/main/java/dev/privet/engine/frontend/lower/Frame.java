package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.NullType;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeParameter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables of one body: its own, those captured from its creator, and {@code this}. */
final class Frame {

  final Unit unit;
  final ClassScope scope;
  final MethodKey key;
  final boolean isStatic;
  final BodyBuilder code = new BodyBuilder();
  private final @Nullable Frame creator;
  private final Map<Node, Variable> locals = new IdentityHashMap<>();
  private final List<Variable> captured = new ArrayList<>();
  private final List<Optional<Node>> captures = new ArrayList<>();
  private final List<Variable> parameters = new ArrayList<>();
  private @Nullable Variable self;

  Frame(Unit unit, ClassScope scope, MethodKey key, boolean isStatic, @Nullable Frame creator) {
    this.unit = unit;
    this.scope = scope;
    this.key = key;
    this.isStatic = isStatic;
    this.creator = creator;
    if (!isStatic && creator == null) {
      self = code.variable("this", selfType(), Variable.Kind.THIS);
    }
  }

  private Type selfType() {
    List<Type> arguments =
        scope.declaration().typeParameters().stream()
            .map(TypeParameter::variable)
            .map(Type.class::cast)
            .toList();
    return ClassType.of(scope.name(), arguments);
  }

  Variable parameter(String name, Type type) {
    Variable parameter = code.variable(name, type, Variable.Kind.PARAMETER);
    parameters.add(parameter);
    return parameter;
  }

  void parameter(Node declaration, String name, Type type) {
    locals.put(declaration, parameter(name, type));
  }

  /** A value that the creator computes and hands over, as a method reference's receiver. */
  Variable bound(String name, Type type) {
    Variable variable = code.variable(name, type, Variable.Kind.CAPTURED);
    captured.add(variable);
    return variable;
  }

  Variable declare(Node declaration, Type type) {
    Variable variable = code.variable(Captures.nameOf(declaration), type, Variable.Kind.LOCAL);
    locals.put(declaration, variable);
    return variable;
  }

  /** The variable a declaration stands for here; captures it or reads its field as needed. */
  Optional<Variable> find(Node declaration, Position position) {
    Variable own = locals.get(declaration);
    if (own != null) {
      return Optional.of(own);
    }
    if (creator != null) {
      Variable theirs = creator.held(declaration);
      if (theirs != null) {
        Variable copy = code.variable(theirs.name(), theirs.type(), Variable.Kind.CAPTURED);
        captured.add(copy);
        captures.add(Optional.of(declaration));
        locals.put(declaration, copy);
        return Optional.of(copy);
      }
    }
    return capturedByClass(declaration, position);
  }

  private @Nullable Variable held(Node declaration) {
    Variable own = locals.get(declaration);
    return own != null || creator == null ? own : creator.held(declaration);
  }

  private Optional<Variable> capturedByClass(Node declaration, Position position) {
    for (ClassScope at = scope; at != null; at = at.outer()) {
      if (at.captures(declaration)) {
        Variable holder = thisOf(at.name(), position);
        String name = Captures.nameOf(declaration);
        Type type = unit.attribution.typeOfVariable(declaration);
        Variable value = code.temporary(type);
        FieldKey field = new FieldKey(at.name(), ClassScope.captureField(name));
        code.add(new Instruction.GetField(value, holder, field, position));
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The object the body runs on. */
  Variable self(Position position) {
    if (self != null) {
      return self;
    }
    if (isStatic) {
      unit.gap(Gap.Reason.UNRESOLVED_NAME, "this", position);
      return nothing(position);
    }
    self = code.variable("this", selfType(), Variable.Kind.CAPTURED);
    captured.add(self);
    captures.add(Optional.empty());
    return self;
  }

  /** The object of an enclosing class, or the own one where {@code className} encloses nothing. */
  Variable thisOf(String className, Position position) {
    Variable value = self(position);
    if (!encloses(className)) {
      return value;
    }
    ClassScope at = scope;
    while (!at.name().equals(className) && at.outer() != null && at.outerThis()) {
      Variable next = code.temporary(ClassType.of(at.outer().name()));
      FieldKey field = new FieldKey(at.name(), ClassScope.OUTER_THIS);
      code.add(new Instruction.GetField(next, value, field, position));
      value = next;
      at = at.outer();
    }
    return value;
  }

  private boolean encloses(String className) {
    for (ClassScope at = scope; at != null; at = at.outer()) {
      if (at.name().equals(className)) {
        return true;
      }
    }
    return false;
  }

  /** A null that stands for what is not known. */
  Variable nothing(Position position) {
    Variable value = code.temporary(NullType.NULL);
    code.add(new Instruction.Constant(value, null, position));
    return value;
  }

  List<Optional<Node>> captures() {
    return captures;
  }

  MethodBody finish(Position position) {
    List<Variable> all = new ArrayList<>();
    if (self != null && self.kind() == Variable.Kind.THIS) {
      all.add(self);
    }
    all.addAll(captured);
    all.addAll(parameters);
    Optional<MethodKey> enclosing = Optional.ofNullable(creator).map(c -> c.key);
    return code.finish(key, enclosing, all, position);
  }
}

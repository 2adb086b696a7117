package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Position;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a source type. */
final class FieldReader {
  private final SourceType type;
  private final SourceDeclarations declarations;
  private final List<FieldDeclaration> fields = new ArrayList<>();
  private @Nullable Assignments assignments;

  FieldReader(SourceType type) {
    this.type = type;
    this.declarations = type.declarations();
  }

  List<FieldDeclaration> read() {
    TypeSyntax.components(type.node()).forEach(this::component);
    TypeSyntax.constants(type.node()).forEach(this::enumConstant);
    for (BodyDeclaration<?> member : TypeSyntax.members(type.node())) {
      if (member instanceof com.github.javaparser.ast.body.FieldDeclaration) {
        field((com.github.javaparser.ast.body.FieldDeclaration) member);
      }
    }
    return List.copyOf(fields);
  }

  private Optional<Position> position(Node node) {
    return Optional.of(declarations.position(node, type.unit()));
  }

  private void component(com.github.javaparser.ast.body.Parameter component) {
    fields.add(
        new FieldDeclaration(
            new FieldKey(type.name(), component.getNameAsString()),
            Modifier.PRIVATE | Modifier.FINAL,
            declarations.types().typeOf(component),
            false,
            Optional.empty(),
            declarations.annotations().all(component.getAnnotations()),
            type.origin(),
            position(component.getName())));
  }

  private void enumConstant(EnumConstantDeclaration constant) {
    fields.add(
        new FieldDeclaration(
            new FieldKey(type.name(), constant.getNameAsString()),
            Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL,
            ClassType.of(type.name()),
            true,
            Optional.empty(),
            declarations.annotations().all(constant.getAnnotations()),
            type.origin(),
            position(constant.getName())));
  }

  private void field(com.github.javaparser.ast.body.FieldDeclaration field) {
    int modifiers = LombokType.fieldModifiers(type, field, ModifierBits.ofField(field));
    for (VariableDeclarator variable : field.getVariables()) {
      boolean fixed =
          field.getAnnotations().isEmpty()
              && variable.getInitializer().isPresent()
              && isNeverChanged(modifiers, variable.getNameAsString());
      fields.add(
          new FieldDeclaration(
              new FieldKey(type.name(), variable.getNameAsString()),
              fixed ? modifiers | Modifier.FINAL : modifiers,
              declarations.types().type(variable.getType()),
              false,
              declarations.constants().ofField(type, variable),
              declarations.annotations().all(field.getAnnotations()),
              type.origin(),
              position(variable.getName())));
    }
  }

  private boolean isNeverChanged(int modifiers, String name) {
    if (!Modifier.isPrivate(modifiers)
        || !Modifier.isStatic(modifiers)
        || Modifier.isFinal(modifiers)) {
      return false;
    }
    if (assignments == null) {
      assignments = Assignments.around(type.node());
    }
    return assignments.leave(name);
  }
}

package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Field initialisers, initialiser blocks and enum constants of one class, in order. */
final class Initializers {

  private final ClassScope scope;
  private final List<Node> ofClass = new ArrayList<>();
  private final List<Node> ofObject = new ArrayList<>();

  Initializers(ClassScope scope) {
    this.scope = scope;
    boolean allStatic =
        scope.declaration().kind() == TypeKind.INTERFACE
            || scope.declaration().kind() == TypeKind.ANNOTATION;
    for (Node member : ClassScopes.bodyOf(scope.node())) {
      if (member instanceof EnumConstantDeclaration) {
        ofClass.add(member);
      } else if (member instanceof InitializerDeclaration block) {
        (block.isStatic() ? ofClass : ofObject).add(block);
      } else if (member instanceof FieldDeclaration field) {
        List<Node> list = allStatic || field.isStatic() ? ofClass : ofObject;
        field.getVariables().stream()
            .filter(v -> v.getInitializer().isPresent())
            .forEach(list::add);
      }
    }
  }

  boolean hasStatic() {
    return !ofClass.isEmpty();
  }

  void lowerStatic(Lowering in) {
    ofClass.forEach(node -> lower(node, in, null));
  }

  void lowerInstance(Lowering in, Position at) {
    Variable self = in.frame.self(at);
    ofObject.forEach(node -> lower(node, in, self));
  }

  private void lower(Node node, Lowering in, @Nullable Variable self) {
    Position at = in.position(node);
    if (node instanceof InitializerDeclaration block) {
      in.statements.lower(block.getBody());
    } else if (node instanceof EnumConstantDeclaration constant) {
      Variable object = in.creations.create(constant);
      FieldKey field = new FieldKey(scope.name(), constant.getNameAsString());
      in.code.add(new Instruction.PutField(null, field, object, at));
    } else if (node instanceof VariableDeclarator variable) {
      Type type = in.attribution.typeOfVariable(variable);
      Variable value = in.expressions.initializer(variable.getInitializer().orElseThrow(), type);
      FieldKey field = new FieldKey(scope.name(), variable.getNameAsString());
      in.code.add(new Instruction.PutField(self, field, value, at));
    }
  }
}

package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.VoidType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits the bodies of a class's members. */
final class Bodies {

  private final Session session;

  Bodies(Session session) {
    this.session = session;
  }

  /** A top-level, nested or local type. */
  void type(com.github.javaparser.ast.body.TypeDeclaration<?> node, @Nullable Scope around) {
    TypeDeclaration type = session.declarations.declared(node);
    Scope inside = Scope.ofClass(around, type, false);
    Scope outside = Scope.ofClass(around, type, true);
    if (node instanceof EnumDeclaration enumeration) {
      for (EnumConstantDeclaration constant : enumeration.getEntries()) {
        constant(constant, type, outside);
      }
    }
    if (node instanceof RecordDeclaration record) {
      record.getParameters().forEach(this::component);
    }
    members(node.getMembers(), type, inside, outside);
  }

  private void constant(EnumConstantDeclaration constant, TypeDeclaration type, Scope scope) {
    session.creations.constant(constant, type, scope);
    if (!constant.getClassBody().isEmpty()) {
      TypeDeclaration body = session.declarations.declared(constant);
      members(constant.getClassBody(), body, Scope.ofClass(scope, body, false), scope);
    }
  }

  private void component(Parameter parameter) {
    session.statements.parameter(parameter);
  }

  void members(
      List<BodyDeclaration<?>> members, TypeDeclaration type, Scope inside, Scope outside) {
    for (BodyDeclaration<?> member : members) {
      try {
        member(member, type, inside, outside);
      } catch (RuntimeException e) {
        // The audit must outlive what nobody thought of: one member is lost, and said to be.
        session.gap(Gap.Reason.INTERNAL, "attribution: " + e, member);
      }
    }
  }

  private void member(
      BodyDeclaration<?> member, TypeDeclaration type, Scope inside, Scope outside) {
    if (member instanceof FieldDeclaration field) {
      boolean isStatic = field.isStatic() || type.kind() == TypeKind.INTERFACE;
      for (VariableDeclarator variable : field.getVariables()) {
        session.statements.initialised(variable, isStatic ? outside : inside);
      }
    } else if (member instanceof MethodDeclaration method) {
      method(method, method.isStatic() ? outside : inside);
    } else if (member instanceof AnnotationMemberDeclaration element) {
      element
          .getDefaultValue()
          .ifPresent(
              v -> session.expressions.valueFor(v, outside, session.type(element.getType())));
    } else if (member instanceof ConstructorDeclaration constructor) {
      body(constructor.getParameters(), constructor.getBody(), VoidType.VOID, inside);
    } else if (member instanceof CompactConstructorDeclaration constructor) {
      compact(constructor, inside);
    } else if (member instanceof InitializerDeclaration block) {
      Scope scope = block.isStatic() ? outside : inside;
      body(List.of(), block.getBody(), VoidType.VOID, scope);
    } else if (member instanceof com.github.javaparser.ast.body.TypeDeclaration<?> nested) {
      type(nested, inside);
    }
  }

  private void method(MethodDeclaration method, Scope scope) {
    if (method.getBody().isPresent()) {
      Type result = session.type(method.getType());
      body(method.getParameters(), method.getBody().get(), result, scope);
    } else {
      method.getParameters().forEach(session.statements::parameter);
    }
  }

  private void compact(CompactConstructorDeclaration constructor, Scope scope) {
    Scope inside = scope;
    if (constructor.getParentNode().orElse(null) instanceof RecordDeclaration record) {
      for (Parameter parameter : record.getParameters()) {
        inside = inside.with(parameter.getNameAsString(), parameter);
      }
    }
    Flow flow = Flow.ofMethod(VoidType.VOID);
    session.statements.block(constructor.getBody().getStatements(), inside, flow);
  }

  private void body(List<Parameter> parameters, BlockStmt body, Type result, Scope scope) {
    Scope inside = scope;
    for (Parameter parameter : parameters) {
      session.statements.parameter(parameter);
      inside = inside.with(parameter.getNameAsString(), parameter);
    }
    session.statements.block(body.getStatements(), inside, Flow.ofMethod(result));
  }
}

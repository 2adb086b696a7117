package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.VoidType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the members of a source type, once. */
final class MemberReader {
  private final SourceType type;
  private final SourceDeclarations declarations;
  private final List<FieldDeclaration> fields = new ArrayList<>();
  private final List<dev.privet.engine.program.MethodDeclaration> methods = new ArrayList<>();
  private final Map<Node, dev.privet.engine.program.MethodDeclaration> byNode =
      new IdentityHashMap<>();
  private final Map<MethodKey, Node> syntax = new LinkedHashMap<>();

  MemberReader(SourceType type) {
    this.type = type;
    this.declarations = type.declarations();
  }

  Members read() {
    TypeSyntax.components(type.node()).forEach(this::component);
    TypeSyntax.constants(type.node()).forEach(this::enumConstant);
    for (BodyDeclaration<?> member : TypeSyntax.members(type.node())) {
      if (member instanceof com.github.javaparser.ast.body.FieldDeclaration) {
        field((com.github.javaparser.ast.body.FieldDeclaration) member);
      } else if (member instanceof CallableDeclaration) {
        callable((CallableDeclaration<?>) member);
      } else if (member instanceof CompactConstructorDeclaration) {
        compact((CompactConstructorDeclaration) member);
      } else if (member instanceof AnnotationMemberDeclaration) {
        element((AnnotationMemberDeclaration) member);
      }
    }
    ImpliedMembers implied = new ImpliedMembers(type, fields, methods);
    implied.add();
    return new Members(List.copyOf(fields), List.copyOf(methods), byNode, syntax, implied.bodies());
  }

  private Optional<Position> position(Node node) {
    return Optional.of(declarations.position(node, type.unit()));
  }

  private void component(com.github.javaparser.ast.body.Parameter component) {
    fields.add(
        new FieldDeclaration(
            new FieldKey(type.name(), component.getNameAsString()),
            Modifier.PRIVATE | Modifier.FINAL,
            typeOf(component),
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
    int modifiers = ModifierBits.ofField(field);
    for (VariableDeclarator variable : field.getVariables()) {
      fields.add(
          new FieldDeclaration(
              new FieldKey(type.name(), variable.getNameAsString()),
              modifiers,
              declarations.types().type(variable.getType()),
              false,
              declarations.constants().ofField(type, variable),
              declarations.annotations().all(field.getAnnotations()),
              type.origin(),
              position(variable.getName())));
    }
  }

  private void callable(CallableDeclaration<?> callable) {
    boolean method = callable instanceof MethodDeclaration;
    Type result =
        method
            ? declarations.types().type(((MethodDeclaration) callable).getType())
            : VoidType.VOID;
    int modifiers =
        method
            ? ModifierBits.ofMethod((MethodDeclaration) callable)
            : ModifierBits.ofConstructor(callable, type.kind());
    List<com.github.javaparser.ast.body.Parameter> parameters = callable.getParameters();
    boolean varargs = !parameters.isEmpty() && parameters.get(parameters.size() - 1).isVarArgs();
    add(
        callable,
        new dev.privet.engine.program.MethodDeclaration(
            type.keyOf(callable),
            modifiers,
            varargs,
            declarations.types().typeParameters(callable.getTypeParameters()),
            parameters(parameters),
            result,
            declarations.types().all(callable.getThrownExceptions()),
            annotations(callable.getAnnotations()),
            type.origin(),
            position(callable.getName())));
  }

  private void compact(CompactConstructorDeclaration compact) {
    List<com.github.javaparser.ast.body.Parameter> components = TypeSyntax.components(type.node());
    add(
        compact,
        new dev.privet.engine.program.MethodDeclaration(
            type.canonicalKey(),
            ModifierBits.ofConstructor(compact, type.kind()),
            !components.isEmpty() && components.get(components.size() - 1).isVarArgs(),
            List.of(),
            parameters(components),
            VoidType.VOID,
            List.of(),
            annotations(compact.getAnnotations()),
            type.origin(),
            position(compact.getName())));
  }

  private void element(AnnotationMemberDeclaration element) {
    add(
        element,
        new dev.privet.engine.program.MethodDeclaration(
            type.keyOf(element),
            Modifier.PUBLIC | Modifier.ABSTRACT,
            false,
            List.of(),
            List.of(),
            declarations.types().type(element.getType()),
            List.of(),
            annotations(element.getAnnotations()),
            type.origin(),
            position(element.getName())));
  }

  private void add(Node node, dev.privet.engine.program.MethodDeclaration method) {
    methods.add(method);
    byNode.put(node, method);
    syntax.putIfAbsent(method.key(), node);
  }

  private List<dev.privet.engine.program.AnnotationUse> annotations(List<AnnotationExpr> uses) {
    return declarations.annotations().all(uses);
  }

  private Type typeOf(com.github.javaparser.ast.body.Parameter parameter) {
    Type declared = declarations.types().type(parameter.getType());
    return parameter.isVarArgs() ? new ArrayType(declared) : declared;
  }

  private List<Parameter> parameters(List<com.github.javaparser.ast.body.Parameter> parameters) {
    List<Parameter> list = new ArrayList<>(parameters.size());
    for (com.github.javaparser.ast.body.Parameter parameter : parameters) {
      list.add(
          new Parameter(
              parameter.getNameAsString(),
              typeOf(parameter),
              annotations(parameter.getAnnotations())));
    }
    return list;
  }
}

package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
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

/** Reads the methods of a source type, and completes its members with implied ones. */
final class MemberReader {
  private final SourceType type;
  private final SourceDeclarations declarations;
  private final MemberList members;
  private final Map<Node, dev.privet.engine.program.MethodDeclaration> byNode =
      new IdentityHashMap<>();
  private final Map<MethodKey, Node> syntax = new LinkedHashMap<>();

  MemberReader(SourceType type) {
    this.type = type;
    this.declarations = type.declarations();
    this.members = new MemberList(declarations, type.name(), type.position());
  }

  Members read() {
    members.fields().addAll(type.declaredFields());
    for (BodyDeclaration<?> member : TypeSyntax.members(type.node())) {
      if (member instanceof CallableDeclaration) {
        callable((CallableDeclaration<?>) member);
      } else if (member instanceof CompactConstructorDeclaration) {
        compact((CompactConstructorDeclaration) member);
      } else if (member instanceof AnnotationMemberDeclaration) {
        element((AnnotationMemberDeclaration) member);
      }
    }
    ImpliedMembers.addTo(type, members);
    return new Members(
        List.copyOf(members.fields()),
        List.copyOf(members.methods()),
        byNode,
        syntax,
        members.bodies());
  }

  private Optional<Position> position(Node node) {
    return Optional.of(declarations.position(node, type.unit()));
  }

  private void callable(CallableDeclaration<?> callable) {
    boolean method = callable instanceof MethodDeclaration;
    Type result =
        method
            ? declarations.types().type(((MethodDeclaration) callable).getType())
            : VoidType.VOID;
    int modifiers =
        method
            ? LombokType.methodModifiers(type, ModifierBits.ofMethod((MethodDeclaration) callable))
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
    members.methods().add(method);
    byNode.put(node, method);
    syntax.putIfAbsent(method.key(), node);
  }

  private List<dev.privet.engine.program.AnnotationUse> annotations(List<AnnotationExpr> uses) {
    return declarations.annotations().all(uses);
  }

  private List<Parameter> parameters(List<com.github.javaparser.ast.body.Parameter> parameters) {
    List<Parameter> list = new ArrayList<>(parameters.size());
    for (com.github.javaparser.ast.body.Parameter parameter : parameters) {
      list.add(
          new Parameter(
              parameter.getNameAsString(),
              declarations.types().typeOf(parameter),
              annotations(parameter.getAnnotations()),
              position(parameter)));
    }
    return list;
  }
}

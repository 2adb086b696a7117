package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import dev.privet.engine.frontend.LocalEnums;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file's local and anonymous types and the members of those, named as javac names them: counted
 * for each directly enclosing type and simple name, in the order of the text, those in a
 * constructor's arguments before the anonymous class that it makes.
 *
 * @param simpleNames of local classes
 * @param typeParameters the names of all type parameters in the file
 */
record LocalTypes(
    Map<Node, SourceType> byNode,
    Map<String, SourceType> byName,
    List<SourceType> order,
    Set<String> simpleNames,
    Set<String> typeParameters) {

  static LocalTypes of(
      SourceDeclarations declarations, UnitScope unit, Map<Node, SourceType> members) {
    return new Walk(declarations, unit, members).run();
  }

  /** The walk, without recursion: expressions may be nested as deeply as they like. */
  private static final class Walk {
    /** A node to visit, or with {@code body} a type whose constructor's arguments were visited. */
    private record Step(Node node, @Nullable SourceType enclosing, boolean body) {}

    private final SourceDeclarations declarations;
    private final UnitScope unit;
    private final Map<Node, SourceType> members;
    private final LocalTypes found =
        new LocalTypes(
            new IdentityHashMap<>(),
            new HashMap<>(),
            new ArrayList<>(),
            new HashSet<>(),
            new HashSet<>());
    private final Map<String, Integer> counters = new HashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();

    Walk(SourceDeclarations declarations, UnitScope unit, Map<Node, SourceType> members) {
      this.declarations = declarations;
      this.unit = unit;
      this.members = members;
    }

    LocalTypes run() {
      open.push(new Step(unit.unit().tree(), null, false));
      while (!open.isEmpty()) {
        visit(open.pop());
      }
      return found;
    }

    private void visit(Step step) {
      Node node = step.node;
      if (step.body) {
        SourceType type = declare(node, step.enclosing);
        push(TypeSyntax.members(node), type);
      } else if (LocalEnums.in(node).isPresent()) {
        open.push(new Step(LocalEnums.in(node).get(), step.enclosing, false));
      } else if (node instanceof TypeDeclaration) {
        SourceType known = members.get(node);
        push(children(node), known == null ? declare(node, step.enclosing) : known);
      } else if (TypeSyntax.declaresType(node)) {
        open.push(new Step(node, step.enclosing, true));
        pushArguments(node, step.enclosing);
      } else {
        if (node instanceof TypeParameter) {
          found.typeParameters.add(((TypeParameter) node).getNameAsString());
        }
        push(node.getChildNodes(), step.enclosing);
      }
    }

    /** A tree lists an enum's members before its constants; the text does not. */
    private static List<Node> children(Node type) {
      if (!(type instanceof EnumDeclaration)) {
        return type.getChildNodes();
      }
      List<Node> ordered = new ArrayList<>(((EnumDeclaration) type).getEntries());
      ordered.addAll(((EnumDeclaration) type).getMembers());
      return ordered;
    }

    private void pushArguments(Node node, @Nullable SourceType enclosing) {
      if (node instanceof ObjectCreationExpr) {
        ObjectCreationExpr creation = (ObjectCreationExpr) node;
        push(creation.getArguments(), enclosing);
        creation.getScope().ifPresent(scope -> open.push(new Step(scope, enclosing, false)));
      } else {
        push(((EnumConstantDeclaration) node).getArguments(), enclosing);
      }
    }

    private void push(List<? extends Node> nodes, @Nullable SourceType enclosing) {
      for (int i = nodes.size() - 1; i >= 0; i--) {
        Node node = nodes.get(i);
        if (mayDeclare(node)) {
          open.push(new Step(node, enclosing, false));
        }
      }
    }

    /** Most nodes are names, types and literals, in which nothing is declared. */
    private static boolean mayDeclare(Node node) {
      return node instanceof Type ? node instanceof TypeParameter : !node.getChildNodes().isEmpty();
    }

    private SourceType declare(Node node, @Nullable SourceType enclosing) {
      String simpleName = TypeSyntax.simpleName(node);
      Node parent = node.getParentNode().orElse(null);
      boolean isMember =
          parent != null
              && TypeSyntax.declaresType(parent)
              && LocalEnums.in(parent).isEmpty()
              && !simpleName.isEmpty();
      String outer = enclosing == null ? "" : enclosing.name();
      String name =
          isMember
              ? outer + "$" + simpleName
              : outer
                  + "$"
                  + counters.merge(outer + "$" + simpleName, 1, Integer::sum)
                  + simpleName;
      SourceType type = new SourceType(declarations, unit, node, name, enclosing, isMember);
      if (isMember && enclosing != null) {
        enclosing.addMember(type);
      } else if (!simpleName.isEmpty()) {
        found.simpleNames.add(simpleName);
      }
      found.byNode.put(node, type);
      found.byName.putIfAbsent(name, type);
      found.order.add(type);
      return type;
    }
  }
}

package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import dev.privet.engine.frontend.LocalEnums;
import dev.privet.engine.program.TypeDeclaration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a type's name means where it stands (JLS 6.3, 6.4.1 and 6.5). */
final class Names {
  private final SourceDeclarations declarations;

  Names(SourceDeclarations declarations) {
    this.declarations = declarations;
  }

  /**
   * What a simple name means. At most one of the two is there.
   *
   * @param variable the type parameter's declaration
   */
  record Named(@Nullable TypeDeclaration type, @Nullable TypeParameter variable) {
    private static final Named NOTHING = new Named(null, null);

    static Named of(Optional<TypeDeclaration> type) {
      return type.map(found -> new Named(found, null)).orElse(NOTHING);
    }

    boolean isNothing() {
      return type == null && variable == null;
    }
  }

  /**
   * Looks from the inside out. Within a type's body its own members come first, then its type
   * parameters, then inherited members; in its header only the type parameters are in scope.
   */
  Named simple(String name, Node at) {
    Node body = null;
    Node top = at;
    Node below = at;
    for (Node node = at; node != null; below = node, node = parent(node)) {
      if (body == null && isBody(node, below) && TypeSyntax.declaresType(node)) {
        body = node;
      }
      top = node;
    }
    UnitScope unit = declarations.unitOf(top);
    LocalTypes locals = unit.locals();
    SourceType type = body == null ? null : unit.declared(body);
    if (type == null
        || locals.simpleNames().contains(name)
        || locals.typeParameters().contains(name)) {
      return search(name, at, unit);
    }
    // Members, inherited ones and the unit's names: the same from everywhere in the body.
    Named known = type.names().get(name);
    if (known == null) {
      known = search(name, at, unit);
      if (!declarations.reading().isAtSupertypes()) {
        type.names().put(name, known);
      }
    }
    return known;
  }

  private static boolean isBody(Node node, Node child) {
    return child != node && (child instanceof BodyDeclaration || child instanceof Parameter);
  }

  private Named search(String name, Node at, UnitScope unit) {
    boolean staticOnly = false;
    Node child = at;
    for (Node node = at; node != null; child = node, node = parent(node)) {
      if (node instanceof CompilationUnit) {
        return Named.of(unit.lookup(name));
      }
      Named found = Named.NOTHING;
      if (TypeSyntax.declaresType(node)) {
        found = inType(name, node, child, staticOnly, unit);
        staticOnly |= ModifierBits.isStatic(node);
      } else if (node instanceof BlockStmt) {
        found = localClass(name, ((BlockStmt) node).getStatements(), child, unit);
      } else if (node instanceof SwitchEntry) {
        found = localClass(name, ((SwitchEntry) node).getStatements(), child, unit);
      } else if (node instanceof BodyDeclaration) {
        found = typeParameter(name, node);
        staticOnly |= ModifierBits.isStatic(node);
      }
      if (!found.isNothing()) {
        return found;
      }
    }
    return Named.NOTHING;
  }

  private static @Nullable Node parent(Node node) {
    return node.getParentNode().orElse(null);
  }

  private Named inType(String name, Node node, Node child, boolean staticOnly, UnitScope unit) {
    SourceType type =
        child instanceof BodyDeclaration || child instanceof Parameter ? unit.declared(node) : null;
    SourceType inBody = child == node ? null : type;
    if (inBody != null) {
      Optional<TypeDeclaration> own = inBody.member(name);
      if (own.isPresent()) {
        return Named.of(own);
      }
    }
    Named variable = staticOnly ? Named.NOTHING : typeParameter(name, node);
    if (!variable.isNothing() || inBody == null) {
      return variable;
    }
    return Named.of(inBody.inheritedMember(name));
  }

  private static Named typeParameter(String name, Node node) {
    List<TypeParameter> parameters =
        node instanceof NodeWithTypeParameters
            ? ((NodeWithTypeParameters<?>) node).getTypeParameters()
            : List.of();
    for (TypeParameter parameter : parameters) {
      if (parameter.getNameAsString().equals(name)) {
        return new Named(null, parameter);
      }
    }
    return Named.NOTHING;
  }

  /** A local class is in scope from its declaration on. */
  private static Named localClass(
      String name, List<Statement> statements, Node child, UnitScope unit) {
    if (!unit.locals().simpleNames().contains(name)) {
      return Named.NOTHING;
    }
    Named found = Named.NOTHING;
    for (Statement statement : statements) {
      Node declared = null;
      if (statement instanceof LocalClassDeclarationStmt) {
        Node written = ((LocalClassDeclarationStmt) statement).getClassDeclaration();
        declared = LocalEnums.in(written).<Node>map(held -> held).orElse(written);
      } else if (statement instanceof LocalRecordDeclarationStmt) {
        declared = ((LocalRecordDeclarationStmt) statement).getRecordDeclaration();
      }
      if (declared != null && TypeSyntax.simpleName(declared).equals(name)) {
        found = new Named(unit.declared(declared), null);
      }
      if (statement == child) {
        break;
      }
    }
    return found;
  }

  /** A canonical or fully qualified name: {@code a.b.Outer.Inner}. */
  Optional<TypeDeclaration> qualified(String name) {
    Optional<TypeDeclaration> topLevel = declarations.find(name);
    int cut = name.lastIndexOf('.');
    if (topLevel.isPresent() || cut < 0) {
      return topLevel;
    }
    // A package's name is all small by convention; where it is none, this only costs a look-up.
    return qualified(name.substring(0, cut))
        .flatMap(outer -> declarations.hierarchy().member(outer, name.substring(cut + 1)));
  }

  /** A name with or without dots as it stands in the text. */
  Optional<TypeDeclaration> named(String name, Node at) {
    int cut = name.indexOf('.');
    if (cut < 0) {
      return Optional.ofNullable(simple(name, at).type());
    }
    TypeDeclaration first = simple(name.substring(0, cut), at).type();
    if (first == null) {
      return qualified(name);
    }
    Optional<TypeDeclaration> type = Optional.of(first);
    for (String part : name.substring(cut + 1).split("\\.")) {
      type = type.flatMap(outer -> declarations.hierarchy().member(outer, part));
    }
    return type;
  }

  /** What a class type's syntax names, type arguments aside. */
  Named of(ClassOrInterfaceType syntax) {
    String name = syntax.getNameAsString();
    ClassOrInterfaceType scope = syntax.getScope().orElse(null);
    if (scope == null) {
      return simple(name, syntax);
    }
    TypeDeclaration outer = of(scope).type();
    return Named.of(
        outer == null
            ? declarations.find(scope.getNameWithScope() + "." + name)
            : declarations.hierarchy().member(outer, name));
  }
}

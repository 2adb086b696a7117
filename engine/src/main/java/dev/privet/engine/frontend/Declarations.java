package dev.privet.engine.frontend;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Signature;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.program.UnknownType;
import java.util.List;
import java.util.Optional;

/**
 * All type declarations of one module's view: its sources, the sources of the modules it depends
 * on, its class path, the JDK. Knows the link between syntax and declarations. Thread-safe.
 */
public interface Declarations extends TypeSource {

  /** The units of the module itself, ordered by path. */
  List<SourceUnit> units();

  /**
   * The declaration a node makes: a type declaration, a local class, a record or enum, the {@code
   * ObjectCreationExpr} of an anonymous class, an {@code EnumConstantDeclaration} with a body.
   */
  TypeDeclaration declared(Node node);

  /** The syntax of a source type, as {@link #declared} takes it; empty for libraries. */
  Optional<Node> syntax(TypeDeclaration type);

  /** The declaration a method, constructor or compact constructor makes. */
  MethodDeclaration declared(CallableDeclaration<?> callable);

  /** The declaration of a record's compact constructor: its canonical constructor. */
  MethodDeclaration declared(com.github.javaparser.ast.body.CompactConstructorDeclaration compact);

  /** The syntax of a source method; empty for implied and library methods. */
  Optional<Node> syntax(MethodDeclaration method);

  /**
   * The type that type syntax means where it stands: type parameters, local and nested types,
   * inherited members, imports, the package, {@code java.lang}. {@code var} and unknown names give
   * an {@code UnknownType}.
   */
  Type type(com.github.javaparser.ast.type.Type syntax);

  /**
   * The type a simple or qualified name means at a node, for names that may also be variables or
   * packages; empty if it means no type.
   */
  Optional<TypeDeclaration> typeNamed(String name, Node at);

  /**
   * The qualified name of the missing type that a name in an expression probably stands for, by the
   * imports; empty if it reads like no type's name.
   */
  Optional<String> missingType(String name, Node at);

  /** The missing type whose static member a simple name probably is; empty if none is imported. */
  Optional<String> missingOwner(String member, Node at);

  /**
   * What a field or method probably gives that a class has from a missing supertype, by its name
   * alone; empty if the name says nothing.
   */
  Optional<UnknownType> inherited(String member);

  /**
   * What packs tell of a method of a generic class that is missing.
   *
   * @param owner as in {@link MissingTypes#signature}
   */
  Optional<Signature> signature(String owner, String method);

  /** Members that static imports of the node's unit bring in under a simple name. */
  List<StaticImport> staticImports(String name, Node at);

  /** The classes whose static methods Lombok calls as if a value had them, in a class's body. */
  Extensions extensions(TypeDeclaration type);

  /** Where a node stands. */
  Position position(Node node);

  /**
   * Of {@code @ExtensionMethod}.
   *
   * @param providers in the order in which they are tried
   * @param first whether they come before the methods that the value has itself
   */
  record Extensions(List<ClassType> providers, boolean first) {
    public static final Extensions NONE = new Extensions(List.of(), true);

    public Extensions {
      providers = List.copyOf(providers);
    }
  }

  /** A type whose static member {@code name} is imported. */
  record StaticImport(TypeDeclaration type, String name) {}
}

package dev.privet.engine.frontend.declare;

import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.expr.Expression;
import dev.privet.engine.classfile.ClassPath;
import dev.privet.engine.frontend.Declarations;
import dev.privet.engine.frontend.MissingTypes;
import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Signature;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.UnknownType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declarations of one module's view, over parsed sources and class files. */
public final class SourceDeclarations implements Declarations {
  private final List<SourceUnit> units;
  private final List<SourceDeclarations> dependencies;
  private final ClassPath libraries;
  private final MissingTypes vouched;
  private final Map<CompilationUnit, UnitScope> scopes = new IdentityHashMap<>();
  private final Map<String, SourceType> types = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Names names = new Names(this);
  private final Hierarchy hierarchy = new Hierarchy(this);
  private final TypeReader typeReader = new TypeReader(this);
  private final Erasure erasure = new Erasure(this);
  private final Annotations annotations = new Annotations(this);
  private final Constants constants = new Constants(this);
  private final MissingNames missing = new MissingNames(this);
  private final Reading reading = new Reading();

  private SourceDeclarations(
      List<SourceUnit> units,
      List<SourceDeclarations> dependencies,
      ClassPath libraries,
      MissingTypes vouched) {
    this.vouched = vouched;
    this.units = List.copyOf(units);
    this.dependencies = List.copyOf(dependencies);
    this.libraries = libraries;
    for (SourceUnit unit : this.units) {
      UnitScope scope = new UnitScope(this, unit);
      scopes.put(unit.tree(), scope);
      scope.memberTypes().forEach(type -> types.putIfAbsent(type.name(), type));
      String prefix = scope.packageName();
      while (!prefix.isEmpty() && packages.add(prefix)) {
        prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('.')));
      }
    }
  }

  /**
   * The view of a module.
   *
   * @param own its units, ordered by path; the first declaration of a name wins
   * @param dependencies the views of the modules it depends on, transitively, nearest first; their
   *     types keep what they mean there
   * @param libraries its class path and the JDK
   */
  public static SourceDeclarations over(
      List<SourceUnit> own, List<SourceDeclarations> dependencies, ClassPath libraries) {
    return over(own, dependencies, libraries, name -> false);
  }

  /**
   * The same.
   *
   * @param vouched what is known of types that are nowhere found
   */
  public static SourceDeclarations over(
      List<SourceUnit> own,
      List<SourceDeclarations> dependencies,
      ClassPath libraries,
      MissingTypes vouched) {
    return new SourceDeclarations(own, dependencies, libraries, vouched);
  }

  /** Whether a type exists somewhere, though it is not found here. */
  boolean isVouched(String name) {
    return vouched.exist(name);
  }

  /** The view of a module whose dependencies' sources mean what they mean on its own class path. */
  public static SourceDeclarations of(
      List<SourceUnit> own, List<SourceUnit> ofDependencies, ClassPath libraries) {
    return ofDependencies.isEmpty()
        ? over(own, List.of(), libraries)
        : over(own, List.of(over(ofDependencies, List.of(), libraries)), libraries);
  }

  /** All types of the module, local and anonymous ones included, by unit, in a stable order. */
  public List<TypeDeclaration> sourceTypes() {
    List<TypeDeclaration> all = new ArrayList<>();
    units.forEach(unit -> all.addAll(typesOf(unit)));
    return all;
  }

  /**
   * All types of one of the module's units: top-level and member types, then local and anonymous
   * ones, then those that Lombok makes, which have no syntax.
   */
  public List<TypeDeclaration> typesOf(SourceUnit unit) {
    UnitScope scope = scopeOf(unit.tree());
    List<SourceType> written = new ArrayList<>(scope.memberTypes());
    written.addAll(scope.locals().order());
    List<TypeDeclaration> all = new ArrayList<>(written);
    written.forEach(type -> all.addAll(type.impliedTypes().values()));
    return all;
  }

  /** What the body of an implied method does; empty for written and library methods. */
  public Optional<ImpliedMember> implied(MethodDeclaration method) {
    TypeDeclaration owner = find(method.key().owner()).orElse(null);
    if (owner instanceof ImpliedType) {
      return Optional.ofNullable(((ImpliedType) owner).members().bodies().get(method.key()));
    }
    return owner instanceof SourceType
        ? Optional.ofNullable(((SourceType) owner).members().implied().get(method.key()))
        : Optional.empty();
  }

  /** A constant expression's value as far as literals and constant fields make it. */
  public Optional<Object> constantOf(Expression expression) {
    return constants.of(expression);
  }

  /** Whether a package of that name, or one below it, holds a type. */
  public boolean packageExists(String name) {
    return packages.contains(name)
        || libraries.packageExists(name)
        || dependencies.stream().anyMatch(dependency -> dependency.packages.contains(name));
  }

  Names names() {
    return names;
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  TypeReader types() {
    return typeReader;
  }

  Erasure erasure() {
    return erasure;
  }

  Annotations annotations() {
    return annotations;
  }

  Constants constants() {
    return constants;
  }

  /** What is just being read. */
  Reading reading() {
    return reading;
  }

  /** What names that mean no type stand for. */
  MissingNames missing() {
    return missing;
  }

  List<String> packagesOfModule(String module) {
    return libraries.packagesOfModule(module);
  }

  /** The unit that holds a node. */
  UnitScope unitOf(Node node) {
    Node top = node;
    for (Node next = node; next != null; next = next.getParentNode().orElse(null)) {
      top = next;
    }
    if (top instanceof CompilationUnit) {
      return scopeOf((CompilationUnit) top);
    }
    throw new IllegalArgumentException("the node does not belong to a unit of this module");
  }

  private UnitScope scopeOf(CompilationUnit tree) {
    UnitScope scope = scopes.get(tree);
    if (scope == null) {
      throw new IllegalArgumentException("the node does not belong to a unit of this module");
    }
    return scope;
  }

  Position position(Node node, UnitScope scope) {
    Range range = node.getRange().orElse(null);
    String path = scope.unit().path();
    return range == null
        ? new Position(path, 1, 1, 1, 1)
        : new Position(
            path, range.begin.line, range.begin.column, range.end.line, range.end.column);
  }

  private Optional<SourceType> source(String name) {
    return find(name).filter(SourceType.class::isInstance).map(SourceType.class::cast);
  }

  private @Nullable TypeDeclaration ownType(String name) {
    SourceType known = types.get(name);
    int cut = name.indexOf('$', name.lastIndexOf('.') + 2);
    SourceType outermost = known != null || cut < 0 ? null : types.get(name.substring(0, cut));
    if (outermost == null) {
      return known;
    }
    SourceType local = outermost.unit().locals().byName().get(name);
    return local == null ? impliedType(name) : local;
  }

  private @Nullable TypeDeclaration impliedType(String name) {
    int cut = name.lastIndexOf('$');
    TypeDeclaration outer = ownType(name.substring(0, cut));
    return outer instanceof SourceType
        ? ((SourceType) outer).impliedTypes().get(name.substring(cut + 1))
        : null;
  }

  @Override
  public Optional<TypeDeclaration> find(String binaryName) {
    TypeDeclaration own = ownType(binaryName);
    for (int i = 0; own == null && i < dependencies.size(); i++) {
      own = dependencies.get(i).ownType(binaryName);
    }
    if (own != null) {
      return Optional.of(own);
    }
    Optional<TypeDeclaration> found = libraries.find(binaryName);
    // A dependency's signature may name what only that module has on its class path.
    for (int i = 0; found.isEmpty() && i < dependencies.size(); i++) {
      found = dependencies.get(i).libraries.find(binaryName);
    }
    return found;
  }

  @Override
  public List<SourceUnit> units() {
    return units;
  }

  @Override
  public TypeDeclaration declared(Node node) {
    SourceType type = unitOf(node).declared(node);
    if (type == null) {
      throw new IllegalArgumentException("the node declares no type");
    }
    return type;
  }

  @Override
  public Optional<Node> syntax(TypeDeclaration type) {
    return type instanceof SourceType ? Optional.of(((SourceType) type).node()) : Optional.empty();
  }

  @Override
  public MethodDeclaration declared(CallableDeclaration<?> callable) {
    return method(callable);
  }

  @Override
  public MethodDeclaration declared(CompactConstructorDeclaration compact) {
    return method(compact);
  }

  private MethodDeclaration method(Node callable) {
    Node parent = callable.getParentNode().orElse(callable);
    SourceType type = unitOf(callable).declared(parent);
    MethodDeclaration method = type == null ? null : type.members().byNode().get(callable);
    if (method == null) {
      throw new IllegalArgumentException("the node declares no method");
    }
    return method;
  }

  @Override
  public Optional<Node> syntax(MethodDeclaration method) {
    return source(method.key().owner()).map(type -> type.members().syntax().get(method.key()));
  }

  @Override
  public Type type(com.github.javaparser.ast.type.Type syntax) {
    return typeReader.type(syntax);
  }

  @Override
  public Optional<TypeDeclaration> typeNamed(String name, Node at) {
    return names.named(name, at);
  }

  @Override
  public List<StaticImport> staticImports(String name, Node at) {
    return unitOf(at).staticImports(name);
  }

  @Override
  public Extensions extensions(TypeDeclaration type) {
    return type instanceof SourceType source ? LombokExtensions.of(source) : Extensions.NONE;
  }

  @Override
  public Optional<String> missingType(String name, Node at) {
    return missing.type(name, at);
  }

  @Override
  public Optional<String> missingOwner(String member, Node at) {
    return unitOf(at).missingOwner(member);
  }

  @Override
  public Optional<Signature> signature(String owner, String method) {
    return vouched.signature(owner, method);
  }

  @Override
  public Optional<UnknownType> inherited(String member) {
    return Loggers.inherited(this, member);
  }

  @Override
  public Position position(Node node) {
    return position(node, unitOf(node));
  }
}

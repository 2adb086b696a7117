package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeParameter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A type declared in source. What is lazy is computed without locks, maybe by two threads at once,
 * to equal values: types need each other in cycles, on which locks would wait forever.
 */
final class SourceType implements TypeDeclaration {
  private final SourceDeclarations declarations;
  private final UnitScope unit;
  private final Node node;
  private final String name;
  private final @Nullable SourceType outer;
  private final boolean member;
  private final Map<String, SourceType> memberTypes = new LinkedHashMap<>();
  private final Map<String, Optional<TypeDeclaration>> inherited = new ConcurrentHashMap<>();
  private final Map<String, Names.Named> names = new ConcurrentHashMap<>();
  private volatile @Nullable List<String> supertypeNames;
  private volatile @Nullable TypeHeader header;
  private volatile @Nullable Map<Node, MethodKey> keys;
  private volatile @Nullable Map<String, Node> fieldSyntax;
  private volatile @Nullable Map<String, TypeDeclaration> impliedTypes;
  private volatile @Nullable List<FieldDeclaration> declaredFields;
  private volatile @Nullable LombokType lombok;
  private volatile @Nullable Members members;

  SourceType(
      SourceDeclarations declarations,
      UnitScope unit,
      Node node,
      String name,
      @Nullable SourceType outer,
      boolean member) {
    this.declarations = declarations;
    this.unit = unit;
    this.node = node;
    this.name = name;
    this.outer = outer;
    this.member = member;
  }

  /** Before the type is published. */
  void addMember(SourceType type) {
    memberTypes.putIfAbsent(type.simpleName(), type);
  }

  SourceDeclarations declarations() {
    return declarations;
  }

  UnitScope unit() {
    return unit;
  }

  Node node() {
    return node;
  }

  /** Whether it is a top-level or member type. */
  boolean isMember() {
    return member;
  }

  String simpleName() {
    return TypeSyntax.simpleName(node);
  }

  Optional<TypeDeclaration> member(String simpleName) {
    TypeDeclaration written = memberTypes.get(simpleName);
    return Optional.ofNullable(written == null ? impliedTypes().get(simpleName) : written);
  }

  /** Member types that Lombok makes, by simple name. */
  Map<String, TypeDeclaration> impliedTypes() {
    Map<String, TypeDeclaration> known = impliedTypes;
    if (known == null) {
      known = ImpliedType.of(this);
      known.keySet().removeAll(memberTypes.keySet());
      synchronized (this) {
        // Once only: these types keep their own members.
        impliedTypes = impliedTypes == null ? known : impliedTypes;
        known = impliedTypes;
      }
    }
    return known;
  }

  Optional<SourceType> outerType() {
    return Optional.ofNullable(outer);
  }

  Optional<TypeDeclaration> inheritedMember(String simpleName) {
    Optional<TypeDeclaration> known = inherited.get(simpleName);
    if (known == null) {
      known = declarations.hierarchy().searchInherited(this, simpleName);
      if (!declarations.reading().isAtSupertypes()) {
        inherited.put(simpleName, known);
      }
    }
    return known;
  }

  /** What simple type names mean in the body, where neither local classes nor variables differ. */
  Map<String, Names.Named> names() {
    return names;
  }

  /** Binary names of the supertypes that were found. */
  List<String> supertypeNames() {
    List<String> known = supertypeNames;
    if (known == null) {
      known = declarations.reading().supertypes(this, this::readSupertypeNames);
      if (!declarations.reading().isAtSupertypes()) {
        supertypeNames = known;
      }
    }
    return known;
  }

  private List<String> readSupertypeNames() {
    List<String> names = new ArrayList<>();
    if (TypeHeader.implicitSuperclass(this) != null) {
      names.add(TypeHeader.implicitSuperclass(this));
    }
    List<ClassOrInterfaceType> written = new ArrayList<>();
    ClassOrInterfaceType extended = TypeSyntax.extended(node);
    if (extended != null) {
      written.add(extended);
    }
    written.addAll(TypeSyntax.implemented(node));
    for (ClassOrInterfaceType type : written) {
      TypeDeclaration found = declarations.names().of(type).type();
      if (found != null) {
        names.add(found.name());
      }
    }
    return List.copyOf(names);
  }

  private TypeHeader header() {
    TypeHeader known = header;
    if (known == null) {
      known = declarations.reading().header(this, () -> TypeHeader.read(this));
      if (!known.isPartial()) {
        header = known;
      }
    }
    return known;
  }

  /** Whether the header is just being read, on this thread. */
  boolean isReadingHeader() {
    return header == null && declarations.reading().isAtHeader(this);
  }

  /** Key of a callable, compact constructor or annotation element. */
  MethodKey keyOf(Node callable) {
    Map<Node, MethodKey> known = keys;
    if (known == null) {
      known = readKeys();
      keys = known;
    }
    return known.getOrDefault(callable, new MethodKey(name, "?", "()V"));
  }

  private Map<Node, MethodKey> readKeys() {
    Map<Node, MethodKey> read = new IdentityHashMap<>();
    for (BodyDeclaration<?> declared : TypeSyntax.members(node)) {
      if (declared instanceof CallableDeclaration) {
        CallableDeclaration<?> callable = (CallableDeclaration<?>) declared;
        boolean method = callable instanceof MethodDeclaration;
        String result =
            method ? declarations.erasure().of(((MethodDeclaration) callable).getType()) : "V";
        read.put(
            declared,
            new MethodKey(
                name,
                method ? callable.getNameAsString() : MethodKey.CONSTRUCTOR,
                declarations.erasure().parameters(callable.getParameters()) + result));
      } else if (declared instanceof CompactConstructorDeclaration) {
        read.put(declared, canonicalKey());
      } else if (declared instanceof AnnotationMemberDeclaration) {
        AnnotationMemberDeclaration element = (AnnotationMemberDeclaration) declared;
        read.put(
            declared,
            new MethodKey(
                name,
                element.getNameAsString(),
                "()" + declarations.erasure().of(element.getType())));
      }
    }
    return read;
  }

  /** Of a record. */
  MethodKey canonicalKey() {
    return new MethodKey(
        name,
        MethodKey.CONSTRUCTOR,
        declarations.erasure().parameters(TypeSyntax.components(node)) + "V");
  }

  /** Components, enum constants and declarators by name. */
  Map<String, Node> fieldSyntax() {
    Map<String, Node> known = fieldSyntax;
    if (known == null) {
      known = TypeSyntax.fields(node);
      fieldSyntax = known;
    }
    return known;
  }

  /** Written fields, components and constants, in order; without those that Lombok adds. */
  List<FieldDeclaration> declaredFields() {
    List<FieldDeclaration> known = declaredFields;
    if (known == null) {
      known = new FieldReader(this).read();
      declaredFields = known;
    }
    return known;
  }

  LombokType lombok() {
    LombokType known = lombok;
    if (known == null) {
      known = new LombokType(this);
      lombok = known;
    }
    return known;
  }

  Members members() {
    Members known = members;
    if (known == null) {
      known = new MemberReader(this).read();
      members = known;
    }
    return known;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public TypeKind kind() {
    return TypeSyntax.kind(node);
  }

  @Override
  public int modifiers() {
    return ModifierBits.ofType(node);
  }

  @Override
  public Optional<String> outer() {
    return Optional.ofNullable(outer).map(SourceType::name);
  }

  @Override
  public List<TypeParameter> typeParameters() {
    return header().typeParameters();
  }

  @Override
  public Optional<Type> superclass() {
    return header().superclass();
  }

  @Override
  public List<Type> interfaces() {
    return header().interfaces();
  }

  @Override
  public List<FieldDeclaration> fields() {
    return members().fields();
  }

  @Override
  public List<dev.privet.engine.program.MethodDeclaration> methods() {
    return members().methods();
  }

  @Override
  public List<String> memberTypes() {
    List<String> names = new ArrayList<>();
    memberTypes.values().forEach(type -> names.add(type.name()));
    impliedTypes().values().forEach(type -> names.add(type.name()));
    return names;
  }

  @Override
  public List<AnnotationUse> annotations() {
    return declarations.annotations().all(TypeSyntax.annotations(node));
  }

  @Override
  public Origin origin() {
    return unit.unit().origin();
  }

  @Override
  public Optional<Position> position() {
    return Optional.of(declarations.position(TypeSyntax.nameNode(node), unit));
  }

  @Override
  public String toString() {
    return name;
  }
}

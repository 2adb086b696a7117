package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import dev.privet.engine.frontend.Declarations.StaticImport;
import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a file declares and imports. */
final class UnitScope {
  private final SourceDeclarations declarations;
  private final SourceUnit unit;
  private final String packageName;
  private final Map<String, String> typeImports = new HashMap<>();
  private final Map<String, List<String>> staticImports = new HashMap<>();
  private final List<String> onDemand = new ArrayList<>();
  private final List<String> staticOnDemand = new ArrayList<>();
  private final List<String> modules = new ArrayList<>();
  private final Map<Node, SourceType> members = new IdentityHashMap<>();
  private final List<SourceType> memberOrder = new ArrayList<>();
  private final Map<String, Optional<TypeDeclaration>> names = new ConcurrentHashMap<>();
  private volatile @Nullable LocalTypes locals;

  UnitScope(SourceDeclarations declarations, SourceUnit unit) {
    this.declarations = declarations;
    this.unit = unit;
    CompilationUnit tree = unit.tree();
    packageName = tree.getPackageDeclaration().map(p -> p.getNameAsString()).orElse("");
    tree.getImports().forEach(this::add);
    for (com.github.javaparser.ast.body.TypeDeclaration<?> type : tree.getTypes()) {
      String name = type.getNameAsString();
      declare(type, packageName.isEmpty() ? name : packageName + "." + name, null);
    }
  }

  private void add(ImportDeclaration imported) {
    String name = imported.getNameAsString();
    if (imported.isModule()) {
      modules.add(name);
    } else if (imported.isStatic() && imported.isAsterisk()) {
      staticOnDemand.add(name);
    } else if (imported.isStatic()) {
      int cut = name.lastIndexOf('.');
      staticImports
          .computeIfAbsent(name.substring(cut + 1), any -> new ArrayList<>(1))
          .add(name.substring(0, Math.max(0, cut)));
    } else if (imported.isAsterisk()) {
      onDemand.add(name);
    } else {
      typeImports.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), name);
    }
  }

  private void declare(Node node, String name, @Nullable SourceType outer) {
    SourceType type = new SourceType(declarations, this, node, name, outer, true);
    members.put(node, type);
    memberOrder.add(type);
    if (outer != null) {
      outer.addMember(type);
    }
    for (BodyDeclaration<?> member : TypeSyntax.members(node)) {
      if (member instanceof com.github.javaparser.ast.body.TypeDeclaration) {
        declare(member, name + "$" + TypeSyntax.simpleName(member), type);
      }
    }
  }

  SourceUnit unit() {
    return unit;
  }

  String packageName() {
    return packageName;
  }

  /** Top-level and member types, in order. */
  List<SourceType> memberTypes() {
    return memberOrder;
  }

  /** Local and anonymous types; found by one walk over the file, when first needed. */
  LocalTypes locals() {
    LocalTypes known = locals;
    if (known == null) {
      synchronized (this) {
        known = locals;
        if (known == null) {
          known = LocalTypes.of(declarations, this, members);
          locals = known;
        }
      }
    }
    return known;
  }

  /** The type a node declares. */
  @Nullable SourceType declared(Node node) {
    SourceType member = members.get(node);
    return member == null ? locals().byNode().get(node) : member;
  }

  /** The qualified name that an import gives to a simple one, whether it can be found or not. */
  Optional<String> importedName(String simpleName) {
    return Optional.ofNullable(typeImports.get(simpleName));
  }

  /**
   * What a name that means no type probably means: what is imported by it, else a type of the only
   * package imported on demand of which nothing can be seen; of several such, of the one that is
   * known to have a type of that name. Empty if even that is not known.
   */
  Optional<String> missingName(String simpleName) {
    Optional<String> imported = importedName(simpleName);
    if (imported.isPresent()) {
      return imported;
    }
    List<String> unseen =
        onDemand.stream()
            .filter(name -> !declarations.packageExists(name))
            .filter(name -> declarations.names().qualified(name).isEmpty())
            .toList();
    List<String> possible = unseen.stream().map(name -> name + "." + simpleName).toList();
    if (possible.size() > 1) {
      possible = possible.stream().filter(declarations::isVouched).toList();
    }
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  /** Whether a package's types are imported on demand. */
  boolean importsAll(String name) {
    return onDemand.contains(name);
  }

  /** The type a simple name means outside of all types of the file. */
  Optional<TypeDeclaration> lookup(String name) {
    Optional<TypeDeclaration> known = names.get(name);
    if (known == null) {
      known = find(name);
      names.put(name, known);
    }
    return known;
  }

  private Optional<TypeDeclaration> find(String name) {
    String imported = typeImports.get(name);
    if (imported != null) {
      return declarations.names().qualified(imported);
    }
    for (String owner : staticImports.getOrDefault(name, List.of())) {
      Optional<TypeDeclaration> member = memberOf(owner, name);
      if (member.isPresent()) {
        return member;
      }
    }
    for (SourceType type : memberOrder) {
      if (type.outer().isEmpty() && type.simpleName().equals(name)) {
        return Optional.of(type);
      }
    }
    Optional<TypeDeclaration> samePackage = inPackage(packageName, name);
    return samePackage.isPresent() ? samePackage : onDemand(name);
  }

  private Optional<TypeDeclaration> onDemand(String name) {
    Optional<TypeDeclaration> found = declarations.find("java.lang." + name);
    for (int i = 0; i < onDemand.size() && found.isEmpty(); i++) {
      found = inPackage(onDemand.get(i), name);
      if (found.isEmpty()) {
        found = memberOf(onDemand.get(i), name);
      }
    }
    for (int i = 0; i < staticOnDemand.size() && found.isEmpty(); i++) {
      found = memberOf(staticOnDemand.get(i), name);
    }
    for (int i = 0; i < modules.size() && found.isEmpty(); i++) {
      for (String exported : declarations.packagesOfModule(modules.get(i))) {
        found = found.isPresent() ? found : inPackage(exported, name);
      }
    }
    return found;
  }

  private Optional<TypeDeclaration> inPackage(String name, String type) {
    return declarations.find(name.isEmpty() ? type : name + "." + type);
  }

  private Optional<TypeDeclaration> memberOf(String owner, String name) {
    return declarations
        .names()
        .qualified(owner)
        .flatMap(type -> declarations.hierarchy().member(type, name));
  }

  /**
   * The type that is nowhere found and a member of which is imported by name; else the only one
   * whose members are all imported.
   */
  Optional<String> missingOwner(String member) {
    List<String> named = unseen(staticImports.getOrDefault(member, List.of()));
    List<String> owners = named.isEmpty() ? unseen(staticOnDemand) : named;
    return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
  }

  private List<String> unseen(List<String> owners) {
    return owners.stream()
        .filter(owner -> declarations.names().qualified(owner).isEmpty())
        .toList();
  }

  /** Single static imports of the name first, then those on demand, as far as their types exist. */
  List<StaticImport> staticImports(String name) {
    Map<String, StaticImport> found = new LinkedHashMap<>();
    List<String> owners = new ArrayList<>(staticImports.getOrDefault(name, List.of()));
    owners.addAll(staticOnDemand);
    for (String owner : owners) {
      declarations
          .names()
          .qualified(owner)
          .ifPresent(type -> found.putIfAbsent(type.name(), new StaticImport(type, name)));
    }
    return List.copyOf(found.values());
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.VoidType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields and getters of a class make up its serialised form. */
final class SerialMembers {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "JsonIgnore",
          "JsonBackReference",
          "JsonbTransient",
          "XmlTransient",
          "Transient",
          "GraphQLIgnore");
  private static final Set<String> SAYS_NAME =
      Set.of("JsonProperty", "JsonGetter", "JsonbProperty", "SerializedName");

  private final Hierarchy hierarchy;
  private final Mixins mixins;
  private final RegisteredSerialisers registered;

  /** What of a class has one name: annotations count for all of it. */
  private static final class Member {
    private @Nullable FieldDeclaration field;
    private @Nullable MethodDeclaration getter;
    private final List<AnnotationUse> said = new ArrayList<>();
    private final List<AnnotationUse> saidOfSetter = new ArrayList<>();

    boolean has(String annotation) {
      return said.stream().anyMatch(use -> use.simpleName().equals(annotation) && isOn(use));
    }

    boolean isExplicit() {
      return said.stream()
          .map(AnnotationUse::simpleName)
          .anyMatch(name -> name.startsWith("Json") && !name.startsWith("JsonIgnore"));
    }

    boolean isLeftOut() {
      return LEFT_OUT.stream().anyMatch(this::has)
          || (!isExplicit()
              && saidOfSetter.stream().anyMatch(use -> LEFT_OUT.contains(use.simpleName())))
          || said.stream().anyMatch(SerialMembers::isWriteOnly)
          || saidOfSetter.stream().anyMatch(SerialMembers::isWriteOnly);
    }

    /** The names that annotations may mean it by. */
    Set<String> names(String own) {
      return SerialMembers.names(own, said);
    }
  }

  SerialMembers(Hierarchy hierarchy, Mixins mixins, RegisteredSerialisers registered) {
    this.hierarchy = hierarchy;
    this.mixins = mixins;
    this.registered = registered;
  }

  /** The names that annotations may mean a member by, its own among them. */
  static Set<String> names(String own, List<AnnotationUse> said) {
    Set<String> names = new HashSet<>(Set.of(own));
    for (AnnotationUse use : said) {
      if (SAYS_NAME.contains(use.simpleName())
          && use.elements().get("value") instanceof String name) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether objects are of just this class as far as a serialiser is concerned. */
  static boolean isPlain(TypeDeclaration type) {
    return type.kind() == TypeKind.RECORD || type.kind() == TypeKind.CLASS;
  }

  /**
   * The parts of a class's serialised form.
   *
   * @param bean whether what is visible counts, getters first; else all fields
   */
  List<SerialProperty> of(String type, boolean bean) {
    Map<String, Member> members = new LinkedHashMap<>();
    List<AnnotationUse> said = new ArrayList<>();
    for (String ancestor : hierarchy.supertypes(type)) {
      for (String mixin : mixins.of(ancestor)) {
        hierarchy.find(mixin).ifPresent(one -> annotate(one, members, said));
      }
      if (hierarchy.isProject(ancestor)) {
        hierarchy.find(ancestor).ifPresent(one -> collect(one, bean, members, said));
      }
    }
    Set<String> named = namedByOther(type, said);
    boolean all = !bean || areAllVisible(type, members, said);
    List<SerialProperty> properties = new ArrayList<>();
    for (Map.Entry<String, Member> entry : members.entrySet()) {
      Member member = entry.getValue();
      if (bean && member.has("JsonValue")) {
        return List.of(property(entry.getKey(), member, bean));
      }
      if ((all || isVisible(member))
          && (member.field != null || member.getter != null)
          && !member.isLeftOut()
          && (named.isEmpty() || named.contains(entry.getKey()))
          && isNamed(said, member.names(entry.getKey()))
          && !isIgnoredType(member)) {
        properties.add(property(entry.getKey(), member, bean));
      }
    }
    return List.copyOf(properties);
  }

  /**
   * The project's own code that writes a class's objects; null where the serialiser does.
   *
   * @param bean whether that which serialisers are given counts, too
   */
  @Nullable MethodKey writer(String type, boolean bean) {
    List<AnnotationUse> said = new ArrayList<>();
    for (String ancestor : hierarchy.supertypes(type)) {
      if (hierarchy.isProject(ancestor)) {
        hierarchy.find(ancestor).ifPresent(one -> said.addAll(one.annotations()));
      }
    }
    MethodKey named = OwnSerialisers.named(hierarchy, said);
    return named != null || !bean ? named : registered.of(type, hierarchy);
  }

  /** Classes that stand for the views in which a property is shown. */
  private static Set<String> views(List<AnnotationUse> said) {
    Set<String> views = new HashSet<>();
    for (AnnotationUse use : said) {
      if (use.simpleName().equals("JsonView")) {
        Object value = use.elements().getOrDefault("value", List.of());
        for (Object one : value instanceof List<?> list ? list : List.of(value)) {
          if (one instanceof Type view) {
            views.add(Types.name(view));
          }
        }
      }
    }
    return views;
  }

  /** The properties of the type that a class says it is serialised as; empty where it says none. */
  private Set<String> namedByOther(String type, List<AnnotationUse> said) {
    for (AnnotationUse use : said) {
      if (use.simpleName().equals("JsonSerialize")
          && use.elements().get("as") instanceof Type as
          && hierarchy.isProject(Types.name(as))
          && !Types.name(as).equals(type)) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (String ancestor : hierarchy.supertypes(Types.name(as))) {
          if (hierarchy.isProject(ancestor)) {
            hierarchy
                .find(ancestor)
                .ifPresent(one -> collect(one, true, members, new ArrayList<>()));
          }
        }
        return members.keySet();
      }
    }
    return Set.of();
  }

  /** A class of which nothing is visible is not meant to have nothing serialised. */
  private boolean areAllVisible(
      String type, Map<String, Member> members, List<AnnotationUse> said) {
    return mixins.fieldsVisible()
        || isNamed(said, "JsonAutoDetect")
        || hierarchy.find(type).filter(one -> one.kind() == TypeKind.RECORD).isPresent()
        || members.values().stream().noneMatch(SerialMembers::isVisible);
  }

  private SerialProperty property(String name, Member member, boolean bean) {
    Set<String> without = new HashSet<>();
    for (AnnotationUse use : member.said) {
      if (use.simpleName().equals("JsonIgnoreProperties")) {
        without.addAll(names(use));
      }
    }
    MethodKey writer = OwnSerialisers.named(hierarchy, member.said);
    SerialProperty property =
        new SerialProperty(name, member.field, member.getter, without, writer, views(member.said));
    String type = Types.name(property.type());
    return writer != null || !bean || hierarchy.isProject(type)
        ? property
        : property.writtenBy(registered.of(type, hierarchy));
  }

  private void collect(
      TypeDeclaration type, boolean bean, Map<String, Member> members, List<AnnotationUse> said) {
    said.addAll(type.annotations());
    for (FieldDeclaration field : type.fields()) {
      if (!field.isStatic()) {
        Member member = members.computeIfAbsent(field.name(), unused -> new Member());
        member.said.addAll(field.annotations());
        if (member.field == null && !Modifier.isTransient(field.modifiers())) {
          member.field = field;
        }
      }
    }
    for (MethodDeclaration method : type.methods()) {
      String read = bean ? read(type, method) : null;
      if (read != null) {
        Member member = members.computeIfAbsent(read, unused -> new Member());
        member.said.addAll(method.annotations());
        if (member.getter == null) {
          member.getter = method;
        }
      }
      String written = bean ? written(method) : null;
      if (written != null) {
        members
            .computeIfAbsent(written, unused -> new Member())
            .saidOfSetter
            .addAll(method.annotations());
      }
    }
  }

  /** What a class says that stands in for another. */
  private void annotate(
      TypeDeclaration mixin, Map<String, Member> members, List<AnnotationUse> said) {
    said.addAll(mixin.annotations());
    for (FieldDeclaration field : mixin.fields()) {
      members
          .computeIfAbsent(field.name(), unused -> new Member())
          .said
          .addAll(field.annotations());
    }
    for (MethodDeclaration method : mixin.methods()) {
      String read = read(mixin, method);
      if (read != null) {
        members.computeIfAbsent(read, unused -> new Member()).said.addAll(method.annotations());
      }
    }
  }

  private static boolean isVisible(Member member) {
    return member.isExplicit()
        || (member.field != null && Modifier.isPublic(member.field.modifiers()))
        || (member.getter != null && Modifier.isPublic(member.getter.modifiers()));
  }

  /** Whether what is said of the class leaves a property in. */
  private static boolean isNamed(List<AnnotationUse> said, Set<String> names) {
    for (AnnotationUse use : said) {
      if (use.simpleName().equals("JsonIgnoreProperties")
          && !Boolean.TRUE.equals(use.elements().get("allowGetters"))) {
        return names(use).stream().noneMatch(names::contains);
      }
      if (use.simpleName().equals("JsonIncludeProperties")) {
        return names(use).stream().anyMatch(names::contains);
      }
    }
    return true;
  }

  private static boolean isNamed(List<AnnotationUse> said, String annotation) {
    return said.stream().anyMatch(use -> use.simpleName().equals(annotation));
  }

  private boolean isIgnoredType(Member member) {
    return hierarchy
        .find(Types.name(property("", member, false).type()))
        .filter(type -> isNamed(type.annotations(), "JsonIgnoreType"))
        .isPresent();
  }

  private static boolean isOn(AnnotationUse use) {
    return !Boolean.FALSE.equals(use.elements().get("value"));
  }

  private static boolean isWriteOnly(AnnotationUse use) {
    return (use.elements().get("access") instanceof FieldKey access
            && access.name().equals("WRITE_ONLY"))
        || (use.simpleName().equals("Expose")
            && Boolean.FALSE.equals(use.elements().get("serialize")));
  }

  private static List<String> names(AnnotationUse use) {
    List<String> names = new ArrayList<>();
    Object value = use.elements().getOrDefault("value", List.of());
    for (Object one : value instanceof List<?> list ? list : List.of(value)) {
      if (one instanceof String name) {
        names.add(name);
      }
    }
    return names;
  }

  /** The property that a method gives; null of one that gives none. */
  private static @Nullable String read(TypeDeclaration type, MethodDeclaration method) {
    if (method.isStatic()
        || !method.parameters().isEmpty()
        || method.returnType() instanceof VoidType
        || method.name().equals("getClass")) {
      return null;
    }
    String named = Accessors.property(method.name(), "get", "is");
    boolean component =
        type.kind() == TypeKind.RECORD
            && type.fields().stream().anyMatch(field -> field.name().equals(method.name()));
    boolean said =
        method.annotations().stream()
            .anyMatch(
                use ->
                    SAYS_NAME.contains(use.simpleName())
                        || use.simpleName().equals("JsonValue")
                        || use.simpleName().equals("JsonAnyGetter"));
    return named != null ? named : component || said ? method.name() : null;
  }

  private static @Nullable String written(MethodDeclaration method) {
    return method.isStatic() || method.parameters().size() != 1
        ? null
        : Accessors.property(method.name(), "set");
  }
}

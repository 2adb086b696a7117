package dev.privet.engine.frontend.declare;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeParameter;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A static member class that Lombok makes: a builder, or the names of fields. */
final class ImpliedType implements TypeDeclaration {
  private final SourceType outer;
  private final String name;
  private final Content content;
  private volatile @Nullable MemberList members;

  /** What is in it. */
  interface Content {
    List<TypeParameter> typeParameters();

    Optional<Type> superclass();

    default TypeKind kind() {
      return TypeKind.CLASS;
    }

    void addTo(MemberList members);
  }

  ImpliedType(SourceType outer, String simpleName, Content content) {
    this.outer = outer;
    this.name = outer.name() + "$" + simpleName;
    this.content = content;
  }

  /** The types that Lombok adds to a type, by simple name. */
  static Map<String, TypeDeclaration> of(SourceType type) {
    Map<String, TypeDeclaration> found = new LinkedHashMap<>();
    BuilderPlan.of(type)
        .forEach(
            (simpleName, plan) -> found.put(simpleName, new ImpliedType(type, simpleName, plan)));
    LombokUse constants = type.lombok().use("FieldNameConstants");
    if (constants != null) {
      String simpleName =
          constants.literal(
              "innerTypeName",
              type.lombok().config().text("lombok.fieldNameConstants.innerTypeName", "Fields"));
      found.putIfAbsent(
          simpleName,
          new ImpliedType(
              type, simpleName, new FieldNames(type, simpleName, constants.flag("asEnum"))));
    }
    return found;
  }

  /** Constants that hold the names of fields, or an enum of them. */
  private record FieldNames(SourceType type, String simpleName, boolean isEnum) implements Content {
    @Override
    public List<TypeParameter> typeParameters() {
      return List.of();
    }

    @Override
    public Optional<Type> superclass() {
      ClassType self = ClassType.of(type.name() + "$" + simpleName);
      return Optional.of(isEnum ? ClassType.of("java.lang.Enum", List.of(self)) : ClassType.OBJECT);
    }

    @Override
    public TypeKind kind() {
      return isEnum ? TypeKind.ENUM : TypeKind.CLASS;
    }

    @Override
    public void addTo(MemberList members) {
      LombokUse use = type.lombok().use("FieldNameConstants");
      boolean only = use != null && use.flag("onlyExplicitlyIncluded");
      boolean upper = type.lombok().config().flag("lombok.fieldNameConstants.uppercase");
      for (LombokType.Field field : type.lombok().fields(type.declaredFields())) {
        boolean isNamed =
            only
                ? field.uses().containsKey("FieldNameConstants.Include")
                : field.isOrdinary() && !field.uses().containsKey("FieldNameConstants.Exclude");
        if (isNamed) {
          add(upper ? upperCased(field.name()) : field.name(), field, members);
        }
      }
      if (isEnum) {
        ImpliedMembers.ofEnum(members);
      }
    }

    private void add(String name, LombokType.Field field, MemberList members) {
      if (isEnum) {
        members.constant(name, field.declaration().position());
      } else {
        members.field(
            name,
            Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL,
            ClassType.STRING,
            Optional.of(field.name()),
            field.declaration().position());
      }
    }

    /** {@code firstName} is {@code FIRST_NAME}. */
    private static String upperCased(String name) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        boolean begins = i > 0 && Character.isUpperCase(c) && name.charAt(i - 1) != '_';
        text.append(begins ? "_" : "").append(Character.toUpperCase(c));
      }
      return text.toString();
    }
  }

  MemberList members() {
    MemberList known = members;
    if (known == null) {
      known = new MemberList(outer.declarations(), name, outer.position());
      content.addTo(known);
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
    return content.kind();
  }

  @Override
  public int modifiers() {
    return Modifier.PUBLIC | Modifier.STATIC;
  }

  @Override
  public Optional<String> outer() {
    return Optional.of(outer.name());
  }

  @Override
  public List<TypeParameter> typeParameters() {
    return content.typeParameters();
  }

  @Override
  public Optional<Type> superclass() {
    return content.superclass();
  }

  @Override
  public List<Type> interfaces() {
    return List.of();
  }

  @Override
  public List<FieldDeclaration> fields() {
    return List.copyOf(members().fields());
  }

  @Override
  public List<MethodDeclaration> methods() {
    return List.copyOf(members().methods());
  }

  @Override
  public List<String> memberTypes() {
    return List.of();
  }

  @Override
  public List<AnnotationUse> annotations() {
    return List.of();
  }

  @Override
  public Origin origin() {
    return Origin.IMPLIED;
  }

  @Override
  public Optional<Position> position() {
    return outer.position();
  }

  @Override
  public String toString() {
    return name;
  }
}

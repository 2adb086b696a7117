package dev.privet.engine.personaldata;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeParameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types by name for tests: a few with fields, every other name an empty class of the project. */
final class NamedTypes {
  private static final Map<String, String> JDK =
      Map.of(
          "String", "java.lang.String",
          "Boolean", "java.lang.Boolean",
          "Long", "java.lang.Long",
          "Double", "java.lang.Double",
          "BigDecimal", "java.math.BigDecimal",
          "LocalDate", "java.time.LocalDate",
          "Instant", "java.time.Instant",
          "Date", "java.util.Date",
          "UUID", "java.util.UUID");

  private final Map<String, TypeDeclaration> types = new HashMap<>();

  static NamedTypes standard() {
    NamedTypes types = new NamedTypes();
    for (String name : List.of("Gender", "MaritalStatus", "BloodType", "Religion", "PhoneType")) {
      types.types.put(name, new Named(name, TypeKind.ENUM, List.of()));
    }
    Type text = ClassType.STRING;
    types.types.put(
        "Address",
        new Named(
            "Address",
            TypeKind.CLASS,
            List.of(
                field("Address", "street", text),
                field("Address", "city", text),
                field("Address", "country", text))));
    types.types.put(
        "GeoPoint",
        new Named(
            "GeoPoint",
            TypeKind.RECORD,
            List.of(
                field("GeoPoint", "lat", PrimitiveType.DOUBLE),
                field("GeoPoint", "lng", PrimitiveType.DOUBLE),
                field("GeoPoint", "zoom", PrimitiveType.INT))));
    types.types.put(
        "Registration",
        new Named(
            "Registration",
            TypeKind.RECORD,
            List.of(
                field("Registration", "name", text), field("Registration", "birthDate", text))));
    types.types.put(
        "EmailAddress",
        new Named("EmailAddress", TypeKind.RECORD, List.of(field("EmailAddress", "value", text))));
    return types;
  }

  Optional<TypeDeclaration> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  TypeDeclaration owner(String name) {
    return find(name).orElseGet(() -> new Named(name, TypeKind.CLASS, List.of()));
  }

  static TypeDeclaration named(String name, TypeKind kind, List<FieldDeclaration> fields) {
    return new Named(name, kind, fields);
  }

  Type type(String text) {
    if (text.endsWith("[]")) {
      return new ArrayType(type(text.substring(0, text.length() - 2)));
    }
    int open = text.indexOf('<');
    if (open > 0) {
      Type argument = type(text.substring(open + 1, text.length() - 1));
      return ClassType.of("java.util." + text.substring(0, open), List.of(argument));
    }
    for (PrimitiveType primitive : PrimitiveType.values()) {
      if (primitive.keyword().equals(text)) {
        return primitive;
      }
    }
    return ClassType.of(JDK.getOrDefault(text, text));
  }

  static FieldDeclaration field(String owner, String name, Type type, AnnotationUse... uses) {
    return new FieldDeclaration(
        new FieldKey(owner, name),
        0,
        type,
        false,
        Optional.empty(),
        List.of(uses),
        Origin.SOURCE,
        Optional.empty());
  }

  static FieldDeclaration constant(String owner, String name, String value) {
    return new FieldDeclaration(
        new FieldKey(owner, name),
        0x18,
        ClassType.STRING,
        false,
        Optional.of(value),
        List.of(),
        Origin.SOURCE,
        Optional.empty());
  }

  static MethodDeclaration method(
      String owner, String name, List<Parameter> parameters, Type returned) {
    return new MethodDeclaration(
        new MethodKey(owner, name, "()V"),
        0,
        false,
        List.of(),
        parameters,
        returned,
        List.of(),
        List.of(),
        Origin.SOURCE,
        Optional.empty());
  }

  private record Named(String name, TypeKind kind, List<FieldDeclaration> fields)
      implements TypeDeclaration {
    @Override
    public int modifiers() {
      return 0;
    }

    @Override
    public Optional<String> outer() {
      return Optional.empty();
    }

    @Override
    public List<TypeParameter> typeParameters() {
      return List.of();
    }

    @Override
    public Optional<Type> superclass() {
      return Optional.empty();
    }

    @Override
    public List<Type> interfaces() {
      return List.of();
    }

    @Override
    public List<MethodDeclaration> methods() {
      return List.of();
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
      return Origin.SOURCE;
    }

    @Override
    public Optional<Position> position() {
      return Optional.empty();
    }
  }
}

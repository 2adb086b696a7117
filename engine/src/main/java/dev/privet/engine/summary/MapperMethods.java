package dev.privet.engine.summary;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of a type that MapStruct implements, and of those that it says it uses. */
final class MapperMethods {

  private static final String MAPPER = "org.mapstruct.Mapper";
  private static final String TARGET = "org.mapstruct.MappingTarget";
  private static final String CONTEXT = "org.mapstruct.Context";
  private static final String NAMED = "org.mapstruct.Named";
  private static final String AFTER = "org.mapstruct.AfterMapping";
  private static final String INVERSE = "org.mapstruct.InheritInverseConfiguration";
  private static final String SAME = "org.mapstruct.InheritConfiguration";
  private static final String BEANS = "org.mapstruct.BeanMapping";

  private final Hierarchy hierarchy;
  private final List<MethodDeclaration> methods = new ArrayList<>();

  private MapperMethods(Hierarchy hierarchy, TypeDeclaration mapper, AnnotationUse annotation) {
    this.hierarchy = hierarchy;
    Set<String> types = new LinkedHashSet<>(hierarchy.supertypes(mapper.name()));
    for (Type used : PropertyMapping.types(annotation, "uses")) {
      types.addAll(hierarchy.supertypes(Types.name(used)));
    }
    for (String type : types) {
      if (hierarchy.isProject(type)) {
        hierarchy.find(type).ifPresent(found -> methods.addAll(found.methods()));
      }
    }
  }

  /** Of the mapper that a method is called on; null where it is none. */
  static @Nullable MapperMethods of(Hierarchy hierarchy, Callee callee) {
    for (String type : List.of(Types.name(callee.receiverType()), callee.method().owner())) {
      Optional<TypeDeclaration> mapper =
          hierarchy.isProject(type) ? hierarchy.find(type) : Optional.empty();
      if (mapper.isPresent()) {
        for (AnnotationUse use : mapper.get().annotations()) {
          if (use.type().equals(MAPPER)) {
            return new MapperMethods(hierarchy, mapper.get(), use);
          }
        }
      }
    }
    return null;
  }

  /** Bodies that what is generated for a body's calls may run. */
  static Set<MethodKey> links(Hierarchy hierarchy, MethodBody body) {
    Set<MethodKey> links = new LinkedHashSet<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Call call
          && call.callee().dispatch() == Callee.Dispatch.VIRTUAL) {
        MapperMethods mapper = of(hierarchy, call.callee());
        if (mapper != null) {
          mapper.methods.stream()
              .filter(method -> !method.isAbstract())
              .forEach(method -> links.add(method.key()));
        }
      }
    }
    return links;
  }

  /** The one method, without a name to ask for it by, that makes one type of another. */
  Optional<MethodDeclaration> converting(Type source, Type target) {
    List<MethodDeclaration> found =
        methods.stream()
            .filter(method -> Types.name(method.returnType()).equals(Types.name(target)))
            .filter(method -> !has(method.annotations(), NAMED))
            .filter(method -> takes(method, source))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean takes(MethodDeclaration method, Type source) {
    List<Parameter> sources = sources(method);
    return sources.size() == 1 && Types.name(sources.get(0).type()).equals(Types.name(source));
  }

  /** The method that {@code @Named} gives a name; also one that an expression calls by its own. */
  Optional<MethodDeclaration> named(String name) {
    return methods.stream()
        .filter(method -> !method.isAbstract())
        .filter(method -> method.name().equals(name) || isNamed(method, name))
        .findFirst();
  }

  private static boolean isNamed(MethodDeclaration method, String name) {
    return method.annotations().stream()
        .anyMatch(use -> use.type().equals(NAMED) && name.equals(use.elements().get("value")));
  }

  /** What runs when an object of a type has been filled. */
  List<MethodDeclaration> after(String made) {
    return methods.stream()
        .filter(method -> !method.isAbstract() && has(method.annotations(), AFTER))
        .filter(
            method ->
                method.parameters().stream()
                    .filter(MapperMethods::isTarget)
                    .anyMatch(one -> hierarchy.isSubtype(made, Types.name(one.type()))))
        .toList();
  }

  /** What a method says of properties, what it inherits first. */
  List<PropertyMapping> mappings(MethodDeclaration method) {
    List<PropertyMapping> mappings = new ArrayList<>();
    if (has(method.annotations(), INVERSE)) {
      inverse(method).map(PropertyMapping::of).stream()
          .flatMap(List::stream)
          .map(PropertyMapping::inverse)
          .filter(java.util.Objects::nonNull)
          .forEach(mappings::add);
    }
    if (has(method.annotations(), SAME)) {
      same(method).map(PropertyMapping::of).ifPresent(mappings::addAll);
    }
    mappings.addAll(PropertyMapping.of(method));
    return mappings;
  }

  private Optional<MethodDeclaration> inverse(MethodDeclaration method) {
    List<Parameter> sources = sources(method);
    return sources.size() != 1
        ? Optional.empty()
        : methods.stream()
            .filter(other -> takes(other, made(method)))
            .filter(other -> Types.name(made(other)).equals(Types.name(sources.get(0).type())))
            .findFirst();
  }

  private Optional<MethodDeclaration> same(MethodDeclaration method) {
    List<Parameter> sources = sources(method);
    return methods.stream()
        .filter(other -> other != method && !has(other.annotations(), SAME))
        .filter(other -> Types.name(made(other)).equals(Types.name(made(method))))
        .filter(other -> !sources.isEmpty() && takes(other, sources.get(0).type()))
        .findFirst();
  }

  private static Type made(MethodDeclaration method) {
    return method.parameters().stream()
        .filter(MapperMethods::isTarget)
        .findFirst()
        .map(Parameter::type)
        .orElse(method.returnType());
  }

  /** Whether a method fills only what it says. */
  static boolean fillsByName(MethodDeclaration method) {
    return method.annotations().stream()
        .noneMatch(
            use ->
                use.type().equals(BEANS)
                    && Boolean.TRUE.equals(use.elements().get("ignoreByDefault")));
  }

  /** The parameters that properties come from. */
  private static List<Parameter> sources(MethodDeclaration method) {
    return method.parameters().stream().filter(MapperMethods::isSource).toList();
  }

  static boolean isSource(Parameter parameter) {
    return !isTarget(parameter) && !has(parameter.annotations(), CONTEXT);
  }

  static boolean isTarget(Parameter parameter) {
    return has(parameter.annotations(), TARGET);
  }

  private static boolean has(List<AnnotationUse> annotations, String type) {
    return annotations.stream().anyMatch(use -> use.type().equals(type));
  }
}

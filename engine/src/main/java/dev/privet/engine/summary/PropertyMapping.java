package dev.privet.engine.summary;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code @Mapping} of a mapper's method.
 *
 * @param target path of the property that is filled
 * @param source path of what fills it; null where it comes from elsewhere
 * @param expression Java that gives it, as {@code java(...)}; null where there is none
 * @param qualifier name of the method that it goes through; null where types decide
 */
record PropertyMapping(
    String target,
    @Nullable String source,
    @Nullable String expression,
    @Nullable String qualifier) {

  private static final String ONE = "Mapping";
  private static final String SEVERAL = "Mappings";

  /** All of a method, in their order. */
  static List<PropertyMapping> of(MethodDeclaration method) {
    List<PropertyMapping> mappings = new ArrayList<>();
    for (AnnotationUse use : method.annotations()) {
      if (use.simpleName().equals(ONE)) {
        add(use, mappings);
      } else if (use.simpleName().equals(SEVERAL)) {
        for (Object one : all(use, "value")) {
          if (one instanceof AnnotationUse mapping) {
            add(mapping, mappings);
          }
        }
      }
    }
    return mappings;
  }

  private static void add(AnnotationUse use, List<PropertyMapping> mappings) {
    String target = text(use, "target");
    if (target != null) {
      boolean ignored = Boolean.TRUE.equals(use.elements().get("ignore"));
      mappings.add(
          new PropertyMapping(
              target,
              ignored ? null : text(use, "source"),
              ignored ? null : text(use, "expression"),
              text(use, "qualifiedByName")));
    }
  }

  /**
   * The way back, as {@code @InheritInverseConfiguration} asks for it; null where there is none.
   */
  @Nullable PropertyMapping inverse() {
    return source == null ? null : new PropertyMapping(source, target, null, null);
  }

  private static @Nullable String text(AnnotationUse use, String element) {
    List<?> all = all(use, element);
    return all.size() == 1 && all.get(0) instanceof String text ? text : null;
  }

  /** What an annotation's element holds, which may be written without braces where it is one. */
  static List<?> all(AnnotationUse use, String element) {
    Object value = use.elements().get(element);
    return value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
  }

  /** The classes that an annotation's element names. */
  static List<Type> types(AnnotationUse use, String element) {
    return all(use, element).stream().filter(Type.class::isInstance).map(Type.class::cast).toList();
  }
}

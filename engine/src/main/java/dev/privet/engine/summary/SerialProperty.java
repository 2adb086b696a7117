package dev.privet.engine.summary;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A property that a serialiser writes.
 *
 * @param field null where there is none of its name
 * @param getter null where fields are read, or none is visible
 * @param without properties of what it holds that are left out there
 * @param writer the project's own code that writes it; null where the serialiser does
 * @param views classes that stand for the views that it belongs to; none where it is in all
 */
record SerialProperty(
    String name,
    @Nullable FieldDeclaration field,
    @Nullable MethodDeclaration getter,
    Set<String> without,
    @Nullable MethodKey writer,
    Set<String> views) {

  SerialProperty {
    views = Set.copyOf(views);
    without = Set.copyOf(without);
  }

  SerialProperty writtenBy(@Nullable MethodKey other) {
    return new SerialProperty(name, field, getter, without, other, views);
  }

  /** The name that it is written under: an annotation's, else its own. */
  String written() {
    List<AnnotationUse> said = new ArrayList<>();
    if (field != null) {
      said.addAll(field.annotations());
    }
    if (getter != null) {
      said.addAll(getter.annotations());
    }
    return SerialMembers.names(name, said).stream()
        .filter(other -> !other.isEmpty() && !other.equals(name))
        .min(Comparator.naturalOrder())
        .orElse(name);
  }

  /** Whether a view shows it; the empty text is no view, which shows all. */
  boolean isIn(String view, Hierarchy hierarchy) {
    if (view.equals(Views.MARKED)) {
      return field != null
          && field.annotations().stream().anyMatch(use -> use.simpleName().equals(view));
    }
    return view.isEmpty()
        || views.isEmpty()
        || views.stream().anyMatch(shown -> hierarchy.isSubtype(view, shown));
  }

  Type type() {
    return getter != null ? getter.returnType() : Objects.requireNonNull(field).type();
  }
}

package dev.privet.engine.wiring;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Names of topics, queues and channels, as annotations and settings tell them. */
public final class Addresses {

  private Addresses() {}

  /** All texts in some elements, those of annotations inside included. */
  static Set<String> of(AnnotationUse use, Collection<String> elements) {
    Set<String> found = new LinkedHashSet<>();
    for (String element : elements) {
      collect(use.elements().get(element), found);
    }
    return found;
  }

  private static void collect(@org.jspecify.annotations.Nullable Object value, Set<String> found) {
    if (value instanceof String text) {
      normal(text).ifPresent(found::add);
    } else if (value instanceof List<?> list) {
      list.forEach(one -> collect(one, found));
    } else if (value instanceof AnnotationUse inside) {
      Map<String, Object> sorted = new TreeMap<>(inside.elements());
      sorted.values().forEach(one -> collect(one, found));
    }
  }

  /** Without the default of a setting; nothing of what is computed. */
  public static Optional<String> normal(String text) {
    String address = text.strip();
    if (address.startsWith("${") && address.endsWith("}")) {
      int colon = address.indexOf(':');
      return Optional.of(colon < 0 ? address : address.substring(0, colon) + "}");
    }
    boolean computed = address.contains("#{") || address.contains("${");
    return address.isEmpty() || computed ? Optional.empty() : Optional.of(address);
  }

  /**
   * Annotations of a field and of what fills it: parameters of the constructors and the setter of
   * the same name.
   */
  public static List<AnnotationUse> declared(Hierarchy hierarchy, FieldKey key) {
    List<AnnotationUse> uses = new ArrayList<>();
    Optional<TypeDeclaration> owner = hierarchy.find(key.owner());
    if (owner.isEmpty()) {
      return uses;
    }
    for (FieldDeclaration field : owner.get().fields()) {
      if (field.key().equals(key)) {
        uses.addAll(field.annotations());
      }
    }
    for (MethodDeclaration method : owner.get().methods()) {
      boolean setter = method.name().equalsIgnoreCase("set" + key.name());
      for (Parameter parameter : method.parameters()) {
        if (setter || (method.isConstructor() && parameter.name().equals(key.name()))) {
          uses.addAll(parameter.annotations());
        }
      }
    }
    return uses;
  }

  /** The address that annotations of some kinds give by their value or name. */
  public static Optional<String> named(List<AnnotationUse> uses, Set<String> kinds) {
    for (AnnotationUse use : uses) {
      if (Components.isNamed(use.type(), kinds)) {
        Optional<String> text = Components.text(use, "value");
        text = text.isPresent() ? text : Components.text(use, "name");
        if (text.isPresent()) {
          return normal(text.get());
        }
      }
    }
    return Optional.empty();
  }
}

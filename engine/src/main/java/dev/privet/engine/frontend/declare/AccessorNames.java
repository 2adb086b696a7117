package dev.privet.engine.frontend.declare;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How Lombok names accessors ({@code @Accessors}). */
record AccessorNames(boolean fluent, boolean chain, List<String> prefixes) {

  /** The field's annotation wins over the type's. */
  static AccessorNames of(@Nullable LombokUse ofField, @Nullable LombokUse ofType) {
    LombokUse use = ofField == null ? ofType : ofField;
    if (use == null) {
      return new AccessorNames(false, false, List.of());
    }
    boolean fluent = use.flag("fluent");
    boolean chain = use.elements().containsKey("chain") ? use.flag("chain") : fluent;
    return new AccessorNames(fluent, chain, use.texts("prefix").orElse(List.of()));
  }

  /** Empty if the field's name has none of the prefixes: then there is no accessor. */
  private Optional<String> stripped(String field) {
    if (prefixes.isEmpty()) {
      return Optional.of(field);
    }
    for (String prefix : prefixes) {
      boolean letter = !prefix.isEmpty() && Character.isLetter(prefix.charAt(prefix.length() - 1));
      if (prefix.isEmpty()) {
        return Optional.of(field);
      }
      if (field.length() > prefix.length()
          && field.startsWith(prefix)
          && !(letter && Character.isLowerCase(field.charAt(prefix.length())))) {
        String rest = field.substring(prefix.length());
        return Optional.of(Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
      }
    }
    return Optional.empty();
  }

  Optional<String> getter(String field, boolean isBoolean) {
    return accessor(field, isBoolean, isBoolean ? "is" : "get");
  }

  Optional<String> setter(String field, boolean isBoolean) {
    return accessor(field, isBoolean, "set");
  }

  Optional<String> with(String field, boolean isBoolean) {
    return accessor(field, isBoolean, "with");
  }

  private Optional<String> accessor(String field, boolean isBoolean, String verb) {
    return stripped(field)
        .map(
            name -> {
              String bare = isBoolean && isPrefixed(name) ? name.substring(2) : name;
              if (fluent) {
                return Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
              }
              return verb + capitalized(bare);
            });
  }

  /** {@code isActive} of a boolean is about {@code active}. */
  private static boolean isPrefixed(String name) {
    return name.length() > 2 && name.startsWith("is") && !Character.isLowerCase(name.charAt(2));
  }

  static String capitalized(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The singular that {@code @Singular} makes of a plural, as far as common nouns go. */
  static String singular(String plural) {
    if (plural.endsWith("ies") && plural.length() > 4) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    for (String ending : List.of("sses", "xes", "ches", "shes")) {
      if (plural.endsWith(ending)) {
        return plural.substring(0, plural.length() - 2);
      }
    }
    return plural.endsWith("s") && !plural.endsWith("ss")
        ? plural.substring(0, plural.length() - 1)
        : plural;
  }
}

package dev.privet.engine.frontend.declare;

import dev.privet.engine.frontend.LombokConfig;
import java.util.List;
import java.util.Optional;

/**
 * How Lombok names accessors ({@code @Accessors}, {@code lombok.config}).
 *
 * @param noIs booleans have {@code get} as well
 * @param beans {@code aName} gives {@code getaName}, as the JavaBeans specification wants
 */
record AccessorNames(
    boolean fluent, boolean chain, List<String> prefixes, boolean noIs, boolean beans) {

  /**
   * What the annotations say, else the settings.
   *
   * @param uses the field's, the type's, those of types around it: of each element the first says
   */
  static AccessorNames of(List<LombokUse> uses, LombokConfig config) {
    boolean fluent = flag(uses, "fluent", config.flag("lombok.accessors.fluent"));
    boolean chained = config.text("lombok.accessors.chain", "").isEmpty();
    boolean chain = flag(uses, "chain", chained ? fluent : config.flag("lombok.accessors.chain"));
    List<String> prefixes =
        uses.stream()
            .flatMap(use -> use.texts("prefix").stream())
            .findFirst()
            .orElse(config.list("lombok.accessors.prefix"));
    return new AccessorNames(
        fluent,
        chain,
        prefixes,
        config.flag("lombok.getter.noIsPrefix"),
        config.text("lombok.accessors.capitalization", "basic").equalsIgnoreCase("beanspec"));
  }

  private static boolean flag(List<LombokUse> uses, String element, boolean otherwise) {
    for (LombokUse use : uses) {
      if (use.elements().containsKey(element)) {
        return use.flag(element);
      }
    }
    return otherwise;
  }

  /** Empty if the field's name has none of the prefixes: then there is no accessor. */
  Optional<String> stripped(String field) {
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
    return accessor(field, isBoolean, isBoolean && !noIs ? "is" : "get", fluent);
  }

  Optional<String> setter(String field, boolean isBoolean) {
    return accessor(field, isBoolean, "set", fluent);
  }

  Optional<String> with(String field, boolean isBoolean) {
    return accessor(field, isBoolean, "with", false);
  }

  private Optional<String> accessor(
      String field, boolean isBoolean, String verb, boolean bareName) {
    return stripped(field)
        .map(
            name -> {
              if (bareName) {
                return name;
              }
              boolean isPrefixed = isBoolean && !noIs && isPrefixed(name);
              return verb + (isPrefixed ? name.substring(2) : upperCased(name));
            });
  }

  private String upperCased(String name) {
    boolean keep = beans && name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return keep ? name : capitalized(name);
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

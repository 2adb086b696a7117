package dev.privet.engine.guard;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.GuardSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Annotations that give a flag of consent its value where nobody gives one:
 * {@code @RequestParam(defaultValue = "true") boolean consent}, {@code @Value("${consent:true}")}.
 */
public final class DeclaredDefaults {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{[^:}]*:([^}]*)}");
  private static final Pattern COLUMN = Pattern.compile("(?i)\\bdefault\\s+\\(?'?(\\w+)");

  private final GuardRules rules;
  private final Roles roles;

  /**
   * What the packs list.
   *
   * @param rules one for all bodies
   */
  public DeclaredDefaults(GuardRules rules) {
    this.rules = rules;
    this.roles = rules.roles();
  }

  /** Where the members of a type declare that consent counts as given. */
  public List<Preset> of(TypeDeclaration type) {
    List<Preset> found = new ArrayList<>();
    for (FieldDeclaration field : type.fields()) {
      if (speaks(field.name()) && grants(field.annotations())) {
        MethodKey made = new MethodKey(type.name(), "<init>", "()V");
        field
            .position()
            .ifPresent(at -> found.add(new Preset(Preset.Kind.FLAG, field.name(), made, at)));
      }
    }
    for (MethodDeclaration method : type.methods()) {
      if (method.parameters().isEmpty() && speaks(method.name()) && grants(method.annotations())) {
        method
            .position()
            .ifPresent(
                at -> found.add(new Preset(Preset.Kind.FLAG, method.name(), method.key(), at)));
      }
      for (Parameter parameter : method.parameters()) {
        boolean speaks =
            speaks(parameter.name())
                || bound(parameter.annotations()).stream().anyMatch(this::speaks);
        if (speaks && grants(parameter.annotations())) {
          method
              .position()
              .ifPresent(
                  at ->
                      found.add(new Preset(Preset.Kind.FLAG, parameter.name(), method.key(), at)));
        }
      }
    }
    return found;
  }

  /** What a parameter with some annotations is bound to. */
  private List<String> bound(List<AnnotationUse> annotations) {
    List<String> names = new ArrayList<>();
    for (AnnotationUse use : annotations) {
      for (String element : roles.bindingsOf(use.simpleName())) {
        if (use.elements().get(element) instanceof String name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private boolean speaks(String name) {
    return rules
        .consentCheck(name)
        .filter(check -> check.outcome() == GuardSpec.Outcome.TRUE)
        .isPresent();
  }

  /** Whether a parameter of a method counts as true where nobody gives it. */
  boolean grants(MethodKey method, String parameter, TypeSource types) {
    return types.method(method).stream()
        .flatMap(one -> one.parameters().stream())
        .anyMatch(one -> one.name().equals(parameter) && grants(one.annotations()));
  }

  boolean grants(List<AnnotationUse> annotations) {
    for (AnnotationUse use : annotations) {
      for (String element : roles.defaultsOf(use.simpleName())) {
        if (use.elements().get(element) instanceof String text && grants(text)) {
          return true;
        } else if (Boolean.TRUE.equals(use.elements().get(element))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean grants(String text) {
    Matcher property = PROPERTY.matcher(text);
    if (property.find()) {
      return rules.grants(property.group(1).strip());
    }
    Matcher column = COLUMN.matcher(text);
    return column.find()
        ? column.group(1).equals("1") || rules.grants(column.group(1))
        : rules.grants(text.strip());
  }
}

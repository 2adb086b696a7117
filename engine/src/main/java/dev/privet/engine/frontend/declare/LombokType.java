package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.privet.engine.frontend.LombokConfig;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.PrimitiveType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type as Lombok sees it: its annotations, and its fields with theirs. */
final class LombokType {
  private final SourceType type;
  private final Map<String, LombokUse> uses;

  LombokType(SourceType type) {
    this.type = type;
    this.uses = LombokUse.of(type.node(), type.unit(), type.declarations());
  }

  /**
   * A field.
   *
   * @param initialized whether its declaration gives it a value
   */
  record Field(FieldDeclaration declaration, Map<String, LombokUse> uses, boolean initialized) {

    String name() {
      return declaration.name();
    }

    boolean isFinal() {
      return Modifier.isFinal(declaration.modifiers());
    }

    boolean isBoolean() {
      return declaration.type() == PrimitiveType.BOOLEAN;
    }

    /** Of class-level annotations: static fields and those named with a dollar are left out. */
    boolean isOrdinary() {
      return !declaration.isStatic() && !declaration.name().startsWith("$");
    }

    /** Whether a constructor with all fields takes it. */
    boolean isAssignable() {
      return isOrdinary() && !(isFinal() && initialized);
    }

    /** Whether a constructor with the required fields takes it. */
    boolean isRequired() {
      return isOrdinary() && !initialized && (isFinal() || isNonNull());
    }

    private boolean isNonNull() {
      return declaration.annotations().stream()
          .anyMatch(
              use ->
                  use.simpleName().equalsIgnoreCase("NonNull")
                      || use.type().equals("org.jetbrains.annotations.NotNull"));
    }
  }

  boolean isUsed() {
    return !uses.isEmpty();
  }

  boolean has(String name) {
    return uses.containsKey(name);
  }

  @Nullable LombokUse use(String name) {
    return uses.get(name);
  }

  /** The annotation of that name, or one that stands for it among others. */
  @Nullable LombokUse use(String name, String... others) {
    LombokUse found = uses.get(name);
    for (int i = 0; found == null && i < others.length; i++) {
      found = uses.get(others[i]);
    }
    return found;
  }

  AccessorNames names(Field field) {
    List<LombokUse> accessors = new ArrayList<>();
    add(field.uses.get("Accessors"), accessors);
    Optional<SourceType> around = Optional.of(type);
    while (around.isPresent()) {
      add(around.get().lombok().use("Accessors"), accessors);
      around = around.get().outerType();
    }
    return AccessorNames.of(accessors, config());
  }

  private static void add(@Nullable LombokUse use, List<LombokUse> to) {
    if (use != null) {
      to.add(use);
    }
  }

  LombokConfig config() {
    return type.unit().unit().lombok();
  }

  /** Own fields in order, without enum constants. */
  List<Field> fields(List<FieldDeclaration> declarations) {
    List<Field> fields = new ArrayList<>();
    for (FieldDeclaration declaration : declarations) {
      Node node = type.fieldSyntax().get(declaration.name());
      if (node != null && !declaration.enumConstant()) {
        Map<String, LombokUse> own = LombokUse.of(node, type.unit(), type.declarations());
        // A builder's default is no initialiser: Lombok moves it into the builder.
        boolean initialized =
            node instanceof VariableDeclarator
                && ((VariableDeclarator) node).getInitializer().isPresent()
                && !own.containsKey("Builder.Default");
        fields.add(new Field(declaration, own, initialized));
      }
    }
    return fields;
  }

  /** A field's modifiers with those that the type's annotations add. */
  static int fieldModifiers(SourceType type, Node field, int written) {
    LombokType lombok = type.lombok();
    int bits = lombok.has("UtilityClass") ? written | Modifier.STATIC : written;
    if (Modifier.isStatic(bits) || !lombok.isUsed() && lombok.config() == LombokConfig.NONE) {
      return bits;
    }
    LombokUse defaults = lombok.use("FieldDefaults");
    LombokConfig config = lombok.config();
    boolean value = lombok.has("Value") || config.flag("lombok.fieldDefaults.defaultPrivate");
    Map<String, LombokUse> own = LombokUse.of(field, type.unit(), type.declarations());
    if (lombok.makesFinal(defaults) && !own.containsKey("NonFinal")) {
      bits |= Modifier.FINAL;
    }
    if (ModifierBits.access(bits) == 0 && !own.containsKey("PackagePrivate")) {
      Optional<Integer> level =
          defaults != null && defaults.elements().containsKey("level")
              ? defaults.access("level")
              : Optional.of(value ? Modifier.PRIVATE : 0);
      bits |= level.orElse(0);
    }
    return bits;
  }

  private boolean makesFinal(@Nullable LombokUse defaults) {
    if (defaults != null && defaults.elements().containsKey("makeFinal")) {
      return defaults.flag("makeFinal");
    }
    return has("Value") || config().flag("lombok.fieldDefaults.defaultFinal");
  }

  /** A method's modifiers: a utility class's are static. */
  static int methodModifiers(SourceType type, int written) {
    return type.lombok().has("UtilityClass") ? written | Modifier.STATIC : written;
  }
}

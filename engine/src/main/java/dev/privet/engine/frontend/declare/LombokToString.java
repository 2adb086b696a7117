package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import dev.privet.engine.frontend.declare.ImpliedMember.Printed;
import dev.privet.engine.frontend.declare.LombokType.Field;
import dev.privet.engine.frontend.declare.MemberList.Draft;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Origin;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lombok's {@code toString}: which values it prints, by {@code @ToString} and its parts. */
final class LombokToString {
  /**
   * A value with its place: higher ranks first.
   *
   * @param rank as written
   */
  private record Ranked(Printed value, int rank) {}

  private final SourceType type;
  private final LombokType lombok;
  private final MemberList members;
  private final @Nullable LombokUse use;

  private LombokToString(SourceType type, LombokType lombok, MemberList members) {
    this.type = type;
    this.lombok = lombok;
    this.members = members;
    this.use = lombok.use("ToString");
  }

  static void addTo(SourceType type, LombokType lombok, List<Field> fields, MemberList members) {
    LombokToString adding = new LombokToString(type, lombok, members);
    members.add(
        Draft.of("toString", Modifier.PUBLIC, List.of(), ClassType.STRING),
        new ImpliedMember.ToString(adding.printed(fields), adding.callsSuper()));
  }

  private boolean callsSuper() {
    return use != null && use.elements().containsKey("callSuper")
        ? use.flag("callSuper")
        : hasSuperclass()
            && lombok.config().text("lombok.toString.callSuper", "").equalsIgnoreCase("call");
  }

  private boolean hasSuperclass() {
    return type.superclass().filter(above -> !above.equals(ClassType.OBJECT)).isPresent();
  }

  /** What the annotation says, else the setting. */
  private boolean flag(String element) {
    return use != null && use.elements().containsKey(element)
        ? use.flag(element)
        : lombok.config().flag("lombok.toString." + element);
  }

  private List<Printed> printed(List<Field> fields) {
    List<Ranked> values = new ArrayList<>();
    for (Field field : fields) {
      LombokUse include = field.uses().get("ToString.Include");
      if (include != null || isIncluded(field)) {
        values.add(new Ranked(value(field), include == null ? 0 : include.number("rank")));
      }
    }
    methods(values);
    values.sort(Comparator.comparingInt(Ranked::rank).reversed());
    return values.stream().map(Ranked::value).toList();
  }

  private boolean isIncluded(Field field) {
    Optional<List<String>> only = use == null ? Optional.empty() : use.texts("of");
    if (only.isPresent()) {
      return only.get().contains(field.name());
    }
    return field.isOrdinary()
        && !field.uses().containsKey("ToString.Exclude")
        && !flag("onlyExplicitlyIncluded")
        && !(use != null && use.texts("exclude").orElse(List.of()).contains(field.name()));
  }

  /** A getter that someone wrote is called; one that Lombok makes returns the field anyway. */
  private Printed value(Field field) {
    boolean direct = flag("doNotUseGetters");
    String getter = lombok.names(field).getter(field.name(), field.isBoolean()).orElse(null);
    if (!direct && getter != null) {
      for (MethodDeclaration method : members.methods()) {
        if (method.name().equals(getter)
            && method.parameters().isEmpty()
            && method.origin() != Origin.IMPLIED) {
          return new Printed.OfMethod(method.key());
        }
      }
    }
    return new Printed.OfField(field.declaration().key());
  }

  private void methods(List<Ranked> values) {
    for (Node member : TypeSyntax.members(type.node())) {
      if (member instanceof com.github.javaparser.ast.body.MethodDeclaration
          && ((com.github.javaparser.ast.body.MethodDeclaration) member)
              .getParameters()
              .isEmpty()) {
        Map<String, LombokUse> uses = LombokUse.of(member, type.unit(), type.declarations());
        LombokUse include = uses.get("ToString.Include");
        if (include != null) {
          values.add(new Ranked(new Printed.OfMethod(type.keyOf(member)), include.number("rank")));
        }
      }
    }
  }
}

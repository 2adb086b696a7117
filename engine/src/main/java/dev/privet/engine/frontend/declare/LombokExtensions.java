package dev.privet.engine.frontend.declare;

import dev.privet.engine.frontend.Declarations.Extensions;
import dev.privet.engine.program.ClassType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which classes {@code @ExtensionMethod} names, on a type or on one around it. */
final class LombokExtensions {

  private LombokExtensions() {}

  static Extensions of(SourceType type) {
    Optional<SourceType> around = Optional.of(type);
    while (around.isPresent()) {
      LombokUse use = around.get().lombok().use("ExtensionMethod");
      if (use != null) {
        boolean yields = use.elements().containsKey("suppressBaseMethods");
        return new Extensions(
            providers(type, around.get(), use), !yields || use.flag("suppressBaseMethods"));
      }
      around = around.get().outerType();
    }
    return Extensions.NONE;
  }

  /** A class does not extend calls in its own body. */
  private static List<ClassType> providers(SourceType body, SourceType annotated, LombokUse use) {
    List<ClassType> found = new ArrayList<>();
    for (var type : LombokDelegates.listed(annotated, use.elements().get("value"))) {
      if (type instanceof ClassType named && !named.name().equals(body.name())) {
        found.add(named);
      }
    }
    return found;
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the project tells its serialisers of classes: whose annotations stand for a class's own, and
 * whether fields are seen that nothing makes visible. Annotations that stand for a class's own
 * count where the project makes no serialiser that is not told of any.
 */
record Mixins(Map<String, List<String>> byTarget, boolean fieldsVisible) {

  private static final Set<String> MIXING = Set.of("addMixIn", "addMixInAnnotations", "mixIn");
  private static final Set<String> SHOWING =
      Set.of("setVisibility", "visibility", "setVisibilityChecker", "changeDefaultVisibility");

  static Mixins of(Collection<MethodBody> bodies, Hierarchy hierarchy) {
    Map<String, List<String>> byTarget = new HashMap<>();
    Map<MethodKey, String> told = new HashMap<>();
    Map<Position, String> made = new HashMap<>();
    boolean visible = false;
    for (MethodBody body : bodies) {
      for (Instruction instruction : body.code()) {
        if (instruction instanceof Instruction.Call call) {
          String name = call.callee().method().name();
          visible |= SHOWING.contains(name) && call.arguments().size() <= 2;
          if (MIXING.contains(name) && call.arguments().size() == 2) {
            told.put(body.key(), Types.name(call.callee().receiverType()));
            mix(
                constant(body, call.arguments().get(0)),
                constant(body, call.arguments().get(1)),
                byTarget);
          }
        } else if (instruction instanceof Instruction.New one) {
          made.put(one.position(), one.type().name());
        }
      }
    }
    long serialisers =
        made.values().stream()
            .filter(one -> told.values().stream().anyMatch(type -> hierarchy.isSubtype(one, type)))
            .count();
    if (serialisers > told.size()) {
      byTarget.clear();
    }
    for (TypeDeclaration type : hierarchy.projectTypes()) {
      for (AnnotationUse use : type.annotations()) {
        if (use.simpleName().equals("JsonMixin")) {
          types(use.elements()).forEach(target -> mix(target, type.name(), byTarget));
        }
      }
    }
    return new Mixins(byTarget, visible);
  }

  private static void mix(String target, String mixin, Map<String, List<String>> byTarget) {
    if (!target.isEmpty() && !mixin.isEmpty()) {
      byTarget.computeIfAbsent(target, unused -> new ArrayList<>()).add(mixin);
    }
  }

  private static List<String> types(Map<String, Object> elements) {
    List<String> types = new ArrayList<>();
    for (Object value : elements.values()) {
      for (Object one : value instanceof List<?> list ? list : List.of(value)) {
        if (one instanceof Type type) {
          types.add(Types.name(type));
        }
      }
    }
    return types;
  }

  /** The class that a variable's only literal names; empty where none is seen. */
  private static String constant(MethodBody body, Variable variable) {
    String found = "";
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Constant literal
          && literal.target().equals(variable)
          && literal.value() instanceof Type type) {
        found = Types.name(type);
      }
    }
    return found;
  }

  List<String> of(String type) {
    return byTarget.getOrDefault(type, List.of());
  }
}

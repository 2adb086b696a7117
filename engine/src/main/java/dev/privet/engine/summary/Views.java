package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The view that a writer of JSON was made for ({@code mapper.writerWithView(Public.class)}):
 * properties that belong to others only are not written. One that writes only what is marked to be
 * ({@code excludeFieldsWithoutExposeAnnotation}) has a view, too.
 *
 * @param byField views of writers that fields keep; the empty text where they are of several
 */
record Views(Map<FieldKey, String> byField) {

  /** The view of what is marked to be written, by the annotation that does. */
  static final String MARKED = "Expose";

  private static final Set<String> CHOOSING = Set.of("writerWithView", "withView");
  private static final String CHOOSING_MARKED = "excludeFieldsWithoutExposeAnnotation";

  /** How far a writer is followed back through calls that give another one of its kind. */
  private static final int MAX_CALLS = 12;

  Views {
    byField = Map.copyOf(byField);
  }

  static Views of(Collection<MethodBody> bodies) {
    Map<FieldKey, String> byField = new HashMap<>();
    for (MethodBody body : bodies) {
      Map<Variable, Instruction.Definition> definitions = null;
      for (Instruction instruction : body.code()) {
        if (instruction instanceof Instruction.PutField put && isWriter(put.value().type())) {
          definitions = definitions == null ? definitions(body) : definitions;
          String view = chosen(put.value(), definitions::get, Map.of());
          byField.merge(put.field(), view, (one, other) -> one.equals(other) ? one : "");
        }
      }
    }
    return new Views(byField);
  }

  /** The view that the receiver of a call writes; empty where it writes all there is. */
  String of(Frame frame, Instruction.Call call) {
    return call.receiver() != null && isWriter(call.receiver().type())
        ? chosen(call.receiver(), at -> frame.body.definition(at).orElse(null), byField)
        : "";
  }

  private static boolean isWriter(Type type) {
    String name = Types.name(type);
    return name.endsWith(".ObjectWriter") || name.endsWith(".Gson");
  }

  private static String chosen(
      Variable writer,
      Function<Variable, Instruction.@Nullable Definition> definitions,
      Map<FieldKey, String> fields) {
    Variable at = writer;
    for (int i = 0; at != null && i < MAX_CALLS; i++) {
      Instruction.Definition definition = definitions.apply(at);
      if (definition instanceof Instruction.Copy copy) {
        at = copy.source();
      } else if (definition instanceof Instruction.GetField get) {
        return fields.getOrDefault(get.field(), "");
      } else if (definition instanceof Instruction.Call call) {
        if (CHOOSING.contains(call.callee().method().name()) && call.arguments().size() == 1) {
          return definitions.apply(call.arguments().get(0)) instanceof Instruction.Constant literal
                  && literal.value() instanceof Type view
              ? Types.name(view)
              : "";
        }
        if (call.callee().method().name().equals(CHOOSING_MARKED)) {
          return MARKED;
        }
        at = call.receiver();
      } else {
        return "";
      }
    }
    return "";
  }

  private static Map<Variable, Instruction.Definition> definitions(MethodBody body) {
    Map<Variable, Instruction.Definition> definitions = new HashMap<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Definition one && one.target() != null) {
        definitions.put(one.target(), one);
      }
    }
    return definitions;
  }
}

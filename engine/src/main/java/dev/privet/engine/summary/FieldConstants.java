package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the project's bodies write to fields, as far as a glance at the code tells: the constant
 * that a field always holds, and who writes booleans that were computed.
 */
final class FieldConstants {

  /** Most bodies that may write a flag whose meaning is asked for. */
  private static final int MAX_WRITERS = 4;

  private static final Set<String> PREDICATES =
      Set.of(
          "java.util.function.Predicate",
          "java.util.function.Function",
          "java.util.function.LongPredicate",
          "java.util.function.BooleanSupplier");

  /** Calls that make a collection of what they are given, or of another one. */
  private static final Set<String> LISTS =
      Set.of("of", "asList", "copyOf", "unmodifiableSet", "unmodifiableList", "immutableEnumSet");

  private final Map<FieldKey, Set<MethodKey>> functions = new HashMap<>();
  private final Map<FieldKey, Object> constants = new HashMap<>();
  private final Set<FieldKey> varying = new HashSet<>();
  private final Map<FieldKey, Set<MethodKey>> flags = new HashMap<>();
  private final Set<FieldKey> computed = new HashSet<>();
  private final Set<FieldKey> changed = new HashSet<>();
  private final Map<FieldKey, Set<Object>> initial = new HashMap<>();
  private final Map<FieldKey, List<Object>> listed = new HashMap<>();

  FieldConstants(Iterable<MethodBody> bodies) {
    bodies.forEach(this::read);
  }

  /** The constant, or the static field, that all writes give a field. */
  Optional<Object> constant(FieldKey field) {
    return varying.contains(field) ? Optional.empty() : Optional.ofNullable(constants.get(field));
  }

  /** The constants, or static fields, that constructors write to a field. */
  Set<Object> initial(FieldKey field) {
    return initial.getOrDefault(field, Set.of());
  }

  /** The constants that the collection is made of which a static field holds; else empty. */
  List<Object> listed(FieldKey field) {
    return listed.getOrDefault(field, List.of());
  }

  /** Whether only constructors write a field. */
  boolean isFixed(FieldKey field) {
    return !changed.contains(field);
  }

  /** The bodies that write a predicate into a field; none where they are too many. */
  List<MethodKey> functionWriters(FieldKey field) {
    Set<MethodKey> writers = functions.getOrDefault(field, Set.of());
    return writers.size() <= MAX_WRITERS ? writers.stream().sorted().toList() : List.of();
  }

  /** The bodies that write a flag; none where they only hand on what they were given. */
  List<MethodKey> writers(FieldKey flag) {
    Set<MethodKey> writers = flags.getOrDefault(flag, Set.of());
    return computed.contains(flag) && writers.size() <= MAX_WRITERS
        ? writers.stream().sorted().toList()
        : List.of();
  }

  private void read(MethodBody body) {
    Map<Integer, Instruction> definitions = null;
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.PutField put) {
        if (definitions == null) {
          definitions = definitions(body);
        }
        if (!body.key().isConstructor()) {
          changed.add(put.field());
        }
        Instruction origin = origin(definitions, put.value());
        constant(put.field(), origin);
        if (put.receiver() == null && listed.put(put.field(), list(definitions, origin)) != null) {
          listed.put(put.field(), List.of());
        }
        if (body.key().isConstructor() && value(origin) != null) {
          initial.computeIfAbsent(put.field(), unused -> new HashSet<>()).add(value(origin));
        }
        if (PREDICATES.contains(Types.name(put.value().type()))) {
          functions.computeIfAbsent(put.field(), unused -> new HashSet<>()).add(body.key());
        }
        if (Types.isBoolean(put.value().type())) {
          flags.computeIfAbsent(put.field(), unused -> new HashSet<>()).add(body.key());
          if (put.value().kind() != Variable.Kind.PARAMETER
              && !(origin instanceof Instruction.Constant)) {
            computed.add(put.field());
          }
        }
      }
    }
  }

  /** The constants that an array or an immutable collection is made of; none if one is unknown. */
  private static List<Object> list(
      Map<Integer, Instruction> definitions, @Nullable Instruction made) {
    List<Variable> elements =
        made instanceof Instruction.NewArray array
            ? array.elements()
            : made instanceof Instruction.Call call && LISTS.contains(call.callee().method().name())
                ? call.arguments()
                : List.of();
    List<Object> all = new ArrayList<>();
    for (Variable element : elements) {
      Instruction origin = origin(definitions, element);
      Object value = value(origin);
      if (value != null) {
        all.add(value);
      } else {
        List<Object> within = list(definitions, origin);
        if (within.isEmpty()) {
          return within;
        }
        all.addAll(within);
      }
    }
    return all;
  }

  private void constant(FieldKey field, @Nullable Instruction origin) {
    Object value = value(origin);
    Object old = value == null ? null : constants.putIfAbsent(field, value);
    if (value == null || (old != null && !old.equals(value))) {
      varying.add(field);
    }
  }

  private static @Nullable Object value(@Nullable Instruction origin) {
    if (origin instanceof Instruction.Constant constant) {
      return constant.value();
    }
    return origin instanceof Instruction.GetField get && get.receiver() == null
        ? get.field()
        : null;
  }

  private static Map<Integer, Instruction> definitions(MethodBody body) {
    Map<Integer, Instruction> definitions = new HashMap<>();
    List<Integer> several = new ArrayList<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Definition definition
          && definition.target() != null
          && definitions.put(definition.target().index(), instruction) != null) {
        several.add(definition.target().index());
      }
    }
    several.forEach(definitions::remove);
    return definitions;
  }

  private static @Nullable Instruction origin(
      Map<Integer, Instruction> definitions, Variable variable) {
    Instruction at = definitions.get(variable.index());
    for (int i = 0; i < 8; i++) {
      if (at instanceof Instruction.Copy copy) {
        at = definitions.get(copy.source().index());
      } else if (at instanceof Instruction.Cast cast) {
        at = definitions.get(cast.source().index());
      } else {
        break;
      }
    }
    return at;
  }
}

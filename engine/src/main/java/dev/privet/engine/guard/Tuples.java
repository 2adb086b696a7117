package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values that libraries put side by side: in a tuple ({@code Mono.zip(a, b)}), a pair or an entry,
 * whose parts are known by their place, or as the arguments of one function ({@code thenCombine}).
 */
final class Tuples {
  private static final String OWNER = "tuple";

  private static final Map<String, Integer> ACCESSORS =
      Map.ofEntries(
          Map.entry("getT1", 1),
          Map.entry("getT2", 2),
          Map.entry("getT3", 3),
          Map.entry("getT4", 4),
          Map.entry("getItem1", 1),
          Map.entry("getItem2", 2),
          Map.entry("getItem3", 3),
          Map.entry("getLeft", 1),
          Map.entry("getRight", 2),
          Map.entry("left", 1),
          Map.entry("right", 2),
          Map.entry("getFirst", 1),
          Map.entry("getSecond", 2),
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("getKey", 1),
          Map.entry("getValue", 2),
          Map.entry("getValue0", 1),
          Map.entry("getValue1", 2));

  private static final Set<String> MAKES =
      Set.of("of", "entry", "zip", "create", "tuple", "pair", "with", "immutableEntry");

  /** Calls of a box that hand what it gives, and what another box gives, to one function. */
  private static final Set<String> COMBINES =
      Set.of(
          "thenCombine",
          "thenCombineAsync",
          "thenAcceptBoth",
          "thenAcceptBothAsync",
          "zipWith",
          "zipWhen");

  private Tuples() {}

  /** Whether a type holds values by their place only. */
  static boolean isTuple(Type type) {
    String name = Names.simple(type);
    return name.startsWith("Tuple")
        || name.endsWith("Pair")
        || name.endsWith("Triple")
        || name.equals("Entry")
        || name.equals("SimpleEntry")
        || name.equals("SimpleImmutableEntry");
  }

  /** The place whose value an accessor of a tuple gives. */
  static Optional<FieldKey> read(Instruction.Call call) {
    Variable receiver = call.receiver();
    Integer place = ACCESSORS.get(call.callee().method().name());
    return receiver == null || place == null || !call.arguments().isEmpty()
        ? Optional.empty()
        : isTuple(receiver.type()) ? Optional.of(place(place)) : Optional.empty();
  }

  static FieldKey place(int number) {
    return new FieldKey(OWNER, Integer.toString(number));
  }

  /** Whether a call puts its arguments, or what they hold, side by side. */
  static boolean makes(Instruction.Call call) {
    if (call.target() == null || !MAKES.contains(call.callee().method().name())) {
      return false;
    }
    return call.receiver() == null
        && call.arguments().size() > 1
        && (isTuple(call.target().type())
            || Mapped.element(call.target()).filter(Tuples::isTuple).isPresent());
  }

  /** Whether a call puts what its receiver gives, and something else, side by side. */
  static boolean joins(Instruction.Call call) {
    return call.receiver() != null
        && call.arguments().size() == 1
        && COMBINES.contains(call.callee().method().name());
  }

  /**
   * The variable whose value a function gets as one of its arguments, where a call hands it more
   * than one; empty where that is not known.
   */
  static Optional<Variable> handed(Instruction.Call call, int argument) {
    List<Variable> arguments = call.arguments();
    Variable receiver = call.receiver();
    if (receiver == null) {
      return call.callee().method().name().equals("zip") && argument + 1 < arguments.size()
          ? Optional.of(arguments.get(argument))
          : Optional.empty();
    }
    if (argument == 0) {
      return Optional.of(receiver);
    }
    return argument == 1
            && arguments.size() == 2
            && COMBINES.contains(call.callee().method().name())
        ? Optional.of(arguments.get(0))
        : Optional.empty();
  }
}

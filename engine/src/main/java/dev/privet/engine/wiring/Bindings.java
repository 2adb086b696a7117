package dev.privet.engine.wiring;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which classes modules bind to which types in code, as {@code bind(Store.class).to(FileStore
 * .class)}. A type that is bound otherwise too, to an instance or by a provider, is not known.
 */
final class Bindings {

  private static final int MAX_CHAIN = 5;

  private final Set<String> builders;
  private final Map<String, Set<String>> plain = new HashMap<>();
  private final Set<String> unknown = new LinkedHashSet<>();

  Bindings(Set<String> builders) {
    this.builders = builders;
  }

  /** Looks for bindings in a body. */
  void read(MethodBody body) {
    if (builders.isEmpty()) {
      return;
    }
    Map<Variable, Instruction.Call> calls = new HashMap<>();
    Map<Variable, String> literals = new HashMap<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Constant constant
          && constant.value() instanceof Type type) {
        literals.put(constant.target(), Types.name(type));
      } else if (instruction instanceof Instruction.Call call) {
        if (call.target() != null) {
          calls.put(call.target(), call);
        }
        if (builders.contains(call.callee().method().owner()) && call.receiver() != null) {
          bind(call, calls, literals);
        }
      }
    }
  }

  private void bind(
      Instruction.Call call,
      Map<Variable, Instruction.Call> calls,
      Map<Variable, String> literals) {
    boolean qualified = false;
    Instruction.@Nullable Call at = calls.get(call.receiver());
    for (int i = 0; i < MAX_CHAIN && at != null; i++) {
      String name = at.callee().method().name();
      if (name.equals("bind")) {
        String type = at.arguments().isEmpty() ? null : literals.get(at.arguments().get(0));
        if (type != null && !qualified) {
          keep(type, call, literals);
        }
        return;
      }
      qualified |= name.equals("annotatedWith");
      at = at.receiver() == null ? null : calls.get(at.receiver());
    }
  }

  private void keep(String type, Instruction.Call call, Map<Variable, String> literals) {
    String bound =
        call.callee().method().name().equals("to") && !call.arguments().isEmpty()
            ? literals.get(call.arguments().get(0))
            : null;
    if (bound == null) {
      unknown.add(type);
    } else {
      plain.computeIfAbsent(type, unused -> new LinkedHashSet<>()).add(bound);
    }
  }

  /** What a type is bound to where no qualifier is given. */
  Optional<Set<String>> of(String type) {
    return unknown.contains(type) ? Optional.empty() : Optional.ofNullable(plain.get(type));
  }
}

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
  private final Map<Named, Set<String>> named = new HashMap<>();
  private final Set<String> unknown = new LinkedHashSet<>();

  /** A type under the text or the annotation that tells it from others of the same type. */
  private record Named(String type, String qualifier) {}

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
    Map<Variable, String> texts = new HashMap<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Constant constant
          && constant.value() instanceof Type type) {
        literals.put(constant.target(), Types.name(type));
      } else if (instruction instanceof Instruction.Constant constant
          && constant.value() instanceof String text) {
        texts.put(constant.target(), text);
      } else if (instruction instanceof Instruction.Call call) {
        if (call.target() != null) {
          calls.put(call.target(), call);
        }
        if (builders.contains(call.callee().method().owner()) && call.receiver() != null) {
          bind(call, calls, literals, texts);
        }
      }
    }
  }

  private void bind(
      Instruction.Call call,
      Map<Variable, Instruction.Call> calls,
      Map<Variable, String> literals,
      Map<Variable, String> texts) {
    Instruction.@Nullable Call annotated = null;
    Instruction.@Nullable Call at = calls.get(call.receiver());
    for (int i = 0; i < MAX_CHAIN && at != null; i++) {
      String name = at.callee().method().name();
      if (name.equals("bind")) {
        String type = at.arguments().isEmpty() ? null : literals.get(at.arguments().get(0));
        String bound = bound(call, literals);
        if (type != null && annotated == null) {
          keep(type, bound);
        } else if (type != null && bound != null) {
          String qualifier = qualifier(annotated, calls, literals, texts);
          if (qualifier != null) {
            named
                .computeIfAbsent(new Named(type, qualifier), unused -> new LinkedHashSet<>())
                .add(bound);
          }
        }
        return;
      }
      annotated = name.equals("annotatedWith") ? at : annotated;
      at = at.receiver() == null ? null : calls.get(at.receiver());
    }
  }

  private static @Nullable String bound(Instruction.Call call, Map<Variable, String> literals) {
    return call.callee().method().name().equals("to") && !call.arguments().isEmpty()
        ? literals.get(call.arguments().get(0))
        : null;
  }

  /** The annotation's class, or the text of {@code Names.named("text")}. */
  private static @Nullable String qualifier(
      Instruction.@Nullable Call annotated,
      Map<Variable, Instruction.Call> calls,
      Map<Variable, String> literals,
      Map<Variable, String> texts) {
    if (annotated == null || annotated.arguments().isEmpty()) {
      return null;
    }
    Variable argument = annotated.arguments().get(0);
    Instruction.Call made = calls.get(argument);
    return made == null || made.arguments().isEmpty()
        ? literals.get(argument)
        : texts.get(made.arguments().get(0));
  }

  private void keep(String type, @Nullable String bound) {
    if (bound == null) {
      unknown.add(type);
    } else {
      plain.computeIfAbsent(type, unused -> new LinkedHashSet<>()).add(bound);
    }
  }

  /** What a type is bound to under a qualifier: the text it gives, or the annotation's class. */
  Optional<Set<String>> of(String type, String qualifier) {
    return Optional.ofNullable(named.get(new Named(type, qualifier)));
  }

  /** What a type is bound to where no qualifier is given. */
  Optional<Set<String>> of(String type) {
    return unknown.contains(type) ? Optional.empty() : Optional.ofNullable(plain.get(type));
  }
}

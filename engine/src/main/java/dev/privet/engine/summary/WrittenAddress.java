package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.ruleset.Hosts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The constant address that a body gives to what makes an object, as {@code new
 * Retrofit.Builder().baseUrl("https://api.example.com").build()}: looked for in the calls that the
 * object comes from, before anything is analysed.
 */
final class WrittenAddress {

  private final MethodBody body;
  private final Hierarchy hierarchy;

  WrittenAddress(MethodBody body, Hierarchy hierarchy) {
    this.body = body;
    this.hierarchy = hierarchy;
  }

  Optional<String> of(@Nullable Variable start) {
    Deque<Variable> todo = new ArrayDeque<>();
    Set<Variable> seen = new HashSet<>();
    if (start != null) {
      todo.add(start);
    }
    while (!todo.isEmpty()) {
      Variable at = todo.poll();
      if (!seen.add(at)) {
        continue;
      }
      for (Instruction instruction : body.code()) {
        Object constant = constant(instruction, at);
        Optional<String> host =
            constant instanceof String text ? Hosts.named(text) : Optional.empty();
        if (host.isPresent()) {
          return host;
        }
        todo.addAll(before(instruction, at));
      }
    }
    return Optional.empty();
  }

  private @Nullable Object constant(Instruction instruction, Variable at) {
    if (instruction instanceof Instruction.Constant constant && constant.target().equals(at)) {
      return constant.value();
    } else if (instruction instanceof Instruction.GetField get && get.target().equals(at)) {
      return constant(get.field());
    }
    return null;
  }

  private @Nullable Object constant(FieldKey key) {
    Optional<TypeDeclaration> owner = hierarchy.find(key.owner());
    if (owner.isPresent()) {
      for (FieldDeclaration field : owner.get().fields()) {
        if (field.key().equals(key)) {
          return field.constant().orElse(null);
        }
      }
    }
    return null;
  }

  /** What a variable's object was made from, or was given by calls on it. */
  private static List<Variable> before(Instruction instruction, Variable at) {
    if (instruction instanceof Instruction.Copy copy && copy.target().equals(at)) {
      return List.of(copy.source());
    } else if (instruction instanceof Instruction.Cast cast && cast.target().equals(at)) {
      return List.of(cast.source());
    } else if (instruction instanceof Instruction.Concat concat && concat.target().equals(at)) {
      return concat.parts().subList(0, Math.min(1, concat.parts().size()));
    } else if (instruction instanceof Instruction.Call call
        && (at.equals(call.target()) || at.equals(call.receiver()))) {
      List<Variable> parts = new java.util.ArrayList<>(call.arguments());
      if (call.receiver() != null) {
        parts.add(call.receiver());
      }
      return parts;
    }
    return List.of();
  }
}

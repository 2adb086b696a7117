package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Words;
import java.util.List;
import java.util.Set;

/**
 * Whether a digest is salted or keyed: what it is taken of holds more than the data, or what takes
 * it was made with a key, by what they are called.
 */
final class Salts {

  private static final Set<String> SALT =
      Set.of("salt", "salted", "pepper", "secret", "key", "hmac");
  private static final int MAX_STEPS = 10;

  private Salts() {}

  static boolean isSalted(Frame frame, Instruction.Call digest) {
    for (Variable argument : digest.arguments()) {
      if (isJoined(frame, argument)) {
        return true;
      }
    }
    Variable receiver = digest.receiver();
    return receiver != null && (isFed(frame, digest, receiver) || isSalt(frame, receiver));
  }

  /** {@code digest.update(salt)}. */
  private static boolean isFed(Frame frame, Instruction.Call digest, Variable receiver) {
    Object taker = origin(frame, receiver);
    for (Block block : frame.body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Call call
            && call.callee().method().owner().equals(digest.callee().method().owner())
            && call.callee().method().name().equals("update")
            && call.receiver() != null
            && origin(frame, call.receiver()).equals(taker)
            && call.arguments().stream().anyMatch(argument -> isSalt(frame, argument))) {
          return true;
        }
      }
    }
    return false;
  }

  /** What tells one object from another: the field it is read from, or the variable. */
  private static Object origin(Frame frame, Variable variable) {
    Variable at = variable;
    for (int i = 0; i < MAX_STEPS; i++) {
      Instruction.Definition definition = frame.body.definition(at).orElse(null);
      if (definition instanceof Instruction.GetField get) {
        return get.field();
      } else if (!(definition instanceof Instruction.Copy copy)) {
        return at;
      } else {
        at = copy.source();
      }
    }
    return at;
  }

  /** {@code (salt + email).getBytes(UTF_8)}. */
  private static boolean isJoined(Frame frame, Variable argument) {
    Variable at = argument;
    for (int i = 0; i < MAX_STEPS; i++) {
      Instruction.Definition definition = frame.body.definition(at).orElse(null);
      if (definition instanceof Instruction.Copy copy) {
        at = copy.source();
      } else if (definition instanceof Instruction.Call call
          && call.receiver() != null
          && Types.isText(call.receiver().type())) {
        if (call.arguments().stream().anyMatch(part -> isSalt(frame, part))) {
          return true;
        }
        at = call.receiver();
      } else {
        return definition instanceof Instruction.Concat concat
            && concat.parts().stream().anyMatch(part -> isSalt(frame, part));
      }
    }
    return false;
  }

  private static boolean isSalt(Frame frame, Variable part) {
    Variable at = part;
    for (int i = 0; i < MAX_STEPS; i++) {
      if (isNamed(at.name())) {
        return true;
      }
      Instruction.Definition definition = frame.body.definition(at).orElse(null);
      if (definition instanceof Instruction.Copy copy) {
        at = copy.source();
      } else if (definition instanceof Instruction.Call call) {
        if (isNamed(call.callee().method().name()) || call.receiver() == null) {
          return isNamed(call.callee().method().name());
        }
        at = call.receiver();
      } else {
        return definition instanceof Instruction.GetField get && isNamed(get.field().name());
      }
    }
    return false;
  }

  private static boolean isNamed(String name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(SALT::contains);
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/** Calls that make data unreadable in a way that can be undone, and calls that undo it. */
final class Protection {

  private Protection() {}

  static boolean hides(Frame frame, Instruction.Call call) {
    return isCipher(call) || frame.program.rules().hides(call.callee().method().name());
  }

  private static boolean isCipher(Instruction.Call call) {
    return call.callee().method().owner().equals("javax.crypto.Cipher");
  }

  /** Whether a cipher was set up in this body to undo what another did. */
  static boolean deciphers(Frame frame, Instruction.Call call) {
    if (!isCipher(call) || call.receiver() == null) {
      return false;
    }
    Variable cipher = origin(frame, call.receiver());
    for (Block block : frame.body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Call init
            && isCipher(init)
            && init.callee().method().name().equals("init")
            && init.receiver() != null
            && origin(frame, init.receiver()).equals(cipher)
            && isDecryptMode(frame.constant(init.arguments().get(0)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDecryptMode(@Nullable Object mode) {
    return mode instanceof FieldKey field
        ? field.name().equals("DECRYPT_MODE")
        : Integer.valueOf(Cipher.DECRYPT_MODE).equals(mode);
  }

  /** The variable that a chain of copies begins with. */
  private static Variable origin(Frame frame, Variable variable) {
    Variable at = variable;
    for (int i = 0; i < 10; i++) {
      if (frame.body.definition(at).orElse(null) instanceof Instruction.Copy copy) {
        at = copy.source();
      }
    }
    return at;
  }

  static boolean reveals(Frame frame, Instruction.Call call) {
    return Types.isText(call.callee().returnType())
        && frame.program.rules().reveals(call.callee().method().name());
  }

  /** All that a call is given. */
  static Value input(Frame frame, Instruction.Call call) {
    Value.Builder out = new Value.Builder();
    out.add(frame.value(call.receiver()));
    call.arguments().forEach(argument -> out.add(frame.value(argument)));
    return out.build();
  }

  /** What a digest is taken of: what the call is given, and what its object was fed with before. */
  static Value digested(Frame frame, Instruction.Call call) {
    Variable receiver = call.receiver();
    if (receiver == null || Types.isScalar(receiver.type())) {
      return input(frame, call);
    }
    Value.Builder out = new Value.Builder();
    Value fed =
        frame.memory.read(frame.heap, frame.value(receiver), Step.CONTENT, ClassType.OBJECT);
    for (Value.Entry entry : fed.entries()) {
      if (!(entry.atom().place().step() instanceof Step.Content)) {
        out.add(entry);
      }
    }
    call.arguments().forEach(argument -> out.add(frame.value(argument)));
    return out.build();
  }

  /** Whether a call gives back how many bytes it wrote into an array: the digest is there, then. */
  static boolean filled(Frame frame, Instruction.Call call, Value digest) {
    if (!(call.callee().returnType() instanceof PrimitiveType)) {
      return false;
    }
    for (Variable argument : call.arguments()) {
      if (argument.type() instanceof ArrayType) {
        Value array = frame.value(argument);
        frame.memory.write(frame.heap, array, Step.ELEMENT, ClassType.OBJECT, digest);
      }
    }
    return true;
  }

  /** What a call makes readable: what was hidden before, and what is kept as hidden by name. */
  static Value revealed(Frame frame, Instruction.Call call) {
    Value.Builder out = new Value.Builder();
    for (int i = 0; i < call.arguments().size(); i++) {
      Variable argument = call.arguments().get(i);
      for (Value.Entry entry : frame.value(argument).entries()) {
        if (entry.atom().mode() == Atom.Mode.PROTECTED) {
          out.add(entry.with(entry.atom().as(Atom.Mode.DERIVED)));
        } else if (Types.isText(argument.type())) {
          named(frame, call, i, entry, out);
        }
      }
    }
    return out.build();
  }

  private static void named(
      Frame frame, Instruction.Call call, int argument, Value.Entry entry, Value.Builder out) {
    Place place = entry.atom().place();
    String name =
        place.step() instanceof Step.Field field
            ? field.key().name()
            : place.step() instanceof Step.Property property ? property.name() : "";
    Optional<String> shown = frame.program.rules().unhidden(name);
    Place owner = place.parent();
    if (shown.isEmpty() || owner == null) {
      return;
    }
    PersonalData.Verdict verdict =
        frame.program.personalData().property(Types.name(owner.type()), shown.get(), place.type());
    if (verdict instanceof PersonalData.Verdict.Personal personal) {
      Root.Source source =
          new Root.Source(
              Site.of(frame.at, 90 + argument),
              personal.classification(),
              Types.simpleName(Types.name(owner.type())) + "." + name,
              call.position(),
              List.of(owner));
      out.add(entry.with(Atom.itself(Place.of(source, call.callee().returnType()))));
    }
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.personaldata.Classification;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.ruleset.MethodModel;
import dev.privet.engine.ruleset.SourceSpec;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies a pack's sources and propagators at a call. */
final class ModelTransfer {

  private final Frame frame;
  private final Instantiation instantiation;

  ModelTransfer(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
  }

  /** What a source spec says the call gives; empty where none applies. */
  Optional<Value> source(Instruction.Call call, MethodModel model) {
    if (isOwn(frame.value(call.receiver()))) {
      return Optional.empty();
    }
    boolean neutral = call.receiver() != null && frame.value(call.receiver()).isNone();
    for (SourceSpec spec : model.sources()) {
      if (neutral && spec.category().isPresent()) {
        continue;
      }
      Classification found = classification(call, spec);
      if (found != null) {
        String label = label(call, spec, found);
        Root.Source root =
            new Root.Source(Site.of(frame.at, 5), found, label, call.position(), receivers(call));
        return Optional.of(Value.of(Place.of(root, whole(call.callee().returnType()))));
      }
    }
    return Optional.empty();
  }

  /** Bytes and characters are the data as a whole, as a text is, and not one by one. */
  private static Type whole(Type type) {
    return type instanceof ArrayType array && array.element() instanceof PrimitiveType
        ? ClassType.STRING
        : type;
  }

  /** What was created here holds what was put into it, whatever its keys are called. */
  private static boolean isOwn(Value receiver) {
    return !receiver.isNone()
        && receiver.entries().stream().allMatch(entry -> entry.atom().place().isOwn());
  }

  private List<Place> receivers(Instruction.Call call) {
    return frame.value(call.receiver()).entries().stream()
        .map(entry -> entry.atom().place())
        .limit(4)
        .toList();
  }

  private String label(Instruction.Call call, SourceSpec spec, Classification found) {
    Object key = key(call, spec);
    return key instanceof String text
        ? "\"" + SelectedColumn.keys(text).get(0) + "\""
        : key != null ? "\"" + key + "\"" : found.category();
  }

  private @Nullable Classification classification(Instruction.Call call, SourceSpec spec) {
    if (spec.category().isPresent()) {
      return new Classification(spec.category().get(), 1.0, "read by " + spec.id());
    }
    Object key = key(call, spec);
    if (key == null) {
      return null;
    }
    List<String> keys = key instanceof String text ? SelectedColumn.keys(text) : List.of("" + key);
    Type given = call.callee().returnType();
    Type read = keys.contains(key) ? given : SelectedColumn.type(given);
    for (String one : keys) {
      Classification found = classification(call, spec, one, read);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Classification classification(
      Instruction.Call call, SourceSpec spec, String key, Type read) {
    PersonalData personal = frame.program.personalData();
    // What a collection holds, the program may have put there.
    boolean own = call.callee().method().owner().startsWith("java.util.");
    PersonalData.Verdict verdict = own ? personal.key(key, read) : personal.sentKey(key, read);
    if (verdict instanceof PersonalData.Verdict.Neutral && spec.ofPerson()) {
      verdict = personal.personKey(key, read);
    }
    return verdict instanceof PersonalData.Verdict.Personal found ? found.classification() : null;
  }

  private @Nullable Object key(Instruction.Call call, SourceSpec spec) {
    return Propagation.key(frame, call, spec.key().isPresent() ? spec.key().getAsInt() : -1);
  }

  /** Moves data as the propagators say. */
  Value propagate(Instruction.Call call, MethodModel model) {
    return Propagation.of(frame, instantiation, call, model);
  }
}

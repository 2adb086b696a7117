package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which keys a call passes: a method that reads what stands under a key it is given, as {@code
 * text(row, "email")} does, reads there what the caller says.
 */
final class PassedKeys {

  private static final int SITE = 6;

  /** Nothing is known of what is passed. */
  static final PassedKeys NONE = new PassedKeys(List.of(), Optional.empty());

  /**
   * A key that is passed: a constant, or a formal of the caller's own.
   *
   * @param constant empty where it is none
   */
  private record Key(Optional<String> constant, OptionalInt formal) {}

  private final List<Key> keys;

  private final Optional<Position> position;

  private PassedKeys(List<Key> keys, Optional<Position> position) {
    this.keys = keys;
    this.position = position;
  }

  static PassedKeys of(Frame frame, Instruction.Call call) {
    List<Key> keys = new ArrayList<>();
    if (call.receiver() != null) {
      keys.add(new Key(Optional.empty(), OptionalInt.empty()));
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      Object constant = Propagation.key(frame, call, i);
      keys.add(
          new Key(
              Optional.ofNullable(constant).map(Object::toString),
              frame.formal(call.arguments().get(i))));
    }
    return new PassedKeys(keys, Optional.of(call.position()));
  }

  /** Where a callee wrote what stands under a key that it was given. */
  Step written(Step.Asked asked) {
    Key key =
        asked.formal() < keys.size()
            ? keys.get(asked.formal())
            : new Key(Optional.empty(), OptionalInt.empty());
    if (key.constant().isPresent()) {
      return new Step.At(key.constant().get());
    }
    return key.formal().isPresent()
        ? new Step.Asked(key.formal().getAsInt(), true)
        : Step.MAP_VALUE;
  }

  /** What a callee read under a key that it was given. */
  Value read(Frame frame, Step.Asked asked, Type type, Value base) {
    Key key =
        asked.formal() < keys.size()
            ? keys.get(asked.formal())
            : new Key(Optional.empty(), OptionalInt.empty());
    if (key.constant().isPresent()) {
      return asked.part()
          ? under(frame, key.constant().get(), type, base)
          : named(frame, key.constant().get(), type, base);
    }
    if (key.formal().isPresent()) {
      return asked(frame, new Step.Asked(key.formal().getAsInt(), asked.part()), type, base);
    }
    return asked.part() ? frame.memory.read(frame.heap, base, Step.MAP_VALUE, type) : base;
  }

  /** What stands under a key; what nobody saw being put there goes by the key. */
  private Value under(Frame frame, String key, Type type, Value base) {
    Step at = new Step.At(key);
    Value read = frame.memory.read(frame.heap, base, at, type);
    if (position.isEmpty()
        || !(frame.program.personalData().key(key, type)
            instanceof PersonalData.Verdict.Personal personal)) {
      return read;
    }
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : read.entries()) {
      Place place = entry.atom().place();
      boolean unseen =
          entry.atom().mode() == Atom.Mode.ITSELF
              && at.equals(place.step())
              && place.parent() != null
              && !place.isOwn();
      if (!unseen || !Types.isVague(place.type())) {
        out.add(entry);
        continue;
      }
      if (frame.effects.isOpen(place)) {
        // Callers may have seen it being put there.
        Step name = new Step.Named(personal.classification(), "\"" + key + "\"");
        out.add(entry);
        out.add(entry.with(Atom.itself(place.child(name, ClassType.STRING))));
        continue;
      }
      Root source =
          new Root.Source(
              Site.of(frame.at, SITE),
              personal.classification(),
              "\"" + key + "\"",
              position.get(),
              List.of(Objects.requireNonNull(place.parent())));
      out.add(entry.with(Atom.itself(Place.of(source, place.type()))));
    }
    return out.build();
  }

  private static Value named(Frame frame, String key, Type type, Value base) {
    if (!(frame.program.personalData().sentKey(key, type)
        instanceof PersonalData.Verdict.Personal)) {
      return base;
    }
    return below(new Step.At(key), type, base);
  }

  /** What stands under a key that callers know. */
  static Value asked(Frame frame, Step.Asked asked, Type type, Value base) {
    return asked.part()
        ? frame.memory.read(frame.heap, base, asked, type)
        : below(asked, type, base);
  }

  private static Value below(Step step, Type type, Value base) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : base.entries()) {
      Atom atom = entry.atom();
      out.add(entry.with(new Atom(atom.place().child(step, type), atom.mode(), atom.weak())));
    }
    return out.build();
  }
}

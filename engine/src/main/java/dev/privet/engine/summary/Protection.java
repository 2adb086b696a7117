package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Words;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls that make data unreadable in a way that can be undone, and calls that undo it. */
final class Protection {

  private static final Set<String> HIDING =
      Set.of("encrypt", "encipher", "tokenize", "tokenise", "seal", "verschluesseln");
  private static final Set<String> REVEALING =
      Set.of(
          "decrypt",
          "decipher",
          "detokenize",
          "detokenise",
          "unmask",
          "unseal",
          "reveal",
          "entschluesseln");
  private static final Set<String> HIDDEN =
      Set.of(
          "encrypted",
          "enciphered",
          "tokenized",
          "tokenised",
          "sealed",
          "cipher",
          "verschluesselt");

  private Protection() {}

  static boolean hides(Instruction.Call call) {
    return startsWith(call, HIDING);
  }

  static boolean reveals(Instruction.Call call) {
    return startsWith(call, REVEALING) && Types.isText(call.callee().returnType());
  }

  private static boolean startsWith(Instruction.Call call, Set<String> verbs) {
    List<String> words = Words.of(call.callee().method().name());
    return !words.isEmpty() && verbs.contains(words.get(0));
  }

  /** All that a call is given. */
  static Value input(Frame frame, Instruction.Call call) {
    Value.Builder out = new Value.Builder();
    out.add(frame.value(call.receiver()));
    call.arguments().forEach(argument -> out.add(frame.value(argument)));
    return out.build();
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
    List<String> words = new ArrayList<>(Words.of(name));
    Place owner = place.parent();
    if (!words.removeAll(HIDDEN) || words.isEmpty() || owner == null) {
      return;
    }
    PersonalData.Verdict verdict =
        frame
            .program
            .personalData()
            .property(Types.name(owner.type()), String.join("_", words), place.type());
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

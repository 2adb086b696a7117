package dev.privet.engine.summary;

import dev.privet.engine.cfg.ControlFlowGraph;
import dev.privet.engine.cfg.SsaForm;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.Map;

/**
 * Closes templates where no caller is left to say which class an object has: it may be any that the
 * project has below the declared type.
 */
public final class Grounding {

  private Grounding() {}

  /** What a sink effect of an entry point discloses, without templates. */
  public static Value close(
      Program program,
      Map<MethodKey, MethodSummary> summaries,
      MethodKey method,
      SinkEffect effect) {
    boolean open = false;
    for (Value.Entry entry : effect.disclosed().entries()) {
      open |= isTemplate(entry.atom());
    }
    MethodBody body = program.bodies().get(method);
    if (!open || body == null) {
      return effect.disclosed();
    }
    Frame frame = new Frame(program, SsaForm.of(ControlFlowGraph.of(body)), summaries::get);
    Disclosing disclosing =
        Disclosing.closed(frame, new Instantiation(frame), effect.sink().position());
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : effect.disclosed().entries()) {
      if (isTemplate(entry.atom())) {
        Disclosure disclosure =
            entry.atom().mode() == Atom.Mode.TEXT ? Disclosure.TEXT : Disclosure.SERIALISED;
        Value itself = Value.of(List.of(entry.with(entry.atom().as(Atom.Mode.ITSELF))));
        out.add(disclosing.of(itself, disclosure));
      } else {
        out.add(entry);
      }
    }
    return out.build();
  }

  private static boolean isTemplate(Atom atom) {
    return atom.mode() == Atom.Mode.TEXT || atom.mode() == Atom.Mode.SERIALISED;
  }
}

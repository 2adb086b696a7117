package dev.privet.engine.judge;

import dev.privet.engine.guard.Preset;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.summary.Program;
import dev.privet.engine.taint.Fact;
import java.util.List;
import java.util.TreeSet;

/** Checks that somebody has not opted out, on which flows rely where the law asks for more. */
final class OptOuts {

  private OptOuts() {}

  static List<Preset> of(Program program, List<Flow> flows) {
    TreeSet<Preset> found = new TreeSet<>();
    for (Flow flow : flows) {
      Fact check = flow.coverage().check();
      if (flow.coverage().verdict() == Coverage.Verdict.OPT_OUT && check != null) {
        Position at = check.rest().orElse(check.origin().position());
        MethodKey method = holder(program, at, flow.method());
        found.add(new Preset(Preset.Kind.OPT_OUT, "opt-out", method, at));
      }
    }
    return List.copyOf(found);
  }

  /** The method that a check stands in, the flow's own first. */
  private static MethodKey holder(Program program, Position check, MethodKey first) {
    MethodBody own = program.bodies().get(first);
    if (own != null && isIn(check, own.position())) {
      return first;
    }
    for (MethodBody body : program.bodies().values()) {
      if (isIn(check, body.position()) && body.enclosing().isEmpty()) {
        return body.key();
      }
    }
    return first;
  }

  private static boolean isIn(Position check, Position body) {
    return check.file().equals(body.file())
        && check.line() >= body.line()
        && check.endLine() <= body.endLine();
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.program.MethodKey;
import java.util.List;

/** Connects the guard analysis with access paths. */
final class GuardAdapter {

  GuardAdapter(Program program) {}

  void prove(List<MethodKey> members, List<SsaBody> bodies, boolean single) {}

  GuardedPoints points(MethodKey method) {
    return GuardedPoints.NONE;
  }

  void release(List<MethodKey> members) {}
}

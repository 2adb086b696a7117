package dev.privet.engine.cfg;

import dev.privet.engine.ir.Handler;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.MethodBody;

/** The labels at which a block has to start: something jumps there, or a handler's range does. */
final class Leaders {
  private final boolean[] leader;

  private Leaders(int labels) {
    leader = new boolean[labels];
  }

  static boolean[] of(MethodBody body) {
    Leaders leaders = new Leaders(body.labels());
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Goto jump) {
        leaders.add(jump.to());
      } else if (instruction instanceof Instruction.Branch branch) {
        leaders.add(branch.whenTrue());
        leaders.add(branch.whenFalse());
      } else if (instruction instanceof Instruction.Switch choice) {
        choice.cases().forEach(one -> leaders.add(one.to()));
        leaders.add(choice.otherwise());
      }
    }
    for (Handler handler : body.handlers()) {
      leaders.add(handler.start());
      leaders.add(handler.end());
      leaders.add(handler.target());
    }
    return leaders.leader;
  }

  private void add(Label label) {
    if (label.id() < leader.length) {
      leader[label.id()] = true;
    }
  }
}

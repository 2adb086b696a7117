package dev.privet.engine.cfg;

import dev.privet.engine.ir.Handler;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.ClassType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which handlers are in force as one goes through the code. */
final class Handlers {
  private final List<Handler> all;
  private final List<List<Integer>> starts = new ArrayList<>();
  private final List<List<Integer>> ends = new ArrayList<>();
  private final BitSet on = new BitSet();
  private final @Nullable Thrown thrown;

  Handlers(MethodBody body, @Nullable Thrown thrown) {
    this.thrown = thrown;
    all = body.handlers();
    if (all.isEmpty()) {
      return;
    }
    for (int i = 0; i < body.labels(); i++) {
      starts.add(List.of());
      ends.add(List.of());
    }
    for (int i = 0; i < all.size(); i++) {
      note(starts, all.get(i).start(), i);
      note(ends, all.get(i).end(), i);
    }
  }

  private static void note(List<List<Integer>> at, Label label, int handler) {
    if (label.id() >= at.size()) {
      return;
    }
    if (at.get(label.id()).isEmpty()) {
      at.set(label.id(), new ArrayList<>(2));
    }
    at.get(label.id()).add(handler);
  }

  /** Goes past a mark. */
  void pass(Label label) {
    if (all.isEmpty()) {
      return;
    }
    starts.get(label.id()).forEach(on::set);
    ends.get(label.id()).forEach(on::clear);
  }

  /** The handlers in force, by number, inner ones first. */
  BitSet active() {
    return on;
  }

  /**
   * Where an exception may arrive: inner handlers first, none beyond one that takes everything.
   *
   * @param last a statement that throws, whose static type may name its handler, or a call; else
   *     null
   */
  List<Label> targets(@Nullable Instruction last) {
    List<Label> targets = new ArrayList<>(2);
    for (int i = on.nextSetBit(0); i >= 0; i = on.nextSetBit(i + 1)) {
      Handler handler = all.get(i);
      if (thrown == null || thrown.arrives(last, handler)) {
        targets.add(handler.target());
      }
      if (takes(handler, last instanceof Instruction.Throw one ? one : null)) {
        break;
      }
    }
    return targets;
  }

  private static boolean takes(Handler handler, Instruction.@Nullable Throw thrown) {
    return handler.types().isEmpty()
        || handler.types().contains(ClassType.of("java.lang.Throwable"))
        || (thrown != null && handler.types().contains(thrown.value().type()));
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.taint.Held;

/** Which consent facts hold at the points of one body, in terms of its access paths. */
interface GuardedPoints {

  /** No facts anywhere. */
  GuardedPoints NONE =
      new GuardedPoints() {
        @Override
        public void bind(Frame frame) {}

        @Override
        public Held at(Block block, int instruction) {
          return Held.NOTHING;
        }

        @Override
        public Held on(Edge edge) {
          return Held.NOTHING;
        }
      };

  /** Gives the frame whose variables name the persons. */
  void bind(Frame frame);

  Held at(Block block, int instruction);

  Held on(Edge edge);
}

package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import dev.privet.engine.taint.Withdrawn;
import java.util.List;
import java.util.Set;

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
        public Set<Withdrawn> since(Variable defined, Block block, int instruction) {
          return Set.of();
        }

        @Override
        public Set<Withdrawn> takenBack(Block block, int instruction) {
          return Set.of();
        }

        @Override
        public Held on(Edge edge, Variable taken) {
          return Held.NOTHING;
        }

        @Override
        public Held entry(Root.Function function, List<Value> actuals) {
          return Held.NOTHING;
        }

        @Override
        public FormalFacts formals(Instruction.Call call) {
          return FormalFacts.OUTSIDE;
        }

        @Override
        public FormalFacts formals(Root.Function function) {
          return FormalFacts.OUTSIDE;
        }
      };

  /** Gives the frame whose variables name the persons. */
  void bind(Frame frame);

  Held at(Block block, int instruction);

  /** Who may have taken a consent back since a variable was defined, when an instruction begins. */
  Set<Withdrawn> since(Variable defined, Block block, int instruction);

  /** Who may take a consent back when an instruction runs. */
  Set<Withdrawn> takenBack(Block block, int instruction);

  /** What holds of a value that is taken along an edge. */
  Held on(Edge edge, Variable taken);

  /**
   * What holds whenever a function made by this body runs.
   *
   * @param actuals aligned with the parameters of the function's body
   */
  Held entry(Root.Function function, List<Value> actuals);

  /** What facts about a callee's formals mean at a call of this body. */
  FormalFacts formals(Instruction.Call call);

  /** What facts about the captured values of a function made by this body mean here. */
  FormalFacts formals(Root.Function function);
}

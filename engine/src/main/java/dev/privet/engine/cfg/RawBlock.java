package dev.privet.engine.cfg;

import dev.privet.engine.ir.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A block while it is being filled, numbered in the order of the code. */
final class RawBlock {
  final List<Instruction> instructions = new ArrayList<>();
  final List<Edge> edges = new ArrayList<>(2);

  /** Adds an edge unless one of that kind goes there. */
  void connect(int from, int to, Edge.Kind kind, List<Instruction.Case> cases) {
    for (Edge edge : edges) {
      if (edge.to() == to && edge.kind() == kind) {
        return;
      }
    }
    edges.add(new Edge(from, to, kind, cases));
  }
}

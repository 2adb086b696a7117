package dev.privet.engine.cfg;

import dev.privet.engine.ir.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A block while it is being filled, numbered in the order of the code. */
final class RawBlock {
  final List<Instruction> instructions = new ArrayList<>();
  final List<Edge> edges = new ArrayList<>(2);

  /** Adds an edge; one of that kind that goes there already takes its cases, too. */
  void connect(int from, int to, Edge.Kind kind, List<Instruction.Case> cases) {
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      if (edge.to() == to && edge.kind() == kind) {
        List<Instruction.Case> all = new ArrayList<>(edge.cases());
        all.addAll(cases);
        edges.set(i, new Edge(from, to, kind, all));
        return;
      }
    }
    edges.add(new Edge(from, to, kind, cases));
  }
}

package dev.privet.engine.cfg;

import dev.privet.engine.graph.LoopOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Drops what cannot be reached, numbers the rest in loop order, adds the back links. */
final class BlockOrder {

  private BlockOrder() {}

  static List<Block> finish(List<RawBlock> raw) {
    int[][] successors = new int[raw.size()][];
    for (int i = 0; i < successors.length; i++) {
      successors[i] = raw.get(i).edges.stream().mapToInt(Edge::to).toArray();
    }
    int[] order = LoopOrder.of(successors, 0);
    int[] number = new int[raw.size()];
    Arrays.fill(number, -1);
    for (int i = 0; i < order.length; i++) {
      number[order[i]] = i;
    }
    List<List<Edge>> out = new ArrayList<>();
    List<List<Edge>> in = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      out.add(new ArrayList<>(2));
      in.add(new ArrayList<>(2));
    }
    for (int i = 0; i < order.length; i++) {
      for (Edge edge : raw.get(order[i]).edges) {
        Edge renumbered = new Edge(i, number[edge.to()], edge.kind(), edge.cases());
        out.get(i).add(renumbered);
        in.get(renumbered.to()).add(renumbered);
      }
    }
    List<Block> blocks = new ArrayList<>(order.length);
    for (int i = 0; i < order.length; i++) {
      blocks.add(new Block(i, raw.get(order[i]).instructions, out.get(i), in.get(i)));
    }
    return blocks;
  }
}

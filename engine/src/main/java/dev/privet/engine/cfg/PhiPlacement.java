package dev.privet.engine.cfg;

import dev.privet.engine.graph.Dominators;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Where a variable with several definitions needs a phi: on the iterated dominance frontier of its
 * definitions (Cytron et al., "Efficiently Computing Static Single Assignment Form and the Control
 * Dependence Graph", 1991), as far as it is live there (Choi, Cytron and Ferrante 1991). Liveness
 * is found by walking back from each use, so temporaries and single assignments cost nothing.
 */
final class PhiPlacement {
  private final List<Block> blocks;
  private final Dominators dominators;
  private final int[] live;
  private final int[] placed;
  private final int[] defined;

  private PhiPlacement(ControlFlowGraph graph, Dominators dominators) {
    this.blocks = graph.blocks();
    this.dominators = dominators;
    live = new int[blocks.size()];
    placed = new int[blocks.size()];
    defined = new int[blocks.size()];
    Arrays.fill(live, -1);
    Arrays.fill(placed, -1);
    Arrays.fill(defined, -1);
  }

  /** For each block the variables that need a phi at its start, ascending. */
  static List<List<Variable>> of(
      ControlFlowGraph graph, Dominators dominators, boolean[] redefined) {
    List<List<Variable>> phis = new ArrayList<>();
    for (int i = 0; i < graph.blocks().size(); i++) {
      phis.add(List.of());
    }
    PhiPlacement placement = new PhiPlacement(graph, dominators);
    Occurrences occurrences = Occurrences.of(graph, redefined);
    for (Variable variable : graph.variables()) {
      if (redefined[variable.index()]) {
        placement.place(variable, occurrences, phis);
      }
    }
    return phis;
  }

  private void place(Variable variable, Occurrences occurrences, List<List<Variable>> phis) {
    int stamp = variable.index();
    List<Integer> exposed = occurrences.exposed(variable);
    if (exposed.isEmpty()) {
      return;
    }
    List<Integer> definitions = occurrences.definitions(variable);
    definitions.forEach(block -> defined[block] = stamp);
    markLive(exposed, stamp);
    Deque<Integer> work = new ArrayDeque<>(definitions);
    while (!work.isEmpty()) {
      for (int block : dominators.frontier(work.pop())) {
        if (placed[block] != stamp && live[block] == stamp) {
          placed[block] = stamp;
          if (phis.get(block).isEmpty()) {
            phis.set(block, new ArrayList<>(2));
          }
          phis.get(block).add(variable);
          work.push(block);
        }
      }
    }
  }

  /** Marks the blocks at whose start the variable's value is wanted. */
  private void markLive(List<Integer> exposed, int stamp) {
    Deque<Integer> work = new ArrayDeque<>();
    for (int block : exposed) {
      live[block] = stamp;
      work.push(block);
    }
    while (!work.isEmpty()) {
      for (Edge edge : blocks.get(work.pop()).predecessors()) {
        int before = edge.from();
        if (live[before] != stamp && defined[before] != stamp) {
          live[before] = stamp;
          work.push(before);
        }
      }
    }
  }

  /** The blocks that define a variable, and those that read it before they do. */
  private static final class Occurrences {
    private final List<List<Integer>> definitions = new ArrayList<>();
    private final List<List<Integer>> exposed = new ArrayList<>();
    private final boolean[] redefined;

    private Occurrences(int variables, boolean[] redefined) {
      this.redefined = redefined;
      for (int i = 0; i < variables; i++) {
        definitions.add(redefined[i] ? new ArrayList<>() : List.of());
        exposed.add(redefined[i] ? new ArrayList<>() : List.of());
      }
    }

    static Occurrences of(ControlFlowGraph graph, boolean[] redefined) {
      Occurrences result = new Occurrences(graph.variables().size(), redefined);
      for (Variable parameter : graph.body().parameters()) {
        result.note(result.definitions, parameter, 0);
      }
      for (Block block : graph.blocks()) {
        for (Instruction instruction : block.instructions()) {
          for (Variable read : Operands.of(instruction)) {
            if (!endsWith(result.definitions.get(read.index()), block.id())) {
              result.note(result.exposed, read, block.id());
            }
          }
          Variable target = Operands.target(instruction);
          if (target != null) {
            result.note(result.definitions, target, block.id());
          }
        }
      }
      return result;
    }

    private void note(List<List<Integer>> at, Variable variable, int block) {
      if (redefined[variable.index()] && !endsWith(at.get(variable.index()), block)) {
        at.get(variable.index()).add(block);
      }
    }

    private static boolean endsWith(List<Integer> blocks, int block) {
      return !blocks.isEmpty() && blocks.get(blocks.size() - 1) == block;
    }

    List<Integer> definitions(Variable variable) {
      return definitions.get(variable.index());
    }

    List<Integer> exposed(Variable variable) {
      return exposed.get(variable.index());
    }
  }
}

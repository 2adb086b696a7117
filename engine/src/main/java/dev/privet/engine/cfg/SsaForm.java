package dev.privet.engine.cfg;

import dev.privet.engine.graph.Dominators;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a body into pruned static single assignment form. Only variables with several definitions
 * get versions; the others, temporaries above all, are merely numbered anew.
 */
public final class SsaForm {
  private final ControlFlowGraph graph;
  private final Dominators dominators;
  private final List<List<Variable>> phis;
  private final @Nullable Variable[] current;
  private final boolean[] redefined;
  private final List<Variable> variables = new ArrayList<>();
  private final List<List<Instruction>> renamed = new ArrayList<>();
  private final List<@Nullable Variable[][]> operands = new ArrayList<>();

  private SsaForm(ControlFlowGraph graph) {
    this.graph = graph;
    this.dominators = Dominators.of(ControlFlowGraph.successors(graph.blocks()), 0);
    this.redefined = redefined(graph);
    this.phis = PhiPlacement.of(graph, dominators, redefined);
    this.current = new @Nullable Variable[graph.variables().size()];
    for (Block block : graph.blocks()) {
      int merged = phis.get(block.id()).size();
      renamed.add(new ArrayList<>(block.instructions().size()));
      operands.add(new @Nullable Variable[merged][block.predecessors().size()]);
    }
  }

  /** The body behind a control flow graph in static single assignment form. */
  public static SsaBody of(ControlFlowGraph graph) {
    return new SsaForm(graph).rename();
  }

  private static boolean[] redefined(ControlFlowGraph graph) {
    int[] definitions = new int[graph.variables().size()];
    for (Variable parameter : graph.body().parameters()) {
      definitions[parameter.index()]++;
    }
    for (Block block : graph.blocks()) {
      for (Instruction instruction : block.instructions()) {
        Variable target = Operands.target(instruction);
        if (target != null) {
          definitions[target.index()]++;
        }
      }
    }
    boolean[] result = new boolean[definitions.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = definitions[i] > 1;
    }
    return result;
  }

  private SsaBody rename() {
    List<Variable> parameters = new ArrayList<>();
    for (Variable parameter : graph.body().parameters()) {
      parameters.add(define(parameter));
    }
    numberSingles();
    walk();
    List<Block> blocks = new ArrayList<>(graph.blocks().size());
    for (Block block : graph.blocks()) {
      List<Instruction> instructions = renamed.get(block.id());
      @Nullable Variable[][] merged = operands.get(block.id());
      for (int i = 0; i < merged.length; i++) {
        Instruction.Phi phi = (Instruction.Phi) instructions.get(i);
        List<@Nullable Variable> aligned = new ArrayList<>(merged[i].length);
        for (Variable operand : merged[i]) {
          aligned.add(operand);
        }
        instructions.set(i, new Instruction.Phi(phi.target(), aligned, phi.position()));
      }
      blocks.add(new Block(block.id(), instructions, block.successors(), block.predecessors()));
    }
    return new SsaBody(graph.body(), blocks, parameters, variables);
  }

  /** Variables with one definition can be read by blocks that the walk meets before it. */
  private void numberSingles() {
    for (Block block : graph.blocks()) {
      for (Instruction instruction : block.instructions()) {
        Variable target = Operands.target(instruction);
        if (target != null && !redefined[target.index()]) {
          define(target);
        }
      }
    }
  }

  /** Goes down the dominator tree; what a block defines is undone when its subtree is done. */
  private void walk() {
    int size = graph.blocks().size();
    List<List<Integer>> children = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      children.add(List.of());
    }
    for (int i = 1; i < size; i++) {
      int parent = dominators.immediate(i);
      if (children.get(parent).isEmpty()) {
        children.set(parent, new ArrayList<>(2));
      }
      children.get(parent).add(i);
    }
    List<Undo> undone = new ArrayList<>();
    int[] path = new int[size];
    int[] marks = new int[size];
    int[] next = new int[size];
    int depth = 0;
    enter(graph.blocks().get(0), undone);
    path[depth++] = 0;
    while (depth > 0) {
      int node = path[depth - 1];
      if (next[node] < children.get(node).size()) {
        int child = children.get(node).get(next[node]++);
        marks[child] = undone.size();
        enter(graph.blocks().get(child), undone);
        path[depth++] = child;
      } else {
        depth--;
        undo(undone, marks[node]);
      }
    }
  }

  /** What a variable's version was before a definition. */
  private record Undo(int variable, @Nullable Variable version) {}

  private void undo(List<Undo> undone, int mark) {
    while (undone.size() > mark) {
      Undo last = undone.remove(undone.size() - 1);
      current[last.variable()] = last.version();
    }
  }

  private void enter(Block block, List<Undo> undone) {
    List<Instruction> instructions = renamed.get(block.id());
    for (Variable merged : phis.get(block.id())) {
      undone.add(new Undo(merged.index(), current[merged.index()]));
      instructions.add(new Instruction.Phi(define(merged), List.of(), graph.body().position()));
    }
    for (Instruction instruction : block.instructions()) {
      instructions.add(version(instruction, undone));
    }
    for (Edge edge : block.successors()) {
      feed(edge);
    }
  }

  /** Operands are read before the target gets its version, which may be of the same variable. */
  private Instruction version(Instruction instruction, List<Undo> undone) {
    Variable target = Operands.target(instruction);
    if (target == null || !redefined[target.index()]) {
      return Operands.rename(instruction, target == null ? null : version(target), this::version);
    }
    Variable before = current[target.index()];
    undone.add(new Undo(target.index(), before));
    Variable after = define(target);
    return Operands.rename(
        instruction,
        after,
        read -> {
          if (read.index() != target.index()) {
            return version(read);
          }
          return before == null ? after : before;
        });
  }

  private void feed(Edge edge) {
    List<Variable> merged = phis.get(edge.to());
    if (merged.isEmpty()) {
      return;
    }
    int slot = graph.blocks().get(edge.to()).predecessors().indexOf(edge);
    for (int i = 0; i < merged.size(); i++) {
      operands.get(edge.to())[i][slot] = current[merged.get(i).index()];
    }
  }

  private Variable define(Variable original) {
    Variable version =
        new Variable(variables.size(), original.name(), original.type(), original.kind());
    variables.add(version);
    current[original.index()] = version;
    return version;
  }

  /** The version in force; a fresh one without definition where no path has defined any. */
  private Variable version(Variable original) {
    Variable version = current[original.index()];
    return version == null ? define(original) : version;
  }
}

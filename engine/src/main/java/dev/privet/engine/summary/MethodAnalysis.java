package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.Operands;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import dev.privet.engine.taint.Withdrawn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One body's summary: a forward analysis over its blocks. Variables are in static single assignment
 * form and hold one value for the whole body; the heap is a value of each point. A first phase runs
 * to the fixpoint, a last pass collects the effects. Without loops the last pass is the only one.
 */
final class MethodAnalysis {

  /** How often a block is walked at most; reaching it leaves the state as it is. */
  static final int MAX_VISITS = 40;

  private final Frame frame;
  private final Transfer transfer;
  private final Catching catching;
  private final GuardedPoints guards;
  private final List<Block> blocks;
  private final @Nullable Heap[] entry;
  private final @Nullable Heap[] exit;
  private final Value[] thrownBy;
  private final int[] first;
  private final int[] visits;
  private final Value.Builder returned = new Value.Builder();
  private final Value.Builder escaping = new Value.Builder();
  private @Nullable Heap atReturn;
  private @Nullable Map<Integer, Set<Integer>> readers;

  MethodAnalysis(
      Program program,
      SsaBody body,
      GuardedPoints guards,
      Function<MethodKey, @Nullable MethodSummary> summaries,
      Predicate<MethodKey> recursion,
      Bounds bounds) {
    this.frame = new Frame(program, body, summaries, bounds);
    frame.recursion = recursion;
    this.transfer = new Transfer(frame);
    this.guards = guards;
    this.catching = new Catching(program.hierarchy());
    this.blocks = body.blocks();
    this.entry = new Heap[blocks.size()];
    this.exit = new Heap[blocks.size()];
    this.thrownBy = new Value[blocks.size()];
    java.util.Arrays.fill(thrownBy, Value.NONE);
    this.visits = new int[blocks.size()];
    this.first = new int[blocks.size()];
    int number = 0;
    for (Block block : blocks) {
      first[block.id()] = number;
      number += block.instructions().size();
    }
    List<Variable> parameters = body.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      Variable parameter = parameters.get(i);
      frame.set(parameter, Value.of(Place.of(new Root.Parameter(i), parameter.type())));
    }
    Addresses.setByDefault(frame);
  }

  MethodSummary run() {
    if (blocks.isEmpty()) {
      return MethodSummary.NOTHING;
    }
    frame.guards = guards;
    guards.bind(frame);
    if (frame.repeats) {
      fixpoint();
    } else {
      entry[0] = new Heap();
    }
    frame.effects.startRecording();
    for (Block block : blocks) {
      if (entry[block.id()] != null) {
        walk(block);
        leave(block);
        if (!frame.repeats) {
          block.successors().forEach(edge -> enter(block, edge));
        }
      }
    }
    return summary();
  }

  /** Names of the bounds that were hit. */
  Set<String> limits() {
    return frame.limits();
  }

  private void fixpoint() {
    TreeSet<Integer> pending = new TreeSet<>();
    entry[0] = new Heap();
    pending.add(0);
    while (!pending.isEmpty()) {
      int id = pending.pollFirst();
      if (visits[id]++ >= MAX_VISITS) {
        frame.effects.limit("MAX_VISITS");
        continue;
      }
      Block block = blocks.get(id);
      boolean changed = walk(block) || visits[id] == 1;
      if (changed) {
        for (Edge edge : block.successors()) {
          if (enter(block, edge)) {
            pending.add(edge.to());
          }
        }
        if (visits[id] > 1) {
          pending.addAll(readersOf(block));
        }
      }
    }
  }

  private boolean enter(Block block, Edge edge) {
    Heap out = edge.kind() == Edge.Kind.EXCEPTION ? onException(block) : exit[block.id()];
    if (out == null) {
      return false;
    }
    Heap in = entry[edge.to()];
    if (in == null) {
      entry[edge.to()] = out.copy();
      return true;
    }
    // A way that opens only now brings its phis' operands, even where it brings no new heap.
    boolean loop = edge.to() <= edge.from();
    return in.join(out) || !loop || visits[edge.from()] == 1 || visits[edge.to()] == 1;
  }

  /** Walked blocks that read what a block defines: a value that changed late has to reach them. */
  private Set<Integer> readersOf(Block block) {
    if (readers == null) {
      readers = new java.util.HashMap<>();
      for (Block reader : blocks) {
        for (Instruction instruction : reader.instructions()) {
          for (Variable read : Operands.of(instruction)) {
            readers.computeIfAbsent(read.index(), unused -> new TreeSet<>()).add(reader.id());
          }
        }
      }
    }
    Set<Integer> blocksThatRead = new TreeSet<>();
    for (Instruction instruction : block.instructions()) {
      Variable target = Operands.target(instruction);
      if (target != null) {
        blocksThatRead.addAll(readers.getOrDefault(target.index(), Set.of()));
      }
    }
    blocksThatRead.removeIf(id -> entry[id] == null);
    if (!isReadByPhi(block)) {
      blocksThatRead.remove(block.id());
    }
    return blocksThatRead;
  }

  /** Whether a variable of one round becomes another one of the next, as in a shift register. */
  private static boolean isReadByPhi(Block block) {
    Set<Integer> defined = new TreeSet<>();
    for (Instruction instruction : block.instructions()) {
      if (instruction instanceof Instruction.Phi phi) {
        defined.add(phi.target().index());
      }
    }
    for (Instruction instruction : block.instructions()) {
      if (instruction instanceof Instruction.Phi phi
          && phi.operands().stream()
              .anyMatch(
                  operand ->
                      operand != null
                          && operand.index() != phi.target().index()
                          && defined.contains(operand.index()))) {
        return true;
      }
    }
    return false;
  }

  /** What a handler starts with: whatever the block did may or may not have been done. */
  private @Nullable Heap onException(Block block) {
    Heap before = entry[block.id()];
    Heap after = exit[block.id()];
    if (before == null || after == null) {
      return after;
    }
    Heap both = before.copy();
    both.join(after);
    return both;
  }

  /** Walks a block from its entry state; true if what leaves it changed. */
  private boolean walk(Block block) {
    int id = block.id();
    frame.heap = java.util.Objects.requireNonNull(entry[id]).copy();
    frame.thrown = Value.NONE;
    frame.handlers = Catching.handlers(block, blocks);
    frame.lastWrites.forget();
    frame.known.clear();
    boolean changed = false;
    List<Instruction> instructions = block.instructions();
    if (id == 0 && !instructions.isEmpty()) {
      frame.comeTo(block, 0);
      transfer.advising().entered();
    }
    for (int i = 0; i < instructions.size(); i++) {
      Instruction instruction = instructions.get(i);
      frame.at = first[id] + i;
      frame.comeTo(block, i);
      Variable target =
          instruction instanceof Instruction.Definition definition ? definition.target() : null;
      Value before = frame.value(target);
      if (instruction instanceof Instruction.Phi phi) {
        phi(block, phi);
      } else if (instruction instanceof Instruction.Catch caught) {
        caught(block, caught);
      } else {
        transfer.run(instruction);
        takeBack(block, i);
      }
      changed |= target != null && !frame.value(target).same(before);
    }
    Heap old = exit[id];
    changed |= old == null || !thrownBy[id].same(frame.thrown) || !old.same(frame.heap);
    exit[id] = frame.heap;
    thrownBy[id] = frame.thrown;
    return changed;
  }

  private void takeBack(Block block, int index) {
    Set<Withdrawn> gone = guards.takenBack(block, index);
    if (!gone.isEmpty()) {
      frame.heap.takeBack(gone);
      frame.lastWrites.forget();
    }
  }

  private void phi(Block block, Instruction.Phi phi) {
    Value.Builder out = new Value.Builder();
    for (int i = 0; i < phi.operands().size(); i++) {
      Variable operand = phi.operands().get(i);
      Edge edge = block.predecessors().get(i);
      if (operand != null && exit[edge.from()] != null) {
        Held held = guards.on(edge, operand);
        if (!held.ways().isEmpty()) {
          Block from = blocks.get(edge.from());
          out.add(frame.value(operand, from, from.instructions().size()).under(held));
        }
      }
    }
    frame.set(phi.target(), out.build());
  }

  private void caught(Block block, Instruction.Catch caught) {
    Value.Builder out = new Value.Builder();
    for (Edge edge : block.predecessors()) {
      Block from = blocks.get(edge.from());
      out.add(arriving(from, Catching.number(from, block), Catching.handlers(from, blocks)));
    }
    frame.set(caught.target(), Transfer.refined(out.build(), caught.target().type()));
  }

  private Value escaping(Block block) {
    List<List<Type>> handlers = Catching.handlers(block, blocks);
    return arriving(block, handlers.size(), handlers);
  }

  private Value arriving(Block from, int handler, List<List<Type>> handlers) {
    int start = first[from.id()];
    int end = start + from.instructions().size();
    return catching.arriving(
        thrownBy[from.id()], handlers, handler, root -> Failure.isWhole(root, start, end));
  }

  private void leave(Block block) {
    int id = block.id();
    List<Instruction> instructions = block.instructions();
    Instruction last = instructions.isEmpty() ? null : instructions.get(instructions.size() - 1);
    if (block.returns()) {
      if (last instanceof Instruction.Return result) {
        frame.heap = java.util.Objects.requireNonNull(exit[id]).copy();
        frame.comeTo(block, instructions.size() - 1);
        transfer.advising().returned(frame.value(result.value()));
        transfer.posting().returned(frame.value(result.value()), result.position());
      }
      if (last instanceof Instruction.Return result && result.value() != null) {
        frame.heap = java.util.Objects.requireNonNull(exit[id]).copy();
        frame.comeTo(block, instructions.size() - 1);
        returned.add(frame.value(result.value()).under(frame.held));
        transfer.returned(result.value(), result.position());
      }
      Heap out = exit[id];
      if (out != null) {
        if (atReturn == null) {
          atReturn = out.copy();
        } else {
          atReturn.join(out);
        }
      }
    }
    Value escapes = escaping(block);
    if (!escapes.isNone()) {
      escaping.add(escapes);
      frame.heap = java.util.Objects.requireNonNull(exit[id]).copy();
      frame.comeTo(Held.NOTHING);
      transfer.advising().threw(escapes);
      transfer.posting().threw(escapes);
    }
  }

  private MethodSummary summary() {
    Value result = returned.build();
    Value thrown = escaping.build();
    return summary(result, thrown, atEnd(thrown));
  }

  private MethodSummary summary(Value result, Value thrown, Heap heap) {
    Escapes escapes =
        new Escapes(
            frame.effects, heap, List.of(result, thrown), frame.initialised.unchanged(heap));
    return new MethodSummary(
        frame.effects.told(result),
        frame.effects.told(thrown),
        escapes.writes(),
        escapes.stored(),
        frame.effects.upward(),
        frame.effects.local(),
        frame.effects.deferred(),
        frame.effects.calls(),
        frame.effects.made(),
        frame.effects.probes());
  }

  /** The parts of objects when the method ends, by a return or otherwise. */
  private Heap atEnd(Value thrown) {
    Heap heap = atReturn != null ? atReturn : new Heap();
    if (atReturn == null || !thrown.isNone()) {
      for (Heap out : exit) {
        if (out != null) {
          heap.join(out);
        }
      }
    }
    return heap;
  }
}

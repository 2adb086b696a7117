package dev.privet.engine.frontend.lower;

import dev.privet.engine.ir.Handler;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What encloses the current statement and has a say in leaving it: loops, switches, labels and the
 * regions of {@code try}. A jump out of a region closes it, runs its final block, jumps, and opens
 * the region again, as javac does (JLS 14.20.2).
 */
final class Exits {

  /** Copies of final blocks a body may have; exits beyond it skip theirs and are a gap. */
  static final int MAX_FINAL_COPIES = 1000;

  private final Frame frame;
  private final BodyBuilder code;
  private List<Scope> scopes = new ArrayList<>();
  private int copies;

  Exits(Frame frame) {
    this.frame = frame;
    this.code = frame.code;
  }

  /** Something that encloses statements. */
  sealed interface Scope {}

  /**
   * What {@code break} and {@code continue} can name.
   *
   * @param plain whether a {@code break} without a label means it
   */
  record Target(Set<String> labels, Label onBreak, @Nullable Label onContinue, boolean plain)
      implements Scope {}

  /** A switch expression, which {@code yield} leaves. */
  record Choice(Variable result, Label end) implements Scope {}

  /** A guarded stretch of code, in pieces. */
  static final class Region implements Scope {
    private final @Nullable Runnable finalBlock;
    private final List<Label[]> pieces = new ArrayList<>();
    private @Nullable Label open;
    private int openedAt;
    private boolean guardsSomething;

    Region(@Nullable Runnable finalBlock) {
      this.finalBlock = finalBlock;
    }

    boolean guardsSomething() {
      return guardsSomething;
    }
  }

  void push(Scope scope) {
    scopes.add(scope);
  }

  void pop() {
    scopes.remove(scopes.size() - 1);
  }

  void enter(Region region, Position position) {
    scopes.add(region);
    open(region, position);
  }

  void leave(Region region, Position position) {
    close(region, position);
    pop();
  }

  private void open(Region region, Position position) {
    Label start = code.label();
    code.mark(start, position);
    region.open = start;
    region.openedAt = code.steps();
  }

  private void close(Region region, Position position) {
    Label start = region.open;
    if (start != null) {
      region.guardsSomething |= code.steps() > region.openedAt;
      Label end = code.label();
      code.mark(end, position);
      region.pieces.add(new Label[] {start, end});
      region.open = null;
    }
  }

  /** Makes everything thrown in {@code region} that fits {@code types} go to {@code target}. */
  void handle(Region region, Label target, List<Type> types) {
    for (Label[] piece : region.pieces) {
      code.handler(new Handler(piece[0], piece[1], target, types));
    }
  }

  /** Runs a final block's copy, bounded. */
  void finish(Runnable finalBlock, Position position) {
    if (!code.reachable()) {
      return;
    }
    if (copies++ >= MAX_FINAL_COPIES) {
      frame.unit.gap(Gap.Reason.LIMIT, "MAX_FINAL_COPIES", position);
      return;
    }
    finalBlock.run();
  }

  /** Leaves all scopes from {@code depth} on, then does {@code jump}. */
  void exitTo(int depth, Position position, Runnable jump) {
    if (!code.reachable()) {
      return;
    }
    List<Scope> all = scopes;
    List<Region> closed = new ArrayList<>();
    for (int i = all.size() - 1; i >= depth; i--) {
      if (all.get(i) instanceof Region region) {
        close(region, position);
        closed.add(region);
        Runnable finalBlock = region.finalBlock;
        if (finalBlock != null) {
          scopes = new ArrayList<>(all.subList(0, i));
          finish(finalBlock, position);
        }
      }
    }
    scopes = all;
    jump.run();
    for (int i = closed.size() - 1; i >= 0; i--) {
      open(closed.get(i), position);
    }
  }

  /** Whether leaving the body runs any final block. */
  boolean hasFinalBlocks() {
    return scopes.stream().anyMatch(s -> s instanceof Region r && r.finalBlock != null);
  }

  void breakTo(@Nullable String label, Position position) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      if (scopes.get(i) instanceof Target target
          && (label == null ? target.plain() : target.labels().contains(label))) {
        exitTo(i, position, () -> code.jump(target.onBreak(), position));
        return;
      }
    }
    frame.unit.gap(Gap.Reason.UNSUPPORTED_SYNTAX, "break", position);
  }

  void continueTo(@Nullable String label, Position position) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      if (scopes.get(i) instanceof Target target
          && target.onContinue() != null
          && (label == null || target.labels().contains(label))) {
        Label to = target.onContinue();
        exitTo(i, position, () -> code.jump(to, position));
        return;
      }
    }
    frame.unit.gap(Gap.Reason.UNSUPPORTED_SYNTAX, "continue", position);
  }

  /** The innermost switch expression's depth, or -1. */
  int choiceDepth() {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      if (scopes.get(i) instanceof Choice) {
        return i;
      }
    }
    return -1;
  }

  Scope at(int depth) {
    return scopes.get(depth);
  }
}

package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.guard.Subject;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.taint.Withdrawn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which consents a body may have taken back since one of its variables got its value: those that
 * some way takes back that does not come by the variable's definition again. As that is on every
 * way to a use, it is on every way to what is taken back, too.
 */
final class TakenBack {

  /**
   * An instruction that takes consents back.
   *
   * @param later whether it makes a function that may do so any time later
   */
  private record Site(Block block, int index, Set<Subject> people, boolean later) {}

  private record Point(Block block, int index) {}

  private final SsaBody body;
  private final Function<Set<Subject>, Set<Withdrawn>> persons;
  private final List<Site> sites = new ArrayList<>();

  /**
   * Finds the instructions.
   *
   * @param gone whose consents each instruction of a block takes back
   * @param persons people in terms of places
   */
  TakenBack(
      SsaBody body,
      Function<Block, List<Set<Subject>>> gone,
      Function<Set<Subject>, Set<Withdrawn>> persons) {
    this.body = body;
    this.persons = persons;
    for (Block block : body.blocks()) {
      List<Set<Subject>> people = gone.apply(block);
      for (int i = 0; i < people.size(); i++) {
        if (!people.get(i).isEmpty()) {
          boolean later = block.instructions().get(i) instanceof Instruction.Lambda;
          sites.add(new Site(block, i, people.get(i), later));
        }
      }
    }
  }

  /** By one instruction. */
  Set<Withdrawn> by(Block block, int index) {
    for (Site site : sites) {
      if (site.index() == index && site.block() == block) {
        return persons.apply(site.people());
      }
    }
    return Set.of();
  }

  /** Since a variable was defined, when an instruction begins. */
  Set<Withdrawn> since(Variable variable, Block block, int index) {
    if (sites.isEmpty()) {
      return Set.of();
    }
    Set<Subject> gone = new LinkedHashSet<>();
    Point use = new Point(block, index);
    Point definition = definition(variable);
    for (Site site : sites) {
      if (reaches(site, use, site.later() ? null : definition)) {
        gone.addAll(site.people());
      }
    }
    return persons.apply(gone);
  }

  /** Where a variable gets its value; null for one that the body is given. */
  private @Nullable Point definition(Variable variable) {
    Instruction.Definition definition = body.definition(variable).orElse(null);
    if (definition == null) {
      return null;
    }
    Block block = body.definingBlock(variable);
    return new Point(block, block.instructions().indexOf(definition));
  }

  /** Whether a way leads from one instruction to another without coming by a third. */
  private boolean reaches(Site from, Point to, @Nullable Point except) {
    int cut = indexIn(from.block(), except);
    boolean after = from.block() == to.block() && from.index() < to.index();
    if (cut >= from.index()) {
      return after && cut >= to.index();
    } else if (after) {
      return true;
    }
    BitSet seen = new BitSet();
    Deque<Block> open = new ArrayDeque<>(List.of(from.block()));
    while (!open.isEmpty()) {
      for (Edge edge : open.pop().successors()) {
        Block next = body.blocks().get(edge.to());
        int stop = indexIn(next, except);
        if (next == to.block() && (stop < 0 || stop >= to.index())) {
          return true;
        }
        if (stop < 0 && !seen.get(next.id())) {
          seen.set(next.id());
          open.push(next);
        }
      }
    }
    return false;
  }

  /** Where a block holds an instruction; -1 where it does not. */
  private static int indexIn(Block block, @Nullable Point point) {
    return point != null && point.block() == block ? point.index() : -1;
  }
}

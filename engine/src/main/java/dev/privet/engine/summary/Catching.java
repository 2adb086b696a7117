package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which handler takes what is thrown: the first one that its class fits (JLS 11.3). */
final class Catching {
  private static final String EXCEPTION = "java.lang.Exception";

  private final Hierarchy hierarchy;

  Catching(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** The classes that each handler takes to which a block leads, inner handlers first. */
  static List<List<Type>> handlers(Block block, List<Block> blocks) {
    List<List<Type>> handlers = List.of();
    for (Edge edge : block.successors()) {
      if (edge.kind() == Edge.Kind.EXCEPTION) {
        handlers = handlers.isEmpty() ? new ArrayList<>(2) : handlers;
        handlers.add(taken(blocks.get(edge.to())));
      }
    }
    return handlers;
  }

  private static List<Type> taken(Block handler) {
    for (Instruction instruction : handler.instructions()) {
      if (instruction instanceof Instruction.Catch caught) {
        return caught.types();
      }
    }
    return List.of();
  }

  /** Which of the handlers to which a block leads another block is. */
  static int number(Block from, Block handler) {
    int number = 0;
    for (Edge edge : from.successors()) {
      if (edge.to() == handler.id()) {
        break;
      }
      number += edge.kind() == Edge.Kind.EXCEPTION ? 1 : 0;
    }
    return number;
  }

  /**
   * What of what was thrown arrives at a handler.
   *
   * @param handlers what those around take, inner ones first
   * @param handler number of the handler; that of none is what no one takes
   * @param whole what stands for all that a function throws which only callers know
   */
  Value arriving(Value thrown, List<List<Type>> handlers, int handler, Predicate<Root> whole) {
    if (thrown.isNone() || handlers.isEmpty()) {
      return thrown;
    }
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : thrown.entries()) {
      Place place = entry.atom().place();
      if (arrives(place, handlers, handler)) {
        out.add(whole.test(place.root()) ? entry.with(arriving(entry.atom(), handler)) : entry);
      }
    }
    return out.build();
  }

  private static Atom arriving(Atom whole, int handler) {
    Root arriving = Failure.arriving((Root.Result) whole.place().root(), handler);
    return new Atom(Place.of(arriving, whole.place().type()), whole.mode(), whole.weak());
  }

  /** Whether it may arrive at a handler, and no one before surely takes it. */
  private boolean arrives(Place thrown, List<List<Type>> handlers, int handler) {
    for (int i = 0; i < handler; i++) {
      if (takes(handlers.get(i), thrown)) {
        return false;
      }
    }
    return handler == handlers.size() || fits(handlers.get(handler), thrown);
  }

  private boolean takes(List<Type> types, Place thrown) {
    return types.isEmpty() || types.stream().anyMatch(type -> takes(Types.name(type), thrown));
  }

  private boolean takes(String type, Place thrown) {
    String own = Types.name(thrown.type());
    return own.equals(Propagation.THROWABLE)
        // Of which class it is nobody knows; what is no exception at all is rare.
        ? type.equals(Propagation.THROWABLE) || type.equals(EXCEPTION)
        : hierarchy.isSubtype(own, type);
  }

  private boolean fits(List<Type> types, Place thrown) {
    if (types.isEmpty() || !(thrown.type() instanceof ClassType own)) {
      return true;
    }
    if (thrown.root() instanceof Root.Fresh fresh) {
      return fresh.type().equals(Propagation.THROWABLE)
          // Which of its classes a library throws is not known, but none of the project's.
          ? !types.stream().map(Types::name).allMatch(hierarchy::isProject)
          : types.stream().anyMatch(type -> hierarchy.isSubtype(fresh.type(), Types.name(type)));
    }
    return types.stream().anyMatch(type -> hierarchy.canBeBoth(own.name(), Types.name(type)));
  }
}

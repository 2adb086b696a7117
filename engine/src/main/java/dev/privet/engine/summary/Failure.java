package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a caller's function throws. Which of it a handler takes is known where the function is.
 *
 * @param all stands for all of it
 * @param handlers the classes that each handler around the call takes, inner ones first
 */
public record Failure(Root.Result all, List<List<Type>> handlers) {
  private static final Type THROWABLE = ClassType.of(Propagation.THROWABLE);

  /** Parts of a site that are kept for handlers. */
  private static final int HANDLER = 2000;

  public Failure {
    handlers = List.copyOf(handlers);
  }

  /** Of a call of a function that callers pass; none where no handler is in the method at hand. */
  static Optional<Failure> of(Frame frame, Root.Result result) {
    if (!frame.catches) {
      return Optional.empty();
    }
    Root.Result all =
        new Root.Result(
            Site.of(frame.at, HANDLER), result.callee(), List.of(), result.position(), THROWABLE);
    Failure failure = new Failure(all, frame.handlers);
    frame.thrown = frame.thrown.join(failure.value());
    return Optional.of(failure);
  }

  /** Whether this names all that a call in one of these instructions threw. */
  static boolean isWhole(Root root, int first, int end) {
    return root instanceof Root.Result result
        && result.site().part() == HANDLER
        && result.site().inner() == null
        && result.site().instruction() >= first
        && result.site().instruction() < end;
  }

  /** Stands for what arrives at a handler; after the last one, for what none of them takes. */
  static Root.Result arriving(Root.Result all, int handler) {
    Site site = all.site();
    return new Root.Result(
        new Site(site.instruction(), site.part() + HANDLER * (handler + 1), site.inner()),
        all.callee(),
        all.keys(),
        all.position(),
        all.type());
  }

  /** All of it, as something thrown. */
  Value value() {
    return Value.of(Place.of(all, all.type()));
  }

  /** All that stands for some of it. */
  List<Root.Result> parts() {
    List<Root.Result> parts = new ArrayList<>();
    parts.add(all);
    if (!handlers.isEmpty()) {
      for (int i = 0; i <= handlers.size(); i++) {
        parts.add(arriving(all, i));
      }
    }
    return parts;
  }
}

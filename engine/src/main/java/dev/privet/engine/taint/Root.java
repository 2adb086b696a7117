package dev.privet.engine.taint;

import dev.privet.engine.personaldata.Classification;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import java.util.List;

/** What an access path starts from. */
public sealed interface Root {

  /** The value a parameter of the method at hand had on entry; the receiver is one too. */
  record Parameter(int index) implements Root {}

  /** All static fields; the first step names the field. */
  record Statics() implements Root {
    public static final Statics INSTANCE = new Statics();
  }

  /** An object created by the method at hand or by one it calls; its parts are known. */
  record Fresh(Site site, String type) implements Root {}

  /**
   * A function value; its captured values are parts of it.
   *
   * @param implemented the functional interface's method
   */
  record Function(Site site, MethodKey body, MethodKey implemented) implements Root {}

  /**
   * What a call gave whose body is not seen.
   *
   * @param keys places of the arguments and receiver it was looked up by
   * @param type what the call is declared to give
   */
  record Result(Site site, MethodKey callee, List<Place> keys, Position position, Type type)
      implements Root {
    public Result {
      keys = List.copyOf(keys);
    }
  }

  /**
   * Data personal by where it was read.
   *
   * @param label for people, for example {@code parameter "email"}
   */
  record Source(
      Site site, Classification classification, String label, Position position, List<Place> keys)
      implements Root {
    public Source {
      keys = List.copyOf(keys);
    }
  }
}

package dev.privet.engine.taint;

import dev.privet.engine.personaldata.Classification;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an access path starts from. */
public sealed interface Root {

  /** The value a parameter of the method at hand had on entry; the receiver is one too. */
  record Parameter(int index) implements Root {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Parameter that && index == that.index;
    }

    @Override
    public int hashCode() {
      return index;
    }
  }

  /** All static fields; the first step names the field. */
  record Statics() implements Root {
    public static final Statics INSTANCE = new Statics();
  }

  /** An object created by the method at hand or by one it calls; its parts are known. */
  record Fresh(Site site, String type) implements Root {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Fresh that && site.equals(that.site) && type.equals(that.type));
    }

    @Override
    public int hashCode() {
      return 31 * site.hashCode() + type.hashCode();
    }
  }

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

    /** The call says which result it is; the keys may still grow while it is analysed. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Result that
              && position.equals(that.position)
              && site.equals(that.site)
              && callee.equals(that.callee));
    }

    @Override
    public int hashCode() {
      return 31 * site.hashCode() + position.hashCode();
    }
  }

  /**
   * A constant address in the network: data that says where other data goes.
   *
   * @param host in lower case, without a port
   */
  record Address(String host) implements Root {}

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

    /** As of a {@link Result}. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Source that
              && position.equals(that.position)
              && site.equals(that.site)
              && label.equals(that.label)
              && classification.equals(that.classification));
    }

    @Override
    public int hashCode() {
      return 31 * site.hashCode() + position.hashCode();
    }
  }
}

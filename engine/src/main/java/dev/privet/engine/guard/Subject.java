package dev.privet.engine.guard;

import dev.privet.engine.ir.Variable;
import java.util.ArrayList;
import java.util.List;

/** Whose consent a check asked for. */
public sealed interface Subject {

  /** An accessor: some element of a collection that is passed over, one at a time. */
  String EACH = "[]";

  /** The check names nobody; it covers the current person. */
  record None() implements Subject {
    @Override
    public String toString() {
      return "none";
    }
  }

  /** The logged-in user. */
  record CurrentUser() implements Subject {
    @Override
    public String toString() {
      return "current";
    }
  }

  /** Somebody whom the body at hand cannot name. */
  record Other() implements Subject {
    @Override
    public String toString() {
      return "other";
    }
  }

  /**
   * What a root leads to.
   *
   * @param path property names: {@code getSender()}, {@code sender()} and the field {@code sender}
   *     are all {@code sender}; {@link Subject#EACH}, {@link Subject#SOME}, {@code [0]} of a
   *     constant index, and {@code [%7]} of a variable one
   */
  record Of(Root root, List<String> path) implements Subject {
    public Of {
      path = List.copyOf(path);
    }

    /** The bits of the local variables that it starts from or is indexed by. */
    long locals() {
      long all = root instanceof Local local ? FactSets.mask(local.variable().index()) : 0;
      for (String accessor : path) {
        if (accessor.startsWith("[%")) {
          all |= FactSets.mask(Integer.parseInt(accessor, 2, accessor.length() - 1, 10));
        }
      }
      return all;
    }

    /** The same person's property. */
    public Of then(String accessor) {
      List<String> longer = new ArrayList<>(path);
      longer.add(accessor);
      return new Of(root, longer);
    }

    @Override
    public String toString() {
      return path.isEmpty() ? root.toString() : root + "." + String.join(".", path);
    }
  }

  /** Where an access path starts. */
  sealed interface Root {}

  /**
   * A formal of the body: 0 and above are its declared parameters, {@link #RECEIVER} is {@code
   * this}; a lambda's k-th captured value is {@code -2 - k}.
   */
  record Formal(int index) implements Root {
    public static final int RECEIVER = -1;

    /** The number of the k-th captured value. */
    public static int captured(int k) {
      return -2 - k;
    }

    @Override
    public String toString() {
      return "$" + index;
    }
  }

  /** A value that comes into being in the body; means nothing outside it. */
  record Local(Variable variable) implements Root {
    @Override
    public String toString() {
      return variable.toString();
    }
  }

  /** The element at hand of the collection, stream or optional that carries the fact. */
  record Item() implements Root {
    @Override
    public String toString() {
      return "item";
    }
  }
}

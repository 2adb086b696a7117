package dev.privet.engine.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What it proves that a value is a certain constant, or an object of a certain class: {@code
 * allowed ? Gate.OPEN : Gate.CLOSED} is {@code OPEN} only where it is allowed. Constants are told
 * as in {@link Values.Known}, classes as {@link Kind}.
 *
 * @param one what being one of these proves
 * @param otherwise what being anything else proves
 */
record Cases(Map<Object, FactSets> one, FactSets otherwise) {

  /** Most constants told apart; beyond, all prove what they have in common. */
  static final int MAX_CASES = 12;

  static final Cases UNKNOWN = new Cases(Map.of(), FactSets.NONE);
  static final Cases IMPOSSIBLE = new Cases(Map.of(), FactSets.IMPOSSIBLE);

  /** The null constant. */
  static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  /** Objects of exactly a class. */
  record Kind(String name) {
    @Override
    public String toString() {
      return "a " + name;
    }
  }

  Cases {
    one = Map.copyOf(one);
  }

  /** Of what is this and nothing else. */
  static Cases only(Object constant) {
    return new Cases(Map.of(constant, FactSets.NONE), FactSets.IMPOSSIBLE);
  }

  /** Of what is one of these; all the same where they are too many. */
  static Cases of(Map<Object, FactSets> one, FactSets otherwise) {
    if (one.size() <= MAX_CASES) {
      return new Cases(one, otherwise);
    }
    FactSets any = otherwise;
    for (FactSets facts : one.values()) {
      any = any.join(facts);
    }
    return any.isNone() ? UNKNOWN : new Cases(Map.of(), any);
  }

  boolean isUnknown() {
    return one.isEmpty() && otherwise.isNone();
  }

  /** What it proves that the value is this constant. */
  FactSets is(Object constant) {
    return one.getOrDefault(constant, otherwise);
  }

  /** What it proves that the value is none of the constants that are so. */
  FactSets isNone(Predicate<Object> excluded) {
    FactSets facts = otherwise;
    for (Map.Entry<Object, FactSets> known : one.entrySet()) {
      if (!excluded.test(known.getKey())) {
        facts = facts.join(known.getValue());
      }
    }
    return facts;
  }

  /** Of a value that has turned out to be this constant. */
  Cases narrowedTo(Object constant) {
    return new Cases(Map.of(constant, is(constant)), FactSets.IMPOSSIBLE);
  }

  /** Of a value that has turned out not to be this constant. */
  Cases without(Object constant) {
    Map<Object, FactSets> rest = new HashMap<>(one);
    rest.put(constant, FactSets.IMPOSSIBLE);
    return of(rest, otherwise);
  }

  Cases map(UnaryOperator<FactSets> change) {
    FactSets rest = change.apply(otherwise);
    if (one.isEmpty()) {
      return rest == otherwise ? this : new Cases(one, rest);
    }
    Map<Object, FactSets> all = new HashMap<>();
    one.forEach((constant, facts) -> all.put(constant, change.apply(facts)));
    return new Cases(all, rest);
  }

  Cases combine(Cases that, BinaryOperator<FactSets> operator) {
    if (this == that) {
      return this;
    }
    FactSets rest = operator.apply(otherwise, that.otherwise);
    Map<Object, FactSets> all = new HashMap<>();
    one.forEach((constant, facts) -> all.put(constant, operator.apply(facts, that.is(constant))));
    that.one.forEach(
        (constant, facts) ->
            all.computeIfAbsent(constant, unused -> operator.apply(otherwise, facts)));
    return of(all, rest);
  }

  long locals() {
    long all = otherwise.locals();
    for (FactSets facts : one.values()) {
      all |= facts.locals();
    }
    return all;
  }

  @Override
  public String toString() {
    Map<String, FactSets> sorted = new TreeMap<>();
    one.forEach((constant, facts) -> sorted.put(constant.toString(), facts));
    return sorted + " else " + otherwise;
  }
}

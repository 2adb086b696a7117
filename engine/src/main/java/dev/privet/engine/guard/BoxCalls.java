package dev.privet.engine.guard;

import java.util.Set;

/**
 * The names of the calls that optionals, streams, futures and reactive types share, by what they do
 * to what passes through.
 */
final class BoxCalls {
  /** Calls that give the same elements, or what each has become. */
  static final Set<String> CARRIERS =
      Set.of(
          "map",
          "mapMulti",
          "flatMap",
          "sorted",
          "distinct",
          "limit",
          "skip",
          "peek",
          "stream",
          "parallelStream",
          "parallel",
          "sequential",
          "unordered",
          "toList",
          "collect",
          "iterator",
          "listIterator",
          "findFirst",
          "findAny",
          "min",
          "max",
          "boxed",
          "onClose",
          "values",
          "entrySet",
          "keySet",
          "copyOf",
          "subList",
          "reversed",
          "asFlux",
          "collectList",
          "block",
          "toSet",
          "mapToObj",
          "mapToInt",
          "mapToLong",
          "mapToDouble",
          "unmodifiableList",
          "getResultList",
          "getResultStream",
          "getSingleResult",
          "setParameter",
          "setMaxResults",
          "getContent",
          "toArray");

  /** Those of the carriers that put something else in the place of each element. */
  static final Set<String> MAPS =
      Set.of("map", "mapMulti", "flatMap", "mapToObj", "mapToInt", "mapToLong", "mapToDouble");

  /** Types that hold one element at most, so what holds of it holds of whom they are about. */
  static final Set<String> ONE =
      Set.of(
          "Optional",
          "Mono",
          "Maybe",
          "Single",
          "Option",
          "Uni",
          "CompletableFuture",
          "CompletionStage",
          "Future");

  static final Set<String> FUTURES = Set.of("CompletableFuture", "CompletionStage", "Future");

  static final Set<String> PREDICATES =
      Set.of(
          "filter",
          "filterWhen",
          "takeWhile",
          "removeIf",
          "anyMatch",
          "allMatch",
          "noneMatch",
          "map",
          "thenApply",
          "thenApplyAsync");

  static final Set<String> IF_PRESENT =
      Set.of(
          "ifPresent",
          "ifPresentOrElse",
          "map",
          "flatMap",
          "flatMapMany",
          "filter",
          "filterWhen",
          "subscribe",
          "doOnNext",
          "doOnSuccess",
          "handle",
          "stream");

  /** Calls whose last function runs if there is nothing in the box. */
  static final Set<String> IF_ABSENT = Set.of("ifPresentOrElse", "orElseGet", "orElseThrow", "or");

  /** Calls that make a box which never gives anything. */
  static final Set<String> FAILS = Set.of("error", "failedFuture", "failedStage", "never");

  /** Calls that make what holds nothing. */
  static final Set<String> EMPTY = Set.of("empty", "of", "emptyList", "emptySet", "emptyMap");

  /** Calls after which a box gives what it would have given before. */
  static final Set<String> PASSES =
      Set.of(
          "subscribeOn",
          "publishOn",
          "observeOn",
          "timeout",
          "orTimeout",
          "cache",
          "share",
          "log",
          "retry",
          "retryWhen",
          "doOnNext",
          "doOnSuccess",
          "doOnError",
          "doFinally",
          "whenComplete",
          "whenCompleteAsync",
          "toFuture",
          "toCompletableFuture",
          "single",
          "checkpoint",
          "contextWrite");

  /** Calls that make a box of what a function gives. */
  static final Set<String> COMPUTES =
      Set.of("supplyAsync", "submit", "fromCallable", "fromSupplier", "fromFuture", "defer");

  /** Collectors that leave out nothing. */
  static final Set<String> COLLECTS_ALL =
      Set.of("toList", "toSet", "toUnmodifiableList", "toUnmodifiableSet", "toCollection");

  /** Calls that give all elements of a collection. */
  static final Set<String> WHOLE = Set.of("stream", "parallelStream");

  /** Calls after which there is nothing only if there was nothing before. */
  static final Set<String> KEEPS_SOME =
      Set.of(
          "map",
          "sorted",
          "distinct",
          "peek",
          "toList",
          "collect",
          "findFirst",
          "findAny",
          "boxed",
          "mapToObj",
          "parallel",
          "sequential",
          "unordered",
          "stream",
          "iterator",
          "copyOf");

  static final Set<String> MAKES_FULL = Set.of("of", "just");

  /** Collectors that part elements by a predicate. */
  static final Set<String> PARTITIONS = Set.of("partitioningBy", "groupingBy");

  private BoxCalls() {}
}

package sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Overloads, scopes and inference in corners. */
class Corners<E extends Corners.Shape & Comparable<E>> implements Iterable<E> {

  interface Shape {
    double area();

    default Shape scaled(double by) {
      return () -> area() * by;
    }

    static Shape unit() {
      return () -> 1;
    }
  }

  interface Visitor<R> {
    R visit(Leaf leaf);

    R visit(Branch branch);
  }

  abstract static class Tree {
    abstract <R> R accept(Visitor<R> visitor);
  }

  static class Leaf extends Tree {
    final int weight = 1;

    @Override
    <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  static class Branch extends Tree {
    final List<Tree> children = new ArrayList<>();

    @Override
    <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A small reactive type, with the overloads that such types have. */
  static final class Mono<T> {
    private final T value;

    private Mono(T value) {
      this.value = value;
    }

    static <T> Mono<T> just(T value) {
      return new Mono<>(value);
    }

    static <T> Mono<T> defer(Supplier<? extends Mono<? extends T>> supplier) {
      return new Mono<>(supplier.get().block());
    }

    static <A, B> Mono<Pair<A, B>> zip(Mono<? extends A> a, Mono<? extends B> b) {
      return just(new Pair<>(a.value, b.value));
    }

    static <A, B, O> Mono<O> zip(
        Mono<? extends A> a, Mono<? extends B> b, Function<? super Pair<A, B>, ? extends O> f) {
      return new Mono<>(f.apply(new Pair<>(a.value, b.value)));
    }

    <R> Mono<R> map(Function<? super T, ? extends R> mapper) {
      return new Mono<>(mapper.apply(value));
    }

    <R> Mono<R> flatMap(Function<? super T, ? extends Mono<? extends R>> mapper) {
      return defer(() -> mapper.apply(value));
    }

    Mono<T> filter(Predicate<? super T> test) {
      return this;
    }

    Mono<T> switchIfEmpty(Mono<? extends T> other) {
      return this;
    }

    Mono<T> doOnNext(Consumer<? super T> action) {
      action.accept(value);
      return this;
    }

    <X extends Throwable> Mono<T> onErrorResume(
        Class<X> type, Function<? super X, ? extends Mono<? extends T>> fallback) {
      return this;
    }

    Mono<T> onErrorResume(Function<? super Throwable, ? extends Mono<? extends T>> fallback) {
      return this;
    }

    T block() {
      return value;
    }
  }

  record Pair<A, B>(A first, B second) {
    static <X> Pair<X, X> twice(X value) {
      return new Pair<>(value, value);
    }

    <C> Pair<A, C> second(C other) {
      return new Pair<>(first, other);
    }
  }

  private final Map<String, Deque<E>> items = new HashMap<>();
  private int count = 0;

  static void take(int i) {}

  static void take(long i) {}

  static void take(Integer i) {}

  static void take(Object o) {}

  static void take(Object... o) {}

  static void run(Runnable action) {}

  static <T> T run(Supplier<T> action) {
    return action.get();
  }

  static void write(String format, Object argument) {}

  static void write(String format, Object... arguments) {}

  static void write(String format, Throwable problem) {}

  static <T> void compare(ToIntFunction<T> f) {}

  static <T> void compare(ToLongFunction<T> f, int dummy) {}

  @SafeVarargs
  static <T> List<T> listOf(T... all) {
    return List.of(all);
  }

  void overloads(short s, char c, Long boxed, Integer whole, byte[] bytes, List raw) {
    take(s);
    take(c);
    take(boxed);
    take(whole);
    take(1, 2);
    take();
    take((Object) null);
    take(1L + s);
    take('a' + 1);
    take(s > 0 ? 1 : 2L);
    take(s > 0 ? whole : boxed);
    run(() -> System.out.println());
    run(() -> 1);
    run(() -> "a".trim()).length();
    run(this::overloadsOfReference);
    write("a", 1);
    write("a", 1, 2);
    write("a", new IOException());
    write("a", new Object[] {1});
    write("a", (Object) bytes);
    raw.get(0).toString();
    raw.iterator().next().hashCode();
    for (Object each : raw) {
      each.toString();
    }
    listOf(1, 2.0, 3L).get(0).intValue();
    listOf("a", 'b').get(0).compareTo(null);
    listOf(new ArrayList<String>(), new ArrayDeque<String>()).get(0).size();
    List.of(1, "a").get(0).toString();
    new StringBuilder(c).append(c).append((int) c).append(bytes).append(1f).insert(0, c);
    String.valueOf(c).trim();
    String.valueOf(new char[] {c}).trim();
    String.join(",", "a", "b").trim();
    String.join(",", List.of("a")).trim();
    Objects.requireNonNull(whole, () -> "x".trim()).intValue();
    Objects.requireNonNull(whole, "x").intValue();
    Math.abs(s);
    Math.abs(boxed);
    Character.toString(c).trim();
    new BitSet().set(1, true);
    new BitSet().set(1, 2);
  }

  String overloadsOfReference() {
    return "";
  }

  @Override
  public Iterator<E> iterator() {
    return items.values().stream().flatMap(Collection::stream).iterator();
  }

  E widest(Collection<? extends E> more) {
    E best = null;
    for (E each : this) {
      best = best == null || each.compareTo(best) > 0 || each.area() > best.area() ? each : best;
    }
    for (E each : more) {
      count += (int) each.scaled(2).area() + this.count;
      items.computeIfAbsent(each.toString(), k -> new ArrayDeque<>()).push(each);
    }
    return StreamSupport.stream(spliterator(), false)
        .max(Comparator.<E>comparingDouble(Shape::area).thenComparing(Comparator.naturalOrder()))
        .orElse(best);
  }

  int visitor(Tree tree) {
    return tree.accept(
        new Visitor<Integer>() {
          @Override
          public Integer visit(Leaf leaf) {
            return leaf.weight + count;
          }

          @Override
          public Integer visit(Branch branch) {
            return branch.children.stream().mapToInt(c -> c.accept(this).intValue()).sum();
          }
        });
  }

  void reactive(Mono<String> name, Mono<? extends Number> age) {
    name.map(String::length)
        .flatMap(n -> age.map(a -> a.doubleValue() + n.intValue()))
        .filter(d -> !d.isNaN())
        .switchIfEmpty(Mono.defer(() -> Mono.just(1.0)))
        .onErrorResume(IOException.class, e -> Mono.just((double) e.getMessage().length()))
        .onErrorResume(e -> Mono.just((double) e.getStackTrace().length))
        .doOnNext(d -> d.intValue())
        .block()
        .isInfinite();
    Mono.zip(name, age).map(p -> p.first().trim() + p.second().intValue()).block().trim();
    Mono.zip(name, age, p -> p.first().length() + p.second().intValue()).block().byteValue();
    name.flatMap(
            n -> {
              if (n.isEmpty()) {
                return Mono.just(Optional.<Integer>empty());
              }
              return Mono.just(Optional.of(n.length()));
            })
        .map(o -> o.map(i -> i.toString()).orElse("none"))
        .block()
        .trim();
    Pair.twice("a").second(2).second().intValue();
    Optional<Pair<String, Integer>> pair = Optional.of(new Pair<>("a", 1));
    pair.map(Pair::second).get().intValue();
  }

  void collectors(Stream<Pair<String, Integer>> pairs, IntFunction<String> names) {
    Collector<Pair<String, Integer>, ?, Map<String, Integer>> sums =
        Collectors.groupingBy(Pair::first, Collectors.summingInt(Pair::second));
    Map<String, Integer> result = pairs.collect(sums);
    result.replaceAll((k, v) -> v.intValue() + k.length());
    result.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(e -> new AbstractMap.SimpleEntry<>(e.getKey(), e.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum))
        .getOrDefault("a", 1)
        .intValue();
    Set<String> keys =
        result.keySet().stream().filter(Predicate.not(String::isBlank)).collect(Collectors.toSet());
    keys.stream().collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).reverse();
    keys.stream()
        .reduce(0, (total, k) -> total + k.length(), Integer::sum)
        .intValue();
    keys.stream()
        .collect(
            Collectors.teeing(
                Collectors.counting(), Collectors.joining(), (n, all) -> all.repeat(n.intValue())))
        .trim();
    Map<Boolean, Map<Integer, List<String>>> nested =
        keys.stream()
            .collect(
                Collectors.partitioningBy(
                    k -> k.length() > 1, Collectors.groupingBy(k -> k.length())));
    nested.get(true).get(1).get(0).trim();
    BinaryOperator<Integer> larger = BinaryOperator.maxBy(Comparator.naturalOrder());
    larger.andThen(i -> names.apply(i)).apply(1, 2).trim();
    BiConsumer<String, Integer> sink = result::put;
    sink.andThen((k, v) -> keys.add(k)).accept("a", 1);
    new EnumMap<Thread.State, List<String>>(Thread.State.class)
        .computeIfAbsent(Thread.State.NEW, s -> new ArrayList<>())
        .add("x");
  }

  void resources() {
    try (StringReader reader = new StringReader("a");
        Closeable other = reader::close) {
      reader.read();
      other.close();
    } catch (IOException | IllegalStateException e) {
      throw e instanceof IOException io
          ? new UncheckedIOException(io.getMessage(), io)
          : new IllegalStateException(e.getMessage(), e);
    } finally {
      count++;
    }
    Object lock = new Object();
    synchronized (lock) {
      lock.notifyAll();
    }
    label:
    for (int i = 0, n = 3; i < n; i++) {
      int[][] grid = {{1}, {2, 3}};
      for (int[] row : grid) {
        if (row.length > 1) {
          continue label;
        }
        take(row[0]);
        take(grid[i].length);
      }
    }
  }
}

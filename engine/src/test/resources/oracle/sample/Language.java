package sample;

import static java.util.Map.Entry.comparingByKey;
import static sample.Language.Nested.*;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One of each form that declares, names or calls something. */
class Language {

  static class Nested {
    static final String CONSTANT = "a" + 1;
    static int depth;

    static String imported(Object value) {
      return String.valueOf(value);
    }

    static class Deeper {}
  }

  sealed interface Shape permits Circle, Square, Odd {
    double area();

    default String label() {
      return helper(area()) + describe(this);
    }

    private String helper(double value) {
      return Double.toString(value).trim();
    }

    static String describe(Shape shape) {
      return shape.label();
    }
  }

  record Circle(double radius) implements Shape {
    static int made;

    Circle {
      if (radius < 0) {
        throw new IllegalArgumentException("negative: " + radius);
      }
      made++;
    }

    Circle(int radius) {
      this((double) radius);
    }

    @Override
    public double area() {
      return radius() * this.radius * Math.PI;
    }
  }

  record Square(double side, List<? extends CharSequence>... names) implements Shape {
    @SafeVarargs
    Square {}

    @Override
    public double area() {
      return Math.pow(side, 2) + names.length + names()[0].get(0).length();
    }
  }

  static non-sealed class Odd implements Shape {
    @Override
    public double area() {
      return Shape.super.label().length();
    }
  }

  enum Level {
    LOW {
      @Override
      int weight() {
        return ordinal() + base;
      }
    },
    HIGH(3) {
      int weight() {
        return new Object() {
          int twice() {
            return base * 2;
          }
        }.twice();
      }
    };

    final int base;

    Level(int... bases) {
      this.base = bases.length == 0 ? 0 : bases[0];
    }

    abstract int weight();

    static Level named(String name) {
      for (Level each : values()) {
        if (each.name().equals(name)) {
          return each;
        }
      }
      return valueOf(name.toUpperCase());
    }
  }

  @interface Marker {
    String value() default CONSTANT;

    int[] codes() default {};
  }

  int field = 1;
  final String text =
      """
      block "of" text
      """.strip();

  class Inner {
    int field = 2;

    class Innermost extends Language {
      int field = 3;

      int sum() {
        return field
            + this.field
            + super.field
            + Inner.this.field
            + Language.this.field
            + Language.super.hashCode();
      }
    }
  }

  static <T> Language generic(T value) {
    return new Language();
  }

  <T> Language() {}

  @Marker(value = "x" + CONSTANT)
  int inner() {
    Inner inner = this.new Inner();
    Inner.Innermost innermost = inner.new Innermost();
    return innermost.sum() + new Language().new Inner().field + new <String>Language().inner();
  }

  String choices(Object value, Level level) {
    if (!(value instanceof String s) || s.isEmpty()) {
      return imported(value) + depth;
    }
    int weight =
        switch (level) {
          case LOW -> level.weight();
          case HIGH -> {
            int found = level.base;
            yield found + s.length();
          }
        };
    String text =
        value instanceof Integer i && i > 3 ? Integer.toString(i) : s.repeat(weight).intern();
    Deeper deeper = new Deeper();
    return text + deeper.hashCode();
  }

  static void over(long value) {}

  static void over(Integer value) {}

  static void over(Object value) {}

  static void over(int... values) {}

  static void over(Callable<?> task) {}

  static void over(Runnable task) {}

  static int pick(Function<String, Integer> f) {
    return 1;
  }

  static int pick(ToIntFunction<String> f) {
    return 2;
  }

  static void phases(byte small, char letter, Integer boxed, List<String> list) throws Exception {
    over(small);
    over(letter);
    over(boxed);
    over(1);
    over(1f);
    over();
    over(1, 2);
    over(new int[] {1});
    over(() -> {});
    over(() -> "x");
    over(() -> {
          throw new Exception();
        });
    over((Object) list);
    pick((String s) -> s.length());
    new StringBuilder().append('c').append(1).append((Object) "x").append("x", 0, 1).reverse();
    list.remove(Integer.valueOf(1));
    list.remove(1);
    list.toArray(new String[0])[0].trim();
    list.toArray(String[]::new)[0].trim();
    int[] numbers = {1, 2};
    numbers.clone()[0]++;
    List.of(1, 2.0, 3L).get(0).intValue();
    System.out.printf("%s %d", list, numbers.length);
  }

  static <T extends Comparable<? super T> & Serializable> T largest(Iterable<? extends T> all) {
    Iterator<? extends T> each = all.iterator();
    T best = each.next();
    while (each.hasNext()) {
      T next = each.next();
      best = next.compareTo(best) > 0 ? next : best;
    }
    return best;
  }

  static class Builder<B extends Builder<B>> {
    @SuppressWarnings("unchecked")
    B self() {
      return (B) this;
    }

    B with(String name) {
      return self();
    }
  }

  static class NamedBuilder extends Builder<NamedBuilder> {
    NamedBuilder again() {
      return with("a").with("b").again();
    }
  }

  static void functions(List<String> list, Map<String, List<Integer>> byName) {
    Function<Integer, List<String>> sized = ArrayList::new;
    IntFunction<int[]> arrays = int[]::new;
    Supplier<Supplier<String>> nested = () -> () -> "x".trim();
    BiFunction<String, Integer, Character> at = String::charAt;
    UnaryOperator<String> upper = String::toUpperCase;
    Comparator<String> order =
        Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder());
    Runnable both = (Runnable & Serializable) () -> list.sort(order);
    both.run();
    sized.andThen(List::size).compose(String::length).apply(nested.get().get()).intValue();
    at.andThen(Character::charValue).apply(upper.apply("a"), arrays.apply(3).length).toString();
    largest(list).trim();
    byName.entrySet().stream()
        .sorted(comparingByKey())
        .flatMap(e -> e.getValue().stream().map(v -> Map.entry(e.getKey(), v)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(e -> e.getValue().toString(), Collectors.joining())))
        .forEach((k, v) -> System.out.println(k.length() + v.length()));
    CompletableFuture.supplyAsync(() -> list.get(0))
        .thenApply(String::trim)
        .thenCombine(CompletableFuture.completedFuture(3), (a, b) -> a.repeat(b))
        .whenComplete((r, t) -> System.out.println(r.length() + t.getMessage()))
        .exceptionally(Throwable::getMessage)
        .join()
        .trim();
  }

  static String locals(List<String> list) {
    record Pair<A, B>(A first, B second) {
      <C> Pair<A, C> with(C other) {
        return new Pair<>(first, other);
      }
    }
    interface Local {
      String run(String of);
    }
    class Runner implements Local {
      final String shadowed = "field";

      public String run(String shadowed) {
        return shadowed + this.shadowed + Level.LOW.name() + list.size();
      }
    }
    Local local = new Runner();
    var pair = new Pair<>(local, list).with(Level.LOW.compareTo(Level.HIGH));
    Comparator<String> anonymous =
        new Comparator<>() {
          @Override
          public int compare(String a, String b) {
            return a.compareTo(b) + reversed().compare(b, a);
          }
        };
    outer:
    for (String each : list) {
      for (char c : each.toCharArray()) {
        if (Character.isDigit(c)) {
          continue outer;
        }
      }
      anonymous.compare(each, pair.first().run(each));
    }
    synchronized (list) {
      try (AutoCloseable resource = () -> list.clear();
          var scanner = new java.util.Scanner(list.get(0))) {
        return scanner.next().trim() + resource.toString();
      } catch (IllegalStateException | java.io.UncheckedIOException e) {
        return e.getMessage() + e.fillInStackTrace().getCause();
      } catch (Exception e) {
        throw new AssertionError(e.getMessage(), e);
      } finally {
        list.forEach(System.out::println);
      }
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  static void raw(List raw, Map<?, ? super Integer> wild, List<? extends Number>[] arrays) {
    raw.add(raw.get(0).toString());
    for (Object each : raw) {
      each.hashCode();
    }
    List<String> typed = raw;
    typed.get(0).trim();
    wild.entrySet().iterator().next().getKey().equals(wild.get(1));
    arrays[0].get(0).intValue();
    new ArrayList<>(arrays[0]).get(0).doubleValue();
  }
}

package more;

import static java.util.stream.Collectors.*;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

public class Forms<T extends Comparable<? super T> & Serializable> {
  record Pair<A, B>(A a, B b) {
    Pair {
      Objects.requireNonNull(a);
    }

    static <X> Pair<X, X> twin(X x) {
      return new Pair<>(x, x);
    }

    <C> Pair<A, C> with(C c) {
      return new Pair<>(a, c);
    }
  }

  sealed interface Shape permits Circle, Square, Nested {}

  record Circle(double r) implements Shape {}

  record Square(double s) implements Shape {}

  static non-sealed class Nested implements Shape {
    double x;

    Nested self() {
      return this;
    }

    class Deep {
      Nested up() {
        return Nested.this;
      }

      class Deeper {
        double y = x + up().x;
      }
    }
  }

  enum Op implements IntBinaryOperator {
    ADD("+") {
      @Override
      public int applyAsInt(int l, int r) {
        return l + r + code();
      }

      int code() {
        return hidden;
      }

      private int hidden = 1;
    },
    SUB("-") {
      public int applyAsInt(int l, int r) {
        return l - r;
      }
    };
    final String sign;

    Op(String s) {
      sign = s;
    }

    int code() {
      return ordinal();
    }

    static final Map<String, Op> BY =
        Arrays.stream(values())
            .collect(toMap(o -> o.sign, Function.identity(), (x, y) -> x, LinkedHashMap::new));
  }

  static int over(Object o) {
    return 0;
  }

  static int over(long l) {
    return 1;
  }

  static int over(Integer i) {
    return 2;
  }

  static int over(int... i) {
    return 3;
  }

  static int over(char c) {
    return 4;
  }

  static int over(double d) {
    return 5;
  }

  static <R> R call(Callable<R> c) throws Exception {
    return c.call();
  }

  static void call(Runnable r) {
    r.run();
  }

  static <R> R run(Supplier<R> s) {
    return s.get();
  }

  static void run(Runnable r) {
    r.run();
  }

  static long sum(ToLongFunction<String> f) {
    return 0;
  }

  static int sum(ToIntFunction<String> f) {
    return 0;
  }

  T[] items;

  T max() {
    T best = items[0];
    for (T t : items) if (t.compareTo(best) > 0) best = t;
    return best;
  }

  static <K, V extends Comparable<? super V>> List<Map.Entry<K, V>> sorted(Map<K, V> m) {
    return m.entrySet().stream()
        .sorted(
            Map.Entry.<K, V>comparingByValue()
                .reversed()
                .thenComparing(
                    e -> e.getKey().toString(), Comparator.nullsFirst(Comparator.naturalOrder())))
        .collect(toList());
  }

  abstract static class B<S extends B<S>> {
    abstract S self();

    S name(String n) {
      return self();
    }
  }

  static class BB extends B<BB> {
    BB self() {
      return this;
    }

    BB age(int i) {
      return this;
    }
  }

  interface Left {
    default String who() {
      return "l";
    }
  }

  interface Right {
    default String who() {
      return "r";
    }
  }

  static class Both implements Left, Right {
    public String who() {
      return Left.super.who()
          + Right.super.who()
          + new Object() {
            String n() {
              return Both.this.toString();
            }
          }.n();
    }
  }

  static String text(Object o) {
    return o instanceof String s && !s.isEmpty()
        ? s.trim()
        : o instanceof Pair<?, ?> p && p.a() instanceof Integer i
            ? i.toString()
            : o instanceof int[] n ? "" + n.length + n.clone()[0] : String.valueOf(o);
  }

  static int sw(Object o, Op op, String s) {
    int k =
        switch (op) {
          case ADD -> {
            int z = op.code();
            yield z + op.sign.length();
          }
          case SUB -> op.applyAsInt(1, 2);
        };
    switch (s) {
      case "a", "b":
        k += s.length();
      case "c":
        break;
      default:
        k -= s.hashCode();
    }
    return switch (s.length()) {
      case 0 -> 1;
      case 1, 2 -> over('c');
      default -> throw new IllegalStateException(s.concat("x"));
    };
  }

  static Object r() {
    return "";
  }

  void m(List<? extends Map<String, ? super Integer>> w, T t) throws Exception {
    over(1);
    over('c');
    over((short) 1);
    over(1f);
    over(1, 2);
    over();
    over(Integer.valueOf(3));
    over(new int[0]);
    byte b = 1;
    over(b);
    over(true ? 1 : 'c');
    over(true ? null : 0);
    over((Object) 1);
    Integer boxed = 1;
    over(boxed + 1L);
    over(boxed);
    call(() -> "x").trim();
    call(() -> {});
    call(
        () -> {
          throw new IOException();
        });
    run(() -> 1).intValue();
    run(() -> {
          return "q";
        })
        .trim();
    run(System::currentTimeMillis).longValue();
    sum((String x) -> x.length());
    sum((String x) -> 1L);
    w.get(0).put("x", 1);
    Object got = w.get(0).get("k");
    got.toString();
    w.forEach(m -> m.keySet().forEach(String::trim));
    t.compareTo(t);
    items[0].compareTo(max());
    Pair.twin("x").with(1).b().byteValue();
    Pair.twin(1).a().intValue();
    new Pair<>("a", List.of(1, 2.0)).b().get(0).doubleValue();
    Pair.<CharSequence>twin("s").a().length();
    sorted(Map.of("a", 1, "b", 2)).get(0).getValue().intValue();
    new BB().name("x").age(1).name("y").self().age(2);
    Stream.of("a", "b")
        .collect(
            groupingBy(
                String::length,
                TreeMap::new,
                mapping(s -> s.charAt(0), collectingAndThen(toList(), l -> l.get(0).charValue()))))
        .firstEntry()
        .getValue()
        .charValue();
    Stream.iterate(new int[] {0, 1}, f -> new int[] {f[1], f[0] + f[1]})
        .limit(5)
        .map(f -> f[0])
        .reduce(0, Integer::sum)
        .byteValue();
    Stream.of(1, 2)
        .flatMap(i -> Stream.of(i, "s" + i))
        .map(Object::toString)
        .toArray(String[]::new)[0]
        .trim();
    IntStream.range(0, 3)
        .mapToObj(i -> new Pair<>(i, "" + i))
        .collect(teeing(counting(), mapping(Pair::b, joining()), (n, j) -> j.repeat(n.intValue())))
        .strip();
    Optional.of("x")
        .map(String::length)
        .filter(n -> n > 0)
        .or(() -> Optional.of(2))
        .orElseThrow(IllegalStateException::new)
        .intValue();
    CompletableFuture.supplyAsync(() -> "a")
        .thenCombine(CompletableFuture.completedFuture(1), (x, y) -> x + y)
        .thenApply(String::trim)
        .handle((v, e) -> e == null ? v.length() : e.getMessage().length())
        .thenAccept(n -> n.byteValue())
        .join();
    Comparator<Pair<String, Integer>> c =
        Comparator.comparing((Pair<String, Integer> p) -> p.a())
            .thenComparingInt(Pair::b)
            .reversed();
    c.compare(new Pair<>("", 1), Pair.twin(null) == null ? null : new Pair<>("", 2));
    Function<Object, ? extends CharSequence> f = Object::toString;
    f.apply(1).length();
    BiFunction<String, Integer, Character> g = String::charAt;
    g.andThen(Character::charValue).apply("s", 0).compareTo('c');
    Supplier<Supplier<String>> ss = () -> () -> "x";
    ss.get().get().trim();
    ((Function<String, String> & Serializable) String::trim).apply("y").strip();
    Callable<Object> r =
        (Callable<Object> & Serializable)
            () -> {
              m(null, null);
              return r();
            };
    var anon =
        new Object() {
          int hid = 1;

          String say(int n) {
            return "s".repeat(n + hid);
          }
        };
    anon.say(anon.hid).trim();
    var list = new ArrayList<Map<String, List<Integer>>>();
    for (var e : list)
      for (var en : e.entrySet()) en.getValue().stream().mapToInt(Integer::intValue).sum();
    Nested n = new Nested();
    Nested.Deep d = n.new Deep();
    Nested.Deep.Deeper dd = d.new Deeper();
    dd.y += d.up().self().x;
    n.self().new Deep().up();
    int[][] grid = {{1}, {2, 3}};
    grid[1].clone()[0]++;
    Arrays.stream(grid)
        .flatMapToInt(Arrays::stream)
        .boxed()
        .map(Integer::doubleValue)
        .forEach(x -> x.intValue());
    class Local<U> extends ArrayList<U> {
      U first() {
        return get(0);
      }

      <V> Local<V> to(Function<? super U, ? extends V> q) {
        Local<V> v = new Local<>();
        forEach(u -> v.add(q.apply(u)));
        return v;
      }
    }
    new Local<String>().to(String::length).to(i -> i * 2.0).first().isNaN();
    record Tmp(String k, long v) {
      Tmp(String k) {
        this(k, k.length());
      }
    }
    Stream.of(new Tmp("a"))
        .sorted(Comparator.comparingLong(Tmp::v))
        .map(Tmp::k)
        .findFirst()
        .get()
        .trim();
    try (var in = new StringReader("x");
        BufferedReader br = new BufferedReader(in)) {
      br.lines().map(String::strip).toList().get(0).trim();
    } catch (IOException | IllegalStateException e) {
      e.getMessage().trim();
      e.addSuppressed(e);
    }
    outer:
    for (int i = 0, j = 9; i < j; i++, j--) {
      if (i == 3) continue outer;
    }
    do {} while (text(t).isEmpty());
    synchronized (this) {
      assert items.length > 0 : text(items);
    }
    String tb =
        """
        a "b" \
        c\
        """
            .formatted(1)
            .strip();
    char ch = "x".charAt(0);
    ch += 1;
    int sh = 1 << 2 >>> 1;
    long lo = sh + 1L;
    over(sh);
    over(ch);
    over(lo);
    over(-ch);
    over(ch++);
    over((char) (ch + 1));
    over(sh > 1 ? lo : sh);
    StringBuilder sb =
        new StringBuilder()
            .append(ch)
            .append(sh)
            .append(lo)
            .append(1f)
            .append(new char[0])
            .append((Object) "")
            .append("s", 0, 1);
    sb.insert(0, ch)
        .reverse()
        .chars()
        .mapToObj(x -> (char) x)
        .map(Character::getNumericValue)
        .toList();
    Map<String, Map<Integer, List<String>>> nested = new HashMap<>();
    nested
        .computeIfAbsent("a", k -> new TreeMap<>())
        .computeIfAbsent(1, k -> new ArrayList<>())
        .add("x");
    nested
        .merge(
            "b",
            Map.of(),
            (x, y) -> {
              var z = new HashMap<>(x);
              z.putAll(y);
              return z;
            })
        .size();
    nested.values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .flatMap(List::stream)
        .distinct()
        .sorted(Collections.reverseOrder(String::compareTo))
        .collect(partitioningBy(String::isEmpty, collectingAndThen(toUnmodifiableSet(), Set::size)))
        .get(true)
        .intValue();
    Op.BY.get("+").applyAsInt(1, 2);
    Op.valueOf("ADD").compareTo(Op.SUB);
    Op.ADD.getDeclaringClass().getEnumConstants()[0].name();
    EnumMap<Op, String> em = new EnumMap<>(Op.class);
    em.keySet().iterator().next().sign.trim();
    Thread.UncaughtExceptionHandler h = (th, ex) -> th.getName().trim();
    Iterator<String> it =
        new Iterator<>() {
          public boolean hasNext() {
            return false;
          }

          public String next() {
            return "n".trim();
          }
        };
    it.next().trim();
    Iterable<String> able = () -> it;
    for (String s : able) s.trim();
  }
}

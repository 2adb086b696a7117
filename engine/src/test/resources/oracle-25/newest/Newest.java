package newest;

import module java.base;
import java.util.function.Function;

sealed interface Ex<T> permits Lit, Add, Neg, Box {}

record Lit<T>(T v) implements Ex<T> {}

record Add<T>(Ex<T> l, Ex<T> r) implements Ex<T> {}

record Neg<T>(Ex<T> e) implements Ex<T> {}

record Box<T>(List<? extends T> all, Map<String, T> m) implements Ex<T> {}

record Pair<A, B>(A a, B b) {
  static <X> Pair<X, X> of(X x) {
    return new Pair<>(x, x);
  }
}

record Pt(int x, int y) {}

record Wrap<T extends CharSequence>(T t) {}

sealed interface Animal {
  record Dog(String name, int age) implements Animal {}

  record Cat(String name, Dog enemy) implements Animal {}

  enum Fish implements Animal {
    COD,
    TROUT;

    String say() {
      return name();
    }
  }
}

class Newest {
  static int eval(Ex<Integer> e) {
    return switch (e) {
      case Lit<Integer>(var v) -> v.intValue();
      case Add(Lit(var a), Lit(var b)) when a.compareTo(b) > 0 -> a.intValue() + b.intValue();
      case Add<Integer>(var l, var r) -> eval(l) + eval(r);
      case Neg(Neg(var x)) -> eval(x);
      case Neg(var _) -> 0;
      case Box(var all, var m) ->
          all.get(0).intValue()
              + m.values().iterator().next().byteValue()
              + m.keySet().iterator().next().length();
      case Lit<Integer> l -> l.v().intValue();
    };
  }

  static String obj(Object o) {
    if (o instanceof Pt(int x, var y) && x > y) return Integer.toString(x).trim();
    if (o instanceof Pair(String s, Pt(var x, int _)))
      return s.trim() + Integer.valueOf(x).byteValue();
    if (o instanceof Pair<?, ?>(var a, var b)) return a.toString().trim() + b.hashCode();
    if (!(o instanceof Wrap<?>(var cs))) throw new IllegalStateException(o.toString());
    cs.length();
    return switch (o) {
      case null -> "null";
      case String s when s.length() > 3 && s.trim() instanceof String t -> t.concat(s);
      case String s -> s.trim();
      case Integer i when i > 3 -> i.toString();
      case Integer _, Long _ -> "num";
      case int[] arr when arr.length > 2 -> Arrays.toString(arr);
      case Animal.Dog(String n, int age) -> n.repeat(age);
      case Animal.Cat(var n, Animal.Dog(var en, _)) -> n.concat(en.trim());
      case Animal.Fish f -> f.say().trim();
      case List<?> l when !l.isEmpty() && l.get(0) instanceof Pair(var q, String r) ->
          q.toString() + r.trim();
      case Pair<?, ?> p -> p.a().toString();
      case Thread.State st -> st.name();
      case Record r -> r.toString();
      case Object[] os -> os[0].toString();
      default -> {
        var z = o.getClass();
        yield z.getName().trim();
      }
    };
  }

  static String animal(
      Animal a,
      Pair<Animal, Pair<String, ? extends Number>> p,
      Pair<List<String>, Optional<Pt>> q) {
    String r =
        switch (a) {
          case Animal.Dog d -> d.name().trim();
          case Animal.Cat c -> c.enemy().name();
          case Animal.Fish.COD -> "c".trim();
          case Animal.Fish f -> f.say();
        };
    r +=
        switch (p) {
          case Pair<Animal, Pair<String, ? extends Number>>(
                  Animal.Dog(var n, var g),
                  Pair(var s, var num)) ->
              n.trim() + Integer.toString(g) + s.trim() + num.intValue();
          case Pair(var x, var y) -> x.hashCode() + y.a().trim() + y.b().doubleValue();
        };
    if (q instanceof Pair(var l, var o)) {
      l.get(0).trim();
      o.map(Pt::x).get().intValue();
    }
    if (q instanceof Pair<List<String>, Optional<Pt>>(var l, var o)
        && o.get() instanceof Pt(var x, var y)) {
      l.get(0).trim();
      o.get().x();
      Math.max(x, y);
    }
    for (var _ : List.of(1)) r += "x";
    try {
      r.trim();
    } catch (RuntimeException _) {
      r.trim();
    }
    Function<String, Integer> f = _ -> 3;
    BiFunction<String, Integer, String> g = (s, _) -> s.trim();
    f.apply("x").intValue();
    g.apply("", 1).trim();
    try (var _ = new StringReader("x")) {
      r.length();
    }
    return r;
  }

  static class Sup {
    final String s;

    Sup(String s) {
      this.s = s;
    }

    Sup(int i, Object... o) {
      this("x" + i);
    }
  }

  static class Sub extends Sup {
    final int n;
    String t;

    Sub(String raw) {
      var v = raw.trim();
      if (v.isEmpty()) throw new IllegalArgumentException(v.concat("x"));
      this.n = v.length();
      super(v.strip());
      t = s.trim();
    }

    Sub(int i) {
      String q = Integer.toString(i).trim();
      this(q);
    }

    class In {
      String q = s.trim() + t + n;
    }
  }

  static void misc() throws Exception {
    List.of(1).reversed().getFirst().intValue();
    new LinkedHashMap<String, Integer>().firstEntry().getValue().intValue();
    Stream.of(1, 2)
        .gather(Gatherers.windowFixed(2))
        .map(l -> l.get(0))
        .toList()
        .getLast()
        .intValue();
    "x"
        .indent(2)
        .lines()
        .mapMulti((String s, Consumer<Integer> c) -> c.accept(s.length()))
        .toList()
        .get(0)
        .intValue();
    try (var ex = Executors.newVirtualThreadPerTaskExecutor()) {
      ex.submit(() -> "x").get().trim();
    }
    Thread.ofVirtual().name("x").start(() -> IO.println("x"));
    StringBuilder sb = new StringBuilder().repeat("x", 2);
    sb.reverse();
    Pair.of("x").a().trim();
    Pair<String, Integer> pp = new Pair<>("a", 1);
    if (pp instanceof Pair(var a, var b)) {
      a.trim();
      b.intValue();
    }
    if (pp instanceof Pair<String, Integer>(String a, Integer b) && b > 1) a.trim();
    interface Loc<T> {
      T go(T t);

      static <T> Loc<T> id() {
        return t -> t;
      }
    }
    Loc.<String>id().go("x").trim();
    enum E {
      A,
      B;

      E next() {
        return values()[(ordinal() + 1) % 2];
      }
    }
    E.A.next().next().name();
    record R<T extends Comparable<T>>(T... ts) {
      T max() {
        return Stream.of(ts).max(Comparator.naturalOrder()).get();
      }
    }
    new R<>("a").max().trim();
    switch (E.A) {
      case A -> E.B.name();
      case B -> {
        E.A.next();
      }
    }
    Object o = 3;
    String s =
        switch (o) {
          case Integer i
          when i > 2:
            yield i.toString();
          case String t:
            yield t.trim();
          default:
            yield "";
        };
    int k =
        switch (s) {
          case "a", "b" -> s.length();
          case String t when t.isEmpty() -> t.hashCode();
          case String t -> t.length();
        };
  }
}

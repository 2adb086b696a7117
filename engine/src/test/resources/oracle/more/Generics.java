package more;

import java.io.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Generics<T extends CharSequence & Comparable<T>> extends Base<T> {
  class Inner<U> {
    T t;
    U u;

    class Deep<V extends U> {
      V v;

      T tt() {
        return t;
      }

      U uu() {
        return Inner.this.u;
      }

      Generics<T> out() {
        return Generics.this;
      }
    }

    <W> Map<T, Map<U, W>> map(W w) {
      return null;
    }

    Deep<U> deep() {
      return new Deep<>();
    }
  }

  Inner<Integer> in = new Inner<>();
  static Generics<String>.Inner<Integer> si;

  static void inner(Generics<String> a, Generics<String>.Inner<Long>.Deep<Long> d) {
    a.in.t.trim();
    a.in.u.intValue();
    a.in.map(1.0).keySet().iterator().next().trim();
    a.in.map(1.0).values().iterator().next().values().iterator().next().isNaN();
    a.in.deep().v.intValue();
    a.in.deep().tt().trim();
    a.new Inner<Double>().u.isNaN();
    a.new Inner<Double>().new Deep<Double>().uu().isNaN();
    d.v.longValue();
    d.tt().trim();
    d.out().in.t.trim();
    si.u.intValue();
    si.t.length();
    var q = a.new Inner<String>();
    q.u.trim();
    var dd = q.new Deep<String>();
    dd.out().self().in.u.byteValue();
  }

  Generics<T> self() {
    return this;
  }

  @Override
  T base(T t) {
    return super.base(t);
  }

  void hiding() {
    String hidden = super.hidden + this.hidden + ((Base<T>) this).hidden;
    stat(1).trim();
    Base.<Integer>stat2(1).intValue();
    super.base(null).length();
    new Base<String>() {
      @Override
      String base(String s) {
        return super.base(s).trim() + inBase();
      }
    }.base("x").trim();
    new Base<Integer>() {
      int extra = 3;

      Integer base(Integer i) {
        return i + extra;
      }
    }.base(1);
  }

  int hidden = 3;

  static String stat(Object o) {
    return "";
  }

  interface I1 {
    default String who() {
      return "1";
    }

    static int s() {
      return 1;
    }

    int X = 1;

    private String p() {
      return who();
    }

    default void q() {
      p().trim();
      ps().trim();
    }

    private static String ps() {
      return "";
    }
  }

  interface I2 {
    default String who() {
      return "2";
    }

    int X = 2;
  }

  static class Both implements I1, I2 {
    public String who() {
      return I1.super.who() + I2.super.who().trim() + I1.X + I2.X + I1.s();
    }
  }

  interface Gen<A> {
    A get();

    default <B> Gen<B> then(Function<? super A, ? extends B> f) {
      return () -> f.apply(get());
    }

    default Gen<A> self() {
      return this;
    }
  }

  interface SubGen<Z> extends Gen<List<Z>> {
    default Z first() {
      return get().get(0);
    }

    @Override
    default SubGen<Z> self() {
      return this;
    }
  }

  static void gens(SubGen<String> s) {
    s.first().trim();
    s.then(l -> l.get(0)).then(String::length).get().intValue();
    s.self().self().first().trim();
    Gen<Integer> g = () -> 3;
    g.then(i -> "x".repeat(i)).self().get().trim();
    ((Gen<String> & Serializable) () -> "x").get().trim();
    ((SubGen<String>) () -> List.of("x")).first().trim();
  }

  // self types
  abstract static class B0<S extends B0<S>> {
    abstract S me();

    S name(String n) {
      return me();
    }

    <X> S put(Class<X> c, X x) {
      return me();
    }

    S with(Consumer<? super S> c) {
      c.accept(me());
      return me();
    }
  }

  abstract static class B1<S extends B1<S>> extends B0<S> {
    S age(int i) {
      return me();
    }
  }

  static final class B2 extends B1<B2> {
    @Override
    B2 me() {
      return this;
    }

    B2 own() {
      return this;
    }

    String build() {
      return "";
    }
  }

  static class Fluent<T, S extends Fluent<T, S>> {
    @SuppressWarnings("unchecked")
    S cast() {
      return (S) this;
    }

    S add(T t) {
      return cast();
    }

    T done() {
      return null;
    }
  }

  static class SF extends Fluent<String, SF> {
    SF only() {
      return this;
    }
  }

  static void builders(
      B0<?> wild, B1<? extends B1<?>> w2, Fluent<Integer, ?> fl, Fluent<?, ?> fl2) {
    new B2()
        .name("x")
        .age(1)
        .own()
        .put(String.class, "x")
        .with(b -> b.own().name("q"))
        .age(3)
        .build()
        .trim();
    wild.name("x").name("y").hashCode();
    w2.name("a").age(1);
    new SF().add("x").only().add("y").done().trim();
    fl.add(1).add(2).done().intValue();
    fl2.cast().cast().done().hashCode();
  }

  // capture chains
  static <Q> List<Q> rev(List<Q> l) {
    return l;
  }

  static <Q> Q pick(Q a, Q b) {
    return a;
  }

  static void captures(
      List<? extends List<? extends Number>> ll,
      Map<? extends String, ? super List<Integer>> m,
      Class<? extends Enum<?>> ce,
      List<? super Integer> sup,
      Comparable<? super String> c,
      Iterable<? extends Map.Entry<String, ?>> es)
      throws Exception {
    rev(ll).get(0).get(0).intValue();
    ll.get(0).stream().map(n -> n.doubleValue()).toList().get(0).isNaN();
    ll.stream().flatMap(l -> l.stream()).mapToInt(Number::intValue).sum();
    ll.stream().flatMap(Collection::stream).map(Number::intValue).toList();
    m.keySet().iterator().next().trim();
    m.forEach(
        (k, v) -> {
          k.trim();
          v.hashCode();
        });
    m.entrySet().stream().map(e -> e.getKey().trim() + e.getValue()).toList();
    ce.getEnumConstants()[0].name().trim();
    ce.getDeclaredConstructor().newInstance().ordinal();
    sup.add(1);
    sup.get(0).hashCode();
    sup.forEach(o -> o.toString());
    c.compareTo("x");
    for (Map.Entry<String, ?> e : es) {
      e.getKey().trim();
      e.getValue().toString();
    }
    for (var e : es) {
      e.getKey().trim();
      e.getValue().toString();
    }
    pick(1, "x").hashCode();
    pick(new ArrayList<String>(), new LinkedList<String>()).get(0).trim();
    pick(List.of(1), Set.of(2.0)).iterator().next().intValue();
    pick(new B2(), new B2()).own();
    pick(StringBuilder.class, String.class).getName().trim();
    Object.class.getClass().getSimpleName();
    "x".getClass().cast("y").trim();
    new ArrayList<String>().getClass().getName();
    Class.forName("x")
        .asSubclass(Number.class)
        .getDeclaredConstructor(String.class)
        .newInstance("1")
        .intValue();
    Stream.of(String.class, Integer.class).map(Class::getName).map(String::trim).toList();
    (sup.isEmpty() ? List.of("x") : Collections.<String>emptyList()).get(0).trim();
    List<String> t = sup.isEmpty() ? new ArrayList<>() : List.of();
    Function<String, Integer> f = sup.isEmpty() ? String::length : s -> s.trim().length();
    Supplier<? extends List<String>> sl = sup.isEmpty() ? ArrayList::new : () -> new LinkedList<>();
    sl.get().get(0).trim();
  }
}

class Base<X> {
  String hidden = "h";

  X base(X x) {
    return x;
  }

  static String stat(int i) {
    return "";
  }

  static <Y> Y stat2(Y y) {
    return y;
  }

  protected String inBase() {
    return "";
  }

  static class Nested {
    static String N = "base";

    String nn() {
      return N;
    }
  }
}

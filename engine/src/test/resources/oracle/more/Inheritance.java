package more;

import java.util.*;
import java.util.function.*;

/** Hiding, access, inheritance across nested types. */
class Inheritance {
  static class P {
    protected String f = "p";
    static String sf = "p";

    private String priv() {
      return "P";
    }

    String pack() {
      return "P";
    }

    static String sm() {
      return "P";
    }

    Object cov() {
      return this;
    }

    class In {
      String name = "P.In";
    }

    static class SN {
      static String v = "P.SN";
    }

    <T> T gen(T t) {
      return t;
    }

    void over(Object o) {}

    void over(String s) {}

    P chain() {
      return this;
    }

    Number num() {
      return 1;
    }
  }

  static class Q extends P {
    protected int f = 1;
    static int sf = 2;

    private String priv() {
      return "Q";
    }

    static String sm() {
      return "Q";
    }

    @Override
    String cov() {
      return "";
    }

    class In extends P.In {
      String name2 = name;
    }

    static class SN extends P.SN {}

    void over(Integer i) {}

    @Override
    Q chain() {
      return this;
    }

    @Override
    Integer num() {
      return 2;
    }

    String use() {
      return super.f
          + f
          + P.sf
          + sf
          + priv()
          + ((P) this).priv()
          + super.pack()
          + sm()
          + P.sm()
          + cov().trim()
          + super.cov().hashCode()
          + new In().name2
          + new In().name
          + SN.v
          + this.<String>gen("x").trim()
          + chain().use()
          + super.chain().num().intValue()
          + num().byteValue();
    }

    void o() {
      over("x");
      over(1);
      over('c');
      over((Object) null);
      over(1L);
    }
  }

  static void acc(Q q, P p) {
    q.f++;
    ((P) q).f.trim();
    p.f.trim();
    q.chain().chain().num().byteValue();
    p.chain().num().intValue();
    Q.SN.v.trim();
    q.new In().name.trim();
    p.new In().name.trim();
    q.pack().trim();
    q.gen(q).f++;
    Q.sf++;
    P.sf.trim();
    Q.sm().trim();
  }

  interface Shape<S extends Shape<S>> extends Comparable<S> {
    double area();

    default int compareTo(S o) {
      return Double.compare(area(), o.area());
    }

    default S max(S o) {
      return compareTo(o) > 0 ? me() : o;
    }

    S me();
  }

  record Sq(double s) implements Shape<Sq> {
    public double area() {
      return s * s;
    }

    public Sq me() {
      return this;
    }
  }

  static <S extends Shape<S>> S big(List<S> l) {
    return l.stream().reduce(l.get(0), (a, b) -> a.max(b)).me().max(Collections.max(l));
  }

  abstract static class Repo<E, I extends Comparable<I>> {
    abstract E find(I i);

    List<E> all(Iterable<? extends I> is) {
      List<E> r = new ArrayList<>();
      is.forEach(i -> r.add(find(i)));
      return r;
    }

    <D> D as(E e, Function<? super E, ? extends D> f) {
      return f.apply(e);
    }

    class Page {
      E first() {
        return find(null);
      }

      Page next() {
        return this;
      }
    }

    Page page() {
      return new Page();
    }
  }

  static class URepo extends Repo<Streams.User, String> {
    Streams.User find(String s) {
      return null;
    }

    void t() {
      all(List.of("x")).get(0).contact().email().trim();
      as(find("x"), u -> u.name()).trim();
      as(find(""), Streams.User::age).intValue();
      page().next().first().name().trim();
      this.page().first().city().trim();
    }
  }

  static void rep(URepo u, Repo<? extends Streams.User, ?> w, Repo r) {
    u.page().next().first().name().trim();
    w.find(null).name().trim();
    w.page().first().contact().email();
    r.find("x").toString();
    r.all(null).get(0).toString();
    r.page().first().hashCode();
    u.all(Set.of()).forEach(x -> x.tags().get(0).trim());
  }

  // generic constructors, anonymous with diamonds
  static class GC<T> {
    <U extends CharSequence> GC(T t, Function<? super T, U> f) {}

    GC() {}

    T t;

    GC<T> me() {
      return this;
    }
  }

  static void gc() {
    new GC<>("x", s -> s.trim()).t.trim();
    new GC<Integer>(1, i -> i.toString()) {
      void q() {
        t.intValue();
        me().t.byteValue();
      }
    }.q();
    GC<String> g = new GC<>();
    g.me().t.trim();
    new <String>GC<Integer>(1, i -> "").t.intValue();
    Supplier<GC<Long>> s = GC::new;
    s.get().t.longValue();
    BiFunction<String, Function<String, String>, GC<String>> bf = GC::new;
    bf.apply("x", String::trim).t.trim();
    Comparator<String> c =
        new Comparator<>() {
          public int compare(String a, String b) {
            return a.trim().compareTo(b);
          }
        };
    c.thenComparing(
            new Comparator<>() {
              public int compare(String a, String b) {
                return b.length();
              }
            })
        .compare("", "");
    Iterator<Integer> it =
        new Iterator<>() {
          int i;

          public boolean hasNext() {
            return i < 3;
          }

          public Integer next() {
            return i++;
          }
        };
    it.next().intValue();
    it.forEachRemaining(i -> i.byteValue());
    new HashMap<String, Integer>() {
      {
        put("a", 1);
        merge("b", 2, Integer::sum);
        get("x").intValue();
      }
    }.get("a").intValue();
    List<Supplier<String>> ls = List.of(() -> "a", "b"::trim, String::new);
    ls.get(0).get().trim();
    Map<String, BiFunction<Integer, Integer, Integer>> ops =
        Map.of("+", (a, b) -> a + b, "-", Math::subtractExact, "m", Integer::max);
    ops.get("+").apply(1, 2).intValue();
    Runnable[] rs = {() -> System.out.println(), Inheritance::gc};
    rs[0].run();
    Function<Integer, Integer>[] fs = new Function[] {(Function<Integer, Integer>) i -> i + 1};
    fs[0].apply(1).intValue();
    Object o = (Runnable) () -> {};
    Supplier<Runnable> sr = () -> () -> gc();
    sr.get().run();
    Callable0<String> cq =
        () -> {
          if (o == null) return "x";
          else {
            throw new Exception();
          }
        };
  }

  interface Callable0<V> {
    V call() throws Exception;

    static <X> Callable0<X> of(Callable0<X> c) {
      return c;
    }

    default <R> Callable0<R> map(Function<? super V, ? extends R> f) {
      return () -> f.apply(call());
    }

    default V or(V v) {
      try {
        return call();
      } catch (Exception e) {
        return v;
      }
    }
  }

  static void cal() {
    Callable0.of(() -> "x").map(s -> s.length()).map(i -> i * 2.0).or(1.0).isNaN();
    Callable0.of(() -> List.of(1)).map(l -> l.get(0)).or(null).intValue();
  }

  // varargs generic
  @SafeVarargs
  static <T> List<T> lst(T... ts) {
    return Arrays.asList(ts);
  }

  @SafeVarargs
  static <T, C extends Collection<? super T>> C into(C c, T... ts) {
    return c;
  }

  static <T> T first(T a, Object... r) {
    return a;
  }

  static void vg() {
    lst(1, 2).get(0).intValue();
    lst("a").get(0).trim();
    lst(lst("a"), lst("b")).get(0).get(0).trim();
    lst().size();
    into(new ArrayList<Object>(), "a", 1).get(0).hashCode();
    into(new TreeSet<CharSequence>(), "x").first().length();
    first("x", 1, 2).trim();
    Inheritance.<Number>lst(1, 2.0).get(0).intValue();
    lst(new String[] {"x"}).get(0).trim();
    lst(new int[] {1}).get(0).clone();
    lst(null, "x").get(0).trim();
    lst(1, null).get(0).intValue();
    lst(Scopes.Color.RED, Scopes.Color.BLUE).get(0).get().trim();
    lst('a', 1).get(0).hashCode();
    lst(new Sq(1)).get(0).area();
  }
}

package more;

import java.util.*;
import java.util.function.*;

class Diamonds {
  interface Jt<T> {
    <X> X unwrap(T t, Class<X> c);

    T val();
  }

  abstract static class Binder<J> {
    Jt<J> jt;

    Binder(Jt<J> j) {
      jt = j;
    }

    Binder() {}

    Jt<J> getJt() {
      return jt;
    }

    abstract void bind(J v);

    J last() {
      return null;
    }
  }

  static <X> Binder<X> binder(Jt<X> j) {
    return new Binder<>(j) {
      @Override
      void bind(X v) {
        getJt().unwrap(v, String.class).trim();
        this.getJt().val();
        last().hashCode();
        Object o = super.last();
      }
    };
  }

  static <T> T id(T t) {
    return t;
  }

  static <T> void take(Supplier<T> s, Consumer<T> c) {}

  static void use(List<String> l, boolean b) {
    Binder<String> s =
        new Binder<>() {
          void bind(String v) {
            last().trim();
            getJt().val().trim();
          }
        };
    id(new Binder<>(s.jt) {
          void bind(String v) {
            last().trim();
            Binder<Integer> in =
                new Binder<>() {
                  void bind(Integer i) {
                    last().intValue();
                  }
                };
          }
        })
        .last()
        .trim();
    Comparator<String> c =
        new Comparator<>() {
          public int compare(String x, String y) {
            return reversed().thenComparing(String::length).compare(x, y);
          }
        };
    l.sort(
        new Comparator<>() {
          public int compare(String x, String y) {
            return thenComparing(z -> z.length()).compare(x, y);
          }
        });

    Map<String, List<Integer>> m =
        new TreeMap<>(
            new Comparator<String>() {
              public int compare(String a, String d) {
                return a.trim().compareTo(d);
              }
            }) {
          {
            get("x").get(0).intValue();
            put(
                "y",
                new ArrayList<>() {
                  {
                    get(0).intValue();
                    add(1);
                  }
                });
          }
        };
    Function<String, Integer> f = id(b ? String::length : x -> x.trim().length());
    take(b ? () -> "x" : String::new, v -> v.trim());
    Supplier<Binder<Long>> sb =
        () ->
            new Binder<>() {
              void bind(Long v) {
                last().longValue();
              }
            };
    for (Iterator<String> it =
            new Iterator<>() {
              public boolean hasNext() {
                return false;
              }

              public String next() {
                return null;
              }
            };
        it.hasNext(); ) it.next().trim();
    var v =
        new Binder<String>() {
          String mine = "q";

          void bind(String z) {
            last().trim();
          }
        };
    v.mine.trim();
    v.last().trim();
    var w =
        new Binder<>(s.jt) {
          void bind(String q) {
            last().trim();
          }
        };
    w.last().trim();
  }

  static class Raw<T extends Comparable<T>> {
    Raw(Class<T> c) {}

    Raw(Jt<T> j) {}

    Raw(List<? super T> l, T t) {}
  }

  static void raw(Jt j, Jt<?> k, Class<?> c, List l) {
    new Raw(j);
    new Raw(k);
    new Raw(c);
    new Raw(l, "x");
    new Raw(String.class);
  }

  interface R0 {
    String role();
  }

  interface R1 extends R0 {}

  interface M0 {
    String role();

    int two();
  }

  interface A0 extends R1, M0 {}

  interface A1 extends M0, R1 {}

  interface Deep extends R1 {}

  interface A2 extends M0, Deep {}

  interface A3 extends Deep, M0, A1 {}

  interface R2 extends R0 {
    String role();
  }

  interface A4 extends M0, R2 {}

  interface A5 extends R2, M0 {}

  abstract static class Ab implements A4, A1 {}

  static void ranks(A0 a, A1 b, A2 c, A3 d, A4 e, A5 f, Ab g) {
    a.role();
    b.role();
    c.role();
    d.role();
    e.role();
    f.role();
    g.role();
  }
}

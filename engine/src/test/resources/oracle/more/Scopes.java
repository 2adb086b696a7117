package more;

import static java.lang.Math.*;
import static more.Scopes.Color.*;
import static more.Scopes.Consts.*;

import java.util.*;
import java.util.function.*;
import more.Scopes.Outer.*;

class Scopes {
  interface Consts {
    String A = "a";
    int N = A.length();

    interface More extends Consts {
      String B = A + "b";
    }
  }

  enum Color implements Supplier<String> {
    RED("r") {
      @Override
      public String get() {
        return code + lower(this.code) + super.toString();
      }

      private int mine = 3;

      int weight() {
        return mine;
      }
    },
    GREEN {
      public String get() {
        return GREEN.code.trim() + RED.get().trim() + values().length + valueOf("RED").name();
      }
    },
    BLUE("b", 1, 2);
    final String code;
    static final Map<String, Color> BY = new HashMap<>();

    static {
      for (Color c : values()) BY.put(c.code.trim(), c);
    }

    Color(String code, int... x) {
      this.code = code;
    }

    Color() {
      this("x");
    }

    public String get() {
      return code;
    }

    static String lower(String s) {
      return s.toLowerCase();
    }

    int weight() {
      return ordinal();
    }

    static Optional<Color> of(String s) {
      return Optional.ofNullable(BY.get(s))
          .or(() -> Arrays.stream(values()).filter(c -> c.code.equals(s)).findFirst());
    }
  }

  static class Outer {
    static class Pub {
      static String hi() {
        return A;
      }

      String inst() {
        return hi();
      }
    }

    static int Pub = 3;

    class In {}
  }

  sealed interface Sh permits Ci, Sq, Re {}

  record Ci(double r) implements Sh {
    Ci {
      if (r < 0) throw new IllegalArgumentException("r" + r);
    }

    static final Ci UNIT = new Ci(1);
  }

  record Sq(double s) implements Sh {
    Sq(int s) {
      this((double) s);
    }

    double s2() {
      return s * s();
    }
  }

  record Re<T extends Number>(T w, T h, String... names) implements Sh {
    Re(T w) {
      this(w, w);
    }

    T w1() {
      return w().intValue() > 0 ? w : h;
    }

    @Override
    public T w() {
      return w;
    }
  }

  String pats(Object o, Sh sh, List<? extends Sh> shs, Color c, Integer i) {
    if (o instanceof String s && s.length() > 3) return s.trim();
    if (!(o instanceof Ci ci)) {
      return o.toString();
    }
    String r = ci.r() + "" + Ci.UNIT.r();
    while (!(o instanceof Sq sq)) {
      o = next(o);
    }
    r += sq.s2();
    if (o instanceof Re<?> re) r += re.w().intValue() + re.names()[0].trim() + re.names.length;
    boolean b =
        o instanceof final String t
            ? t.isEmpty()
            : o instanceof Integer n && n.intValue() > 1
                || o instanceof Long l && l.longValue() > 2;
    String sw =
        switch (c) {
          case RED, GREEN -> c.get().trim();
          case BLUE -> {
            var q = c.code;
            yield q.strip();
          }
        };
    int old =
        switch (sw) {
          case A:
          case "x" + A:
            yield sw.length();
          default:
            yield N;
        };
    switch (c) {
      case RED:
        r += RED.weight();
      case GREEN:
        r += GREEN.code;
      default:
        r += BLUE.compareTo(c);
    }
    r +=
        switch (i) {
          case 1 -> "a";
          case 2 -> 'c';
          default -> 1.0;
        };
    r += max(1, 2) + abs(-1L) + PI + floor(E);
    r += A.trim() + Consts.More.B.trim() + Consts.More.A + Pub.hi() + new Pub().inst() + Outer.Pub;
    return r;
  }

  static String va2(int[] a, String... s) {
    return s[0];
  }

  Object next(Object o) {
    return o;
  }

  String x = "field";
  static String y = "static";

  String scopes(String x) {
    {
      String z = x.trim();
      class L {
        String x = z + Scopes.this.x + y;

        String m() {
          return x + this.x + inner();
        }

        String inner() {
          return new L2().v;
        }

        class L2 {
          String v = L.this.x + z;
        }
      }
      new L().m().trim();
      new L().new L2().v.trim();
    }
    Runnable r =
        new Runnable() {
          String x = "anon";

          public void run() {
            System.out.println(x + this.x + Scopes.this.x + scopes(x) + hashCode());
            Runnable q =
                () -> {
                  this.x.trim();
                  x.trim();
                  this.run();
                };
          }
        };
    Function<String, String> f =
        x2 -> {
          String in = x2 + x;
          Function<String, String> g = y -> y + in + Scopes.y;
          return g.apply(in).trim();
        };
    for (String s : new String[] {x}) {
      s.trim();
    }
    for (var e : Map.of("a", 1).entrySet()) {
      e.getKey().trim();
      e.getValue().intValue();
    }
    for (int i = 0, j = x.length(); i < j; i++, j--) {
      x.charAt(i);
    }
    enum Loc {
      P,
      Q {
        String s() {
          return name();
        }
      };

      String s() {
        return "x";
      }
    }
    Loc.P.s().trim();
    Loc.valueOf("Q").s();
    for (Loc l : Loc.values()) l.s();
    interface LI {
      String go(String s);

      default LI twice() {
        return s -> go(go(s));
      }
    }
    LI li = s -> s.trim();
    li.twice().go("x").trim();
    record LR<T>(T t, List<T> ts) {
      static <T> LR<T> of(T t) {
        return new LR<>(t, List.of(t));
      }

      T first() {
        return ts.get(0);
      }
    }
    LR.of("x").first().trim();
    new LR<>(1, List.of()).t().intValue();
    outer:
    for (; ; ) {
      inner:
      do {
        if (x.isEmpty()) continue outer;
        break inner;
      } while (x.length() > 1);
      break outer;
    }
    try {
      x.trim();
    } catch (RuntimeException | Error e) {
      e.getMessage().trim();
      e.getStackTrace()[0].getClassName();
    } finally {
      y.trim();
    }
    assert x.length() > 1 : x.concat("m");
    synchronized (x.intern()) {
      x.notify();
    }
    """
    text ${x} \
    "quotes" \""" \s
    """
        .formatted(x)
        .strip()
        .lines()
        .toList()
        .get(0)
        .trim();
    int[] arr[] = {{1}, {}};
    arr[0].clone()[0]++;
    va2(arr[0], x).trim();
    return x;
  }
}

package more;

import java.util.*;
import java.util.function.*;
import lombok.*;
import lombok.experimental.*;

@ExtensionMethod({Arrays.class, Extensions.Exts.class, Objects.class})
class Extensions {
  static class Exts {
    public static String shout(String s) {
      return s.toUpperCase();
    }

    public static String shout(CharSequence s, int n) {
      return s.toString();
    }

    public static <T> T or(T in, T other) {
      return in != null ? in : other;
    }

    public static <T> List<T> twice(Collection<? extends T> c) {
      return new ArrayList<>(c);
    }

    public static boolean empty(Object[] a) {
      return a.length == 0;
    }

    private static String hidden(String s) {
      return s;
    }

    public static int len(int i) {
      return i;
    }

    public static String trim(String s) {
      return "no";
    }
  }

  void ext(String s, int[] xs, List<Integer> li) {
    s.shout().trim();
    s.shout(1).length();
    s.or("x").length();
    xs.sort();
    xs.stream().sum();
    li.twice().get(0).intValue();
    s.isNull();
    new String[0].empty();
    s.trim();
    li.stream().map(i -> i.toString().shout()).toList().get(0).shout();
    String r = s.or(null).or("q").shout();
  }

  class Nested {
    String q(String s) {
      return s.shout().concat(q2("z").shout(2));
    }

    String q2(String x) {
      return this.q(x).shout();
    }
  }

  static Runnable lam(String p) {
    return () -> p.shout().or("x").trim();
  }

  @ExtensionMethod(value = Other.class, suppressBaseMethods = false)
  static class Yield {
    void y(String s, Object o) {
      s.trim().length();
      s.more(1).length();
      o.toString().more(2).trim();
      s.strip();
    }
  }

  static class Other {
    public static String more(CharSequence c, int... n) {
      return "";
    }

    public static int trim(String s) {
      return 1;
    }

    public static String strip(Object o) {
      return "";
    }
  }
}

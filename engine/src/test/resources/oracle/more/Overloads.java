package more;

import java.io.*;
import java.lang.annotation.*;
import java.math.*;
import java.nio.file.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Overloads {
  // overloads
  static void o(int i) {}

  static void o(long l) {}

  static void o(double d) {}

  static void o(Integer i) {}

  static void o(Object o) {}

  static void o(Number n) {}

  static void o(int... is) {}

  static void o(Object a, Object b) {}

  static void o(String a, Object... b) {}

  static void o(Object... b) {}

  static void p(char c) {}

  static void p(int c) {}

  static void p(Character c) {}

  static void p(CharSequence c) {}

  static void p(String c) {}

  static void p(char[] c) {}

  static void p(Object c) {}

  static void f(Supplier<?> s) {}

  static void f(Runnable r) {}

  static void g(Function<String, Integer> f) {}

  static void g(UnaryOperator<String> f, int... x) {}

  static void g(Predicate<String> p, String s) {}

  static <T> void h(Consumer<T> c, T t) {}

  static <T, R> R h(Function<T, R> c, T t) {
    return null;
  }

  static void k(Callback c) {}

  static void k(Callback2 c) {}

  interface Callback {
    void call(String s);
  }

  interface Callback2 {
    void call(String s, int i);
  }

  static void m(List<String> l) {}

  static void m(Collection<String> l) {}

  static void m(Iterable<?> l) {}

  static void m(ArrayList<String> l) {}

  static void n(ToIntFunction<String> f) {}

  static void n(ToDoubleFunction<String> f) {}

  static void n(ToLongFunction<String> f) {}

  static void q(IntFunction<Object> f) {}

  static void q(Function<Integer, Object> f) {}

  static <T extends Number> String r(T t) {
    return "";
  }

  static <T extends Comparable<T>> int r(T t, int i) {
    return 1;
  }

  static int r(Object o) {
    return 1;
  }

  static int s(Object... o) {
    return 1;
  }

  static String s(String s, Object... o) {
    return s;
  }

  static long s(Integer... is) {
    return 1;
  }

  static int v(long a, int b) {
    return 1;
  }

  static String v(int a, long b) {
    return "";
  }

  static double v(double a, double b) {
    return 0;
  }

  static <T> T w(T t) {
    return t;
  }

  static int w(int i) {
    return i;
  }

  static <T> List<T> w(T[] t) {
    return null;
  }

  byte by;
  short sh;
  long lo;
  float fl;
  Integer boxed;
  Character ch;

  void calls() throws Exception {
    o(1);
    o(1L);
    o(1f);
    o(by);
    o(sh);
    o('c');
    o(boxed);
    o("s");
    o(null, null);
    o("s", 1, 2);
    o(1, "x");
    o(BigInteger.ONE);
    o(new int[0]);
    o(new Object[0]);
    o((Object) new Object[0]);
    o(new int[0][]);
    o(new String[0]);
    p('c');
    p(1);
    p(by);
    p(ch);
    p("s");
    p(new char[0]);
    p(new StringBuilder());
    p((char) 1);
    p('a' + 'b');
    p(ch++);
    p((Object) "x");
    p(true ? 'a' : 0);
    p(true ? 'a' : boxed);
    p(true ? ch : 'b');
    f(() -> "x");
    f(() -> {});
    f(
        () -> {
          throw new RuntimeException();
        });
    f(() -> new Object());
    f(this::calls2);
    g(String::length);
    g(s -> s.length());
    g(s -> s.trim(), 1, 2);
    g(s -> s.isEmpty(), "x");
    g(String::trim, 1);
    g(String::isEmpty, "");
    h(
        s -> {
          s.trim();
        },
        "x");
    h(
            s -> {
              return s.trim();
            },
            "x")
        .trim();
    h((String s) -> s.length(), "x").intValue();
    k(s -> s.trim());
    k((s, i) -> s.charAt(i));
    k((String s) -> System.out.println(s.trim()));
    m(new ArrayList<>());
    m(List.of());
    m(Set.of());
    m(new HashSet<>());
    m(null == null ? new ArrayList<>() : null);
    m(Collections.emptyList());
    n((String s) -> 1.0);
    n(
        (String s) -> {
          return 1L;
        });
    n(String::length);
    q((int i) -> i);
    q((Integer i) -> i.byteValue());
    r(1).trim();
    r("x", 1);
    r("x");
    r(1.0).length();
    r(new Object());
    s(1, 2);
    s("x", 1).trim();
    s();
    s("x");
    s("x", "y");
    s((Object) 1);
    v(1, 2L).trim();
    v(1L, 2);
    v(1.0, 2);
    v(1L, 2L);
    w(1);
    w("x").trim();
    w(boxed).intValue();
    w(new String[0]).get(0).trim();
    w(1L).longValue();
    w(new int[0]).clone();
    System.out.println('c');
    System.out.println(new char[0]);
    System.out.println((Object) null);
    System.out.println(1);
    System.out.println(1L + 1f);
    String.valueOf((Object) null);
    String.valueOf(1.0);
    String.format("%s", 1, 2);
    String.format(Locale.ROOT, "%s", (Object[]) new String[0]);
    "x".formatted(1, "a").trim();
    List.of(1).remove((Object) 1);
    new ArrayList<>(List.of(1)).remove(0).intValue();
    new ArrayList<Integer>().remove(boxed);
    new TreeSet<Short>().remove(sh);
    Arrays.asList(1, 2).toArray(new Integer[0])[0].intValue();
    Arrays.asList(new int[0]).get(0).clone();
    Arrays.asList(new Integer[0]).get(0).intValue();
    Arrays.fill(new int[0], 1);
    Arrays.fill(new Object[0], 1);
    Arrays.sort(new String[0], Comparator.comparing(String::length));
    Arrays.stream(new int[0]).sum();
    Arrays.stream(new String[0]).count();
    Math.max(1, 2L);
    Math.max(1f, 2);
    Math.round(1f);
    Math.round(1.0);
    Math.abs(by);
    Math.floorMod(1L, 2);
    new StringBuilder()
        .append(by)
        .append('c')
        .append(1L)
        .append(1f)
        .append(new char[0])
        .append((CharSequence) "x")
        .append(new StringBuffer())
        .append(true)
        .append((Object) 1)
        .append("x")
        .insert(0, 1)
        .insert(0, 'c')
        .insert(0, "x")
        .reverse()
        .deleteCharAt(0)
        .chars()
        .sum();
    BigDecimal.valueOf(1)
        .add(BigDecimal.valueOf(1.0))
        .multiply(new BigDecimal("1"))
        .setScale(1, RoundingMode.HALF_UP)
        .compareTo(BigDecimal.ONE);
    Files.readAllLines(Path.of("x", "y")).stream().map(String::trim).toList();
    Files.walk(Paths.get("x"), FileVisitOption.FOLLOW_LINKS)
        .filter(Files::isRegularFile)
        .map(Path::getFileName)
        .map(Path::toString)
        .toList();
    Files.write(Path.of(""), List.of("a"), StandardOpenOption.CREATE);
    Files.write(Path.of(""), "x".getBytes());
    try (BufferedReader r = new BufferedReader(new InputStreamReader(System.in));
        PrintWriter w = new PrintWriter(new StringWriter(), true)) {
      r.lines().map(String::trim).forEach(w::println);
      w.printf("x%s", 1).append('c').flush();
      w.print('c');
      w.print(1);
      w.write(1);
      w.write("s");
    }
    Objects.requireNonNull("x", "y").trim();
    Objects.requireNonNullElse(boxed, 1).intValue();
    Objects.requireNonNullElseGet("x", () -> "y").trim();
    Objects.hash(1, "x", null);
    Objects.equals(1, 2);
    Collections.addAll(new ArrayList<String>(), "x", "y");
    Collections.unmodifiableMap(new HashMap<String, List<Integer>>()).get("x").get(0).intValue();
    Collections.max(List.of("x")).trim();
    Collections.max(List.of("x"), Comparator.naturalOrder()).trim();
    Collections.sort(new ArrayList<String>());
    Collections.sort(new ArrayList<>(List.of("x")), (a, b) -> b.compareTo(a));
    Collections.nCopies(3, "x").get(0).trim();
    EnumSet.of(Thread.State.NEW, Thread.State.RUNNABLE).iterator().next().name();
    EnumSet.allOf(Thread.State.class).stream().map(Enum::name).toList();
    EnumSet.noneOf(Thread.State.class).add(Thread.State.NEW);
    Map.of("a", 1, "b", 2).entrySet().stream().mapToInt(Map.Entry::getValue).sum();
    Map.ofEntries(Map.entry("a", List.of(1))).get("a").get(0).intValue();
    new HashMap<String, Map<String, Integer>>()
        .computeIfAbsent("a", k -> new TreeMap<>())
        .merge("b", 1, (x, y) -> x + y)
        .intValue();
    new TreeMap<>(Map.of("a", 1)).descendingMap().firstKey().trim();
    new TreeMap<String, Integer>(Comparator.comparing(String::length).reversed())
        .headMap("a")
        .size();
    Stream.concat(Stream.of(1), Stream.of(2.0)).map(n -> n.intValue()).toList();
    Stream.of(List.of("a"), List.of("b")).flatMap(List::stream).map(String::trim).toList();
    Stream.generate(() -> "x").limit(1).map(String::trim).toList();
    Stream.<String>builder().add("x").build().map(String::length).toList();
    Stream.<String>empty().findAny().orElseThrow(IllegalStateException::new).trim();
    Stream.of("x").findAny().orElseThrow(() -> new IOException("x")).trim();
    Stream.of(1, 2).sorted(Collections.reverseOrder()).map(Integer::toBinaryString).toList();
    Thread t = new Thread(this::calls2, "x");
    t.setUncaughtExceptionHandler((th, e) -> e.getMessage().trim());
    t.join(1L);
  }

  void calls2() {}

  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface An {
    String value() default C + "x";

    Class<?>[] types() default {};

    Sub[] subs() default {};
  }

  @interface Sub {
    int x() default 1 << 3;
  }

  static final String C =
      "c"
          + (1 + 2)
          + 'd'
          + true
          + 1.5f
          + (byte) 300
          + (char) 65
          + (3 > 2 ? "y" : "n")
          + Thread.MAX_PRIORITY;
  static final int MASK = ~0 >>> 28 & 0xF | 1 << 2, LEN = MASK * 2 - 1;

  @An(
      value = C,
      types = {String.class, int[].class},
      subs = {@Sub(x = MASK), @Sub})
  void annotated() {
    C.trim();
    Integer.toString(MASK).trim();
  }

  int promo(
      byte a,
      short b,
      char c,
      int d,
      long e,
      float f,
      double g,
      Integer h,
      Long i,
      Character j,
      Boolean k) {
    o(a + b);
    o(c + a);
    o(d + e);
    o(e + f);
    o(f + g);
    o(h + 1);
    o(h + i);
    o(j + 1);
    o(-a);
    o(~c);
    o(+h);
    o(a << e);
    o(e << a);
    o(h++);
    o(--d);
    o(k ? a : b);
    o(k ? a : 1);
    o(k ? h : i);
    o(k ? h : null);
    o(k ? 1 : "x");
    o(d == 1);
    o(!k);
    o(a += 1);
    o(c = 'x');
    o((long) d);
    o((Integer) d);
    o((Object) d);
    o(d / 2.0f);
    o(j == c);
    o("x" + d);
    o('x' + "y");
    o(new int[] {1}[0]);
    o(k ? c : a);
    o(k ? 'x' : (short) 1);
    o(k ? j : 0);
    o(k ? Integer.valueOf(1) : Double.valueOf(2));
    o(k && !k | k ^ k);
    p(k ? "a" : 'b');
    p(k ? "a" : new StringBuilder());
    var x = k ? 1 : 2L;
    o(x);
    var y = k ? h : g;
    o(y);
    var z = k ? null : 1;
    o(z);
    var li = new ArrayList<>(List.of(1L));
    o(li.get(0));
    var arr = new int[][] {{1}};
    o(arr[0][0]);
    var an =
        new Object() {
          String hi() {
            return "h";
          }
        };
    an.hi().trim();
    switch (d) {
      case MASK:
      case LEN:
        o(MASK);
        break;
      default:
        o(e);
    }
    return switch (c) {
      case 'a', 'b' -> 1;
      case 'c' -> {
        o(c);
        yield h;
      }
      default -> throw new IllegalStateException(C);
    };
  }
}

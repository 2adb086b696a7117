package more;

import java.util.*;
import java.util.function.*;
import lombok.*;
import lombok.experimental.*;
import lombok.experimental.Delegate;
import lombok.extern.slf4j.Slf4j;

class Makers {
  @Value
  @AllArgsConstructor(staticName = "of")
  @With
  @Builder(toBuilder = true, builderClassName = "Bld", setterPrefix = "set")
  static class Val<T> {
    T t;
    String name;
    @Builder.Default int n = 3;

    @Singular("one")
    List<String> many;

    @Singular Map<String, T> maps;

    @Singular("key")
    Set<Long> keys;
  }

  static void val() {
    Val.of("x", "n", 1, List.of(), Map.of(), Set.of()).getT().trim();
    Val<Integer> v =
        Val.<Integer>builder()
            .setT(1)
            .setName("x")
            .setOne("a")
            .setMany(List.of("b"))
            .clearMany()
            .setMap("k", 2)
            .setMaps(Map.of())
            .setKey(1L)
            .setKeys(List.of(2L))
            .build();
    v.withT(2).withName("y").withN(1).withMany(List.of()).toBuilder()
        .setN(2)
        .build()
        .getMaps()
        .get("x")
        .intValue();
    Val.Bld<String> b = Val.builder();
    b.build().getT().trim();
    v.getKeys().iterator().next().longValue();
  }

  @Getter
  @Setter
  @Accessors(fluent = true, chain = false)
  static class Fl {
    String a;
    boolean isB;
    Boolean isC;
    boolean c;
  }

  @Data
  @Accessors(chain = true)
  static class Ch {
    String a;
    boolean b;
    final String fin;
    static String st;

    @Setter(AccessLevel.PRIVATE)
    int p;

    @Getter(AccessLevel.PACKAGE)
    int q;

    transient int tr;
    boolean isOk;
    boolean is;
    boolean issue;
    String aB;
    String AB;
    String uRL;
    Boolean isWrapped;
  }

  @Data(staticConstructor = "make")
  static class Mk {
    final int x;
    @NonNull String y;
    String z;
  }

  static void acc(Fl f, Ch c) {
    f.a("x");
    f.a().trim();
    f.isB(true);
    if (f.isB() & f.c()) f.c(false);
    f.isC().booleanValue();
    c.setA("x").setB(true).setQ(1).setP(2).getA().trim();
    c.isB();
    c.getFin();
    c.getTr();
    c.isOk();
    c.setOk(true);
    c.isIs();
    c.setIs(true);
    c.isIssue();
    c.getAB().trim();
    c.setAB("x");
    c.getURL();
    c.getIsWrapped();
    c.setIsWrapped(true);
    c.canEqual(c);
    c.equals(c);
    new Ch("f").getFin();
    Mk.make(1, "y").setZ("z");
    Mk.make(1, "y").getY().trim();
  }

  interface Api {
    String call(int i);

    <T> T gen(T t);

    default void dflt() {}

    int over(String s);

    int over(Object o);
  }

  interface Small {
    int over(String s);
  }

  static class Impl implements Api {
    public String call(int i) {
      return "";
    }

    public <T> T gen(T t) {
      return t;
    }

    public int over(String s) {
      return 1;
    }

    public int over(Object o) {
      return 2;
    }

    public String extra() {
      return "";
    }

    static String st() {
      return "";
    }

    String pkg() {
      return "";
    }
  }

  static class D1 {
    @Delegate(types = Api.class, excludes = Small.class)
    Impl impl;

    int over(String s) {
      return 3;
    }
  }

  static class D2 {
    @Delegate Impl impl;

    @Delegate(types = {Small.class})
    private Small s;
  }

  static class D3 {
    @Delegate private Map<String, List<Integer>> m;

    @Delegate
    CharSequence opt() {
      return null;
    }
  }

  static void del(D1 a, D2 b, D3 c) {
    a.call(1).trim();
    a.gen("x").trim();
    a.dflt();
    a.over("x");
    a.over((Object) "x");
    b.extra().trim();
    b.call(2).trim();
    b.gen(1).intValue();
    c.get("x");
    c.values().iterator().next().get(0).intValue();
    c.put("x", List.of()).size();
    c.charAt(1);
    c.chars().sum();
    c.forEach(
        (k, v) -> {
          k.trim();
          v.get(0).intValue();
        });
    c.computeIfAbsent("x", k -> new ArrayList<>()).add(1);
    b.over("x");
  }

  static class Ctor {
    final String a;

    @Builder(builderMethodName = "mk", buildMethodName = "go", builderClassName = "CB")
    Ctor(String a, @Singular List<String> bs, int c) {
      this.a = a;
    }

    @Builder(builderMethodName = "two")
    static <X> Map<String, X> make(String k, X x) {
      return Map.of(k, x);
    }

    @Builder(builderMethodName = "inst")
    String instance(int q) {
      return a + q;
    }

    @Builder(builderMethodName = "vd")
    static void nothing(String z) {}
  }

  static void ctor(Ctor c) {
    Ctor.mk().a("x").b("y").bs(List.of()).c(1).go().a.trim();
    Ctor.<Integer>two().k("x").x(1).build().get("x").intValue();
    c.inst().q(1).build().trim();
    Ctor.vd().z("x").build();
    Ctor.CB cb = Ctor.mk();
    Ctor.MapBuilder<String> mb = Ctor.two();
    mb.x("x").build().get("k").trim();
  }

  @SuperBuilder(toBuilder = true)
  @Getter
  @ToString
  static class P<T> {
    T id;
    @Singular List<String> tags;
    @Builder.Default String nm = "x";
  }

  @SuperBuilder(toBuilder = true)
  @Getter
  static class Q extends P<Long> {
    String q;
  }

  @SuperBuilder(toBuilder = true)
  @Getter
  static class R extends Q {
    int r;
  }

  static void sup() {
    Q q = Q.builder().id(1L).tag("x").nm("z").q("q").build();
    q.toBuilder().q("z").id(2L).build().getId().longValue();
    R.builder().r(1).q("x").tags(List.of()).id(3L).build().getR();
    P.<String>builder().id("x").build().getId().trim();
    P.PBuilder<String, ?, ?> pb = P.builder();
    pb.id("x").build().getId().trim();
  }

  @FieldNameConstants(level = AccessLevel.PACKAGE)
  static class Fnc {
    String firstName;
    @FieldNameConstants.Include static String no;
    transient int t;
  }

  @FieldNameConstants(onlyExplicitlyIncluded = true, innerTypeName = "Names")
  static class Fn2 {
    @FieldNameConstants.Include String a;
    String b;
  }

  static void fnc() {
    Fnc.Fields.firstName.trim();
    Fn2.Names.a.trim();
    switch ("x") {
      case Fnc.Fields.firstName:
        break;
      default:
    }
  }

  @Slf4j
  static class Lg {
    void x() {
      log.info("x", 1);
      log.error("e", new RuntimeException());
    }

    class In {
      void y() {
        log.debug("q {}", 1);
      }
    }
  }

  @UtilityClass
  class Ut {
    String K = "k";
    int cnt;

    String go(String s) {
      return s + K + cnt;
    }

    class In {
      String z;
    }
  }

  static void ut() {
    Ut.go("x").trim();
    Ut.K.trim();
    new Ut.In().z.trim();
    Ut.cnt++;
  }

  @AllArgsConstructor(staticName = "all")
  @NoArgsConstructor
  @RequiredArgsConstructor(access = AccessLevel.PRIVATE, staticName = "req")
  static class Cs {
    @NonNull String a;
    int b;
  }

  static void cs() {
    Cs.all("x", 1).a.trim();
    new Cs().b++;
    Cs.req("x").a.trim();
  }

  @Getter
  enum En {
    A("x"),
    B("y");
    private final String label;
    private final boolean ok = true;

    En(String l) {
      label = l;
    }
  }

  @AllArgsConstructor
  @Getter
  enum En2 {
    A("x", 1);
    private final String label;
    private final int w;
  }

  static void en() {
    En.A.getLabel().trim();
    En.valueOf("B").isOk();
    En2.A.getLabel().trim();
    En2.values()[0].getW();
  }

  @Builder
  record Rec(String a, int b, @Singular List<String> cs) {}

  @With
  record Rw(String a, int b) {}

  @Builder(toBuilder = true)
  record Rt<T>(T t) {}

  static void rec() {
    Rec.builder().a("x").b(1).c("z").build().a().trim();
    new Rw("x", 1).withA("y").withB(2).a().trim();
    Rt.<String>builder().t("x").build().toBuilder().t("y").build().t().trim();
  }

  @Data
  static class Base0 {
    String base;
  }

  @Data
  @EqualsAndHashCode(callSuper = true)
  @ToString(callSuper = true)
  static class Sub0 extends Base0 {
    String sub;
  }

  @Getter(lazy = true)
  private final List<String> lz = List.of("x");

  static void inh(Sub0 s, Makers l) {
    s.setBase("x");
    s.getBase().trim();
    s.getSub().trim();
    l.getLz().get(0).trim();
    val x = l.getLz();
    x.get(0).trim();
    var y = s;
    y.getSub();
    for (val e : x) e.trim();
    val m = new HashMap<String, Integer>();
    m.get("x").intValue();
    final var z = m;
  }

  @SneakyThrows
  static void sn() {
    try {
      @Cleanup var in = new java.io.ByteArrayInputStream(new byte[0]);
      in.read();
    } finally {
    }
  }

  @Synchronized
  static void syn() {}

  @Locked
  void lk() {}

  @Builder
  @Getter
  static class Jx {
    String j;
  }

  @Getter
  @Setter(onMethod_ = @Deprecated)
  @ToString.Include
  String on;

  static {
    new Makers().setOn("x");
    Jx.builder().j("x").build().getJ().trim();
  }

  @Getter
  @Setter
  static class Wild<K extends Comparable<K>, V> {
    Map<? super K, ? extends List<V>> m;
    K[] ks;
    int[][] arr;
    List<? extends Number>[] ga;
  }

  static void wild(Wild<String, Integer> w) {
    w.getM().values().iterator().next().get(0).intValue();
    w.getKs()[0].trim();
    w.getArr()[0][0]++;
    w.getGa()[0].get(0).intValue();
    w.setKs(new String[0]);
    w.setM(null);
  }

  @Getter
  @AllArgsConstructor
  abstract static class Gb<S> {
    protected S self;
  }

  static class Gs extends Gb<String> {
    Gs() {
      super("x");
    }

    String x() {
      return self.trim() + getSelf().trim();
    }
  }

  @Tolerate
  void tol(String s) {}
}

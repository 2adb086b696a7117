package more.prefixed;

import java.util.*;
import lombok.*;
import lombok.experimental.*;
import lombok.extern.java.Log;
import lombok.extern.slf4j.Slf4j;

class Prefixed {
  @Data
  static class A {
    @NonFinal String m_name;
    @NonFinal int fCount;
    @NonFinal boolean m_active;
    boolean fOk = true;
    @NonFinal String plain;
    @NonFinal Boolean fBox;
    @NonFinal String m_aName;
  }

  static void a(A a) {
    a.setName("x").setCount(1).setActive(true).getName().trim();
    a.getCount();
    a.getActive();
    a.getOk();
    a.getBox();
    a.setBox(true).getaName().trim();
    a.setaName("x");
  }

  @Log
  static class Lg {
    void x() {
      LOGGER.info("x");
    }
  }

  @Slf4j
  static class Lg2 {
    void x() {
      LOGGER.info("x {}", 1);
    }
  }

  @Builder
  static class B {
    @Singular("item")
    List<String> items;

    String fName;
  }

  static void b() {
    B.BMaker m = B.builder();
    m.item("x").items(List.of()).name("z").build();
  }

  @Value
  static class V {
    String m_v;
    int x;
  }

  static void v(V v) {
    v.getV().trim();
    new V("a", 1).getV();
  }

  @FieldNameConstants
  static class F {
    String firstName = "";
    String m_last = "";
  }

  static void f() {
    F.Names.FIRST_NAME.trim();
  }

  @Getter
  @Accessors(prefix = "z")
  static class Z {
    String zName = "";
    String m_no = "";
  }

  static void z(Z z) {
    z.getName().trim();
  }

  @RequiredArgsConstructor
  static class Rq {
    String dep;
    @NonFinal String opt;
  }

  static void r() {
    new Rq("x").dep.trim();
  }

  @Getter(AccessLevel.PUBLIC)
  @FieldDefaults(level = AccessLevel.PUBLIC, makeFinal = false)
  static class Fd {
    String m_q;
  }

  static void fd(Fd f) {
    f.m_q = "x";
    f.getQ();
  }
}

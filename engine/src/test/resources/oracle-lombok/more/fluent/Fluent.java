package more.fluent;

import java.util.*;
import lombok.*;
import lombok.experimental.*;

class Journal {
  void say(Object o) {}
}

class Journals {
  static Journal of(Class<?> c) {
    return null;
  }

  static Journal of(Class<?> c, String t) {
    return null;
  }
}

class Fluent {
  @Data
  static class A {
    String name;
    boolean isOn;
    final int z;
  }

  static void a(A a) {
    a.name("x").isOn(true).name().trim();
    a.isOn();
    new A(1).z();
  }

  @CustomLog
  static class Lg {
    void x() {
      log.say(1);
    }
  }

  @CustomLog(topic = "t")
  static class Lt {
    void x() {
      log.say(1);
    }
  }

  @Accessors(fluent = false)
  @Getter
  @Setter
  static class B {
    String q;
  }

  static void b(B b) {
    b.setQ("x");
    b.getQ().trim();
  }

  @Getter
  static class G {
    @Accessors(fluent = false)
    String no;

    String yes;
  }

  static void g(G g) {
    g.getNo();
    g.yes().trim();
  }

  @Builder
  @Getter
  static class Bd {
    String name;
  }

  static void bd() {
    Bd.builder().name("x").build().name().trim();
  }

  @With
  @AllArgsConstructor
  static class W {
    String name;
  }

  static void w(W w) {
    w.withName("x").name.trim();
  }
}

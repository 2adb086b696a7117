package more;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lombok.*;
import lombok.experimental.SuperBuilder;
import lombok.extern.jackson.Jacksonized;

class Jacksons {
  @Jacksonized
  @Builder
  @Value
  static class A {
    String name;
    @Singular List<String> tags;
    @Builder.Default int n = 1;
  }

  @Jacksonized
  @SuperBuilder
  @Getter
  static class B {
    private final String mail;
  }

  @Jacksonized
  @SuperBuilder(toBuilder = true)
  @Getter
  static class C extends B {
    private final int age;
  }

  @Jacksonized
  @Builder(setterPrefix = "with", builderClassName = "Make", buildMethodName = "done")
  @Value
  static class D {
    @JsonProperty("m")
    String mail;
  }

  static class L {
    @Getter(lazy = true)
    private final String slow = make();

    static String make() {
      return "x";
    }

    int n() {
      return getSlow().length();
    }
  }

  void m() {
    A a = A.builder().name("x").tag("y").tags(List.of("z")).clearTags().n(2).build();
    a.getName().trim();
    a.getTags().get(0).trim();
    a.getN();
    C c = C.builder().mail("m").age(1).build();
    c.toBuilder().age(3).mail("q").build().getMail().trim();
    D d = D.builder().withMail("x").done();
    d.getMail().strip();
    D.Make k = D.builder();
    k.withMail("y").done();
  }
}

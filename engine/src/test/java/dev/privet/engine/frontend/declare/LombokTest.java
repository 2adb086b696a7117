package dev.privet.engine.frontend.declare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.frontend.declare.ImpliedMember.Printed;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Origin;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Lombok 1.18 is documented to make; Lombok itself is not on the class path. */
class LombokTest {
  private static final String S = "Ljava/lang/String;";

  @TempDir Path root;

  private static ImpliedMember body(ParsedSources sources, String type, String method) {
    MethodDeclaration declared = sources.method(type, method);
    assertEquals(Origin.IMPLIED, declared.origin());
    return sources.declarations().implied(declared).orElseThrow();
  }

  private static FieldKey key(String owner, String name) {
    return new FieldKey(owner, name);
  }

  @Test
  void dataHasAccessorsConstructorAndText() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import lombok.Data; @Data class U { private final long id; String email;"
                + " boolean isActive; boolean done; static int count; int $x;"
                + " String getEMAIL() { return email; } final String fixed = \"x\"; }");
    assertEquals(
        List.of(
            "getEMAIL()" + S,
            "<init>(J)V",
            "getId()J",
            "setEmail(" + S + ")V",
            "isActive()Z",
            "setActive(Z)V",
            "isDone()Z",
            "setDone(Z)V",
            "getFixed()" + S,
            "toString()" + S,
            "equals(Ljava/lang/Object;)Z",
            "hashCode()I",
            "canEqual(Ljava/lang/Object;)Z"),
        sources.signatures("a.U"));
    assertEquals(
        new ImpliedMember.FieldsConstructor(List.of(key("a.U", "id"))),
        body(sources, "a.U", "<init>"));
    assertEquals(
        new ImpliedMember.Setter(key("a.U", "email"), false), body(sources, "a.U", "setEmail"));
    assertEquals(
        new ImpliedMember.ToString(
            List.of(
                new Printed.OfField(key("a.U", "id")),
                new Printed.OfField(key("a.U", "email")),
                new Printed.OfField(key("a.U", "isActive")),
                new Printed.OfField(key("a.U", "done")),
                new Printed.OfField(key("a.U", "fixed"))),
            false),
        body(sources, "a.U", "toString"));
    assertTrue(sources.method("a.U", "getId").position().orElseThrow().column() > 60);
  }

  @Test
  void valueIsFinalAndDataWithBuilderTakesAllFields() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; @lombok.Value(staticConstructor = \"of\") class V<T> { T t; String s; }",
            "package a; import lombok.*; @Data @Builder class W { final int a; String b; }");
    assertEquals(
        List.of("<init>(Ljava/lang/Object;" + S + ")V", "of(Ljava/lang/Object;" + S + ")La/V;"),
        sources.signatures("a.V").subList(0, 2));
    MethodDeclaration of = sources.method("a.V", "of");
    assertTrue(of.isStatic());
    assertEquals(of.key().toString(), of.typeParameters().get(0).variable().owner());
    assertEquals(of.typeParameters().get(0).variable(), of.parameters().get(0).type());
    assertFalse(sources.signatures("a.V").stream().anyMatch(name -> name.startsWith("set")));
    assertEquals(
        Modifier.PRIVATE | Modifier.FINAL, sources.type("a.V").fields().get(0).modifiers());
    assertEquals("<init>(I" + S + ")V", sources.signatures("a.W").get(0));
  }

  @Test
  void levelsPrefixesFluentChainsAndWith() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import lombok.*; import lombok.experimental.Accessors;"
                + " @Getter @Setter @Accessors(prefix = {\"m\", \"_\"}, chain = true) class P {"
                + " String mName; int other; @Getter(AccessLevel.NONE) int _secret;"
                + " @Setter(AccessLevel.PRIVATE) static int mCount; }",
            "package a; import lombok.*; import lombok.experimental.*;"
                + " @Accessors(fluent = true) class Q { @Getter @Setter @With String name; }");
    assertEquals(
        List.of(
            "getName()" + S,
            "setName(" + S + ")La/P;",
            "setSecret(I)La/P;",
            "setCount(I)V",
            "<init>()V"),
        sources.signatures("a.P"));
    assertEquals(Modifier.PRIVATE | Modifier.STATIC, sources.method("a.P", "setCount").modifiers());
    assertEquals(
        List.of("name()" + S, "name(" + S + ")La/Q;", "withName(" + S + ")La/Q;", "<init>()V"),
        sources.signatures("a.Q"));
  }

  @Test
  void withReturnsACopy() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import lombok.*; @With @AllArgsConstructor class C { String a; int b; }");
    assertEquals(
        new ImpliedMember.With(key("a.C", "a"), List.of(key("a.C", "a"), key("a.C", "b"))),
        body(sources, "a.C", "withA"));
    assertEquals("withB(I)La/C;", sources.signatures("a.C").get(2));
  }

  @Test
  void constructorsOfFinalAndNonNullFields() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import lombok.*; import lombok.experimental.FieldDefaults;"
                + " @RequiredArgsConstructor @FieldDefaults(makeFinal = true,"
                + " level = AccessLevel.PRIVATE) class S { Runnable r; @NonFinalNot int n;"
                + " static int x; }",
            "package a; import lombok.*; @RequiredArgsConstructor(staticName = \"of\")"
                + " @NoArgsConstructor(access = AccessLevel.PROTECTED) class R {"
                + " @NonNull String must; String may; final int no = 1; }");
    assertEquals("<init>(Ljava/lang/Runnable;I)V", sources.signatures("a.S").get(0));
    assertEquals(
        List.of("<init>()V", "<init>(" + S + ")V", "of(" + S + ")La/R;"),
        sources.signatures("a.R"));
    assertEquals(
        new ImpliedMember.StaticFactory(new MethodKey("a.R", "<init>", "(" + S + ")V")),
        body(sources, "a.R", "of"));
    assertEquals(Modifier.PROTECTED, sources.method("a.R", "<init>").modifiers());
  }

  @Test
  void builderSetsAddsAndBuilds() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import lombok.*; import java.util.*; @Builder(toBuilder = true,"
                + " setterPrefix = \"with\") class B<T> { T t; @Singular List<String> names;"
                + " @Singular(\"tag\") Map<String, T> tags; @Builder.Default int n = 3;"
                + " final int fixed = 1; }");
    assertEquals(
        List.of(
            "<init>(Ljava/lang/Object;Ljava/util/List;Ljava/util/Map;I)V",
            "builder()La/B$BBuilder;",
            "toBuilder()La/B$BBuilder;"),
        sources.signatures("a.B"));
    String self = "La/B$BBuilder;";
    assertEquals(
        List.of(
            "withT(Ljava/lang/Object;)" + self,
            "withName(" + S + ")" + self,
            "withNames(Ljava/util/Collection;)" + self,
            "clearNames()" + self,
            "withTag(" + S + "Ljava/lang/Object;)" + self,
            "withTags(Ljava/util/Map;)" + self,
            "clearTags()" + self,
            "withN(I)" + self,
            "build()La/B;",
            "toString()" + S,
            "<init>()V"),
        sources.signatures("a.B$BBuilder"));
    MethodDeclaration builder = sources.method("a.B", "builder");
    assertEquals("a.B$BBuilder<T>", builder.returnType().toString());
    assertEquals(builder.key().toString(), builder.typeParameters().get(0).variable().owner());
    assertEquals(
        "a.B$BBuilder", sources.type("a.B$BBuilder").typeParameters().get(0).variable().owner());
    assertEquals(
        new ImpliedMember.BuilderBuild(
            sources.method("a.B", "<init>").key(),
            List.of(
                key("a.B$BBuilder", "t"),
                key("a.B$BBuilder", "names"),
                key("a.B$BBuilder", "tags"),
                key("a.B$BBuilder", "n"))),
        body(sources, "a.B$BBuilder", "build"));
    assertEquals(
        new ImpliedMember.BuilderAdd(key("a.B$BBuilder", "names"), false),
        body(sources, "a.B$BBuilder", "withName"));
    assertTrue(
        sources.declarations().sourceTypes().stream()
            .anyMatch(type -> type.name().equals("a.B$BBuilder")));
  }

  @Test
  void builderTypeIsAMemberAndAWrittenOneIsCompleted() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import lombok.Builder; class Use { M.MBuilder b; Own.OwnBuilder o; } class"
                + " M { static class In {} @Builder(builderMethodName = \"make\", buildMethodName ="
                + " \"done\") M(String s, int... more) {}  @Builder static <X> In in(X x) { return"
                + " null; } } @Builder class Own { String a; String b; static class OwnBuilder {"
                + " OwnBuilder a(String a) { this.a = a; return this; } } }");
    assertEquals("a.M$MBuilder", sources.fieldType("a.Use", "b"));
    assertEquals("a.Own$OwnBuilder", sources.fieldType("a.Use", "o"));
    assertTrue(sources.signatures("a.M").contains("make()La/M$MBuilder;"));
    assertTrue(sources.signatures("a.M$MBuilder").contains("done()La/M;"));
    assertEquals(
        "x(Ljava/lang/Object;)La/M$InBuilder;", sources.signatures("a.M$InBuilder").get(0));
    assertEquals(
        List.of(
            "a(" + S + ")La/Own$OwnBuilder;",
            "b(" + S + ")La/Own$OwnBuilder;",
            "build()La/Own;",
            "toString()" + S,
            "<init>()V"),
        sources.signatures("a.Own$OwnBuilder"));
    assertEquals(2, sources.type("a.Own$OwnBuilder").fields().size());
  }

  @Test
  void superBuilderFillsInheritedFields() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import lombok.experimental.SuperBuilder; @SuperBuilder abstract class P {"
                + " String name; } @SuperBuilder class C extends P { int age; }"
                + " @SuperBuilder class X extends Y { int x; } @SuperBuilder class Y extends X {}");
    assertFalse(sources.signatures("a.P").contains("builder()La/P$PBuilder;"));
    assertTrue(sources.signatures("a.C").contains("builder()La/C$CBuilder;"));
    assertEquals(
        List.of(
            "age(I)La/C$CBuilder;",
            "self()La/C$CBuilder;",
            "build()La/C;",
            "toString()" + S,
            "<init>()V"),
        sources.signatures("a.C$CBuilder"));
    assertEquals(
        new ImpliedMember.BuilderFill(
            "a.C",
            List.of(
                new ImpliedMember.Copy(key("a.P$PBuilder", "name"), key("a.P", "name")),
                new ImpliedMember.Copy(key("a.C$CBuilder", "age"), key("a.C", "age")))),
        body(sources, "a.C$CBuilder", "build"));
    assertFalse(sources.signatures("a.X$XBuilder").isEmpty());
  }

  @Test
  void toStringRules() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import lombok.*; @ToString(callSuper = true) class A {"
                + " @ToString.Exclude String email; String name; String phone;"
                + " String getPhone() { return mask(phone); } static String mask(String s) {"
                + " return s; } @ToString.Include(rank = 1) String first() { return name; } }",
            "package a; import lombok.*; @ToString(onlyExplicitlyIncluded = true) class B {"
                + " String email; @ToString.Include String id; }"
                + " @ToString(of = {\"id\"}) class C { String email; String id; }"
                + " @ToString(exclude = \"email\") class D { String email; String id; }"
                + " @Data class E { String a; public String toString() { return \"\"; } }");
    assertEquals(
        new ImpliedMember.ToString(
            List.of(
                new Printed.OfMethod(sources.method("a.A", "first").key()),
                new Printed.OfField(key("a.A", "name")),
                new Printed.OfMethod(sources.method("a.A", "getPhone").key())),
            true),
        body(sources, "a.A", "toString"));
    for (String type : List.of("a.B", "a.C", "a.D")) {
      assertEquals(
          new ImpliedMember.ToString(List.of(new Printed.OfField(key(type, "id"))), false),
          body(sources, type, "toString"));
    }
    assertEquals(Origin.SOURCE, sources.method("a.E", "toString").origin());
  }

  @Test
  void loggersUtilityClassesAndFieldNames() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import lombok.extern.slf4j.Slf4j; import lombok.extern.java.Log;"
                + " import lombok.experimental.*; @Slf4j class A {} @Log class B {}"
                + " @UtilityClass class C { int x; void m() {} }"
                + " @FieldNameConstants class D { String email; static final String K ="
                + " D.Fields.email + 1; }");
    assertEquals("org.slf4j.Logger", sources.fieldType("a.A", "log"));
    assertEquals("java.util.logging.Logger", sources.fieldType("a.B", "log"));
    assertEquals(Modifier.STATIC, sources.method("a.C", "m").modifiers());
    assertTrue(sources.type("a.C").fields().get(0).isStatic());
    assertEquals(Modifier.PRIVATE, sources.method("a.C", "<init>").modifiers());
    assertEquals("email1", sources.constant("a.D", "K").orElseThrow());
  }

  @Test
  void annotationsOfTheSameNameAreNotLomboks() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import x.Getter; import org.springframework.beans.factory.annotation.Value;"
                + " @Getter class A { @Value(\"x\") String s; } @Builder class C { String s; }");
    assertEquals(List.of("<init>()V"), sources.signatures("a.A"));
    assertEquals(List.of("<init>()V"), sources.signatures("a.C"));
  }
}

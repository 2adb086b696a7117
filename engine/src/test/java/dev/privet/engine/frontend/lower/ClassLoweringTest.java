package dev.privet.engine.frontend.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.Gap;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constructors, captured variables, lambdas, implied members, and what is not known. */
final class ClassLoweringTest {

  @TempDir Path folder;

  private String listing(String source, String name) {
    Lowered lowered = Lowered.of(folder, source);
    assertEquals(List.of(), lowered.problems());
    return lowered.listing(name);
  }

  @Test
  void initialisersFollowTheCallOfSuperOnly() {
    assertEquals(
        """
        A.<init>()V [this%0]
          %1 = 3
          this%0.i = %1
          return
        A.<init>(I)V [this%0, i%1]
          call special A.<init>()V on this%0 ()
          return
        A.<init>(J)V [this%0, t%1]
          call special java.lang.Object.<init>()V on this%0 ()
          %2 = 3
          this%0.i = %2
          return
        """,
        listing(
            "class A { int i = 3; A() {} A(int i) { this(); } A(long t) { super(); } }",
            "A.<init>"));
  }

  @Test
  void localClassesKeepWhatTheyCapture() {
    String source =
        "class A { int f; Object m(String x) { int z = 1; return new Object() { int w = z;"
            + " public String toString() { return x + f; } }; } }";
    assertEquals(
        """
        A.m(Ljava/lang/String;)Ljava/lang/Object; [this%0, x%1]
          %3 = 1
          z%2 = %3
          %4 = new A$1
          %4.this$0 = this%0
          %4.val$z = z%2
          %4.val$x = x%1
          call special A$1.<init>()V on %4 ()
          return %4
        A$1.<init>()V [this%0]
          %1 = this%0.val$z
          this%0.w = %1
          return
        A$1.toString()Ljava/lang/String; [this%0]
          %1 = this%0.val$x
          %2 = this%0.this$0
          %3 = %2.f
          %4 = concat(%1, %3)
          return %4
        """,
        listing(source, "A.m(") + listing(source, "A$1"));
  }

  @Test
  void innerObjectsKnowTheirOuter() {
    assertEquals(
        """
        A.m(LA;)V [this%0, o%1]
          %2 = new A$B
          %2.this$0 = this%0
          call special A$B.<init>()V on %2 ()
          %3 = new A$B
          %3.this$0 = o%1
          call special A$B.<init>()V on %3 ()
          return
        """,
        listing("class A { class B {} void m(A o) { new B(); o.new B(); } }", "A.m("));
  }

  @Test
  void lambdasCaptureInOrderOfUse() {
    assertEquals(
        """
        A.<init>()V [this%0]
          return
        A.lambda$1$56()V [x%1, this%2]
          %3 = this%2.s
          %4 = concat(x%1, %3)
          q%0 = %4
          return
        A.m(Ljava/lang/String;)Ljava/lang/Runnable; [this%0, x%1]
          %2 = lambda lambda$1$56[x%1, this%0] as java.lang.Runnable.run
          return %2
        """,
        listing(
            "class A { String s; Runnable m(String x) {  return     () -> { String q = x + s; }; }"
                + " }",
            "A."));
  }

  @Test
  void recordsHaveTheirMembers() {
    String text = listing("record R(String a, int b) {}", "R.");
    assertTrue(
        text.contains("R.<init>(Ljava/lang/String;I)V [this%0, a%1, b%2]\n  this%0.a = a%1"));
    assertTrue(text.contains("%1 = \"R[a=\"\n  %2 = this%0.a\n  %3 = \", b=\""), text);
    assertTrue(text.contains("R.a()Ljava/lang/String; [this%0]\n  %1 = this%0.a\n  return %1"));
  }

  @Test
  void accessorsStandWhereWhatTheyReadIsDeclared() {
    Lowered lowered = Lowered.of(folder, "record R(\n  String a,\n  int b) {}");
    assertEquals(
        List.of(3),
        lowered.bodies("R.b()").stream()
            .map(body -> body.code().get(0).position().line())
            .toList());
    lowered = Lowered.of(folder, "@lombok.Data\nclass D {\n  int x;\n  int y;\n}");
    assertEquals(
        List.of(4),
        lowered.bodies("D.getY()").stream()
            .map(body -> body.code().get(0).position().line())
            .toList());
  }

  @Test
  void enumConstantsAreMadeInTheInitialiser() {
    assertEquals(
        """
        E.<clinit>()V []
          %0 = new E
          %1 = 1
          call special E.<init>(I)V on %0 (%1)
          E.X = %0
          return
        """,
        listing("enum E { X(1); E(int i) {} }", "E.<clinit>"));
  }

  @Test
  void whatIsNotKnownKeepsItsName() {
    Lowered lowered =
        Lowered.of(
            folder,
            "import com.foo.Foo; class A { void m() { Foo.bar(1); mystery.go(); com.x.Log.i(); }"
                + " }");
    assertEquals(List.of(), lowered.problems());
    assertEquals(
        """
        A.m()V [this%0]
          %1 = 1
          call maybe static com.foo.Foo.bar(?) (%1)
          %3 = null
          call maybe virtual ?.go() on %3 ()
          call maybe static com.x.Log.i() ()
          return
        """,
        lowered.listing("A.m("));
    assertTrue(
        lowered.module().gaps().stream().anyMatch(g -> g.reason() == Gap.Reason.UNRESOLVED_CALL));
  }

  @Test
  void commentsThatSpeakToPrivetAreKept() {
    Lowered lowered =
        Lowered.of(
            folder,
            "class A {\n  // privet:ignore PersonalDataInLog: known\n  /* privet: x */ /* no */ }");
    assertEquals(
        List.of("ignore PersonalDataInLog: known", "x"),
        lowered.module().comments().stream().map(c -> c.text()).toList());
    assertEquals(2, lowered.module().comments().get(0).position().line());
  }
}

package dev.privet.engine.frontend.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What values, calls and assignments become. */
final class ExpressionLoweringTest {

  @TempDir Path folder;

  private void assertListing(String members, String expected) {
    Lowered lowered = Lowered.of(folder, "class A { " + members + " int f; int[] xs; String s; }");
    assertEquals(List.of(), lowered.problems());
    assertEquals(expected, lowered.listing("A.m("));
  }

  @Test
  void concatenationIsFlat() {
    assertListing(
        "String m(String x, int i) { return 1 + i + x + (i + 1) + (\"[\" + i + \"]\"); }",
        """
        A.m(Ljava/lang/String;I)Ljava/lang/String; [this%0, x%1, i%2]
          %3 = 1
          %4 = add(%3, i%2)
          %5 = 1
          %6 = add(i%2, %5)
          %7 = "["
          %8 = "]"
          %9 = concat(%4, x%1, %6, %7, i%2, %8)
          return %9
        """);
  }

  @Test
  void operandsKeepTheirValueWhenALaterOneAssigns() {
    assertListing(
        "void m(int i, String t) { s += t; f++; i = i++ + ++i; xs[i] += 2; }",
        """
        A.m(ILjava/lang/String;)V [this%0, i%1, t%2]
          %3 = this%0.s
          %4 = concat(%3, t%2)
          this%0.s = %4
          %5 = this%0.f
          %6 = 1
          %7 = add(%5, %6)
          this%0.f = %7
          %8 = i%1
          %9 = 1
          %10 = add(%8, %9)
          i%1 = %10
          %11 = 1
          %12 = add(i%1, %11)
          i%1 = %12
          %13 = add(%8, %12)
          i%1 = %13
          %14 = this%0.xs
          %15 = %14[i%1]
          %16 = 2
          %17 = add(%15, %16)
          %14[i%1] = %17
          return
        """);
  }

  @Test
  void varargsArePackedOnce() {
    assertListing(
        "static void v(Object... o) {} void m(Object[] o) { v(\"a\", f); v(); v(o); }",
        """
        A.m([Ljava/lang/Object;)V [this%0, o%1]
          %2 = "a"
          %3 = this%0.f
          %4 = new java.lang.Object[]{%2, %3}
          call static A.v([Ljava/lang/Object;)V (%4)
          %6 = new java.lang.Object[]{}
          call static A.v([Ljava/lang/Object;)V (%6)
          call static A.v([Ljava/lang/Object;)V (o%1)
          return
        """);
  }

  @Test
  void constantFieldsAreTheirValue() {
    assertListing(
        "static final String KEY = \"email\"; String m(java.util.Map<String, String> m) {"
            + " return m.get(KEY); }",
        """
        A.m(Ljava/util/Map;)Ljava/lang/String; [this%0, m%1]
          KEY%2 = "email"
          %3 = call virtual java.util.Map.get(Ljava/lang/Object;)Ljava/lang/Object; on m%1 (KEY%2)
          return %3
        """);
  }

  @Test
  void deepExpressionsAreLowered() {
    StringBuilder text = new StringBuilder("String m(int i) { return i");
    text.append(" + \"x\" + i".repeat(3000)).append("; }");
    Lowered lowered = Lowered.of(folder, "class A { " + text + " }");
    assertEquals(List.of(), lowered.module().gaps());
    assertEquals(List.of(), lowered.problems());
    assertEquals(3002, lowered.bodies("A.m(").get(0).code().size());
  }
}

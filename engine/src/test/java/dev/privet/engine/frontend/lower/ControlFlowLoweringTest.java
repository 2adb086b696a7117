package dev.privet.engine.frontend.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What conditions, loops, switches and exits become. */
final class ControlFlowLoweringTest {

  @TempDir Path folder;

  private void assertListing(String members, String expected) {
    Lowered lowered = Lowered.of(folder, "class A { " + members + " void use(Object o) {} }");
    assertEquals(List.of(), lowered.problems());
    assertEquals(expected, lowered.listing("A.m("));
  }

  @Test
  void negationSwapsLabelsAndOperatorsJump() {
    assertListing(
        "boolean m(boolean a, boolean b, boolean c) { if (a && !(b || c)) { return true; }"
            + " return a || b; }",
        """
        A.m(ZZZ)Z [this%0, a%1, b%2, c%3]
          if a%1 then L0 else L3
        L0:
          if b%2 then L3 else L1
        L1:
          if c%3 then L3 else L2
        L2:
          %4 = true
          return %4
        L3:
          goto L4
        L4:
          if a%1 then L6 else L5
        L5:
          if b%2 then L6 else L7
        L6:
          %5 = true
          goto L8
        L7:
          %5 = false
          goto L8
        L8:
          return %5
        """);
  }

  @Test
  void conditionalWritesOneVariable() {
    assertListing(
        "String m(boolean a, String x) { return a ? x : \"n/a\"; }",
        """
        A.m(ZLjava/lang/String;)Ljava/lang/String; [this%0, a%1, x%2]
          if a%1 then L0 else L1
        L0:
          %3 = x%2
          goto L2
        L1:
          %4 = "n/a"
          %3 = %4
          goto L2
        L2:
          return %3
        """);
  }

  @Test
  void forEachCallsTheIterator() {
    assertListing(
        "void m(java.util.List<String> l) { for (String e : l) { if (e == null) continue;"
            + " use(e); } }",
        """
        A.m(Ljava/util/List;)V [this%0, l%1]
          %2 = call virtual java.lang.Iterable.iterator()Ljava/util/Iterator; on l%1 ()
        L0:
          %3 = call virtual java.util.Iterator.hasNext()Z on %2 ()
          if %3 then L1 else L5
        L1:
          %4 = call virtual java.util.Iterator.next()Ljava/lang/Object; on %2 ()
          e%5 = %4
          %6 = null
          %7 = equal(e%5, %6)
          if %7 then L2 else L3
        L2:
          goto L0
        L3:
          goto L4
        L4:
          call virtual A.use(Ljava/lang/Object;)V on this%0 (e%5)
          goto L0
        L5:
          return
        """);
  }

  @Test
  void forEachOverAnArrayCounts() {
    assertListing(
        "void m(int[] a) { for (int i : a) use(i); }",
        """
        A.m([I)V [this%0, a%1]
          %2 = a%1
          %3 = 0
        L0:
          %4 = %2.length
          %5 = less(%3, %4)
          if %5 then L1 else L2
        L1:
          %6 = %2[%3]
          i%7 = %6
          call virtual A.use(Ljava/lang/Object;)V on this%0 (i%7)
          %9 = 1
          %10 = add(%3, %9)
          %3 = %10
          goto L0
        L2:
          return
        """);
  }

  @Test
  void labelledBreakLeavesBothLoops() {
    assertListing(
        "void m(int f) { outer: while (true) { do { if (f > 1) break outer; } while (f < 0); } }",
        """
        A.m(I)V [this%0, f%1]
        L0:
          goto L1
        L1:
        L2:
          %2 = 1
          %3 = greater(f%1, %2)
          if %3 then L3 else L4
        L3:
          goto L7
        L4:
          goto L5
        L5:
          %4 = 0
          %5 = less(f%1, %4)
          if %5 then L2 else L6
        L6:
          goto L0
        L7:
          return
        """);
  }

  @Test
  void switchOverConstantsFallsThrough() {
    assertListing(
        "enum E { X, Y } static final int C = 7; int m(E e, int i) { switch (e) { case X: use(e);"
            + " case Y: return 1; default: break; } return switch (i) { case -1, C -> 1;"
            + " case 1 + 2 -> { use(i); yield 2; } default -> throw null; }; }",
        """
        A.m(LA$E;I)I [this%0, e%1, i%2]
          switch e%1 {A$E.X -> L0, A$E.Y -> L1} else L2
        L0:
          call virtual A.use(Ljava/lang/Object;)V on this%0 (e%1)
        L1:
          %4 = 1
          return %4
        L2:
          goto L3
        L3:
          switch i%2 {-1 -> L4, 7 -> L4, 3 -> L5} else L6
        L4:
          %6 = 1
          %5 = %6
          goto L7
        L5:
          call virtual A.use(Ljava/lang/Object;)V on this%0 (i%2)
          %8 = 2
          %5 = %8
          goto L7
        L6:
          %9 = null
          throw %9
        L7:
          return %5
        """);
  }

  @Test
  void patternsBindAndGuardsFallToTheNextCase() {
    assertListing(
        "record Ci(String name, int r) {} String m(Object o) { return switch (o) {"
            + " case Ci(String n, int r) when r > 1 -> n; case Integer i -> \"i\";"
            + " case null, default -> \"x\"; }; }",
        """
        A.m(Ljava/lang/Object;)Ljava/lang/String; [this%0, o%1]
          switch o%1 {A$Ci.class -> L0} else L1
        L0:
          %3 = (A$Ci) o%1
          %4 = call virtual A$Ci.name()Ljava/lang/String; on %3 ()
          n%5 = %4
          %6 = call virtual A$Ci.r()I on %3 ()
          r%7 = %6
          %8 = 1
          %9 = greater(r%7, %8)
          if %9 then L3 else L1
        L1:
          switch o%1 {java.lang.Integer.class -> L2, null -> L5} else L5
        L2:
          %10 = (java.lang.Integer) o%1
          i%11 = %10
          goto L4
        L3:
          %2 = n%5
          goto L6
        L4:
          %12 = "i"
          %2 = %12
          goto L6
        L5:
          %13 = "x"
          %2 = %13
          goto L6
        L6:
          return %2
        """);
  }

  @Test
  void finalBlockIsCopiedToEveryExit() {
    assertListing(
        "int m(java.io.Reader in) { try (var r = in) { return r.read(); }"
            + " catch (java.io.IOException e) { use(e); return 0; } finally { use(in); } }",
        """
        A.m(Ljava/io/Reader;)I [this%0, in%1]
        L0:
        L1:
          r%2 = in%1
        L2:
          %3 = call virtual java.io.Reader.read()I on r%2 ()
        L3:
          call virtual java.lang.AutoCloseable.close()V on r%2 ()
        L4:
        L5:
          call virtual A.use(Ljava/lang/Object;)V on this%0 (in%1)
          return %3
        L6:
        L7:
        L8:
          %5 = catch []
          call virtual java.lang.AutoCloseable.close()V on r%2 ()
          throw %5
        L9:
        L10:
          e%6 = catch [java.io.IOException]
          call virtual A.use(Ljava/lang/Object;)V on this%0 (e%6)
          %8 = 0
        L11:
          call virtual A.use(Ljava/lang/Object;)V on this%0 (in%1)
          return %8
        L12:
          %10 = catch []
          call virtual A.use(Ljava/lang/Object;)V on this%0 (in%1)
          throw %10
          handler L2..L3 -> L8 []
          handler L1..L4 -> L10 [java.io.IOException]
          handler L7..L9 -> L10 [java.io.IOException]
          handler L0..L5 -> L12 []
          handler L6..L11 -> L12 []
        """);
  }
}

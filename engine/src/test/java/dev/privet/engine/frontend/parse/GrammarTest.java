package dev.privet.engine.frontend.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.body.VariableDeclarator;
import dev.privet.engine.frontend.grammar.Grammar;
import dev.privet.engine.frontend.grammar.Tokens;
import dev.privet.engine.frontend.parse.GrammarOracle.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our grammar makes the trees that JavaParser's parser would make. */
class GrammarTest {

  /** Of a hundred files, so many may have what is left to JavaParser. */
  private static final int LEFT_PER_CENT = 1;

  private final GrammarOracle oracle = new GrammarOracle();

  @ParameterizedTest
  @ValueSource(strings = {"src/test", "src/main/java"})
  void agreesOnFixturesAndOwnSources(String folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(folder))) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    assertTrue(files.size() > 50);
    int left = 0;
    for (Path file : files) {
      try {
        left += oracle.judge(Files.readString(file)) == Verdict.LEFT ? 1 : 0;
      } catch (AssertionError difference) {
        throw new AssertionError(file + ": " + difference.getMessage(), difference);
      }
    }
    assertTrue(left * 100 <= files.size() * LEFT_PER_CENT, left + " of " + files.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "@Deprecated package a.b; ; import static a.B.*; import a.*; import a.B; import module a.b;"
            + " import module.a.B;; class A {};",
        "@interface A { String value() default \"\"; int[] a() default {1, 2,}; B b() default"
            + " @B(c = {}); Class<?> d(); @interface B { String[] c() default {,}; } enum E { X }"
            + " int F = 1, G[] = {}; record R(int x) { } ; }",
        "enum A { } enum B { , } enum C { ; } enum D { @E X, Y(1) { void m() {} }, Z(2), ; D(int"
            + " i) {} D() { this(1); } } enum F implements G, H { X; static { } ; }",
        "record A<T extends B & C<T>>(@D final int x, T... y) implements E { A { x = 1; } A(int z)"
            + " { this(z, null); } static int i; record B() { } <X> A(X x) throws Y { } }",
        "sealed interface A<@B T, U extends T> extends C<? super T>, D permits E, F { private"
            + " static <V> V m() { return null; } default void n() {} int o(); strictfp class G {}"
            + " non-sealed class E implements A {} sealed public abstract class H permits I {} }",
        "class A { int sealed, permits, record, when, with, to, open, module; "
            + " void m() { sealed = record; record.m(); permits(when); yield = 1; record = when +"
            + " to; module(with); open.m(); } }",
        "class A { int a, b[], c[][] = {{1}, {}}, d = 2; final int[] e[] = null, f; @B int @C [] g;"
            + " int m()[] { return null; } int[] n(int[] a[], String @B ... c)[] throws D, @E F {"
            + " return a; } <T> @B T o(T @B [] @C [] t) { return t; } java.util.@B List<@C T> p; }",
        "class A { void m() { int a; final int b = 1, c[] = {}; @B int d; a.b.C e; A<B<C<D>>> f ="
            + " null; A<?>[] g; A<int[], B[]>.C<D> h; var i = 1; java.util.Map.Entry<A, B> j = k <"
            + " l ? m > n ? o : p : q; for (var x : y) ; for (final int[] z[] : w) { } } }",
        "class A { void m() { a(); a.b(); a.<B>c().d; this.a = 1; super.b++; super.<C>d(); A.this.e"
            + " -= 2; A.super.f(); a[0] = b[1][2]; --a; ++b[c]; new A(); new A() { }; a.new B<>(1)"
            + " { int c; }; new <T>C<D>(); (a).b(); a.b.c = d = e; (a = b).c(); \"a\".d(); } }",
        "class A { A(int i) { super(i); } A() { <B>this(1); } A(B b) { b.super(1); } A(C c) {"
            + " c.d().<E>super(); } A(D d) { int i = 1; this(i); } A(E e) { A.this.super(); } }",
        "class A { Object a = new int[1][2][], b = new int[] {1, 2,}, c = new A<?>[3], d = new int"
            + " @B [1] [], e = new String[][] {{}, null, {\"\",}}, f = new a.b.C[d()]; }",
        "class A { Object a = (int) b, c = (int) -d, e = (A) f, g = (A) (h), i = (a) + j, k = (A[])"
            + " l, m = (A<B>) n, o = (A & B<C> & D) p, q = (int[]) r, s = (@B A) t, u = (A) !v, w ="
            + " (A) ~x, y = (A) \"\", z = (A) new A(), aa = (A) this, ab = (A) switch (ac) {"
            + " default -> 1; }, ad = (A) (b) -> c, ae = (A) b -> c, af = (A) (B) () -> { }, ag ="
            + " (A & B) (int x) -> x, ah = (A) B::c, ai = (a) - (b), aj = (A) super.b(), ak = (int)"
            + " +1; }",
        "class A { B a = x -> x, b = (x) -> x, c = () -> { }, d = (x, y) -> x + y, e = (int x,"
            + " final B<C> y) -> { return x; }, f = (var x, @D var y) -> x, g = (x) -> y -> z -> x,"
            + " h = (int... x) -> x, i = (A[] x) -> x, j = (a.b.C x) -> x, k = _ -> 1, l = (_, _)"
            + " -> 2, m = c ? x -> 1 : (y) -> 2, n = (B<? extends C>[] x) -> x.y, o = (final var x)"
            + " -> x; }",
        "class A { B a = C::d, b = C::new, c = a.b.C::<D>e, d = C<D>::new, e = int[]::new, f ="
            + " C[]::clone, g = this::h, h = super::i, i = A.super::j, j = k()::l, k = \"\"::m, l ="
            + " (n)::o, m = p[0]::q, n = C<D[]>.E::f, o = new A()::b, p = a.b()::c, q = a < b ?"
            + " C::d : e::<F>g, r = A.this::b; }",
        "class A { Object a = B.class, b = int.class, c = void.class, d = int[][].class, e ="
            + " a.b.C[].class, f = a.b.C.class.getName(), g = int[].class.getName().length(); }",
        "class A { int a = b + c * d - e / f % g << 1 >> 2 >>> 3 & 4 ^ 5 | 6; boolean h = a < b &&"
            + " c > d || e <= f ^ g >= h & i == j | k != l; int m = -+~n-- - --o + ++p + q++;"
            + " boolean r = !s instanceof T == u instanceof V[]; int w = x ? y : z ? 1 : 2; boolean"
            + " aa = b ? c instanceof D : e instanceof F<?>; int ab = a -- - -- b; int ac = (b) >>>"
            + " (c); }",
        "class A { void m() { if (a instanceof B b && b.c()) ; if (a instanceof final @D B<C> b) ;"
            + " if (!(a instanceof B(int x, var y, C(D z, E<F>(_))))) ; if (a instanceof B()) ; if"
            + " (a instanceof B[] b) ; if (a instanceof a.b.C<?>(var c) && c > 1) ; } }",
        "class A { int m() { switch (a) { } switch (a) { case 1: case 2, B: b(); break; default:"
            + " int c; case \"x\": { } } switch (a) { case 1, 2 -> b(); case C -> { } case D.E ->"
            + " throw f; case null, default -> c = 1; case null -> c(); } return switch (a) { case"
            + " 1 -> yield(2); default -> { yield 3; } }; } }",
        "class A { int m() { return switch (a) { case B b -> 1; case C(int x, var y) when x > 1 &&"
            + " y.z(w -> 1) -> 2; case D d when (e) -> 3; case F<?> f when g -> 4; case H.I i:"
            + " yield 5; case (J) -> 6; case K, L -> x -> y; case -1 -> 8; case (byte) 2 -> 9; case"
            + " _ -> 10; case M _, N _ -> 11; case 'a' + 1 -> (b) -> c; case null -> 12; }; } }",
        "class A { int m() { yield 1; yield -1; yield (1); yield x; yield ++x; yield x++; yield new"
            + " A(); yield \"\"; yield !b; yield switch (c) { default: yield 1; }; yield a.b; } }",
        "class A { void m() { a: for (;;) { break a; } b: while (true) continue b; do ; while (c);"
            + " for (int i = 0, j = 1; i < j; i++, j--) ; for (i = 0, j(); ; ) { } for (A<B> x ="
            + " y; ; ) ; if (d) if (e) f(); else g(); else ; synchronized (h) { } return; throw i;"
            + " assert j; assert k : l + \"\"; assert (m); ; { } class N { } final class O { }"
            + " interface P { } record Q(int r) { } abstract static class R { } @S class T { } } }",
        "class A { void m() { try { } finally { } try { } catch (B b) { } try { } catch (final @C"
            + " a.b.D | E e) { } catch (F f) { } finally { } try (A a = b; final var c = d(); e;"
            + " this.f; g.h) { } try (i) { } try (var j = k;) { } catch (L l) { } } }",
        "@A @B() @C(1) @D(e = 2, f = {}) @G({}) @H({1, 2}) @I(@J) @K({@L, @M(\"\"),}) @N(o ? 1 : 2)"
            + " @a.b.C(d = E.class) @F(g = \"h\" + I.J) public final class A { }",
        "class A { int i = 0x1F, j = 1_0; long k = 1L; double d = .5e1f; char c = '\\'', e ="
            + " '\\u0041'; String s = \"a\\\"b\" + \"\"\"\n"
            + "  x \\\"\"\" \"y\"\n"
            + "  \"\"\"; boolean t = true, f = false; Object n = null; }",
        "class A { { a(); } static { b(); } ; static int c; static { } {} }",
        "class A<T> { class B<U> { } A<T>.B<U> m(A<? super T[]>... a) { A<String>.B<?> b = this.new"
            + " B<>(); List<List<List<T>>> l; int c = a < b ? 1 : 2; boolean d = i < j == k > l;"
            + " foo(a < b, c > d); return b; } }",
      })
  void agreesOn(String source) {
    assertEquals(Verdict.SAME, oracle.judge(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module a { }",
        "open module a.b { requires c; }",
        "void main() { }",
        "int x;",
        "class A { void m(A this) { } }",
        "class A { class B { B(A A.this, int i) { } } }",
        "class A { int m(int i)[] = 1; }",
      })
  void leavesWhatIsRare(String source) {
    Verdict verdict = oracle.judge(source);
    assertTrue(verdict == Verdict.LEFT || verdict == Verdict.WRONG, verdict::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class",
        "class A {",
        "class A { } }",
        "class A { void m() { int; } }",
        "class A { void m() { a b c; } }",
        "class A { void m() { a + b; } }",
        "class A { void m() { if a; } }",
        "class A { void m() { x -> 1; } }",
        "class A { void m() { try { } } }",
        "class A { int x = ; }",
        "class A { int x = a ? b; }",
        "class A { int x = (a; }",
        "class A { int x = a[]; }",
        "class A { int x = new A; }",
        "class A { A<B x; }",
        "class A { void m() { switch (a) { b(); } } }",
        "class A { void m() { switch (a) { case -> b(); } } }",
        "class A { void m() { a.; } }",
        "class A { void m() { super; } }",
        "class A { void m() { m(a,); } }",
        "class A { void m() { enum E { X } } }",
        "class A { @ int x; }",
        "class A { @B(c =) int x; }",
        "import a.; class A { }",
        "package a class A { }",
        "enum A { X Y }",
        "interface A { int }",
        "class A { int x y; }",
        "class A { <T> }",
        "class A { void m( { } }",
        "\u001a",
      })
  void leavesWhatIsWrong(String source) {
    Verdict verdict = oracle.judge(source);
    assertTrue(verdict == Verdict.WRONG || verdict == Verdict.LEFT, verdict::toString);
  }

  @Test
  void readsCastsOfReferencesAsJavacDoes() {
    Scanner scanner =
        new Scanner(
            SourceText.of("class A { B b = (C) d.e()::f; }"),
            new Scanner.Alphabet(),
            true,
            "privet:");
    Tokens tokens = new Tokens();
    scanner.scan(tokens);
    assertEquals(
        "CastExpr",
        Grammar.parse(tokens, true)
            .orElseThrow()
            .findFirst(VariableDeclarator.class)
            .orElseThrow()
            .getInitializer()
            .orElseThrow()
            .getClass()
            .getSimpleName());
  }
}

package dev.privet.engine.frontend.declare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.privet.engine.frontend.Declarations.StaticImport;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.UnknownType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameScopeTest {
  @TempDir Path root;

  @Test
  void inheritedMemberTypeShadowsImport() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; public class Base { public static class List {} private class Map {} }",
            "package b; import java.util.List; import java.util.Map;"
                + " class C extends a.Base { List l; Map m; }"
                + " class D { List l; }");
    assertEquals("a.Base$List", sources.fieldType("b.C", "l"));
    assertEquals("java.util.Map", sources.fieldType("b.C", "m"));
    assertEquals("java.util.List", sources.fieldType("b.D", "l"));
  }

  @Test
  void memberTypesOfLibrarySupertypesAndTheirSupertypesAreInherited() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import java.util.*; abstract class M extends TreeMap<String, M> {"
                + " Entry<String, Integer> e; SimpleEntry<String, M> s; }");
    assertEquals(
        "java.util.Map$Entry<java.lang.String, java.lang.Integer>", sources.fieldType("a.M", "e"));
    assertEquals(
        "java.util.AbstractMap$SimpleEntry<java.lang.String, a.M>", sources.fieldType("a.M", "s"));
  }

  @Test
  void headerDoesNotSeeTheTypesOwnMembers() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; class Item {}",
            "package a; class Box<T> {}",
            "package a; class Mine extends Box<Item> { class Item {} Item i; Mine.Item q; }");
    assertEquals("a.Box<a.Item>", sources.type("a.Mine").superclass().orElseThrow().toString());
    assertEquals("a.Mine$Item", sources.fieldType("a.Mine", "i"));
    assertEquals("a.Mine$Item", sources.fieldType("a.Mine", "q"));
  }

  @Test
  void samePackageWinsOverOnDemandAndSingleImportOverSamePackage() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; class Date {} class Optional {} class String {}",
            "package a; import java.util.*; import java.util.Optional;"
                + " class C { Date d; Optional<C> o; Queue<C> q; String s; Integer i; }");
    assertEquals("a.Date", sources.fieldType("a.C", "d"));
    assertEquals("java.util.Optional<a.C>", sources.fieldType("a.C", "o"));
    assertEquals("java.util.Queue<a.C>", sources.fieldType("a.C", "q"));
    assertEquals("a.String", sources.fieldType("a.C", "s"));
    assertEquals("java.lang.Integer", sources.fieldType("a.C", "i"));
  }

  @Test
  void localClassesAreNumberedAndScopedAsJavacDoes() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; class C { Object f = new Object() {};"
                + " void m() { Item before; class Item { Item self; class Deep {} } Item after; }"
                + " void n() { class Item {} Item other;"
                + "   Object o = new Object() { Object inner = new Object() {}; };"
                + "   new Thread(new Runnable() { public void run() {} }) {}; }"
                + " enum E { A { void x() {} }, B; void x() {} } }",
            "package a; class Item {}");
    assertEquals("a.C$1Item", sources.fieldType("a.C$1Item", "self"));
    for (String name :
        List.of("a.C$2Item", "a.C$1Item$Deep", "a.C$2$1", "a.C$E$1", "a.C$1", "a.C$4")) {
      assertEquals(name, sources.type(name).name());
    }
    assertEquals("java.lang.Thread", sources.type("a.C$4").superclass().orElseThrow().toString());
    assertEquals("java.lang.Runnable", sources.type("a.C$3").interfaces().get(0).toString());
    assertEquals("a.C$E", sources.type("a.C$E$1").superclass().orElseThrow().toString());
    List<String> locals =
        sources.units().get(0).tree().findAll(ClassOrInterfaceType.class).stream()
            .filter(type -> type.getNameAsString().equals("Item"))
            .map(type -> sources.declarations().type(type).toString())
            .toList();
    assertEquals(List.of("a.Item", "a.C$1Item", "a.C$1Item", "a.C$2Item"), sorted(locals));
  }

  private static List<String> sorted(List<String> names) {
    return names.stream()
        .sorted(
            (x, y) ->
                Boolean.compare(x.contains("$"), y.contains("$")) * 2
                    + Integer.signum(x.compareTo(y)))
        .toList();
  }

  @Test
  void typeParametersBelongToTheirDeclaration() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; class C<T extends Comparable<T>> { T t;"
                + " <U extends T, V extends java.util.List<U> & Runnable> U m(T t, U u, V v,"
                + " T[] array, java.util.Map<T, ? super U>... rest) { return u; }"
                + " static class T {} class Inner { T inner; } static class S { C<?> c; } }");
    assertEquals("a.C$T", sources.fieldType("a.C", "t"));
    ParsedSources other =
        ParsedSources.of(
            root,
            "package b; class C<T extends Comparable<T>> { T t;"
                + " <U extends T, V extends java.util.List<U> & Runnable> U m(T t, U u, V v,"
                + " T[] array, java.util.Map<T, ? super U>... rest) { return u; } }");
    assertEquals(
        List.of(
            "m(Ljava/lang/Comparable;Ljava/lang/Comparable;Ljava/util/List;[Ljava/lang/Comparable;"
                + "[Ljava/util/Map;)Ljava/lang/Comparable;",
            "<init>()V"),
        other.signatures("b.C"));
    assertTrue(other.method("b.C", "m").varargs());
  }

  @Test
  void innerClassOfGenericOuterKnowsItsOuterType() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; class Outer<T> { class Inner { T t; } Inner mine; static class N {} N n; }"
                + " class Sub extends Outer<String> { Inner theirs; Outer<Integer>.Inner other; }");
    assertEquals("a.Outer<T>", outerOf(sources, "a.Outer", "mine"));
    assertEquals("a.Outer<java.lang.String>", outerOf(sources, "a.Sub", "theirs"));
    assertEquals("a.Outer<java.lang.Integer>", outerOf(sources, "a.Sub", "other"));
    assertEquals("null", outerOf(sources, "a.Outer", "n"));
  }

  private static String outerOf(ParsedSources sources, String type, String field) {
    return sources.type(type).fields().stream()
        .filter(declared -> declared.name().equals(field))
        .map(declared -> String.valueOf(((ClassType) declared.type()).outer()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void unknownNamesKeepTheBestNameKnown() {
    ParsedSources sources =
        ParsedSources.of(
            root, "package a; import x.y.Gone; class C { Gone g; Gone.In i; p.q.R r; Lost l; }");
    assertEquals("x.y.Gone", sources.fieldType("a.C", "g"));
    assertEquals("x.y.Gone$In", sources.fieldType("a.C", "i"));
    assertEquals("p.q.R", sources.fieldType("a.C", "r"));
    assertEquals(new UnknownType("Lost"), sources.type("a.C").fields().get(3).type());
  }

  @Test
  void cyclesEnd() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; class A extends B.In {} class B extends A { class Z {} Y y; In in; }"
                + " interface I extends J {} interface J extends I { Q q = null; }"
                + " class K extends Par<K.Child> { Child c; }"
                + " class Par<T> { class Child {} }"
                + " class T<X extends Y, Y extends X> { void m(X x) {} }");
    assertEquals("Y", sources.fieldType("a.B", "y"));
    assertEquals("Q", sources.fieldType("a.J", "q"));
    assertEquals("a.Par$Child", sources.fieldType("a.K", "c"));
    assertEquals("m(Ljava/lang/Object;)V", sources.signatures("a.T").get(0));
    assertTrue(sources.type("a.A").superclass().isPresent());
  }

  @Test
  void staticImportsOfTypesAndMembers() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; public class H { public static class In {} public static int f() {"
                + " return 1; } }",
            "package b; import static a.H.In; import static a.H.f; import static java.lang.Math.*;"
                + " import static java.util.Map.Entry; class C { In in; Entry<In, In> e; }");
    assertEquals("a.H$In", sources.fieldType("b.C", "in"));
    assertEquals("java.util.Map$Entry<a.H$In, a.H$In>", sources.fieldType("b.C", "e"));
    List<StaticImport> found =
        sources.declarations().staticImports("f", sources.units().get(1).tree());
    assertEquals(
        List.of("a.H", "java.lang.Math"),
        found.stream().map(imported -> imported.type().name()).toList());
  }

  @Test
  void qualifiedNamesInExpressionsAndModuleImports() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import module java.base; class C { ConcurrentMap<C, C> m; class D {"
                + " class E {} } }");
    assertEquals("java.util.concurrent.ConcurrentMap<a.C, a.C>", sources.fieldType("a.C", "m"));
    SourceDeclarations declarations = sources.declarations();
    com.github.javaparser.ast.Node at = sources.units().get(0).tree().getType(0);
    assertEquals("a.C$D$E", declarations.typeNamed("C.D.E", at).orElseThrow().name());
    assertEquals("a.C$D", declarations.typeNamed("a.C.D", at).orElseThrow().name());
    assertEquals(
        "java.util.Map$Entry",
        declarations.typeNamed("java.util.Map.Entry", at).orElseThrow().name());
    assertTrue(declarations.typeNamed("java.util", at).isEmpty());
    assertTrue(declarations.packageExists("java.util"));
    assertTrue(declarations.packageExists("a"));
  }
}

package dev.privet.engine.frontend.declare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.privet.engine.classfile.ClassPath;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.TypeDeclaration;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembersTest {
  @TempDir Path root;

  @Test
  void recordsHaveComponentsAccessorsAndConstructor() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; record R<T>(String name, T... rest) { static int n;"
                + " R { name = name.trim(); } public String name() { return \"x\"; } }"
                + " record Q(int x) {}");
    assertEquals(
        List.of("name", "rest", "n"),
        sources.type("a.R").fields().stream().map(FieldDeclaration::name).toList());
    assertEquals(
        List.of(
            "<init>(Ljava/lang/String;[Ljava/lang/Object;)V",
            "name()Ljava/lang/String;",
            "rest()[Ljava/lang/Object;",
            "toString()Ljava/lang/String;",
            "equals(Ljava/lang/Object;)Z",
            "hashCode()I"),
        sources.signatures("a.R"));
    CompactConstructorDeclaration compact =
        sources.units().get(0).tree().findFirst(CompactConstructorDeclaration.class).orElseThrow();
    dev.privet.engine.program.MethodDeclaration declared = sources.declarations().declared(compact);
    assertEquals(sources.method("a.R", "<init>"), declared);
    assertTrue(declared.varargs());
    assertEquals(compact, sources.declarations().syntax(declared).orElseThrow());
    assertEquals(Origin.SOURCE, sources.method("a.R", "name").origin());
    assertEquals(
        new ImpliedMember.Getter(new FieldKey("a.Q", "x")),
        sources.declarations().implied(sources.method("a.Q", "x")).orElseThrow());
    assertEquals(
        new ImpliedMember.FieldsConstructor(List.of(new FieldKey("a.Q", "x"))),
        sources.declarations().implied(sources.method("a.Q", "<init>")).orElseThrow());
    assertTrue(Modifier.isFinal(sources.type("a.R").modifiers()));
  }

  @Test
  void enumsInterfacesAndDefaultConstructors() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; enum E { A, B { void x() {} }; void x() {} }"
                + " interface I { int K = 1; void m(); default void d() {} private void p() {}"
                + " static void s() {} class N {} }"
                + " @interface N { String[] value() default {}; } protected_ class Z {}"
                    .replace("protected_ ", "public "));
    assertEquals(
        List.of("x()V", "values()[La/E;", "valueOf(Ljava/lang/String;)La/E;", "<init>()V"),
        sources.signatures("a.E"));
    assertEquals(Modifier.PRIVATE, sources.method("a.E", "<init>").modifiers());
    assertEquals("java.lang.Enum<a.E>", sources.type("a.E").superclass().orElseThrow().toString());
    assertTrue(sources.method("a.I", "m").isAbstract());
    assertFalse(sources.method("a.I", "d").isAbstract());
    assertEquals(Modifier.PRIVATE, sources.method("a.I", "p").modifiers());
    assertEquals(Modifier.PUBLIC | Modifier.STATIC, sources.method("a.I", "s").modifiers());
    assertEquals(Modifier.PUBLIC | Modifier.STATIC, sources.type("a.I$N").modifiers());
    assertEquals(1, sources.constant("a.I", "K").orElseThrow());
    assertEquals("value()[Ljava/lang/String;", sources.signatures("a.N").get(0));
    assertEquals(Modifier.PUBLIC, sources.method("a.Z", "<init>").modifiers());
    assertEquals(
        new ImpliedMember.DefaultConstructor(),
        sources.declarations().implied(sources.method("a.Z", "<init>")).orElseThrow());
  }

  @Test
  void nodesAndDeclarationsFindEachOther() {
    ParsedSources sources =
        ParsedSources.of(
            root, "package a; class C { void m(int i) { new Object() { void in() {} }; } }");
    SourceDeclarations declarations = sources.declarations();
    MethodDeclaration method =
        sources.units().get(0).tree().findFirst(MethodDeclaration.class).orElseThrow();
    assertEquals("m(I)V", declarations.declared(method).key().toString().substring(4));
    assertEquals(method, declarations.syntax(declarations.declared(method)).orElseThrow());
    ObjectCreationExpr anonymous =
        sources.units().get(0).tree().findFirst(ObjectCreationExpr.class).orElseThrow();
    TypeDeclaration type = declarations.declared(anonymous);
    assertEquals("a.C$1", type.name());
    assertEquals(anonymous, declarations.syntax(type).orElseThrow());
    assertEquals(List.of("in()V", "<init>()V"), sources.signatures("a.C$1"));
    assertEquals("F0.java:1:27", declarations.declared(method).position().orElseThrow().toString());
  }

  @Test
  void constantsAreFoldedAcrossFilesAndLibraries() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; public interface K { String A = \"a\"; String AB = A + \"b\" + C.N;"
                + " String LOOP = M.LOOP; }"
                + " interface M { String LOOP = K.LOOP + 1; }",
            "package a; import static java.lang.Integer.MAX_VALUE; import static a.K.*; class C"
                + " implements K { static final int N = 1 + 2 * 3 << 1; static final long L ="
                + " MAX_VALUE; static final char CH = 'a' + 1; static final boolean T = !false && N"
                + " > 13; static final String S = AB + CH + T; static final byte B = (byte) 300;"
                + " static final double D = 1 / 2 + 0.5f; static final int MIN = -2147483648;"
                + " static final int H = 0xFF_FF; static int notFinal = 3; static final Integer"
                + " boxed = 3; final int f = 4; static final String NOT = String.valueOf(1); static"
                + " final int ZERO = 1 / 0; static final String TB = \"\"\"\n"
                + "   x\n"
                + "     y\\tz\n"
                + "   \"\"\"; static final String ESC = \"\\u0041\\101\\n"
                + "\"; static final String Q = java.io.File.separatorChar + \"\"; static final"
                + " String COND = T ? \"y\" : \"n\"; static final int SH = -1 >>> 28; }");
    Map<String, Object> expected =
        Map.ofEntries(
            Map.entry("N", 14),
            Map.entry("L", (long) Integer.MAX_VALUE),
            Map.entry("CH", 'b'),
            Map.entry("T", true),
            Map.entry("S", "ab14btrue"),
            Map.entry("B", (byte) 44),
            Map.entry("D", 0.5),
            Map.entry("MIN", Integer.MIN_VALUE),
            Map.entry("H", 0xFFFF),
            Map.entry("f", 4),
            Map.entry("TB", "x\n  y\tz\n"),
            Map.entry("ESC", "AA\n"),
            Map.entry("COND", "y"),
            Map.entry("SH", 15));
    expected.forEach(
        (name, value) -> assertEquals(value, sources.constant("a.C", name).orElse("none"), name));
    for (String name : List.of("notFinal", "boxed", "NOT", "ZERO", "Q")) {
      assertTrue(sources.constant("a.C", name).isEmpty(), name);
    }
    assertEquals("ab14", sources.constant("a.K", "AB").orElseThrow());
    assertTrue(sources.constant("a.K", "LOOP").isEmpty());
    assertTrue(sources.constant("a.M", "LOOP").isEmpty());
  }

  @Test
  void growthOfConstantsIsBounded() {
    StringBuilder text = new StringBuilder("package a; class C { static final String S0 = \"x\";");
    for (int i = 1; i < 60; i++) {
      text.append("static final String S" + i + " = S" + (i - 1) + " + S" + (i - 1) + ";");
    }
    ParsedSources sources = ParsedSources.of(root, text + "}");
    assertEquals(1 << 15, ((String) sources.constant("a.C", "S15").orElseThrow()).length());
    assertTrue(sources.constant("a.C", "S59").isEmpty());
  }

  @Test
  void annotationsHaveValues() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import x.Missing; class K { static final String P = \"p\"; }"
                + " enum E { ONE, TWO } @interface Inner { int value(); }"
                + " @interface Many { String[] names(); E e(); Class<?> c(); Inner[] in();"
                + " long n() default 1; }",
            "package a; import static a.E.TWO; @Many(names = K.P + \"/q\", e = TWO, c = K[].class,"
                + " in = {@Inner(1), @Inner(2)}) @Missing(\"m\") class C {"
                + " @SuppressWarnings(\"w\") void m(@Deprecated String p) {} }");
    List<AnnotationUse> uses = sources.type("a.C").annotations();
    assertEquals(
        new AnnotationUse(
            "a.Many",
            Map.of(
                "names",
                List.of("p/q"),
                "e",
                new FieldKey("a.E", "TWO"),
                "c",
                new dev.privet.engine.program.ArrayType(ClassType.of("a.K")),
                "in",
                List.of(
                    new AnnotationUse("a.Inner", Map.of("value", 1)),
                    new AnnotationUse("a.Inner", Map.of("value", 2))))),
        uses.get(0));
    assertEquals(new AnnotationUse("Missing", Map.of("value", "m")), uses.get(1));
    dev.privet.engine.program.MethodDeclaration method = sources.method("a.C", "m");
    assertEquals(
        new AnnotationUse("java.lang.SuppressWarnings", Map.of("value", List.of("w"))),
        method.annotations().get(0));
    assertEquals("java.lang.Deprecated", method.parameters().get(0).annotations().get(0).type());
  }

  @Test
  void missingAnnotationsAreCalledAsImported() {
    ParsedSources sources =
        ParsedSources.of(
            root,
            "package a; import x.y.Gone; import x.Outer; import jakarta.z.Moved; import q.*;"
                + " @Gone @Outer.Inner @Moved @Unsaid class C {}");
    assertEquals(
        List.of("x.y.Gone", "Inner", "Moved", "Unsaid"),
        sources.type("a.C").annotations().stream().map(AnnotationUse::type).toList());
  }

  @Test
  void dependenciesKeepWhatTheyMeanAtHome() {
    ParsedSources library =
        ParsedSources.of(
            root, "package lib; import java.util.*; public class Base { public List<Base> l; }");
    ParsedSources own =
        ParsedSources.of(
            root, "package app; import lib.*; class List {} class App extends Base { List l; }");
    SourceDeclarations view =
        SourceDeclarations.over(
            own.units(),
            List.of(library.declarations()),
            ClassPath.open(List.of(), own.gaps()::add));
    TypeDeclaration app = view.find("app.App").orElseThrow();
    assertEquals("lib.Base", app.superclass().orElseThrow().toString());
    assertEquals("app.List", app.fields().get(0).type().toString());
    assertEquals(
        "java.util.List<lib.Base>",
        view.find("lib.Base").orElseThrow().fields().get(0).type().toString());
    assertTrue(view.packageExists("lib"));
  }
}

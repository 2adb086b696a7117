package dev.privet.engine.frontend.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.privet.engine.classfile.ClassPath;
import dev.privet.engine.frontend.Attribution;
import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.frontend.declare.SourceDeclarations;
import dev.privet.engine.frontend.parse.SourceParser;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.program.UnknownType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributorTest {

  @TempDir private Path root;
  private final List<Gap> gaps = new ArrayList<>();
  private CompilationUnit tree = new CompilationUnit();

  @Test
  void callsOnAMissingTypeAreNamedByArity() throws Exception {
    Attribution attribution =
        attribute("import x.Missing; class A { void m(Missing a) { a.send(1, \"b\").go(); } }");
    Callee send = callee(attribution, "send");
    assertEquals(Callee.Certainty.MAYBE, send.certainty());
    assertEquals("x.Missing.send(?,?)", send.method().toString());
    assertEquals(Callee.Certainty.MAYBE, callee(attribution, "go").certainty());
    assertTrue(gaps.stream().anyMatch(g -> g.reason() == Gap.Reason.UNRESOLVED_CALL));
    assertTrue(gaps.stream().anyMatch(g -> g.reason() == Gap.Reason.MISSING_TYPE));
  }

  @Test
  void aMissingTypeHasTheNameThatTheImportsGiveIt() throws Exception {
    Attribution one =
        attribute("import java.util.*; import x.y.*; class A { void m(Missing a) { a.send(1); } }");
    assertEquals("x.y.Missing.send(?)", callee(one, "send").method().toString());
    Attribution two =
        attribute("import x.*; import y.*; class A { void m(Missing a) { a.send(1); } }");
    assertEquals("Missing.send(?)", callee(two, "send").method().toString());
    Attribution inner = attribute("import x.Missing; class A { void m(Missing.B a) { a.c(); } }");
    assertEquals("x.Missing$B.c()", callee(inner, "c").method().toString());
  }

  @Test
  void aFunctionIsRatherMeantForAnInterfaceThatIsThere() throws Exception {
    Attribution attribution =
        attribute(
            "import x.Missing; import java.util.function.*; class A { void on(Missing m) {} void"
                + " on(Consumer<String> c) {} void on(Missing m, int i) {} void of(Missing m) {}"
                + " void of(String s) {} void m() { on(s -> s.trim()); of(t -> t.strip());"
                + " on(String::length); } }");
    assertEquals(
        "A.on(Ljava/util/function/Consumer;)V", callee(attribution, "on").method().toString());
    assertEquals(
        "java.lang.String.trim()Ljava/lang/String;",
        callee(attribution, "trim").method().toString());
    assertEquals("A.of(Lx/Missing;)V", callee(attribution, "of").method().toString());
  }

  @Test
  void aChainRemembersTheMissingTypeItBeganOn() throws Exception {
    Attribution attribution =
        attribute(
            "import static x.Tools.tool; import x.Missing; class A { void m(Missing a) {"
                + " var b = a.one().field.two(c -> c.inside()); b.three(); Missing.of().four();"
                + " Missing.LIMIT.five(); tool().six(); unknown().seven(); } }");
    for (String name : List.of("two", "inside", "three", "four", "five")) {
      assertEquals(
          new UnknownType("?", "x.Missing"), callee(attribution, name).receiverType(), name);
    }
    assertEquals("x.Tools.tool()", callee(attribution, "tool").method().toString());
    assertEquals(new UnknownType("?", "x.Tools"), callee(attribution, "six").receiverType());
    assertEquals(UnknownType.UNNAMED, callee(attribution, "seven").receiverType());
  }

  @Test
  void anUnknownArgumentLeavesTheCalleeKnown() throws Exception {
    Attribution attribution =
        attribute(
            "import x.Missing; class A { void log(String s, Object o) {} void log(String s,"
                + " Throwable t) {} void one(String s) {} void m(Missing a) { log(\"x\", a.b());"
                + " one(a.c()); } }");
    assertEquals(
        "A.log(Ljava/lang/String;Ljava/lang/Object;)V",
        callee(attribution, "log").method().toString());
    assertEquals(Callee.Certainty.RESOLVED, callee(attribution, "one").certainty());
  }

  @Test
  void whatOnlyAnUnknownCallBindsIsUnknown() throws Exception {
    Attribution attribution =
        attribute(
            "import x.Missing; import java.util.function.*; class A { <T> Consumer<T> each("
                + "BiConsumer<Integer, T> c) { return t -> c.accept(1, t); }"
                + " void m(Missing a) { a.on(each((i, t) -> t.name())); } }");
    assertEquals(UnknownType.UNNAMED, callee(attribution, "name").receiverType());
  }

  @Test
  void aBranchThatSaysNothingDoesNotWidenTheOther() throws Exception {
    Attribution attribution =
        attribute(
            "import java.util.*; import java.util.function.*; class A { static <T> List<T> none() {"
                + " return null; } static <R> List<R> map(Function<String, ? extends Collection<?"
                + " extends R>> f) { return null; } void m(Integer n) {"
                + " map(s -> s.isEmpty() ? none() : Set.of(n)).get(0).byteValue(); } }");
    assertEquals(
        "java.lang.Integer.byteValue()B", callee(attribution, "byteValue").method().toString());
  }

  @Test
  void aLambdaOfAnUnknownCallIsStillLookedInto() throws Exception {
    Attribution attribution =
        attribute("import x.Missing; class A { void m(Missing a) { a.on(e -> \"x\".trim()); } }");
    assertEquals(
        "java.lang.String.trim()Ljava/lang/String;",
        callee(attribution, "trim").method().toString());
  }

  @Test
  void lambdasKnowTheFunctionTheyImplement() throws Exception {
    Attribution attribution =
        attribute(
            "class A { java.util.List<Integer> m(java.util.stream.Stream<String> s) {"
                + " return s.map(t -> t.length()).toList(); } }");
    Attribution.Function function =
        attribution.functionOf(tree.findFirst(LambdaExpr.class).orElseThrow()).orElseThrow();
    assertEquals("[java.lang.String]", function.parameterTypes().toString());
    assertEquals("java.lang.Integer", function.returnType().toString());
    assertEquals(
        "java.util.List<java.lang.Integer>", callee(attribution, "toList").returnType().toString());
  }

  @Test
  void constantsAreFoldedThroughFieldsAndFinalLocals() throws Exception {
    Attribution attribution =
        attribute(
            "class A { static final String P = \"a\"; void m() { final String q = P + 1;"
                + " n(q + '!'); } void n(String s) {} }");
    MethodCallExpr call = tree.findFirst(MethodCallExpr.class).orElseThrow();
    assertEquals("a1!", attribution.constantOf(call.getArgument(0)).orElseThrow());
  }

  @Test
  void cyclicTypesEnd() throws Exception {
    attribute(
        "class A extends B { <T extends U, U extends T> void m(T t) { t.x(); f(); m(null); } }"
            + " class B extends A { B b = new B(b).c(); }");
    assertTrue(gaps.stream().noneMatch(g -> g.reason() == Gap.Reason.INTERNAL), gaps.toString());
  }

  private Callee callee(Attribution attribution, String name) {
    MethodCallExpr call =
        tree.findFirst(MethodCallExpr.class, c -> c.getNameAsString().equals(name)).orElseThrow();
    return attribution.targetOf(call).orElseThrow().callee();
  }

  /** What a persistence provider generates of entities, as their static metamodel. */
  @Test
  void generatedSourcesAreSourcesWhereTheirRootIsGiven() throws Exception {
    Path generated = Files.createDirectories(root.resolve("generated"));
    Files.writeString(
        generated.resolve("Person_.java"),
        "abstract class Person_ { static volatile Attribute<Person, String> email; interface"
            + " Attribute<X, Y> { Y of(X x); } static final String EMAIL = \"email\"; }");
    Path written = Files.createDirectories(root.resolve("app"));
    String source =
        "class A { void m(Person p) { Person_.email.of(p).trim(); Person_.EMAIL.strip(); } } class"
            + " Person { String email; }";
    Attribution with = attribute(source, written, List.of(generated));
    assertEquals(
        "java.lang.String.trim()Ljava/lang/String;", callee(with, "trim").method().toString());
    assertEquals(Callee.Certainty.RESOLVED, callee(with, "strip").certainty());
    assertEquals(List.of(), gaps);
    Attribution without = attribute(source, written, List.of());
    assertEquals(Callee.Certainty.MAYBE, callee(without, "trim").certainty());
  }

  private Attribution attribute(String source) throws Exception {
    return attribute(source, root, List.of());
  }

  private Attribution attribute(String source, Path folder, List<Path> generated) throws Exception {
    Files.writeString(folder.resolve("A.java"), source);
    SourceModule module =
        new SourceModule(
            "m",
            root,
            List.of(folder),
            generated,
            List.of(),
            List.of(),
            17,
            StandardCharsets.UTF_8);
    List<SourceUnit> units = SourceParser.parse(root, List.of(module), 1, gaps::add).get("m");
    SourceDeclarations declarations =
        SourceDeclarations.of(units, List.of(), ClassPath.open(List.of(), gaps::add));
    tree = units.get(0).tree();
    return Attributor.attribute(declarations, units.get(0), tree.getType(0), gaps::add);
  }
}

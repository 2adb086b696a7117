package dev.privet.engine.callgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.classfile.LibraryCache;
import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.frontend.modules.Frontend;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.SideBySide;
import dev.privet.engine.program.SourceModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What calls run, and in which order bodies are summarised. */
class CallGraphTest {

  private static final String SHAPES =
      """
      import java.util.*;
      import java.util.function.*;
      interface Shape { String draw(); default String twice() { return draw() + draw(); } }
      abstract class Base implements Shape { public String draw() { return "base"; } abstract void no(); }
      class Dot extends Base { void no() {} }
      class Line extends Base { void no() {} public String draw() { return "line"; } }
      class Text { public String toString() { return "text"; } }
      class Own implements Runnable, Iterable<String> {
        public void run() { }
        public Iterator<String> iterator() { return null; }
      }
      class Bad extends RuntimeException { public String getMessage() { return "bad"; } }
      class Use {
        static final Function<String, String> STEP = text -> text;
        String any(Shape shape) { return shape.draw(); }
        String base(Base base) { return base.draw(); }
        String dot(Dot dot) { return dot.draw(); }
        String text(List<Text> texts) { return "" + texts; }
        int plain(Text text) { return 1; }
        Object made() { return new Own(); }
        void thrown() { throw new Bad(); }
        String step() { return STEP.apply("a"); }
        Runnable later() { return () -> any(null); }
        int down(int n) { return n == 0 ? 0 : down(n - 1); }
        int even(int n) { return n == 0 ? 0 : odd(n - 1); }
        int odd(int n) { return n == 0 ? 1 : even(n - 1); }
        String hash(Object any) { return any.toString(); }
      }
      """;

  @TempDir private Path folder;

  private final Map<MethodKey, MethodBody> bodies = new LinkedHashMap<>();
  private Hierarchy hierarchy;
  private CallTargets targets;
  private CallGraph graph;

  private void read(String code) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src"));
    Files.writeString(sources.resolve("Code.java"), code);
    SourceModule module =
        new SourceModule(
            "code",
            folder,
            List.of(sources),
            List.of(),
            List.of(),
            List.of(),
            17,
            StandardCharsets.UTF_8);
    LoweredModule lowered =
        Frontend.lower(folder, List.of(module), 1, new LibraryCache(), (phase, nanos) -> {}).get(0);
    lowered.bodies().forEach(body -> bodies.put(body.key(), body));
    hierarchy = new Hierarchy(lowered.sourceTypes(), lowered.types());
    targets = new CallTargets(hierarchy, bodies.keySet());
    graph = CallGraph.of(bodies, targets, hierarchy, body -> Set.of(), SideBySide.IN_TURN);
  }

  private MethodKey key(String type, String method) {
    return bodies.keySet().stream()
        .filter(key -> key.owner().equals(type) && key.name().equals(method))
        .findFirst()
        .orElseThrow();
  }

  /** The bodies that the calls of a method run. */
  private Set<String> run(String method) {
    Set<String> run = new TreeSet<>();
    for (Instruction instruction : bodies.get(key("Use", method)).code()) {
      if (instruction instanceof Instruction.Call call) {
        targets.of(call.callee()).forEach(target -> run.add(target.owner() + "." + target.name()));
      }
    }
    return run;
  }

  private int component(MethodKey key) {
    for (int i = 0; i < graph.components(); i++) {
      if (graph.members(i).contains(key)) {
        return i;
      }
    }
    throw new AssertionError(key);
  }

  private boolean dependsOn(String method, MethodKey callee) {
    return dependsOn(key("Use", method), callee);
  }

  private boolean dependsOn(MethodKey caller, MethodKey callee) {
    int wanted = component(callee);
    for (int dependency : graph.dependencies(component(caller))) {
      if (dependency == wanted) {
        assertTrue(wanted < component(caller), "callees come first");
        return true;
      }
    }
    return false;
  }

  @Test
  void aCallRunsWhatClassesBelowTheReceiverHave() throws IOException {
    read(SHAPES);
    assertEquals(Set.of("Base.draw", "Line.draw"), run("any"));
    assertEquals(Set.of("Base.draw", "Line.draw"), run("base"));
    assertEquals(Set.of("Base.draw"), run("dot"));
    assertEquals(Set.of(), run("hash"));
    MethodKey draw = key("Base", "draw");
    assertEquals(draw, targets.exact("Dot", draw).orElseThrow());
    assertEquals("Line", targets.exact("Line", draw).orElseThrow().owner());
    assertTrue(targets.exact("Text", draw).isEmpty());
    assertEquals(List.of(), targets.wide("Shape", draw));
  }

  @Test
  void textsAreThoseOfClassesThatCanBeMade() throws IOException {
    read(SHAPES);
    assertEquals(List.of(key("Text", "toString")), targets.texts("Text"));
    assertEquals(List.of(), targets.texts("Shape"));
    assertFalse(targets.hasMoreTexts("Text"));
  }

  @Test
  void whatAWidestCallRunsIsTold() throws IOException {
    for (int count : new int[] {CallTargets.MAX_TARGETS, CallTargets.MAX_TARGETS + 1}) {
      StringBuilder code = new StringBuilder("interface Part { String show(); }\n");
      for (int i = 0; i < count; i++) {
        code.append("class P").append(i).append(" implements Part { public String show() ");
        code.append("{ return \"\"; } public String toString() { return \"\"; } }\n");
      }
      code.append("class Use { String all(Part part) { return part.show(); } }");
      bodies.clear();
      read(code.toString());
      boolean wide = count > CallTargets.MAX_TARGETS;
      assertEquals(wide ? 0 : count, run("all").size());
      assertEquals(wide ? count : 0, targets.wide("Part", key("P0", "show")).size());
      assertEquals(CallTargets.MAX_TEXTS, targets.texts("Part").size());
      assertTrue(targets.hasMoreTexts("Part"));
      assertFalse(targets.hasMoreTexts("P1"));
    }
  }

  @Test
  void whatALibraryRunsComesBeforeWhoMakesIt() throws IOException {
    read(SHAPES);
    assertTrue(dependsOn("made", key("Own", "run")));
    assertTrue(dependsOn("made", key("Own", "iterator")));
    assertTrue(dependsOn("thrown", key("Bad", "getMessage")));
    assertFalse(dependsOn("made", key("Bad", "getMessage")));
  }

  @Test
  void whatIsPrintedComesBeforeWhoPrints() throws IOException {
    read(SHAPES);
    assertTrue(dependsOn("text", key("Text", "toString")));
    assertFalse(dependsOn("plain", key("Text", "toString")));
  }

  @Test
  void lambdasAndInitialisersComeBeforeTheirUse() throws IOException {
    read(SHAPES);
    assertTrue(dependsOn("step", key("Use", MethodKey.STATIC_INITIALISER)));
    List<MethodKey> lambdas = new ArrayList<>();
    for (Instruction instruction : bodies.get(key("Use", "later")).code()) {
      if (instruction instanceof Instruction.Lambda lambda) {
        lambdas.add(lambda.body());
      }
    }
    assertEquals(1, lambdas.size());
    assertTrue(dependsOn("later", lambdas.get(0)));
    assertTrue(dependsOn(lambdas.get(0), key("Use", "any")));
    assertFalse(dependsOn("dot", key("Use", MethodKey.STATIC_INITIALISER)));
  }

  @Test
  void membersOfARingComeAfterWhatTheyCall() throws IOException {
    read("class Ring { void a() { b(); } void b() { c(); } void c() { a(); } }");
    int ring = component(key("Ring", "a"));
    assertEquals(
        List.of(key("Ring", "a"), key("Ring", "c"), key("Ring", "b")), graph.group(ring).members());
  }

  @Test
  void recursionIsOneComponent() throws IOException {
    read(SHAPES);
    assertFalse(graph.isSingle(component(key("Use", "down"))));
    assertFalse(graph.isSingle(component(key("Use", "even"))));
    assertTrue(graph.isSingle(component(key("Use", "dot"))));
    assertEquals(component(key("Use", "even")), component(key("Use", "odd")));
    assertEquals(0, graph.dependencies(component(key("Use", "down"))).length);
    int members = 0;
    for (int i = 0; i < graph.components(); i++) {
      members += graph.members(i).size();
    }
    assertEquals(bodies.size(), members);
  }

  @Test
  void linksCountAsCalls() throws IOException {
    read(SHAPES);
    MethodKey from = key("Use", "dot");
    MethodKey to = key("Use", "plain");
    graph =
        CallGraph.of(
            bodies,
            targets,
            hierarchy,
            body -> body.key().equals(from) ? Set.of(to) : Set.of(),
            SideBySide.IN_TURN);
    assertTrue(dependsOn(from, to));
    assertFalse(dependsOn(to, from));
  }
}

package dev.privet.engine.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.MethodKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardRulesTest {
  private final RuleSet rules;

  StandardRulesTest() throws Exception {
    rules = RuleSets.standard(StandardRulesTest.class.getClassLoader(), List.of());
  }

  private MethodModel model(String owner, String name, String descriptor, String... supertypes) {
    List<String> owners = new java.util.ArrayList<>(List.of(owner));
    owners.addAll(List.of(supertypes));
    return rules.model(new MethodKey(owner, name, descriptor), owners);
  }

  @Test
  void everyRuleIsInForce() {
    assertEquals(
        List.of(
            "PRV101", "PRV102", "PRV103", "PRV104", "PRV201", "PRV202", "PRV203", "PRV301",
            "PRV401", "PRV402", "PRV501"),
        rules.rules().stream().map(RuleSpec::id).toList());
    assertEquals(List.of(), rules.plannedRules());
  }

  @Test
  void everyPageIsWhole() {
    List<RuleSpec> all = new ArrayList<>(rules.rules());
    all.addAll(rules.plannedRules());
    for (RuleSpec rule : all) {
      assertTrue(rule.help().startsWith("# " + rule.name() + "\n"), rule.id());
      assertFalse(rule.description().contains("`"), rule.id());
      assertTrue(rule.taxa().containsKey("GDPR"), rule.id());
      for (String part : List.of("Why", "Example", "Use instead", "Configuration", "References")) {
        assertTrue(rule.help().contains("\n## " + part + "\n"), rule.id() + " lacks " + part);
      }
    }
  }

  @Test
  void aMarkerMovesTheFormat() {
    SinkSpec plain =
        model("org.slf4j.Logger", "info", "(Ljava/lang/String;Ljava/lang/Object;)V").sinks().get(0);
    assertEquals(0, plain.format().orElseThrow().argument());
    List<SinkSpec> marked =
        model("org.slf4j.Logger", "info", "(Lorg/slf4j/Marker;Ljava/lang/String;)V").sinks();
    assertEquals(List.of("slf4j.marker"), marked.stream().map(SinkSpec::id).toList());
    assertEquals(1, marked.get(0).format().orElseThrow().argument());
  }

  @Test
  void debugIsCapped() {
    SinkSpec debug = model("org.slf4j.Logger", "debug", "(Ljava/lang/String;)V").sinks().get(0);
    assertEquals(Level.NOTE, debug.cap().orElseThrow());
  }

  @Test
  void subtypesAndUnknownDescriptorsMatch() {
    assertEquals(
        List.of("slf4j.marker", "slf4j", "slf4j.structured"),
        model("com.acme.MyLogger", "warn", "(?,?)", "org.slf4j.Logger").sinks().stream()
            .map(SinkSpec::id)
            .toList(),
        "either overload may be meant");
    assertEquals(
        1,
        model("java.util.HashMap", "get", "(Ljava/lang/Object;)Ljava/lang/Object;", "java.util.Map")
            .propagators()
            .size());
  }

  @Test
  void packagesOfBuildersAreFilled() {
    assertEquals(
        4,
        model(
                "com.openai.models.chat.completions.ChatCompletionCreateParams$Builder",
                "addUserMessage",
                "(Ljava/lang/String;)Lx;")
            .propagators()
            .size());
  }

  @Test
  void onlyTheStandardStreamsAreTheConsole() {
    SinkSpec print =
        model("java.io.PrintStream", "println", "(Ljava/lang/String;)V").sinks().get(0);
    assertEquals(2, print.receivers().size());
  }

  @Test
  void aProjectsOwnMethodHasNoModel() {
    assertTrue(model("com.acme.Thing", "doSomething", "()V").isEmpty());
  }

  @Test
  void theManualsExampleLoads() throws Exception {
    String manual = java.nio.file.Files.readString(java.nio.file.Path.of("../rules/PACKS.md"));
    int start = manual.indexOf("```yaml\n") + 8;
    String example = manual.substring(start, manual.indexOf("\n```", start));
    RuleSet extended =
        RuleSets.standard(
            StandardRulesTest.class.getClassLoader(),
            List.of(new PackSource("acme.yaml", example)));
    assertTrue(extended.rule("PRV402").isEmpty());
    assertEquals(rules.rules().size() - 1, extended.rules().size());
    assertEquals(
        1,
        extended
            .model(new MethodKey("com.acme.Crm", "create", "(Lx;)V"), List.of("com.acme.Crm"))
            .sinks()
            .size());
  }

  @Test
  void namesOfTermsMayBeWrittenAsFieldsAre() throws IOException {
    String text = "pack: acme\nterms:\n  - {category: name, names: [Call Sign, radio-handle]}\n";
    RuleSet rules =
        RuleSets.standard(
            StandardRulesTest.class.getClassLoader(), List.of(new PackSource("acme.yaml", text)));
    List<List<String>> names =
        rules.terms().groups().stream().flatMap(group -> group.names().stream()).toList();
    assertTrue(names.contains(List.of("call", "sign")));
    assertTrue(names.contains(List.of("radio", "handle")));
  }
}

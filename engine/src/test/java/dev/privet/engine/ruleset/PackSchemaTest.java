package dev.privet.engine.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that editors check packs by agrees with the reader. */
class PackSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String resource(String name) throws IOException {
    try (InputStream in =
        PackSchemaTest.class.getClassLoader().getResourceAsStream(RuleSets.ROOT + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String json(String yaml) throws IOException {
    return JSON.writeValueAsString(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(resource("pack.schema.json"), InputFormat.JSON);
  }

  static Stream<String> packs() throws IOException {
    JsonNode index = JSON.readTree(json(resource("index.yaml")));
    List<String> names = new java.util.ArrayList<>();
    index.get("packs").forEach(name -> names.add(name.asText()));
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void theCatalogueIsValid(String pack) throws IOException {
    assertEquals(List.of(), schema().validate(json(resource(pack)), InputFormat.JSON));
  }

  @Test
  void whatTheReaderRefusesIsInvalid() throws IOException {
    for (String pack :
        List.of(
            "sinks: []",
            "pack: p\nsinkz: []",
            "pack: p\nrecipients: {a: {name: A, kind: crm}}",
            "pack: p\nterms: [{category: name, owner: nobody}]")) {
      assertFalse(schema().validate(json(pack), InputFormat.JSON).isEmpty(), pack);
    }
  }

  @Test
  void knowsTheSameSections() throws IOException {
    TreeSet<String> told = new TreeSet<>();
    JSON.readTree(resource("pack.schema.json"))
        .get("properties")
        .fieldNames()
        .forEachRemaining(told::add);
    assertEquals(new TreeSet<>(PackReader.KEYS), told);
  }
}

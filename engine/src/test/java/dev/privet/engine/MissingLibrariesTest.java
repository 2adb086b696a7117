package dev.privet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.testkit.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a library's classes its calls are known by imports, names and the chains they begin. */
class MissingLibrariesTest {

  @TempDir Path root;

  private static final String HEAD =
      """
      package shop;
      import static net.logstash.logback.argument.StructuredArguments.kv;
      import com.acme.bus.Bus;
      import com.google.gson.Gson;
      import com.openai.client.OpenAIClient;
      import com.openai.models.chat.completions.ChatCompletionCreateParams;
      import com.segment.analytics.Analytics;
      import com.segment.analytics.messages.TrackMessage;
      import org.slf4j.Logger;
      import org.slf4j.LoggerFactory;
      import org.slf4j.MDC;
      import org.springframework.ai.chat.client.ChatClient;
      class Calls {
        private static final Logger log = LoggerFactory.getLogger(Calls.class);
        void m(String email, OpenAIClient client, ChatClient chat, Analytics analytics, Bus bus) {
      """;

  private List<String> findings(String body) throws IOException {
    return findings(HEAD, body);
  }

  private List<String> findings(String head, String body) throws IOException {
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve("src/Calls.java"), head + body + "\n  }\n}\n");
    return SmallProject.audit(root, root.resolve("src")).findings().stream()
        .map(Finding::rule)
        .toList();
  }

  @Test
  void aChainEndsOnATypeOfTheSameLibrary() throws IOException {
    assertEquals(List.of("PRV101"), findings("log.atInfo().addArgument(email).log(\"Mail {}\");"));
    assertEquals(
        List.of("PRV103"),
        findings(
            "client.chat().completions().create(ChatCompletionCreateParams.builder()"
                + ".addUserMessage(\"Hi \" + email).build());"));
    assertEquals(
        List.of("PRV103"), findings("chat.prompt().user(\"Hi \" + email).call().content();"));
    assertEquals(
        List.of("PRV103"),
        findings("var spec = chat.prompt().user(u -> u.text(email)); spec.call().content();"));
  }

  @Test
  void staticCallsBeginChains() throws IOException {
    assertEquals(
        List.of("PRV101"), findings("LoggerFactory.getLogger(\"a\").info(\"{}\", email);"));
    assertEquals(List.of("PRV101"), findings("MDC.put(\"mail\", email);"));
    assertEquals(
        List.of("PRV102"),
        findings(
            "analytics.enqueue(TrackMessage.builder(\"Sign up\").userId(\"1\")"
                + ".properties(java.util.Map.of(\"email\", email)));"));
  }

  @Test
  void importedMethodsHaveTheirOwner() throws IOException {
    assertEquals(List.of("PRV101"), findings("log.info(\"x\", kv(\"mail\", email));"));
  }

  /** {@code Logger} may be of any package of which all is imported; packs know of one. */
  @Test
  void ofSeveralPackagesThatOneIsMeantWhichPacksKnow() throws IOException {
    String head =
        """
        package shop;
        import com.acme.bus.*;
        import org.slf4j.*;
        import org.springframework.web.bind.annotation.*;
        class Calls {
          private static final Logger log = LoggerFactory.getLogger(Calls.class);
          private Audit audit;
          void m(@RequestParam("email") String value) {
        """;
    assertEquals(List.of("PRV101"), findings(head, "log.info(\"{}\", value);"));
    assertEquals(List.of(), findings(head, "audit.info(\"{}\", value);"));
  }

  @Test
  void aMissingTypeIsWhatItIsKnownToExtend() throws IOException {
    String head =
        HEAD.replace("import org.slf4j.Logger;", "import org.jboss.logging.Logger;")
            .replace("import org.slf4j.LoggerFactory;", "import dev.langchain4j.model.openai.*;")
            .replace("LoggerFactory", "Logger");
    assertEquals(List.of("PRV101"), findings(head, "log.errorf(\"Mail %s\", email);"));
    assertEquals(
        List.of("PRV103"),
        findings(
            head,
            "OpenAiChatModel model = OpenAiChatModel.builder().build();"
                + "String answer = model.chat(\"Hi \" + email);"));
  }

  @Test
  void aLibraryMayHaveAShortName() throws IOException {
    String head =
        HEAD.replace(
            "import org.slf4j.Logger;",
            "import okhttp3.OkHttpClient; import okhttp3.Request; import okhttp3.RequestBody;"
                + " import org.slf4j.Logger;");
    String call =
        "new OkHttpClient().newCall(new Request.Builder().url(\"https://crm.example.com/x\")"
            + ".post(RequestBody.create(%s, null)).build()).execute();";
    assertEquals(List.of("PRV104"), findings(head, call.formatted("email")));
    assertEquals(List.of(), findings(head, call.formatted("email.length()")));
  }

  @Test
  void whatDealsWithMessagesIsNoMessage() throws IOException {
    assertEquals(
        List.of(), findings("Object read = bus.tokens().decode(\"x\"); log.info(\"{}\", read);"));
    assertEquals(List.of(), findings("log.info(\"{}\", bus.tokens());"));
    assertEquals(List.of("PRV101"), findings("log.info(\"{}\", bus.email());"));
  }

  /** An object of the project's class is judged by that class, whoever made it. */
  @Test
  void whatMissingLibrariesGiveIsOfTheClassThatIsAsked() throws IOException {
    String head =
        """
        package shop;
        import java.util.List;
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;
        import org.springframework.core.ParameterizedTypeReference;
        import org.springframework.web.client.RestClient;
        record Owner(String email, String shelf) {}
        record Shelf(String code) {}
        class Calls {
          private static final Logger log = LoggerFactory.getLogger(Calls.class);
          Owner one(RestClient rest) {
            return rest.get().uri("/one").retrieve().body(Owner.class);
          }
          List<Owner> all(RestClient rest) {
            return rest.get().uri("/all").retrieve().body(new ParameterizedTypeReference<>() {});
          }
          void m(RestClient rest, com.acme.bus.Bus bus) {
        """;
    assertEquals(List.of("PRV101"), findings(head, "log.info(\"{}\", one(rest));"));
    assertEquals(List.of("PRV101"), findings(head, "log.info(\"{}\", one(rest).email());"));
    assertEquals(List.of(), findings(head, "log.info(\"{}\", one(rest).shelf());"));
    assertEquals(List.of("PRV101"), findings(head, "log.info(\"{}\", all(rest));"));
    assertEquals(List.of("PRV101"), findings(head, "Owner o = bus.a().b(1); log.info(\"{}\", o);"));
    assertEquals(List.of(), findings(head, "Shelf s = bus.a().b(1); log.info(\"{}\", s);"));
    assertEquals(
        List.of(),
        findings(head, "log.info(\"{}\", rest.get().uri(\"/s\").retrieve().body(Shelf.class));"));
  }

  /** Whatever class it is, these are {@code Object}'s, and none of them gives what it holds. */
  @Test
  void methodsOfAnyObjectAreKnown() throws IOException {
    for (String known : List.of("getClass()", "getClass().getSimpleName()", "hashCode()")) {
      String code = "bus.of(email).peek(e -> log.info(\"\" + e." + known + "));";
      assertEquals(List.of(), findings(code), known);
    }
    assertEquals(List.of(), findings("bus.of(email).peek(e -> log.info(\"\" + e.equals(1)));"));
    assertEquals(
        List.of("PRV101"), findings("bus.of(email).peek(e -> log.info(\"\" + e.hashCode(1)));"));
  }

  @Test
  void otherLibrariesAreNotMeant() throws IOException {
    assertEquals(
        List.of(),
        findings(
            "new Gson().newBuilder().create(email).send(email).log(email);"
                + " bus.topic(\"x\").create(email).log(email).info(email).put(email, email);"));
    assertEquals(List.of(), findings("chat.prompt().user(\"Hi\").call().content();"));
  }

  @Test
  void functionsGivenToMissingMethodsGetWhatTheReceiverHolds() throws IOException {
    assertEquals(List.of("PRV101"), findings("bus.of(email).peek(log::info);"));
    assertEquals(List.of("PRV101"), findings("bus.of(email).peek(e -> log.info(e));"));
    assertEquals(List.of(), findings("bus.of(1).map(String::valueOf).peek(log::info);"));
  }

  @Test
  void aMethodOfAMissingSuperclassIsNotTheOneThatOverridesIt() throws IOException {
    assertEquals(
        List.of("PRV101"),
        findings(
            "} static class Own extends Missing { void m(String email) {"
                + " super.m(email); log.info(email); }"));
  }

  @Test
  void anObjectOfAMissingClassIsNotTheTextThatItsKeyNames() throws IOException {
    String head =
        HEAD.replace("import org.slf4j.MDC;", "import java.util.*; import com.acme.saml.Assertion;")
            .replace("class Calls {", "class Calls { Map<String, Object> data;");
    String read = "Assertion read = (Assertion) data.get(\"password\");";
    assertEquals(List.of(), findings(head, read + "log.info(read.getIssuer());"));
    assertEquals(
        List.of(),
        findings(
            head,
            read
                + "log.info(\"{}\","
                + " read.getStatements().stream().map(Object::toString).toList());"));
    assertEquals(List.of("PRV101"), findings(head, read + "log.info(read.getEmail());"));
    assertEquals(List.of("PRV101"), findings(head, read + "log.info(read.getValue());"));
    assertEquals(List.of("PRV101"), findings(head, read + "log.info(\"{}\", read);"));
  }

  /** A logger that a base class has is known by its name, where that class is not there. */
  @Test
  void aMissingSuperclassMayHaveALogger() throws IOException {
    String head =
        """
        package shop;
        import com.acme.web.BaseController;
        class Calls extends BaseController {
          void m(@RequestParam("email") String email) {
        """;
    for (String logger : List.of("log", "LOG", "logger", "this.logger", "LOGGER", "getLogger()")) {
      assertEquals(List.of("PRV101"), findings(head, logger + ".info(\"x {}\", email);"), logger);
    }
    assertEquals(
        List.of("PRV101"), findings(head, "new Object() { void n() { log.info(email); } }.n();"));
    for (String other : List.of("LIST", "changelog", "this.bus", "a.log", "getLog(email)")) {
      assertEquals(List.of(), findings(head, other + ".info(\"x {}\", email);"), other);
    }
    String complete = head.replace(" extends BaseController", "");
    assertEquals(List.of(), findings(complete, "log.info(\"x {}\", email);"));
  }

  @Test
  void oneThingOfAMissingClassIsAnElementOfAList() throws IOException {
    assertEquals(List.of("PRV101"), findings("log.info(\"{}\", java.util.List.of(bus.email()));"));
    assertEquals(List.of("PRV101"), findings("log.info(\"{}\", java.util.Set.of(bus.email()));"));
    assertEquals(List.of(), findings("log.info(\"{}\", java.util.List.of(bus.orderNumber()));"));
  }

  @Test
  void whatFollowsAMissingTypeIsNestedInIt() throws IOException {
    String head =
        HEAD.replace(
                "import org.slf4j.MDC;",
                "import io.modelcontextprotocol.server.McpServerFeatures;"
                    + " import io.modelcontextprotocol.spec.McpSchema;"
                    + " import io.micrometer.observation.Observation;")
            .replace("void m(", "void m(McpSchema.Tool tool, Observation.Context context, ");
    String handler = "new McpServerFeatures.SyncToolSpecification(tool, (exchange, arguments) -> ";
    assertEquals(
        List.of("PRV103"),
        findings(head, handler + "new McpSchema.CallToolResult(\"Mail \" + email, false));"));
    assertEquals(
        List.of(), findings(head, handler + "new McpSchema.CallToolResult(\"none\", false));"));
    assertEquals(
        List.of("PRV101"),
        findings(
            head,
            "context.addHighCardinalityKeyValue("
                + "io.micrometer.common.KeyValue.of(\"mail\", email));"));
  }

  @Test
  void fieldsOfMissingClassesKeepWhatTheyAreSetTo() throws IOException {
    String head =
        HEAD.replace("import org.slf4j.MDC;", "import com.amplitude.*;")
            .replace("Bus bus)", "Bus bus, Amplitude amplitude)");
    String event = "Event event = new Event(\"Buy\", \"u1\");";
    assertEquals(
        List.of("PRV102"), findings(head, event + "event.ip = email; amplitude.logEvent(event);"));
    assertEquals(
        List.of(), findings(head, event + "event.ip = \"none\"; amplitude.logEvent(event);"));
  }

  @Test
  void whatAMissingMethodDoesIsNotWhatItGives() throws IOException {
    assertEquals(List.of("PRV101"), findings("log.info(\"{}\", bus.loadEmail(1));"));
    for (String call : List.of("maskEmail(email)", "sendEmail(email)", "redactPhone(1)")) {
      assertEquals(List.of(), findings("log.info(\"{}\", bus." + call + ");"), call);
    }
  }

  @Test
  void whatAMissingClientIsAnsweredIsNotWhatItSent() throws IOException {
    String head =
        HEAD.replace(
                "import org.slf4j.MDC;",
                "import org.springframework.http.*;"
                    + " import org.springframework.web.client.RestTemplate;")
            .replace("Bus bus)", "Bus bus, RestTemplate rest)");
    String sent = "HttpEntity<String> sent = new HttpEntity<>(email);";
    for (String answered :
        List.of(
            "ResponseEntity<String> got = rest.exchange(\"/a\", HttpMethod.PUT, sent,"
                + " String.class); log.info(\"{}\", got.getBody());",
            "ResponseEntity<String> got = rest.postForEntity(\"/a\", sent, String.class);"
                + " log.info(\"{}\", got);",
            "String got = rest.postForObject(\"/a\", sent, String.class); log.info(\"{}\","
                + " got);")) {
      assertEquals(List.of(), findings(head, sent + answered), answered);
    }
    assertEquals(
        List.of("PRV101"),
        findings(
            head,
            "ResponseEntity<String> made = ResponseEntity.ok(email);"
                + " log.info(\"{}\", made.getBody());"));
  }

  /** What somebody finds by a token is no token; what is cut out of a text is still it. */
  @Test
  void whatIsFoundByAKeyIsNoEchoOfIt() throws IOException {
    assertEquals(
        List.of(),
        findings("java.util.List<String> ids = bus.findCasesOf(email); log.info(\"{}\", ids);"));
    assertEquals(
        List.of("PRV101"),
        findings("java.util.List<String> parts = bus.split(email); log.info(\"{}\", parts);"));
  }

  /** A request that is built and run gives what somebody answers, not what it was built of. */
  @Test
  void whatABuiltRequestIsAnsweredIsNotWhatItWasBuiltOf() throws IOException {
    assertEquals(
        List.of(),
        findings(
            "String answer = Bus.to(\"a\").body(email).execute().body();"
                + " log.info(\"{}\", answer);"));
    assertEquals(
        List.of("PRV101"),
        findings("String text = Bus.to(\"a\").body(email).asText(); log.info(\"{}\", text);"));
  }

  @Test
  void whatAMissingClassGivesIsWhatItsNameSays() throws IOException {
    for (String call :
        List.of(
            "bus.getHostInfo().getAddress()",
            "Roles.getServer().getAddress()",
            "bus.register().getAddress()",
            "bus.map(Bus::x).getName()")) {
      assertEquals(List.of(), findings("log.info(\"{}\", " + call + ");"), call);
    }
    for (String call :
        List.of(
            "bus.getCustomer().getAddress()",
            "bus.findCustomerById(1).getName()",
            "bus.customer().getName()")) {
      assertEquals(List.of("PRV101"), findings("log.info(\"{}\", " + call + ");"), call);
    }
  }

  @Test
  void methodsOfMissingGenericParametersAreRead() throws IOException {
    String head =
        HEAD.replace(
            "private static final Logger log",
            "<T> T ask(com.acme.Typed<T> type, java.util.List<com.acme.Typed<T>> more) {"
                + " return type.of(more); } private static final Logger log");
    assertEquals(List.of("PRV101"), findings(head, "log.info(\"{}\", email);"));
  }

  @Test
  void constantsOfMissingClassesAreNobodysData() throws IOException {
    String head =
        HEAD.replace("import org.slf4j.MDC;", "import static com.acme.Roles.ACCOUNT_OWNER;");
    assertEquals(List.of(), findings(head, "log.info(\"{}\", ACCOUNT_OWNER.name());"));
    assertEquals(List.of(), findings("log.info(\"{}\", Roles.ACCOUNT_OWNER.name());"));
  }

  @Test
  void severalThingsOfAMissingClassAreSentLikeOne() throws IOException {
    String head =
        HEAD.replace(
                "import org.slf4j.MDC;",
                "import dev.langchain4j.model.chat.ChatModel;"
                    + " import dev.langchain4j.data.message.UserMessage;"
                    + " import io.micrometer.core.instrument.MeterRegistry;")
            .replace("Bus bus)", "Bus bus, ChatModel model, MeterRegistry registry)");
    assertEquals(
        List.of("PRV103"),
        findings(head, "model.chat(UserMessage.from(\"x\"), UserMessage.from(email));"));
    assertEquals(
        List.of("PRV101"), findings(head, "registry.counter(\"a\", \"mail\", email).increment();"));
    assertEquals(List.of(), findings(head, "registry.counter(\"a\", \"mail\", \"x\");"));
  }

  /** Its classes are for a newer Java than fixtures are compiled for. */
  @Test
  void anAgentIsPrompted() throws IOException {
    String head =
        HEAD.replace("import org.slf4j.MDC;", "import com.embabel.agent.api.common.Ai;")
            .replace("Bus bus)", "Bus bus, Ai ai)");
    assertEquals(
        List.of("PRV103"), findings(head, "ai.withDefaultLlm().generateText(\"Mail \" + email);"));
    assertEquals(
        List.of("PRV103"),
        findings(
            head,
            "ai.withDefaultLlm().withSystemPrompt(\"Mail \" + email)"
                + ".createObject(\"x\", String.class);"));
    assertEquals(List.of(), findings(head, "ai.withDefaultLlm().generateText(\"Hi\");"));
  }
}

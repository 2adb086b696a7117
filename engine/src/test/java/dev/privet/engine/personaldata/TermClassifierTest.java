package dev.privet.engine.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.personaldata.PersonalData.Verdict;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermClassifierTest {
  private static final RuleSet RULES = rules();
  private static final NamedTypes TYPES = NamedTypes.standard();
  private static final PersonalData DATA = TermClassifier.of(RULES.terms(), TYPES::find);

  private static RuleSet rules() {
    try {
      return RuleSets.standard(TermClassifierTest.class.getClassLoader(), List.of());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<String> rows() throws IOException {
    return Stream.concat(rows("names.txt"), rows("names-languages.txt"));
  }

  private static Stream<String> rows(String table) throws IOException {
    try (InputStream in = TermClassifierTest.class.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void classifies(String row) {
    String[] cells = row.split(" +");
    Type type = TYPES.type(cells[3]);
    Verdict verdict =
        switch (cells[0]) {
          case "field" ->
              DATA.field(NamedTypes.field(cells[1], cells[2], type), TYPES.owner(cells[1]));
          case "key" -> DATA.key(cells[2], type);
          case "sent" -> DATA.sentKey(cells[2], type);
          case "accessor" ->
              DATA.accessor(
                  NamedTypes.method(cells[1], cells[2], List.of(), type), TYPES.owner(cells[1]));
          default -> parameter(cells, type);
        };
    assertEquals(cells[4], category(verdict), row + " -> " + verdict);
  }

  @Test
  void knowsThePersonRecordsOfStandardsAndSystems() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String row : rows("records.txt").toList()) {
      int colon = row.indexOf(':');
      String[] about = row.substring(0, colon).split(" ");
      Type type = TYPES.type(about[1]);
      for (String name : row.substring(colon + 1).trim().split(" +")) {
        Verdict verdict = DATA.field(NamedTypes.field(about[0], name, type), TYPES.owner(about[0]));
        String category = category(verdict);
        // Surrogate ids are no more than told apart.
        boolean surrogate = category.equals("pseudonymous-id");
        if (!List.of(about[2].split("\\|")).contains(surrogate ? "none" : category)) {
          wrong.add(about[0] + "." + name + " -> " + verdict);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Verdict parameter(String[] cells, Type type) {
    int dot = cells[1].indexOf('.');
    var parameter = new dev.privet.engine.program.Parameter(cells[2], type, List.of());
    return DATA.parameter(
        parameter,
        NamedTypes.method(
            cells[1].substring(0, dot),
            cells[1].substring(dot + 1),
            List.of(parameter),
            TYPES.type("String")));
  }

  @Test
  void aParameterCalledAsItsUnseenTypeIsNoText() {
    String[] received = {"", "Listener.onMessage", "message"};
    assertEquals("none", category(parameter(received, ClassType.of("legacy.broker.Message"))));
    assertEquals("user-content", category(parameter(received, TYPES.type("String"))));
  }

  private static String category(Verdict verdict) {
    return verdict instanceof Verdict.Personal personal
        ? personal.classification().category()
        : "none";
  }

  @Test
  void annotationsOutrankNames() {
    Type text = TYPES.type("String");
    var denied = new AnnotationUse("dev.privet.annotations.NotPersonalData", Map.of());
    assertInstanceOf(
        Verdict.NotPersonal.class,
        DATA.field(NamedTypes.field("Customer", "email", text, denied), TYPES.owner("Customer")));
    var declared =
        new AnnotationUse("dev.privet.annotations.PersonalData", Map.of("value", "health"));
    assertEquals(
        "health",
        category(
            DATA.field(
                NamedTypes.field("Customer", "remark", text, declared), TYPES.owner("Customer"))));
    var pii = new AnnotationUse("com.acme.PII", Map.of());
    assertEquals(
        "personal",
        category(DATA.field(NamedTypes.field("Thing", "code", text, pii), TYPES.owner("Thing"))));
  }

  @Test
  void aBoundKeyNamesTheData() {
    var json =
        new AnnotationUse(
            "com.fasterxml.jackson.annotation.JsonProperty", Map.of("value", "card_number"));
    assertEquals(
        "financial.card",
        category(
            DATA.field(
                NamedTypes.field("Payload", "a", TYPES.type("String"), json),
                TYPES.owner("Payload"))));
  }

  @Test
  void fieldsMayEndInShortForTheirType() {
    assertEquals(
        "contact.email", ofType("Afiliado", "emailAfl", "emailAfl,sexoAfl,numDocAfl,idAfl"));
    assertEquals("none", ofType("Afiliado", "emailAfl", "emailAfl,sexoAfl"));
    assertEquals("none", ofType("Contacts", "emailCnt", "emailCnt,phoneCnt,nameCnt,userCnt"));
    assertEquals("none", ofType("Server", "emailXyz", "emailXyz,hostXyz,portXyz,pathXyz"));
  }

  private static String ofType(String owner, String name, String fields) {
    List<FieldDeclaration> declared =
        Stream.of(fields.split(","))
            .map(field -> NamedTypes.field(owner, field, TYPES.type("String")))
            .toList();
    TypeDeclaration type = NamedTypes.named(owner, TypeKind.CLASS, declared);
    return declared.stream()
        .filter(field -> field.name().equals(name))
        .map(field -> category(DATA.field(field, type)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fieldsOfPersonsMakeAPerson() {
    assertTrue(DATA.isPerson("Registration"));
    assertTrue(DATA.isPerson("CustomerDto"));
    assertFalse(DATA.isPerson("Product"));
    assertFalse(DATA.isPerson("UserRole"));
    assertEquals("name", category(DATA.property("Registration", "name", TYPES.type("String"))));
  }

  @Test
  void childrenAreKnownByTypeAndName() {
    assertTrue(DATA.isChild("PupilDto"));
    assertTrue(DATA.isChild("com.acme.Child"));
    assertFalse(DATA.isChild("Student"));
    assertTrue(DATA.speaksOfChild("childName"));
    assertFalse(DATA.speaksOfChild("customerName"));
  }

  @Test
  void valuesLimitCategories() {
    assertFalse(DATA.canHold(TYPES.type("boolean"), "contact.email"));
    assertFalse(DATA.canHold(TYPES.type("int"), "contact.email"));
    assertTrue(DATA.canHold(TYPES.type("int"), "identity.age"));
    assertTrue(DATA.canHold(TYPES.type("Gender"), "identity.gender"));
    assertFalse(DATA.canHold(TYPES.type("Gender"), "name"));
    assertTrue(DATA.canHold(TYPES.type("LocalDate"), "identity.birth-date"));
  }

  @Test
  void aValueObjectIsPersonalByItself() {
    assertEquals("contact.email", category(DATA.type(TYPES.type("EmailAddress"))));
    assertEquals("none", category(DATA.type(TYPES.type("Customer"))));
  }

  @Test
  void constantsAreNotPersonal() {
    assertInstanceOf(
        Verdict.NotPersonal.class,
        DATA.field(NamedTypes.constant("Customer", "EMAIL", "email"), TYPES.owner("Customer")));
  }

  @Test
  void hostileNamesAreJudgedInTime() {
    String name = "userEmail".repeat(100_000);
    assertEquals("none", category(DATA.key(name + "." + name, TYPES.type("int"))));
    assertEquals("none", category(DATA.key("....", TYPES.type("String"))));
    assertEquals("none", category(DATA.key("", TYPES.type("String"))));
  }
}

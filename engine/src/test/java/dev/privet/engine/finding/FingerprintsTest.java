package dev.privet.engine.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.MethodKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {

  private static final MethodKey PLACE = Found.method("com.acme.Orders", "place");

  @TempDir private Path root;

  @Test
  void survivesMovedAndReformattedCode() throws IOException {
    String before = fingerprint("class A {\n  log.info(\"a  b\", mail);\n}", PLACE);
    String after =
        fingerprint(
            "\n\n// more\nclass A {\n    log\n      .info( // why\n \"a  b\", mail);\n}", PLACE);
    assertEquals(before, after);
    assertTrue(before.matches("[0-9a-f]{24}"), before);
  }

  @Test
  void survivesNumbersThatACompilerGives() throws IOException {
    String source = "log.info(mail);";
    assertEquals(
        fingerprint(source, new MethodKey("com.acme.A$1", "lambda$3$4", "()V")),
        fingerprint(source, new MethodKey("com.acme.A$2", "lambda$9$4", "()V")));
  }

  @Test
  void survivesARenamedTypeOfAParameter() throws IOException {
    String source = "log.info(order.mail());";
    assertEquals(
        fingerprint(source, new MethodKey("com.acme.Orders", "place", "(Lcom/acme/Order;)V")),
        fingerprint(source, new MethodKey("com.acme.Orders", "place", "(Lcom/shop/Purchase;)V")));
  }

  @Test
  void tellsLiteralsMethodsAndRulesApart() throws IOException {
    String base = fingerprint("log.info(\"a b\", mail);", PLACE);
    assertNotEquals(base, fingerprint("log.info(\"ab\", mail);", PLACE));
    assertNotEquals(
        base, fingerprint("log.info(\"a b\", mail);", Found.method("com.acme.Orders", "cancel")));
  }

  @Test
  void numbersEqualFindingsInTheirOrder() throws IOException {
    String source = "log.info(mail);\nlog.info(mail);\nlog.info(mail);";
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve(Found.FILE), source);
    Finding first = Found.log(Found.at(1, 1, 1, 14), PLACE, "contact.email");
    Finding second = Found.log(Found.at(2, 1, 2, 14), PLACE, "contact.email");
    Finding third = Found.log(Found.at(3, 1, 3, 14), PLACE, "contact.email");
    List<String> named =
        fingerprints().assign(List.of(third, first, second)).stream()
            .map(Finding::fingerprint)
            .toList();
    assertEquals(3, new HashSet<>(named).size());
    assertEquals(List.of(named.get(0), named.get(0) + "-2", named.get(0) + "-3"), named);
  }

  private String fingerprint(String source, MethodKey method) throws IOException {
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve(Found.FILE), source);
    int start = source.indexOf("log");
    String sink = source.substring(start, source.indexOf(';'));
    return fingerprints()
        .assign(List.of(Found.log(Found.find(source, sink), method, "contact.email")))
        .get(0)
        .fingerprint();
  }

  private Fingerprints fingerprints() {
    return new Fingerprints(SourceText.of(root, StandardCharsets.UTF_8));
  }
}

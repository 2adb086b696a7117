package dev.privet.engine.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignaturePatternTest {

  @Test
  void readsAllParts() {
    SignaturePattern pattern =
        SignaturePattern.parse(
                "@com.acme.Audited public !static * (@Service *..Orders+).find*(String, ..)"
                    + " throws java.io.IOException")
            .orElseThrow();
    assertEquals(List.of("com.acme.Audited"), pattern.annotations());
    assertEquals(List.of("public", "!static"), pattern.modifiers());
    assertEquals(new TypePattern.Any(), pattern.returned());
    assertEquals(
        Optional.of(
            new TypePattern.Both(
                List.of(
                    new TypePattern.Annotated("Service", new TypePattern.Any()),
                    new TypePattern.Named("*..Orders", true)))),
        pattern.owner());
    assertEquals("find*", pattern.name());
    assertEquals(List.of("String", ".."), pattern.parameters());
  }

  @Test
  void needsNoOwner() {
    SignaturePattern pattern = SignaturePattern.parse("void save(..)").orElseThrow();
    assertEquals(Optional.empty(), pattern.owner());
    assertEquals("save", pattern.name());
  }

  @Test
  void readsNothingElse() {
    assertEquals(Optional.empty(), SignaturePattern.parse("save"));
    assertEquals(Optional.empty(), SignaturePattern.parse("com.acme.Order.new(..)"));
    assertEquals(Optional.empty(), SignaturePattern.parse("* save(.."));
    assertEquals(Optional.empty(), SignaturePattern.parse(""));
  }
}

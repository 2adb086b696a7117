package dev.privet.engine.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.ruleset.PackSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check is, is data: words that a project's own pack adds take effect. */
class OwnWordsTest {
  private static final String STUBS =
      """
      enum Purpose { ANALYTICS, AI, FOLLOW_UP }
      enum ConsentAnswer { GRANTED, WAVED }
      interface User {
        String getId(); String passportNo(); long number(); User unboxed(); boolean isCleared();
        ConsentAnswer getConsent(); boolean hasConsent();
      }
      interface ConsentService { boolean has(User u, Purpose p); boolean has(String id, Purpose p);
        void bless(User u); void quash(User u); boolean entitles(User u); }
      interface Front { boolean hasConsent(); }
      interface Line { User shift(); }
      class T {
        static void sink(Object o) {}
        static void m(User u, ConsentService s, Front d, Line l) {
          %s
        }
      }
      """;

  @TempDir Path folder;

  private Set<String> facts(String code, List<PackSource> packs) throws IOException {
    return ProbedSource.facts(folder, STUBS.formatted(code), packs).values().iterator().next();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "checks: [{outcome: true, names: [is cleared *]}], words: [cleared]"
            + " | if (u.isCleared()) sink(u); | nothing | * of $0",
        "calls: [{outcome: true, names: [entitles *]}]"
            + " | if (s.entitles(u)) sink(u); | nothing | * of $0",
        "granting: [waved]"
            + " | if (u.getConsent() == ConsentAnswer.WAVED) sink(u); | nothing | * of $0",
        "personKeys: [passportNo]"
            + " | if (s.has(u.passportNo(), Purpose.AI)) sink(u);"
            + " | AI of $0.passportNo | AI of $0",
        "samePerson: [unboxed]"
            + " | if (u.unboxed().hasConsent()) sink(u); | * of $0.unboxed | * of $0",
        "samePersonOf: [toBinaryString]"
            + " | if (s.has(Long.toBinaryString(u.number()), Purpose.AI)) sink(u);"
            + " | AI of local | AI of $0.number",
        "nextPerson: [shift] | if (l.shift().hasConsent()) sink(u); | * of $3.shift | * of local",
        "grantings: [bless]"
            + " | s.bless(u); if (s.has(u, Purpose.AI)) sink(u); | AI of $0 | nothing",
        "withdrawals: [quash]"
            + " | if (s.has(u, Purpose.AI)) { s.quash(u); sink(u); } | AI of $0 | nothing",
        "serviceTypes: [Front] | if (d.hasConsent()) sink(u); | * of $2 | * of none",
      })
  void ofAPack(String words, String code, String before, String after) throws IOException {
    assertEquals(Set.of(before), facts(code, List.of()), code);
    PackSource pack = new PackSource("own.yaml", "pack: own\nconsentNames: {" + words + "}\n");
    assertEquals(Set.of(after), facts(code, List.of(pack)), words);
  }
}

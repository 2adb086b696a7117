package dev.privet.engine.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.PackSource;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The running program is the judge of what the audit reports: generated methods run with and
 * without the consent of two people, under every assignment of their flags, and with checks that
 * fail. Nothing that a run sent without consent may pass, and nearly all that was sent under
 * consent on every run has to. {@code -Dprivet.consentOracle=3000} asks for more methods, {@code
 * -Dprivet.consentOracle.seed=1000} for others.
 */
class ConsentOracleTest {
  private static final int METHODS = Integer.getInteger("privet.consentOracle", 150);
  private static final int FIRST_SEED = Integer.getInteger("privet.consentOracle.seed", 0);
  private static final int BATCH = 50;

  /**
   * Not all, as some are under consent by accident: a check that was asked before says no, or what
   * is caught is thrown to those who have consented only.
   */
  private static final double PASSING = 0.93;

  private static final Pattern HEAD = Pattern.compile("public static void m(\\d+)\\(");

  private static final Pattern PROBE = Pattern.compile("World\\.sink\\((\\d+),");

  private static final String PACK =
      """
      pack: oracle
      version: 1.0.0
      description: The sink of generated programs.
      sinks:
        - id: oracle.sink
          method: people.World#sink
          recipient: application-log
          sends: Argument[1]
      """;

  private static final String WORLD =
      """
      package people;
      import java.util.*;
      public final class World {
        /** A check may fail instead of answering: the first one asked, the second, and so on. */
        static final int FAILURES = 2;
        static final boolean[] flags = new boolean[FLAGS];
        static boolean either;
        static int failing;
        static int asked;
        static boolean running;
        public static final Set<Integer> REACHED = new HashSet<>();
        public static final Set<Integer> UNASKED = new HashSet<>();
        static final List<Person> PEOPLE = new ArrayList<>();

        public static boolean flag(int i) { return flags[i]; }
        public static boolean either() { return running ? either : start; }
        public static boolean start;
        public static int[] rounds() { return new int[either() ? 2 : 0]; }
        public static void withdraw(User user) { user.withdrawConsent(); }
        public static void sink(int probe, String address) {
          for (Person person : PEOPLE) {
            if (address.equals(person.address)) {
              REACHED.add(probe);
              if (person.status != ConsentStatus.GRANTED) UNASKED.add(probe);
            }
          }
        }
        static void asked() {
          if (++asked == failing) throw new IllegalStateException("the check is down");
        }
        public interface Body { void run(User u, User v, List<User> all) throws Exception; }

        public static void all(Body body) throws Exception {
          running = true;
          ConsentStatus[] known = ConsentStatus.values();
          for (int who = 0; who < 3 * 3 * 2 * 2; who++) {
            for (int fails = 0; fails <= FAILURES; fails++) {
              for (int bits = 0; bits < 2 << flags.length; bits++) {
                for (int i = 0; i < flags.length; i++) flags[i] = (bits >> i & 1) == 1;
                either = bits >> flags.length == 1;
                failing = fails;
                asked = 0;
                PEOPLE.clear();
                PEOPLE.add(new Person("u@", known[who % 3]));
                PEOPLE.add(new Person("v@", known[who / 3 % 3]));
                PEOPLE.add(new Person("w@", known[who / 9 % 2]));
                PEOPLE.add(new Person("x@", known[who / 18 % 2]));
                List<User> all = List.of(PEOPLE.get(2), PEOPLE.get(3));
                body.run(PEOPLE.get(0), PEOPLE.get(1), all);
              }
            }
          }
          running = false;
        }

        static final class Person implements User {
          final String address;
          ConsentStatus status;
          Person(String address, ConsentStatus status) { this.address = address; this.status = status; }
          public String getEmail() { return address; }
          public boolean hasConsent() { asked(); return status == ConsentStatus.GRANTED; }
          public boolean hasOptedOut() { asked(); return status != ConsentStatus.GRANTED; }
          public ConsentStatus getConsentStatus() { asked(); return status; }
          public Consent getConsent() { asked(); return status == ConsentStatus.GRANTED ? new Consent() : null; }
          public Optional<Consent> findConsent() { return Optional.ofNullable(getConsent()); }
          public void withdrawConsent() { status = ConsentStatus.DENIED; }
        }
      }
      """
          .replace("FLAGS", String.valueOf(ConsentForms.FLAGS));

  private static final String USER =
      """
      package people;
      public interface User {
        String getEmail();
        boolean hasConsent();
        boolean hasOptedOut();
        ConsentStatus getConsentStatus();
        Consent getConsent();
        java.util.Optional<Consent> findConsent();
        void withdrawConsent();
      }
      """;

  @TempDir Path folder;

  private final List<String> wrong = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private int held;

  @Test
  void passesWhatEveryRunHasAskedFor() throws Exception {
    Path library = library();
    RuleSet rules =
        RuleSets.standard(
            ConsentOracleTest.class.getClassLoader(), List.of(new PackSource("oracle.yaml", PACK)));
    for (int batch = 0; batch * BATCH < METHODS; batch++) {
      check(library, rules, FIRST_SEED + batch, Math.min(BATCH, METHODS - batch * BATCH));
    }
    System.out.printf("%d methods: %d of %d pass%n", METHODS, held - missed.size(), held);
    if (Boolean.getBoolean("privet.showMissed")) {
      missed.forEach(System.out::println);
    }
    assertEquals(List.of(), wrong, "passes, but a run sent it without consent");
    assertTrue(held > METHODS / 8, "too few probes hold: " + held);
    assertTrue(held - missed.size() >= PASSING * held, missed.size() + " of " + held + " missed");
  }

  private Path library() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("world/people"));
    Files.writeString(sources.resolve("World.java"), WORLD);
    Files.writeString(sources.resolve("User.java"), USER);
    Files.writeString(
        sources.resolve("ConsentStatus.java"),
        "package people;\npublic enum ConsentStatus { GRANTED, PENDING, DENIED }\n");
    Files.writeString(
        sources.resolve("Consent.java"),
        "package people;\n"
            + "public class Consent { public boolean isWithdrawn() { return false; } }\n");
    Path classes = Files.createDirectories(folder.resolve("library"));
    compile(
        classes,
        classes,
        sources.resolve("World.java"),
        sources.resolve("User.java"),
        sources.resolve("ConsentStatus.java"),
        sources.resolve("Consent.java"));
    return classes;
  }

  private void check(Path library, RuleSet rules, int seed, int count) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("s" + seed));
    String source = ConsentPrograms.of(seed, count);
    Path file = sources.resolve("T.java");
    Files.writeString(file, source);
    Set<Integer> reported = reported(library, rules, sources);
    Path classes = Files.createDirectories(folder.resolve("c" + seed));
    compile(classes, library, file);
    Set<Integer> reached = new HashSet<>();
    Set<Integer> unasked = new HashSet<>();
    for (String start : List.of("true", "false")) {
      run(classes, library, count, start, reached, unasked);
    }
    List<String> lines = source.lines().toList();
    boolean counts = true;
    for (int i = 0; i < lines.size(); i++) {
      Matcher method = HEAD.matcher(lines.get(i));
      if (method.find()) {
        counts = !ConsentPrograms.withdrawsWithin(Integer.parseInt(method.group(1)));
      }
      Matcher probe = PROBE.matcher(lines.get(i));
      if (probe.find()) {
        int number = Integer.parseInt(probe.group(1));
        boolean passes = !reported.contains(i + 1);
        if (passes && unasked.contains(number)) {
          wrong.add("seed " + seed + " line " + (i + 1));
        } else if (counts && reached.contains(number) && !unasked.contains(number)) {
          held++;
          if (!passes) {
            missed.add("missed: seed " + seed + " line " + (i + 1));
          }
        }
      }
    }
  }

  private static Set<Integer> reported(Path library, RuleSet rules, Path sources) {
    SourceModule module =
        new SourceModule(
            "t",
            sources,
            List.of(sources),
            List.of(),
            List.of(library),
            List.of(),
            17,
            StandardCharsets.UTF_8);
    Set<Integer> lines = new HashSet<>();
    for (Finding finding :
        Audit.run(
                new AuditRequest(
                    sources,
                    List.of(module),
                    rules,
                    AuditOptions.standard().withThreads(1),
                    List.of()))
            .findings()) {
      lines.add(finding.position().line());
    }
    return lines;
  }

  private static void compile(Path classes, Path library, Path... files) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp", library.toString()));
    for (Path file : files) {
      arguments.add(file.toString());
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, failed, "does not compile");
  }

  /** Runs every method under every assignment; a method may throw. */
  @SuppressWarnings("unchecked")
  private static void run(
      Path classes,
      Path library,
      int count,
      String start,
      Set<Integer> reached,
      Set<Integer> unasked)
      throws Exception {
    URL[] path = {classes.toUri().toURL(), library.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      Class<?> world = loader.loadClass("people.World");
      world.getField("start").set(null, Boolean.valueOf(start));
      Class<?> user = loader.loadClass("people.User");
      Class<?> body = loader.loadClass("people.World$Body");
      Class<?> type = loader.loadClass("T");
      for (int i = 0; i < count; i++) {
        Method method = type.getMethod("m" + i, user, user, List.class);
        Object runs =
            java.lang.reflect.Proxy.newProxyInstance(
                loader,
                new Class<?>[] {body},
                (proxy, called, arguments) -> {
                  try {
                    method.invoke(null, arguments);
                  } catch (InvocationTargetException refused) {
                    assertTrue(
                        refused.getCause() instanceof IllegalStateException, refused::toString);
                  }
                  return null;
                });
        world.getMethod("all", body).invoke(null, runs);
      }
      reached.addAll((Set<Integer>) world.getField("REACHED").get(null));
      unasked.addAll((Set<Integer>) world.getField("UNASKED").get(null));
    }
  }
}

package dev.privet.engine.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.testkit.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each step of a flow says what happens to which data, and none is missing in between. */
class WitnessTest {

  private static final String READ = "Customer.email read";
  private static final String GOT = "returned by Customer.getEmail";
  private static final String LOGGED = "written to the console by PrintStream.println";

  @TempDir private Path folder;

  @Test
  void fillsAMapAndHandsItOn() throws IOException {
    walks(
        """
        void run(Customer c) {
          Map<String, Object> m = new HashMap<>();
          m.put("mail", c.getEmail());
          dump(m);
        }
        void dump(Map<String, Object> m) { System.out.println(m); }
        """,
        READ,
        GOT,
        "put into Map by put",
        "passed as argument 1 to App.dump",
        LOGGED);
  }

  @Test
  void goesOnWithAMapThatIsPutElsewhere() throws IOException {
    walks(
        """
        void run(Customer c) {
          Map<String, Object> traits = Map.of("mail", c.getEmail());
          List<Object> all = new ArrayList<>();
          all.add(traits);
          System.out.println(all);
        }
        """,
        READ,
        GOT,
        "put into Map by of",
        "put into List by add",
        LOGGED);
  }

  @Test
  void bringsBackAFilledMap() throws IOException {
    walks(
        """
        void run(Customer c) {
          Map<String, String> m = fill(c);
          System.out.println(m.get("mail"));
        }
        Map<String, String> fill(Customer c) {
          Map<String, String> m = new HashMap<>();
          m.put("mail", c.getEmail().trim());
          return m;
        }
        """,
        "Customer passed as argument 1 to App.fill",
        READ,
        GOT,
        "passed through trim",
        "put into Map by put",
        "returned by App.fill",
        "taken out of Map by get",
        LOGGED);
  }

  @Test
  void fillsABuilder() throws IOException {
    walks(
        """
        void run(Customer c) {
          StringBuilder b = new StringBuilder("to ");
          b.append(c.getEmail());
          System.out.println(b.toString());
        }
        """,
        READ,
        GOT,
        "put into StringBuilder by append",
        "passed through toString",
        LOGGED);
  }

  @Test
  void goesThroughAnObjectOfTheProject() throws IOException {
    walks(
        """
        static class Letter {
          private String to;
          void setTo(String to) { this.to = to; }
          String getTo() { return to; }
        }
        void run(Customer c) {
          Letter letter = letter(c);
          System.out.println(letter.getTo());
        }
        Letter letter(Customer c) {
          Letter letter = new Letter();
          letter.setTo(c.getEmail());
          return letter;
        }
        """,
        "Customer passed as argument 1 to App.letter",
        READ,
        GOT,
        "passed as argument 1 to Letter.setTo",
        "stored in Letter.to",
        "returned by App.letter",
        "Customer.email read again",
        "returned by Letter.getTo",
        LOGGED);
  }

  @Test
  void isThrownAndCaught() throws IOException {
    walks(
        """
        void run(Customer c) {
          try { check(c); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
        }
        void check(Customer c) { throw new IllegalStateException("no " + c.getEmail()); }
        """,
        "Customer passed as argument 1 to App.check",
        READ,
        GOT,
        "joined into a text",
        "put into a new IllegalStateException",
        "thrown by App.check",
        "taken out of IllegalStateException by getMessage",
        LOGGED);
  }

  @Test
  void liesInTheReceiver() throws IOException {
    walks(
        """
        private String kept;
        void run(Customer c) { kept = c.getEmail(); flush(); }
        private void flush() { System.out.println(kept); }
        """,
        READ,
        GOT,
        "stored in App.kept",
        "passed as the receiver to App.flush",
        "Customer.email read again",
        LOGGED);
  }

  @Test
  void comesToALambda() throws IOException {
    walks(
        "void run(List<Customer> all) { all.forEach(c -> System.out.println(c.getEmail())); }",
        "Customer handed to a lambda of App",
        READ,
        GOT,
        LOGGED);
  }

  @Test
  void isHeldByAListFirst() throws IOException {
    walks(
        """
        void run(Customer c) {
          List<Customer> all = new ArrayList<>();
          all.add(c);
          System.out.println(all.get(0).getEmail());
        }
        """,
        "Customer put into List by add",
        "Customer taken out of List by get",
        READ,
        GOT,
        LOGGED);
  }

  @Test
  void beginsWithAParameter() throws IOException {
    walks(
        "void run(String email) { String text = \"to \" + email; System.out.println(text); }",
        "parameter \"email\" received by App.run",
        "joined into a text",
        LOGGED);
  }

  @Test
  void beginsWithTheParameterItself() throws IOException {
    Finding finding =
        found(
            """
            void run(int n, String email, final String password) {
              System.out.println(email + password);
            }
            """);
    TraceStep first = finding.trace().get(0);
    assertEquals(
        "final String password",
        first.snippet().substring(first.position().column() - 1, first.position().endColumn()));
  }

  private void walks(String members, String... steps) throws IOException {
    List<String> told = new ArrayList<>();
    found(members).trace().forEach(step -> told.add(step.message()));
    assertEquals(List.of(steps), told);
  }

  private Finding found(String members) throws IOException {
    Path source = folder.resolve("src/App.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        """
        import java.util.*;
        class Customer {
          private String email;
          String getEmail() { return email; }
        }
        class App {
        """
            + members
            + "}\n");
    List<Finding> findings = SmallProject.audit(folder, folder.resolve("src")).findings();
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }
}

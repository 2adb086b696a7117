package dev.privet.engine.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.AuditResult;
import dev.privet.engine.program.Gap;
import dev.privet.engine.testkit.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An HTTP call to a host that nobody can tell is a gap, where it carries personal data. */
class UnknownHostTest {

  @TempDir private Path folder;

  @Test
  void isAGapWherePersonalDataGoesThere() throws IOException {
    assertEquals(List.of("App.java:5"), gaps("System.getenv(\"CRM\")", "user.email"));
  }

  @Test
  void isNoneWhereNothingPersonalGoesThere() throws IOException {
    assertEquals(List.of(), gaps("System.getenv(\"CRM\")", "user.plan"));
  }

  @Test
  void isNoneWhereTheHostIsTheProjectsOwn() throws IOException {
    assertEquals(List.of(), gaps("\"http://localhost/crm\"", "user.email"));
  }

  private List<String> gaps(String url, String body) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src"));
    Files.writeString(
        sources.resolve("App.java"),
        """
        import java.net.URI; import java.net.http.HttpClient; import java.net.http.HttpRequest;
        class User { String email; String plan; }
        class App { void send(HttpClient http, User user) throws Exception {
          HttpRequest r = HttpRequest.newBuilder(URI.create(%s)).POST(HttpRequest.BodyPublishers.ofString(%s)).build();
          http.send(r, java.net.http.HttpResponse.BodyHandlers.discarding()); } }
        """
            .formatted(url, body));
    AuditResult result = SmallProject.audit(folder, sources);
    assertEquals(List.of(), result.findings());
    return result.gaps().stream()
        .filter(gap -> gap.reason() == Gap.Reason.UNKNOWN_HOST)
        .map(gap -> gap.position().orElseThrow())
        .map(at -> at.file().substring(at.file().lastIndexOf('/') + 1) + ":" + at.line())
        .toList();
  }
}

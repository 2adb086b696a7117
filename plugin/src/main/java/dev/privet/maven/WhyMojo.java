package dev.privet.maven;

import dev.privet.engine.inspect.Explanation;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.report.Answers;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Says why a line is reported or is not: which calls on it let data leave, what reaches them, and
 * which consent check, declared basis or sanitizer permits it.
 */
@Mojo(name = "why", requiresDependencyResolution = ResolutionScope.NONE, threadSafe = true)
public class WhyMojo extends ReactorMojo {

  /** The line, as {@code Orders.java:42}; the file by its path or the end of it. */
  @Parameter(property = "at")
  private @Nullable String at;

  @Inject
  WhyMojo(ClasspathReader classpaths, ExecutionPlan plan, PackArtifacts artifacts) {
    super(classpaths, plan, artifacts);
  }

  @Override
  void finish(ReactorAudit audit) throws ParameterException {
    String asked = at == null ? property("at") : at.strip();
    int colon = asked.lastIndexOf(':');
    if (colon <= 0 || !asked.substring(colon + 1).matches("[1-9][0-9]{0,8}")) {
      throw ParameterException.unexpected(
          "at", "at", asked, "a file and a line, for example -Dat=Orders.java:42");
    }
    Explanation explanation =
        explain(audit, asked.substring(0, colon), Integer.parseInt(asked.substring(colon + 1)));
    if (explanation.files().size() != 1) {
      throw ParameterException.unexpected("at", "at", asked, expected(explanation.files()));
    }
    ConsoleOutput.answer(
        out -> new Answers(style(audit), out).explanation(explanation, asked), getLog());
  }

  private Explanation explain(ReactorAudit audit, String file, int line) throws ParameterException {
    try (Auditor auditor = auditor(audit)) {
      RuleSet rules = audit.rules();
      LocalDate today = LocalDate.now(ZoneId.systemDefault());
      return auditor.explain(
          audit.request(rules, audit.declarations(rules).inForce(today)), file, line);
    } catch (IOException unreadable) {
      throw new ParameterException(String.valueOf(unreadable.getMessage()));
    }
  }

  private static String expected(List<String> files) {
    return files.isEmpty()
        ? "an audited Java source, by its path below the project's root or the end of it; test"
            + " sources are not audited"
        : "one of " + String.join(", ", files);
  }
}

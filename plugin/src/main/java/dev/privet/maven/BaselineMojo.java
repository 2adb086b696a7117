package dev.privet.maven;

import dev.privet.engine.finding.Baseline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Accepts what the audit finds today: writes all open findings to the baseline file, so that {@code
 * check} fails for new ones only. Reasons and expiry dates that were added to the file by hand are
 * kept.
 */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.NONE, threadSafe = true)
public class BaselineMojo extends ReactorMojo {

  /** Why what is accepted now may stay; an entry that has a reason keeps its own. */
  @Parameter(property = "privet.reason")
  private @Nullable String reason;

  /**
   * The last day on which what is accepted now stays accepted, as {@code 2030-12-31}; an entry that
   * has a date keeps its own.
   */
  @Parameter(property = "privet.expires")
  private @Nullable String expires;

  @Inject
  BaselineMojo(ClasspathReader classpaths, ExecutionPlan plan, PackArtifacts artifacts) {
    super(classpaths, plan, artifacts);
  }

  @Override
  Optional<Path> baselineInForce(SettingsReader reader, @Nullable String named) {
    return Optional.of(reader.baselineToWrite(named)).filter(Files::isRegularFile);
  }

  private void tell(Baseline accepted, Path file) {
    int all = accepted.entries().size();
    getLog().info("Accepted " + (all == 1 ? "1 finding" : all + " findings") + " in " + file);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    long expired =
        accepted.entries().stream()
            .filter(entry -> entry.expires().filter(today::isAfter).isPresent())
            .count();
    if (expired > 0) {
      getLog()
          .warn(
              "For "
                  + expired
                  + " of these the date that the file gives has passed, so that they still count."
                  + " Fix them, or renew their dates there.");
    }
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }

  private Optional<LocalDate> lastDay() throws ParameterException {
    Optional<String> day = given(expires);
    try {
      return day.map(LocalDate::parse);
    } catch (DateTimeParseException wrong) {
      throw ParameterException.unexpected(
          "expires", day.orElse(""), "a date as 2030-12-31, the last day that it holds");
    }
  }

  @Override
  void finish(ReactorAudit audit) throws MojoExecutionException, ParameterException {
    if (audit.extent() == ReactorAudit.Extent.PARTIAL) {
      throw new ParameterException(
          "A baseline of a part of the project would lose what is accepted in the rest. Run"
              + " privet:baseline without -pl, -rf or the like.");
    }
    if (audit.settings().since().isPresent()) {
      throw new ParameterException(
          "A baseline of what a branch adds would lose what is accepted in the rest. Run"
              + " privet:baseline without since (-Dprivet.since).");
    }
    Optional<LocalDate> lastDay = lastDay();
    Outcome outcome = outcome(audit);
    Path file = baselineToWrite();
    Baseline accepted =
        Baseline.of(outcome.findings(), outcome.baseline()).because(given(reason), lastDay);
    ReportFiles files = new ReportFiles();
    try {
      files.add(file, accepted.toYaml().getBytes(StandardCharsets.UTF_8));
      files.publish();
    } catch (IOException unwritable) {
      throw new MojoExecutionException(
          "Could not write the baseline to "
              + file
              + " ("
              + unwritable
              + "). Set baseline (-Dprivet.baseline) to a file that can be written.",
          unwritable);
    } finally {
      files.discard();
    }
    tell(accepted, file);
  }
}

package dev.privet.report;

import dev.privet.engine.finding.ReportFile;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Findings as one page that needs nothing else: it opens from a file, offline, and runs no script
 * but its own.
 */
public final class HtmlReport {

  private HtmlReport() {}

  /** The page. Equal input gives equal text. */
  public static String render(ReportInput input) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "dev.privet.report");
    StringOutput output = new StringOutput();
    engine.render("report.jte", Map.of("page", Page.of(input)), output);
    return output.toString();
  }

  /** Writes the page; a reader sees the old file or the new one, never half of it. */
  public static void write(Path file, ReportInput input) throws IOException {
    ReportFile.write(file, render(input).getBytes(StandardCharsets.UTF_8));
  }
}

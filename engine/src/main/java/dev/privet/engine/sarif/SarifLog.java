package dev.privet.engine.sarif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Run;
import de.jcup.sarif_2_1_0.model.SarifSchema210;
import dev.privet.engine.finding.ReportFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;

/**
 * Findings as a SARIF 2.1.0 log (OASIS standard, errata 01). Equal input gives equal bytes: no
 * times, no absolute paths, everything in order.
 */
public final class SarifLog {

  private static final URI SCHEMA =
      URI.create(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
              + "sarif-schema-2.1.0.json");

  /** GitHub code scanning rejects a log that is larger when compressed by gzip, in bytes. */
  static final int MAX_COMPRESSED = 10_000_000;

  /** Of what is compressed, at most so many bytes are gzip's own. */
  private static final int GZIP = 18;

  /** Of what is left after the last try, so that the next one fits. */
  private static final double MARGIN = 0.95;

  /** The model leaves out lists that are empty and values that are the standard's default. */
  interface ShowResults {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<Result> getResults();
  }

  interface ShowResultLevel {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    Result.Level getLevel();
  }

  interface ShowRuleLevel {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    ReportingConfiguration.Level getLevel();
  }

  private SarifLog() {}

  /** Writes a log; a reader sees the old file or the new one, never half of it. */
  public static void write(Path file, SarifInput input) throws IOException {
    ReportFile.write(file, toBytes(input));
  }

  /** A log as UTF-8, without the least severe results where GitHub would not take it. */
  public static byte[] toBytes(SarifInput input) {
    return toBytes(input, MAX_COMPRESSED);
  }

  static byte[] toBytes(SarifInput input, int maxCompressed) {
    int results = Math.min(input.findings().size(), RunWriter.MAX_RESULTS);
    byte[] log = written(input, results);
    // What is not larger as it is will not be when compressed, and most logs are small.
    while (log.length > maxCompressed && results > 0) {
      long size = compressed(log);
      if (size <= maxCompressed) {
        break;
      }
      results = (int) (results * MARGIN * maxCompressed / size);
      log = written(input, results);
    }
    return log;
  }

  private static long compressed(byte[] log) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(log);
      deflater.finish();
      byte[] part = new byte[1 << 16];
      while (!deflater.finished()) {
        deflater.deflate(part);
      }
      return GZIP + deflater.getBytesWritten();
    } finally {
      deflater.end();
    }
  }

  private static byte[] written(SarifInput input, int results) {
    SarifSchema210 log = new SarifSchema210();
    log.set$schema(SCHEMA);
    log.setVersion(SarifSchema210.Version._2_1_0);
    log.setRuns(List.of(new RunWriter(input, results).run()));
    try {
      return (writer().writeValueAsString(log) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the SARIF model is plain beans", impossible);
    }
  }

  private static ObjectWriter writer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    return JsonMapper.builder()
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .addMixIn(Run.class, ShowResults.class)
        .addMixIn(Result.class, ShowResultLevel.class)
        .addMixIn(ReportingConfiguration.class, ShowRuleLevel.class)
        .build()
        .writer(printer);
  }
}

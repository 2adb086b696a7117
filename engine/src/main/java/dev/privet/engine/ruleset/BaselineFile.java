package dev.privet.engine.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a baseline. It is untrusted text: bounded, strict, and every error has its place. */
public final class BaselineFile {

  /** The version this reads and writes. */
  public static final int VERSION = 1;

  /** A larger file is refused, in bytes. */
  static final int MAX_SIZE = 64 << 20;

  /** No value takes less than a character. */
  private static final PackYaml.Bounds BOUNDS = new PackYaml.Bounds(MAX_SIZE, MAX_SIZE);

  private static final String MALFORMED = "malformed baseline";
  private static final Set<String> TOP = Set.of("version", "findings");
  private static final List<String> REQUIRED = List.of("fingerprint", "rule", "categories");
  private static final Set<String> KNOWN =
      Set.of("fingerprint", "rule", "file", "method", "categories", "message", "reason", "expires");

  private final PackProblems problems = new PackProblems();

  private BaselineFile() {}

  /**
   * Reads a baseline.
   *
   * @throws MalformedPackException with all that is wrong in it
   */
  public static List<BaselineEntry> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(PackSource.read(file.toString().replace('\\', '/'), in, MAX_SIZE));
    } catch (MalformedPackException malformed) {
      throw malformed.as(MALFORMED);
    }
  }

  /** Reads a baseline's text. */
  static List<BaselineEntry> parse(PackSource source) {
    BaselineFile reading = new BaselineFile();
    List<BaselineEntry> entries =
        PackYaml.read(source, reading.problems, BOUNDS).map(reading::top).orElse(List.of());
    reading.problems.throwIfAny(MALFORMED);
    return entries;
  }

  private List<BaselineEntry> top(PackNode root) {
    Map<String, PackNode> fields = root.fields(TOP);
    Optional<PackNode> version = PackReader.field(fields, "version");
    if (version.isPresent()) {
      version.get().word(List.of(Integer.toString(VERSION)));
    } else if (root.isMapping()) {
      root.wrong("no version", "version: " + VERSION, Optional.empty());
    }
    return PackReader.field(fields, "findings").map(this::entries).orElse(List.of());
  }

  private List<BaselineEntry> entries(PackNode findings) {
    List<BaselineEntry> entries = new ArrayList<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (PackNode item : findings.items()) {
      Optional<BaselineEntry> entry = entry(item);
      if (entry.isEmpty()) {
        continue;
      }
      Integer earlier = lines.putIfAbsent(entry.get().fingerprint(), item.line());
      if (earlier == null) {
        entries.add(entry.get());
      } else {
        item.wrong(
            "fingerprint " + entry.get().fingerprint() + " again, first in line " + earlier,
            "each once",
            Optional.empty());
      }
    }
    return entries;
  }

  private static Optional<BaselineEntry> entry(PackNode node) {
    Map<String, PackNode> fields = node.fields(KNOWN);
    if (!node.isMapping()) {
      return Optional.empty();
    }
    for (String key : REQUIRED) {
      if (!fields.containsKey(key)) {
        node.wrong("an entry without \"" + key + "\"", "key \"" + key + "\"", Optional.empty());
        return Optional.empty();
      }
    }
    return Optional.of(
        new BaselineEntry(
            text(fields, "fingerprint").orElse(""),
            text(fields, "rule").orElse(""),
            forPeople(fields, "file"),
            forPeople(fields, "method"),
            PackReader.field(fields, "categories").map(PackNode::texts).orElse(List.of()),
            forPeople(fields, "message"),
            text(fields, "reason"),
            PackReader.field(fields, "expires").flatMap(BaselineFile::date),
            node.line()));
  }

  private static Optional<LocalDate> date(PackNode node) {
    Optional<String> text = node.text();
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException wrong) {
      node.wrong("a date as 2030-12-31, the last day it holds");
      return Optional.empty();
    }
  }

  private static Optional<String> text(Map<String, PackNode> fields, String key) {
    return PackReader.field(fields, key).flatMap(PackNode::text);
  }

  /** What may be blank, since nothing hangs on it. */
  private static String forPeople(Map<String, PackNode> fields, String key) {
    return PackReader.field(fields, key)
        .filter(node -> !node.isBlank())
        .flatMap(PackNode::text)
        .orElse("");
  }
}

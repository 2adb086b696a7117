package dev.privet.engine.finding;

import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.BaselineEntry;
import dev.privet.engine.ruleset.BaselineFile;
import dev.privet.engine.ruleset.MalformedPackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Findings that a project accepts for now, so that a build fails for new ones only. A finding is
 * accepted if its fingerprint is in the baseline with every category it has: a category that comes
 * later reopens it.
 */
public final class Baseline {

  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::file)
          .thenComparing(BaselineEntry::method)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::fingerprint);

  /** Of a project without a baseline file. */
  public static final Baseline EMPTY = new Baseline("", List.of());

  private final String name;
  private final Map<String, BaselineEntry> entries = new LinkedHashMap<>();

  private Baseline(String name, List<BaselineEntry> entries) {
    this.name = name;
    for (BaselineEntry entry : entries.stream().sorted(ORDER).toList()) {
      this.entries.put(entry.fingerprint(), entry);
    }
  }

  /**
   * Reads a baseline file.
   *
   * @param name how reports call the file
   * @throws MalformedPackException with all that is wrong in it
   */
  public static Baseline read(Path file, String name) throws IOException {
    return new Baseline(name, BaselineFile.read(file));
  }

  /**
   * A baseline that accepts what is open now or was accepted before; reasons and dates that an
   * earlier one gave are kept.
   */
  public static Baseline of(List<Finding> findings, Baseline earlier) {
    List<BaselineEntry> entries = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.isOpen() || isBaselined(finding)) {
        Optional<BaselineEntry> known =
            Optional.ofNullable(earlier.entries.get(finding.fingerprint()));
        entries.add(
            new BaselineEntry(
                finding.fingerprint(),
                finding.rule(),
                finding.position().file(),
                MethodName.of(finding.method()),
                List.copyOf(new TreeSet<>(finding.categories())),
                finding.message(),
                known.flatMap(BaselineEntry::reason),
                known.flatMap(BaselineEntry::expires),
                0));
      }
    }
    return new Baseline(earlier.name, entries);
  }

  /** With a reason and a last day for the entries that have none of their own. */
  public Baseline because(Optional<String> reason, Optional<LocalDate> expires) {
    return new Baseline(
        name,
        entries.values().stream()
            .map(
                entry ->
                    new BaselineEntry(
                        entry.fingerprint(),
                        entry.rule(),
                        entry.file(),
                        entry.method(),
                        entry.categories(),
                        entry.message(),
                        entry.reason().or(() -> reason),
                        entry.expires().or(() -> expires),
                        entry.line()))
            .toList());
  }

  /** In their order: by file, method, rule. */
  public List<BaselineEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** Findings in their order, the accepted ones marked, and what is to be told. */
  public record Applied(List<Finding> findings, List<Diagnostic> diagnostics) {
    public Applied {
      findings = List.copyOf(findings);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Marks what is accepted.
   *
   * @param findings of everything the baseline speaks of; of less, entries seem stale
   * @param today decides what is expired
   */
  public Applied apply(List<Finding> findings, LocalDate today) {
    Set<String> matched = new HashSet<>();
    List<Finding> marked = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      BaselineEntry entry = entries.get(finding.fingerprint());
      if (entry == null) {
        marked.add(finding);
        continue;
      }
      matched.add(entry.fingerprint());
      Suppression accepted = new Suppression(Suppression.Kind.BASELINE, entry.reason().orElse(""));
      marked.add(accepts(entry, finding, today) ? finding.withSuppression(accepted) : finding);
    }
    return new Applied(marked, diagnostics(matched, today));
  }

  private static boolean accepts(BaselineEntry entry, Finding finding, LocalDate today) {
    return finding.isOpen()
        && !isExpired(entry, today)
        && entry.rule().equals(finding.rule())
        && entry.categories().containsAll(finding.categories());
  }

  private List<Diagnostic> diagnostics(Set<String> matched, LocalDate today) {
    List<Diagnostic> told = new ArrayList<>();
    for (BaselineEntry entry : entries.values()) {
      if (!matched.contains(entry.fingerprint())) {
        told.add(
            new Diagnostic(
                Diagnostic.Kind.STALE_BASELINE_ENTRY,
                describe(entry) + " is no longer found; remove it from the baseline.",
                position(entry)));
      } else if (isExpired(entry, today)) {
        told.add(
            new Diagnostic(
                Diagnostic.Kind.EXPIRED_BASELINE_ENTRY,
                describe(entry)
                    + " was accepted until "
                    + entry.expires().map(LocalDate::toString).orElse("")
                    + "; fix it or renew the date.",
                position(entry)));
      }
    }
    told.sort(null);
    return told;
  }

  private static String describe(BaselineEntry entry) {
    return entry.rule() + " in " + (entry.method().isEmpty() ? entry.file() : entry.method());
  }

  private Optional<Position> position(BaselineEntry entry) {
    return entry.line() > 0 && !name.isEmpty()
        ? Optional.of(new Position(name, entry.line(), 1, entry.line(), 1))
        : Optional.empty();
  }

  private static boolean isExpired(BaselineEntry entry, LocalDate today) {
    return entry.expires().filter(today::isAfter).isPresent();
  }

  private static boolean isBaselined(Finding finding) {
    return finding.suppression().filter(s -> s.kind() == Suppression.Kind.BASELINE).isPresent();
  }

  /** Writes it as a baseline file, whole or not at all. */
  public void write(Path file) throws IOException {
    ReportFile.write(file, toYaml().getBytes(StandardCharsets.UTF_8));
  }

  /** As the text of a baseline file: sorted, one value a line, so that changes read well. */
  public String toYaml() {
    StringBuilder text = new StringBuilder();
    text.append("# Findings accepted for now. A new category reopens one; reason and expires\n");
    text.append("# (the last day, as 2030-12-31) may be added by hand and are kept.\n");
    text.append("version: ").append(BaselineFile.VERSION).append('\n');
    text.append(entries.isEmpty() ? "findings: []\n" : "findings:\n");
    for (BaselineEntry entry : entries.values()) {
      append(text, "  - fingerprint", quoted(entry.fingerprint()));
      append(text, "    rule", quoted(entry.rule()));
      append(text, "    file", quoted(entry.file()));
      append(text, "    method", quoted(entry.method()));
      append(
          text,
          "    categories",
          "["
              + String.join(", ", entry.categories().stream().map(Baseline::quoted).toList())
              + "]");
      append(text, "    message", quoted(entry.message()));
      entry.reason().ifPresent(reason -> append(text, "    reason", quoted(reason)));
      entry.expires().ifPresent(date -> append(text, "    expires", date.toString()));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(value).append('\n');
  }

  /** A double-quoted YAML scalar; its escapes are those of JSON. */
  private static String quoted(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' '
          || (c >= 0x7f && c < 0xa0)
          || c == '\u2028'
          || c == '\u2029'
          || c == '\ufeff') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }
}

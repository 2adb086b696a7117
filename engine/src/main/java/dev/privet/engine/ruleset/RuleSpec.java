package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Map;

/**
 * A rule as its page tells it.
 *
 * @param summary one sentence
 * @param description what it reports and why it matters, plain text
 * @param help the page in Markdown
 * @param level the default
 * @param securitySeverity above 0.0 to 10.0
 * @param taxa taxonomy name ({@code CWE}, {@code GDPR}) to ids
 * @param status whether the audit reports it yet
 */
public record RuleSpec(
    String id,
    String name,
    String summary,
    String description,
    String help,
    Level level,
    double securitySeverity,
    List<String> tags,
    Map<String, List<String>> taxa,
    Status status) {

  /** Whether the audit reports a rule. */
  public enum Status {
    IN_FORCE,
    /** Its id and meaning are fixed, but nothing reports it yet. */
    PLANNED
  }

  public RuleSpec {
    tags = List.copyOf(tags);
    taxa = Map.copyOf(taxa);
  }
}

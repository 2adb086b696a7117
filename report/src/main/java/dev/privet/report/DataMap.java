package dev.privet.report;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.Recipient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What data goes where: how many findings disclose a category to a recipient.
 *
 * @param recipients by kind, then name
 * @param rows a category each, the gravest first
 */
public record DataMap(List<Recipient> recipients, List<Row> rows) {

  /**
   * Where one category goes.
   *
   * @param counts one a recipient, in the map's order; zero where the category does not go
   */
  public record Row(String category, String label, List<Integer> counts) {
    public Row {
      counts = List.copyOf(counts);
    }

    public int total() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  public DataMap {
    recipients = List.copyOf(recipients);
    rows = List.copyOf(rows);
  }

  /** The most findings in one place of the map. */
  public int most() {
    return rows.stream().flatMap(row -> row.counts().stream()).mapToInt(n -> n).max().orElse(0);
  }

  /**
   * Counts findings.
   *
   * @param categories give labels and gravity; one that is missing counts as the least grave
   */
  public static DataMap of(List<Finding> findings, List<Category> categories) {
    Map<String, Category> known = new HashMap<>();
    categories.forEach(category -> known.put(category.id(), category));
    List<Recipient> recipients =
        findings.stream()
            .filter(finding -> !finding.categories().isEmpty())
            .map(Finding::recipient)
            .distinct()
            .sorted(
                Comparator.comparing(Recipient::kind)
                    .thenComparing(Recipient::name)
                    .thenComparing(Recipient::id))
            .toList();
    Map<String, int[]> counts = new HashMap<>();
    for (Finding finding : findings) {
      // A finding about a check, not about a flow, has no data and goes nowhere.
      int column = recipients.indexOf(finding.recipient());
      for (String category : finding.categories()) {
        counts.computeIfAbsent(category, c -> new int[recipients.size()])[column]++;
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (id, row) ->
            rows.add(
                new Row(
                    id,
                    known.containsKey(id) ? known.get(id).label() : id,
                    Arrays.stream(row).boxed().toList())));
    rows.sort(
        Comparator.comparingInt(
                (Row row) ->
                    known.containsKey(row.category()) ? -known.get(row.category()).gravity() : 1)
            .thenComparing(Row::category));
    return new DataMap(recipients, rows);
  }
}

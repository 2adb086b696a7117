package dev.privet.report;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.ruleset.Recipient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many findings carry a category through a module to a recipient: one band of the page's
 * picture.
 */
record Stream(String category, String label, String module, Recipient recipient, int count) {

  private record Key(String category, String module, Recipient recipient) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::category)
          .thenComparing(Key::module)
          .thenComparing(key -> key.recipient().kind())
          .thenComparing(key -> key.recipient().id())
          .thenComparing(key -> key.recipient().name())
          .thenComparing(key -> key.recipient().vendor());

  /** Those of open findings; a finding counts once for each of its categories. */
  static List<Stream> of(ReportInput input) {
    Map<Key, Integer> counts = new TreeMap<>(ORDER);
    for (Finding finding : input.open()) {
      for (String category : finding.categories()) {
        counts.merge(new Key(category, finding.module(), finding.recipient()), 1, Integer::sum);
      }
    }
    List<Stream> streams = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            streams.add(
                new Stream(
                    key.category(),
                    input.categoryLabel(key.category()),
                    key.module(),
                    key.recipient(),
                    count)));
    return streams;
  }

  /** The module without its group. */
  String moduleLabel() {
    return module.substring(module.lastIndexOf(':') + 1);
  }
}

package dev.privet.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A value that findings can be filtered by.
 *
 * @param count how many findings have it
 */
record Facet(String value, String label, int count) {

  /** The values of some items, by label. */
  static <T> List<Facet> of(
      Collection<T> items,
      Function<T, ? extends Collection<String>> values,
      Function<String, String> label) {
    Map<String, Integer> counts = new TreeMap<>();
    for (T item : items) {
      values.apply(item).forEach(value -> counts.merge(value, 1, Integer::sum));
    }
    List<Facet> facets = new ArrayList<>();
    counts.forEach((value, count) -> facets.add(new Facet(value, label.apply(value), count)));
    facets.sort((a, b) -> a.label().compareToIgnoreCase(b.label()));
    return facets;
  }
}

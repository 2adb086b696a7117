package dev.privet.maven;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.Fingerprints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an earlier state of the sources had, to tell what a later one adds to it.
 *
 * @param known categories that were open there, by fingerprint
 * @param sinks the fingerprints that a rule's findings had there, by the text of their sinks
 */
record Before(Map<String, Set<String>> known, Map<String, List<String>> sinks) {

  /**
   * @param open findings that nothing suppressed
   * @param fingerprints of the sources at that time
   */
  static Before of(List<Finding> open, Fingerprints fingerprints) {
    Map<String, Set<String>> known = new HashMap<>();
    Map<String, List<String>> sinks = new HashMap<>();
    for (Finding finding : open) {
      known.put(finding.fingerprint(), new HashSet<>(finding.categories()));
      sinks
          .computeIfAbsent(fingerprints.ofSink(finding), sink -> new ArrayList<>())
          .add(finding.fingerprint());
    }
    return new Before(known, sinks);
  }

  /**
   * The findings that were not there. One whose class or method has another name or place now is
   * the one that is gone, if its rule and its sink's text are the same: each stands for one.
   */
  List<Finding> added(List<Finding> now, Fingerprints fingerprints) {
    Set<String> left = new HashSet<>(known.keySet());
    now.forEach(finding -> left.remove(finding.fingerprint()));
    List<Finding> added = new ArrayList<>();
    for (Finding finding : now.stream().sorted(Comparator.naturalOrder()).toList()) {
      Set<String> there = known.get(finding.fingerprint());
      boolean known =
          there != null
              ? there.containsAll(finding.categories())
              : hasMoved(finding, left, fingerprints);
      if (!known) {
        added.add(finding);
      }
    }
    return added;
  }

  private boolean hasMoved(Finding finding, Set<String> left, Fingerprints fingerprints) {
    for (String gone : sinks.getOrDefault(fingerprints.ofSink(finding), List.of())) {
      if (left.contains(gone)
          && known.getOrDefault(gone, Set.of()).containsAll(finding.categories())) {
        return left.remove(gone);
      }
    }
    return false;
  }
}

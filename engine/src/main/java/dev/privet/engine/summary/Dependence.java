package dev.privet.engine.summary;

import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which places depend on an opaque result: it, or what is keyed by it, and so on. Keys are shared
 * by what is looked up by them: each is looked at once, as there are more ways to them than time.
 */
final class Dependence {

  private final Root.Result result;
  private final Set<Root> without = Collections.newSetFromMap(new IdentityHashMap<>());

  Dependence(Root.Result result) {
    this.result = result;
  }

  boolean of(Place place) {
    Root root = place.root();
    if (root.equals(result)) {
      return true;
    }
    List<Place> keys =
        root instanceof Root.Result other
            ? other.keys()
            : root instanceof Root.Source source ? source.keys() : List.of();
    if (keys.isEmpty() || without.contains(root)) {
      return false;
    }
    for (Place key : keys) {
      if (of(key)) {
        return true;
      }
    }
    without.add(root);
    return false;
  }
}

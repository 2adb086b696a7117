package dev.privet.engine.summary;

import dev.privet.engine.program.MethodKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which of several mutually recursive methods have to be analysed again: those that asked for a
 * summary that has changed since.
 */
final class RecursiveGroup {

  private final Set<MethodKey> members;
  private final Map<MethodKey, Set<MethodKey>> asked = new HashMap<>();
  private final Map<MethodKey, Integer> ran = new HashMap<>();
  private final Map<MethodKey, Integer> changed = new HashMap<>();
  private int time;

  RecursiveGroup(Iterable<MethodKey> members) {
    this.members = new HashSet<>();
    members.forEach(this.members::add);
  }

  /** Starts to analyse a method; what this returns is to hear whose summaries that asks for. */
  Consumer<MethodKey> start(MethodKey method) {
    ran.put(method, time++);
    Set<MethodKey> own = new HashSet<>();
    asked.put(method, own);
    return callee -> {
      if (members.contains(callee)) {
        own.add(callee);
      }
    };
  }

  /** A method's summary is not what it was. */
  void changed(MethodKey method) {
    changed.put(method, time++);
  }

  boolean isStale(MethodKey method) {
    Integer last = ran.get(method);
    if (last == null) {
      return true;
    }
    for (MethodKey callee : asked.getOrDefault(method, Set.of())) {
      if (changed.getOrDefault(callee, -1) > last) {
        return true;
      }
    }
    return false;
  }
}

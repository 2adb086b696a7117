package dev.privet.engine.judge;

import dev.privet.engine.guard.Fact.Consent;
import dev.privet.engine.guard.Purpose;
import dev.privet.engine.guard.Subject;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.summary.EntryFacts;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.summary.SinkPoint;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Held;
import java.util.Set;
import java.util.TreeSet;

/** What probes of fixtures show. */
final class ProbeAnswers {

  private ProbeAnswers() {}

  /** The facts that hold at a probe on every way, as {@code ANALYTICS(user)}. */
  static String guards(MethodKey method, MethodSummary summary, SinkPoint point, EntryFacts facts) {
    Held held = summary.probes().getOrDefault(point, Held.NOTHING).and(facts.at(method));
    Set<String> common = null;
    for (Set<Fact> way : held.ways()) {
      Set<String> names = new TreeSet<>();
      way.forEach(fact -> names.add(shown(fact)));
      if (common == null) {
        common = names;
      } else {
        common.retainAll(names);
      }
    }
    return common == null ? "" : String.join(", ", common);
  }

  private static String shown(Fact fact) {
    Consent consent = fact.consent();
    String purpose = "ANY";
    if (consent != null && consent.purpose() instanceof Purpose.Named named) {
      purpose = named.name();
    }
    String person =
        consent != null && consent.subject() instanceof Subject.Of of ? of.toString() : "";
    return purpose + "(" + person + ")";
  }
}

package dev.privet.engine.judge;

import dev.privet.engine.guard.Fact.Basis;
import dev.privet.engine.guard.Fact.Consent;
import dev.privet.engine.guard.Purpose;
import dev.privet.engine.guard.Subject;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.summary.EntryFacts;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.summary.SinkPoint;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What probes of fixtures show. */
final class ProbeAnswers {

  private ProbeAnswers() {}

  /** The facts that hold at a probe on every way, as {@code ANALYTICS(user)}. */
  static String guards(MethodBody body, MethodSummary summary, SinkPoint point, EntryFacts facts) {
    Held held = summary.probes().getOrDefault(point, Held.NOTHING).and(facts.at(body.key()));
    Set<String> common = null;
    for (Set<Fact> way : held.ways()) {
      Set<String> names = new TreeSet<>();
      way.stream()
          .filter(fact -> fact.consent() == null || fact.consent().basis() != Basis.AGE)
          .forEach(fact -> names.add(shown(fact, body)));
      if (common == null) {
        common = names;
      } else {
        common.retainAll(names);
      }
    }
    return common == null ? "" : String.join(", ", common);
  }

  private static String shown(Fact fact, MethodBody body) {
    Consent consent = fact.consent();
    String purpose = "ANY";
    if (consent != null && consent.purpose() instanceof Purpose.Named named) {
      purpose = named.name();
    }
    String person =
        consent != null && consent.subject() instanceof Subject.Of of ? named(of, body) : "";
    return purpose + "(" + person + ")";
  }

  /** The person by the names that the code uses. */
  private static String named(Subject.Of person, MethodBody body) {
    if (!(person.root() instanceof Subject.Formal formal)) {
      return person.toString();
    }
    List<String> names =
        body.parameters().stream()
            .filter(parameter -> parameter.kind() == Variable.Kind.PARAMETER)
            .map(Variable::name)
            .toList();
    boolean known = formal.index() >= 0 && formal.index() < names.size();
    List<String> path = new ArrayList<>(person.path());
    path.add(0, known ? names.get(formal.index()) : formal.toString());
    return String.join(".", path);
  }
}

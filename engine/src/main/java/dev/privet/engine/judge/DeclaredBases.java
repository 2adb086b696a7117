package dev.privet.engine.judge;

import dev.privet.engine.ruleset.LawfulBasis;
import dev.privet.engine.ruleset.SinkKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project declares as other lawful bases than consent, and how much each of them permits.
 */
final class DeclaredBases {

  private final List<LawfulBasis> bases;
  private final Map<LawfulBasis, Integer> uses = new HashMap<>();

  DeclaredBases(List<LawfulBasis> bases) {
    this.bases = List.copyOf(bases);
  }

  /** The first basis that permits a flow; none does for credentials in a log. */
  Optional<LawfulBasis> permitting(Flow flow) {
    String category = flow.personal().classification().category();
    if (flow.sink().spec().kind() == SinkKind.LOG && category.equals("credentials")) {
      return Optional.empty();
    }
    return bases.stream()
        .filter(basis -> basis.permits(flow.sink().spec().recipient(), category))
        .findFirst();
  }

  /** Permits a flow that would otherwise be reported, and counts it. */
  boolean permit(Flow flow) {
    Optional<LawfulBasis> basis = permitting(flow);
    basis.ifPresent(one -> uses.merge(one, 1, Integer::sum));
    return basis.isPresent();
  }

  /** Each declared basis in its order with the number of flows it permitted. */
  List<BasisUse> uses() {
    return bases.stream().map(basis -> new BasisUse(basis, uses.getOrDefault(basis, 0))).toList();
  }
}

package dev.privet.engine.judge;

import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.DeclaredDataMap;
import dev.privet.engine.ruleset.LawfulBasis;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.SinkKind;
import java.util.List;
import java.util.Optional;

/**
 * Flows, permitted or not, that a project's data map does not name. Consent does not make a record
 * of processing right. A declared basis names its recipient and categories as the map does, so that
 * nobody has to write them twice.
 */
final class Undeclared {

  static final String RULE = "PRV501";

  private final List<LawfulBasis> bases;
  private final Optional<DeclaredDataMap> map;

  Undeclared(Declarations declarations) {
    this.bases = declarations.bases();
    this.map = declarations.dataMap();
  }

  /** Whether there is a data map and it does not name the flow. */
  boolean is(Flow flow) {
    Recipient to = flow.sink().spec().recipient();
    String category = flow.personal().classification().category();
    return map.isPresent()
        && !map.get().names(to, category)
        && bases.stream().noneMatch(basis -> basis.permits(to, category))
        && !flow.coverage().isUnreachable()
        && !isDigestInLog(flow);
  }

  /** Whether the map knows the recipient, and only the category is new. */
  boolean knows(Recipient to) {
    return map.filter(known -> known.names(to)).isPresent()
        || bases.stream().anyMatch(basis -> basis.recipient().equals(to.id()));
  }

  private static boolean isDigestInLog(Flow flow) {
    return flow.atom().weak() && flow.sink().spec().kind() == SinkKind.LOG;
  }
}

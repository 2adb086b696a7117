package dev.privet.engine.judge;

import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.SinkKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rule reports a flow. */
final class Rules {

  private Rules() {}

  /** The rules that report a flow, in order: the one for its recipient, and what comes beside. */
  static List<String> all(Flow flow, RuleSet rules) {
    List<String> all = new ArrayList<>();
    String rule = of(flow, rules);
    if (rule != null) {
      all.add(rule);
    }
    SinkKind kind = flow.sink().spec().kind();
    if (flow.personal().child()
        && !flow.ofAge()
        && !flow.coverage().isUnreachable()
        && (kind == SinkKind.AI || kind == SinkKind.ANALYTICS)) {
      all.add("PRV301");
    }
    return all;
  }

  /** The rule's id; null where the flow is permitted or harmless. */
  static @Nullable String of(Flow flow, RuleSet rules) {
    SinkKind kind = flow.sink().spec().kind();
    boolean credentialsInLog =
        kind == SinkKind.LOG && flow.personal().classification().category().equals("credentials");
    if (flow.atom().weak()) {
      return kind == SinkKind.LOG || flow.coverage().verdict() == Coverage.Verdict.COVERED
          ? null
          : "PRV402";
    }
    if (credentialsInLog) {
      return kind.rule();
    }
    return switch (flow.coverage().verdict()) {
      case COVERED -> null;
      case OTHER_PURPOSE -> "PRV201";
      case OTHER_SUBJECT -> "PRV202";
      case UNGUARDED, OPT_OUT -> kind.rule();
    };
  }
}

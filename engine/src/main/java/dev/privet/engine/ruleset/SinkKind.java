package dev.privet.engine.ruleset;

/** What kind of recipient a sink belongs to; each has its base rule. */
public enum SinkKind {
  LOG("PRV101"),
  ANALYTICS("PRV102"),
  AI("PRV103"),
  THIRD_PARTY("PRV104");

  private final String rule;

  SinkKind(String rule) {
    this.rule = rule;
  }

  /** Id of the rule that reports an unguarded flow into such a sink. */
  public String rule() {
    return rule;
  }
}

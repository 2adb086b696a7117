package dev.privet.engine.testkit;

/**
 * Questions a fixture asks the audit about the state at a line; the answers are compared with the
 * {@code // taint:} and {@code // guards:} comments beside them. The methods do nothing.
 */
public final class Probe {

  private Probe() {}

  /** Which categories of personal data the values carry here. */
  public static void taint(Object... values) {}

  /** Which consent facts hold here, as {@code PURPOSE(subject)}. */
  public static void guards() {}
}

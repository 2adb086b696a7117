package dev.privet.engine.finding;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.Recipient;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An unguarded flow that a rule matches.
 *
 * @param rule for example {@code PRV101}
 * @param ruleName for example {@code PersonalDataInLog}
 * @param module name of the module of the sink
 * @param position of the sink call
 * @param method that holds the sink call; of a lambda, the enclosing method
 * @param message one sentence naming the data and the recipient
 * @param remedy one sentence saying what to do
 * @param categories ids, gravest first; empty where a rule is not about a flow
 * @param sources the personal items as people name them, for example {@code Patient.email}
 * @param trace source to sink, at least two steps, or empty where a rule is not about a flow; calls
 *     that hand on the object which holds the data may come before the source
 * @param fingerprint stable under moved lines; unique within an audit
 * @param fixes changes each of which makes it go away, the least intrusive first; often none
 */
public record Finding(
    String rule,
    String ruleName,
    Level level,
    String module,
    Position position,
    MethodKey method,
    String message,
    String remedy,
    List<String> categories,
    List<String> sources,
    Recipient recipient,
    List<TraceStep> trace,
    List<RelatedPlace> related,
    String fingerprint,
    Optional<Suppression> suppression,
    List<Fix> fixes)
    implements Comparable<Finding> {

  public Finding {
    categories = List.copyOf(categories);
    sources = List.copyOf(sources);
    trace = List.copyOf(trace);
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** By gravity: the worst first, then as {@link #compareTo}. */
  public static final Comparator<Finding> GRAVEST_FIRST =
      Comparator.comparing(Finding::level).thenComparing(Comparator.naturalOrder());

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::position)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::module)
          .thenComparing(Finding::method)
          .thenComparing(Finding::message);

  /** By position, then rule; total, so that every report lists them alike. */
  @Override
  public int compareTo(Finding that) {
    return ORDER.compare(this, that);
  }

  /** Whether it counts: nothing suppresses it. */
  public boolean isOpen() {
    return suppression.isEmpty();
  }

  public Finding withFingerprint(String value) {
    return new Finding(
        rule,
        ruleName,
        level,
        module,
        position,
        method,
        message,
        remedy,
        categories,
        sources,
        recipient,
        trace,
        related,
        value,
        suppression,
        fixes);
  }

  public Finding withSuppression(Suppression value) {
    return new Finding(
        rule,
        ruleName,
        level,
        module,
        position,
        method,
        message,
        remedy,
        categories,
        sources,
        recipient,
        trace,
        related,
        fingerprint,
        Optional.of(value),
        fixes);
  }
}

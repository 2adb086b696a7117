package dev.privet.engine.guard;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a call of a method proves, in terms of its formals (see {@link Subject.Formal}).
 *
 * @param returns what its normal return proves
 * @param result what each outcome of what it returns proves, {@code returns} included
 * @param runs for each formal, what holds whenever it is used; of a function: whenever it is run.
 *     {@link FactSets#IMPOSSIBLE} where it never is
 * @param withdrawn whose consents it may take back
 * @param granted whose consents it gives by itself, asking nobody
 * @param parts how it deals with the fields of the object that it is called on
 * @param given whom what it returns is about
 */
public record GuardSummary(
    FactSets returns,
    Verdict result,
    Map<Integer, FactSets> runs,
    Set<Subject> withdrawn,
    Set<Subject> granted,
    Parts parts,
    Subject given) {

  /** Of a method that proves nothing. */
  public static final GuardSummary NONE =
      new GuardSummary(
          FactSets.NONE,
          Verdict.NONE,
          Map.of(),
          Set.of(),
          Set.of(),
          Parts.NONE,
          new Subject.Other());

  /** Of a method that never returns; where a fixpoint over recursive methods starts. */
  public static final GuardSummary NEVER =
      new GuardSummary(
          FactSets.IMPOSSIBLE,
          Verdict.IMPOSSIBLE,
          Map.of(),
          Set.of(),
          Set.of(),
          Parts.NONE,
          new Subject.Other());

  public GuardSummary {
    runs = Map.copyOf(runs);
    withdrawn = Set.copyOf(withdrawn);
    granted = Set.copyOf(granted);
  }

  /** What holds whenever a formal is run. */
  public FactSets runs(int formal) {
    return runs.getOrDefault(formal, FactSets.IMPOSSIBLE);
  }

  /** Of a body that runs only where a fact holds. */
  public GuardSummary where(Fact fact) {
    FactSets held = FactSets.of(fact);
    return new GuardSummary(
        returns.and(held), result.and(held), runs, withdrawn, granted, parts, given);
  }

  /** Of a call that may go to either. */
  public GuardSummary join(GuardSummary that) {
    if (equals(that)) {
      return this;
    }
    Map<Integer, FactSets> all = new TreeMap<>(runs);
    that.runs.forEach((formal, facts) -> all.merge(formal, facts, FactSets::join));
    Set<Subject> gone = new LinkedHashSet<>(withdrawn);
    gone.addAll(that.withdrawn);
    return new GuardSummary(
        returns.join(that.returns),
        result.join(that.result),
        all,
        gone,
        SelfGrants.both(granted, that.granted),
        parts.join(that.parts),
        given.equals(that.given) ? given : new Subject.Other());
  }
}

package dev.privet.engine.judge;

import dev.privet.engine.finding.RelatedPlace;
import dev.privet.engine.guard.MissedCheck;
import dev.privet.engine.guard.Purpose;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.taint.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Why a check that stands beside an unguarded flow does not cover it, in the reader's words. */
final class Misses {
  private final RuleSet rules;
  private final Map<Position, MissedCheck> missed;

  Misses(RuleSet rules, Map<Position, MissedCheck> missed) {
    this.rules = rules;
    this.missed = missed;
  }

  /** The check beside the sink, else the one beside the last call on the way to it. */
  Optional<MissedCheck> of(Flow flow) {
    if (flow.coverage().verdict() != Coverage.Verdict.UNGUARDED
        || flow.coverage().check() != null) {
      return Optional.empty();
    }
    MissedCheck beside = missed.get(flow.sink().position());
    if (beside != null && mayCover(beside, flow)) {
      return Optional.of(beside);
    }
    AtomicReference<MissedCheck> last = new AtomicReference<>();
    flow.trace()
        .forEach(
            step -> {
              MissedCheck one = step.kind() == Trace.Kind.CALL ? missed.get(step.position()) : null;
              if (one != null && mayCover(one, flow)) {
                last.set(one);
              }
            });
    return Optional.ofNullable(last.get());
  }

  private boolean mayCover(MissedCheck check, Flow flow) {
    return check.purpose() instanceof Purpose.Named named
        ? rules.covers(named.name()).contains(flow.sink().spec().kind())
        : check.purpose() instanceof Purpose.Any;
  }

  /** The age check beside a child's data that is none, for children pass it. */
  Optional<MissedCheck> young(Flow flow) {
    AtomicReference<MissedCheck> found = new AtomicReference<>(young(flow.sink().position()));
    flow.trace()
        .forEach(
            step -> {
              if (found.get() == null && step.kind() == Trace.Kind.CALL) {
                found.set(young(step.position()));
              }
            });
    return Optional.ofNullable(found.get());
  }

  private @Nullable MissedCheck young(Position call) {
    MissedCheck beside = missed.get(call);
    return beside != null && beside.kind() == MissedCheck.Kind.TOO_YOUNG ? beside : null;
  }

  /** What a message says in place of "without a consent check". */
  static String why(MissedCheck check) {
    String place = Witness.place(check.check());
    return switch (check.kind()) {
      case NEGATED -> " where the consent check at " + place + " says no.";
      case IGNORED -> " without regard to what the consent check at " + place + " answers.";
      case EMPTY -> " without a consent check; the body of the one at " + place + " asks for none.";
      case BY_DEFAULT ->
          " without a consent check; the one at " + place + " says yes where nobody was asked.";
      case TOO_YOUNG ->
          " with no sufficient age check, though it is a child's; the one at "
              + place
              + " lets in children under 13.";
      case SELF_GRANTED ->
          " without a consent check; the consent asked for at "
              + place
              + " was given by this code.";
      case SWALLOWED ->
          " also where the consent check at " + place + " refuses: what it throws is caught.";
      case WITHDRAWN -> " after a consent was taken back at " + place + ".";
      case STATUS ->
          " without a consent check; the consent read at "
              + place
              + " may be one that was not given.";
      case SOME_PATHS ->
          " on some path without a consent check; the one at " + place + " does not decide it.";
      case AFTER -> " without a consent check; the one at " + place + " comes too late.";
    };
  }

  static List<RelatedPlace> related(MissedCheck check) {
    return List.of(
        new RelatedPlace(
            check.check(),
            switch (check.kind()) {
              case NEGATED -> "the call runs where this consent check says no";
              case IGNORED -> "what this consent check answers is ignored";
              case EMPTY -> "the body of this consent check asks for none";
              case BY_DEFAULT -> "this says yes where nobody was asked";
              case TOO_YOUNG -> "children pass this age check";
              case SELF_GRANTED -> "the code gave this consent itself before it asked for it";
              case SWALLOWED ->
                  "what this consent check throws does not keep the call from running";
              case WITHDRAWN -> "a consent is taken back here, before the call";
              case STATUS -> "this consent may be one that was not given";
              case SOME_PATHS -> "this consent check does not guard the call on every path";
              case AFTER -> "this consent check comes after the call";
            }));
  }
}

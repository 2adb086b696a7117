package dev.privet.engine.guard;

import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Puts facts about formals into the terms of whoever supplies the actuals.
 *
 * @param subjects whom the actual of a formal is about
 * @param verdicts what the outcomes of a formal's actual prove
 * @param purposes the purpose that a formal's actual names
 * @param asked where the one who supplies them asks for what was found out; empty where it is told
 *     of the place where it was found out itself
 */
record Grounding(
    IntFunction<Subject> subjects,
    IntFunction<Verdict> verdicts,
    IntFunction<Purpose> purposes,
    Optional<Position> asked) {

  Grounding(
      IntFunction<Subject> subjects, IntFunction<Verdict> verdicts, IntFunction<Purpose> purposes) {
    this(subjects, verdicts, purposes, Optional.empty());
  }

  /** The same for what somebody asks at a place. */
  Grounding askedAt(Position place) {
    return new Grounding(subjects, verdicts, purposes, Optional.of(place));
  }

  private Fact asked(Fact.Consent consent) {
    return asked.map(consent::askedAt).orElse(consent);
  }

  FactSets ground(FactSets facts) {
    return facts.isNone() ? facts : facts.replace(this::ground);
  }

  Verdict ground(Verdict verdict) {
    return verdict.map(this::ground);
  }

  private FactSets ground(Fact fact) {
    if (fact instanceof Fact.Consent consent) {
      return FactSets.of(
          asked(consent.to(ground(consent.purpose())).of(ground(consent.subject()))));
    } else if (fact instanceof Fact.StateRead read) {
      return FactSets.of(
          new Fact.StateRead(read.positive(), ground(read.subject()), read.position()));
    }
    if (fact instanceof Fact.PurposeIs is) {
      return FactSets.of(
          new Fact.PurposeIs(ground(is.purpose()), ground(is.subject()), is.position()));
    }
    if (fact instanceof Fact.Refused refused) {
      return FactSets.of(
          new Fact.Refused(
              ground(refused.purpose()), ground(refused.subject()), refused.position()));
    }
    if (fact instanceof Fact.Kept kept) {
      return FactSets.of(
          new Fact.Kept(ground(kept.purpose()), ground(kept.subject()), kept.position()));
    }
    if (fact instanceof Fact.Excluded excluded) {
      return ground(excluded.granting())
          .replace(granting -> FactSets.of(new Fact.Excluded(excluded.left(), granting)));
    }
    if (fact instanceof Fact.SoFar) {
      return FactSets.NONE;
    } else if (fact instanceof Fact.Said said) {
      return itemIs(verdicts.apply(said.formal()).when(said.outcome()), ground(said.subject()));
    }
    if (fact instanceof Fact.Holds holds) {
      Verdict value = verdicts.apply(holds.formal());
      return holds.part().isEmpty()
          ? means(holds, value)
          : value.part(holds.part().get()).map(part -> means(holds, part)).orElse(FactSets.NONE);
    }
    Fact.Condition condition = (Fact.Condition) fact;
    return verdicts.apply(condition.formal()).when(condition.outcome());
  }

  private static FactSets means(Fact.Holds holds, Verdict value) {
    if (holds.test() instanceof Outcome outcome) {
      return value.when(outcome);
    }
    FactSets facts = value.cases().is(holds.test());
    FactSets granted = value.when(Outcome.GRANTED);
    return facts.and(holds.granting() ? granted : Refusals.of(granted));
  }

  private Purpose ground(Purpose purpose) {
    return purpose instanceof Purpose.Formal formal ? purposes.apply(formal.index()) : purpose;
  }

  Subject ground(Subject subject) {
    if (subject instanceof Subject.Of of && of.root() instanceof Subject.Formal formal) {
      return append(subjects.apply(formal.index()), of.path());
    }
    return subject;
  }

  /** What hangs below somebody by a path. */
  static Subject append(Subject from, List<String> path) {
    if (path.isEmpty() || !(from instanceof Subject.Of of)) {
      return from;
    }
    List<String> longer = new ArrayList<>(of.path());
    longer.addAll(path);
    return longer.size() > Subjects.MAX_DEPTH
        ? new Subject.Other()
        : new Subject.Of(of.root(), longer);
  }

  /** Facts about somebody, told of the element. */
  static FactSets itemFor(FactSets facts, Subject subject) {
    Subject item = new Subject.Of(new Subject.Item(), List.of());
    return facts.replace(fact -> FactSets.of(about(fact, old -> old.equals(subject) ? item : old)));
  }

  /** Facts of an element, told of somebody. */
  static FactSets itemIs(FactSets facts, Subject subject) {
    return facts.isNone()
        ? facts
        : facts.replace(fact -> FactSets.of(about(fact, old -> item(old, subject))));
  }

  /** A fact of an element, told of somebody. */
  static Fact itemIs(Fact fact, Subject subject) {
    return about(fact, old -> item(old, subject));
  }

  /** Whether somebody is, or hangs below, another one. */
  static boolean isBelow(Subject subject, Subject.Of all) {
    return subject instanceof Subject.Of of
        && of.root().equals(all.root())
        && of.path().size() >= all.path().size()
        && of.path().subList(0, all.path().size()).equals(all.path());
  }

  /** Who hangs below somebody, told of the element. */
  static Subject below(Subject.Of subject, Subject.Of all) {
    return new Subject.Of(
        new Subject.Item(), subject.path().subList(all.path().size(), subject.path().size()));
  }

  private static Subject item(Subject old, Subject subject) {
    return old instanceof Subject.Of of && of.root() instanceof Subject.Item
        ? append(subject, of.path())
        : old;
  }

  /** The same fact about somebody else. */
  static Fact about(Fact fact, UnaryOperator<Subject> change) {
    if (fact instanceof Fact.Consent consent) {
      return consent.of(change.apply(consent.subject()));
    } else if (fact instanceof Fact.StateRead read) {
      return new Fact.StateRead(read.positive(), change.apply(read.subject()), read.position());
    } else if (fact instanceof Fact.PurposeIs is) {
      return new Fact.PurposeIs(is.purpose(), change.apply(is.subject()), is.position());
    } else if (fact instanceof Fact.Refused refused) {
      return new Fact.Refused(
          refused.purpose(), change.apply(refused.subject()), refused.position());
    } else if (fact instanceof Fact.Kept kept) {
      return new Fact.Kept(kept.purpose(), change.apply(kept.subject()), kept.position());
    } else if (fact instanceof Fact.Excluded excluded) {
      return new Fact.Excluded(excluded.left(), about(excluded.granting(), change));
    } else if (fact instanceof Fact.Said said) {
      return new Fact.Said(
          said.formal(), said.outcome(), change.apply(said.subject()), said.position());
    }
    return fact;
  }

  static Subject subjectOf(Fact fact) {
    if (fact instanceof Fact.Consent consent) {
      return consent.subject();
    }
    if (fact instanceof Fact.PurposeIs is) {
      return is.subject();
    } else if (fact instanceof Fact.Refused refused) {
      return refused.subject();
    }
    if (fact instanceof Fact.Kept kept) {
      return kept.subject();
    }
    if (fact instanceof Fact.Said said) {
      return said.subject();
    } else if (fact instanceof Fact.Excluded excluded) {
      return subjectOf(excluded.granting());
    }
    return fact instanceof Fact.StateRead read ? read.subject() : new Subject.None();
  }
}

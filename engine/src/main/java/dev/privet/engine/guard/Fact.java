package dev.privet.engine.guard;

import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Position;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Something that was found out on the way. */
public sealed interface Fact {

  /**
   * The first part of a total order, so that sets of facts look the same every time; what covers
   * comes first. Facts of one rank are ordered by their texts, then by position.
   */
  static int rank(Fact fact) {
    return fact instanceof Consent ? 0 : fact instanceof Condition ? 1 : 2;
  }

  /** Where it was found out, as evidence; says nothing about what it covers. */
  Position position();

  /** Whether whoever knows this fact knows {@code other}. */
  boolean implies(Fact other);

  /** What permits a flow. */
  enum Basis {
    OPT_IN,
    /**
     * The record of a consent is there; what is tested of it says whether it still holds, and for
     * what it was given.
     */
    FOUND,
    /** The person has not opted out. */
    NO_OPT_OUT,
    /** The person is old enough, or a guardian consented. */
    AGE
  }

  /**
   * A check came out positive.
   *
   * @param position where the code on the path asks
   * @param rest where the answer comes from: in a helper that was asked, the check that it makes;
   *     else the same place
   */
  record Consent(
      Basis basis,
      Purpose purpose,
      Subject subject,
      Strength strength,
      Position position,
      Position rest)
      implements Fact {

    /** A check that is made where it is asked. */
    public Consent(
        Basis basis, Purpose purpose, Subject subject, Strength strength, Position position) {
      this(basis, purpose, subject, strength, position, position);
    }

    Consent as(Basis other) {
      return new Consent(other, purpose, subject, strength, position, rest);
    }

    Consent to(Purpose other) {
      return new Consent(basis, other, subject, strength, position, rest);
    }

    Consent of(Subject other) {
      return new Consent(basis, purpose, other, strength, position, rest);
    }

    /** The same as it is seen by who asks a helper that makes the check. */
    Consent askedAt(Position caller) {
      return new Consent(basis, purpose, subject, strength, caller, rest);
    }

    @Override
    public boolean implies(Fact other) {
      return other instanceof Consent that
          && (basis == that.basis || basis == Basis.OPT_IN && that.basis == Basis.FOUND)
          && strength.compareTo(that.strength) <= 0
          && purpose.equals(that.purpose)
          && subject.equals(that.subject);
    }

    @Override
    public String toString() {
      return basis + "(" + purpose + ", " + subject + ", " + strength + ")";
    }
  }

  /**
   * A formal's value had an outcome; callers know what that means.
   *
   * @param formal see {@link Subject.Formal}
   * @param named what its name says it means; counts only where there is no caller to ask
   */
  record Condition(int formal, Outcome outcome, Optional<Consent> named, Position position)
      implements Fact {

    @Override
    public boolean implies(Fact other) {
      return other instanceof Condition that && formal == that.formal && outcome == that.outcome;
    }

    @Override
    public String toString() {
      return outcome + "($" + formal + ")";
    }
  }

  /**
   * A formal's value, or that of one of its fields, is a constant or had an outcome; callers know
   * what that means.
   *
   * @param formal see {@link Subject.Formal}
   * @param part the field whose value it is
   * @param test an {@link Outcome}, or a constant as in {@link Values.Known}
   * @param granting whether the constant says that consent was given
   */
  record Holds(
      int formal, Optional<FieldKey> part, Object test, boolean granting, Position position)
      implements Fact {

    @Override
    public boolean implies(Fact other) {
      return other instanceof Holds that
          && formal == that.formal
          && part.equals(that.part)
          && test.equals(that.test);
    }

    @Override
    public String toString() {
      return "$" + formal + part.map(field -> "." + field.name()).orElse("") + " is " + test;
    }
  }

  /**
   * What a formal says of somebody: a function that it is gave that outcome for them, or they are
   * among the elements that it holds. Callers know what that means.
   *
   * @param formal see {@link Subject.Formal}
   */
  record Said(int formal, Outcome outcome, Subject subject, Position position) implements Fact {

    @Override
    public boolean implies(Fact other) {
      return other instanceof Said that
          && formal == that.formal
          && outcome == that.outcome
          && subject.equals(that.subject);
    }

    /** The same said of the element at hand. */
    public Said ofItem() {
      return new Said(formal, outcome, new Subject.Of(new Subject.Item(), List.of()), position);
    }

    @Override
    public String toString() {
      return "$" + formal + " says " + outcome + " of " + subject;
    }
  }

  /**
   * A consent that all elements have given that a loop has got so far; told of them where the loop
   * ends.
   *
   * @param cursor the loop's iterator or index
   * @param each told of {@link Subject.Item}
   */
  record SoFar(Variable cursor, Consent each) implements Fact {

    @Override
    public Position position() {
      return each.position();
    }

    @Override
    public boolean implies(Fact other) {
      return other instanceof SoFar that && cursor.equals(that.cursor) && each.implies(that.each);
    }

    @Override
    public String toString() {
      return "so far by " + cursor + " " + each;
    }
  }

  /**
   * A consent that was found was tested, and the test did not say that it holds: that it was found
   * no longer counts.
   */
  record Refused(Purpose purpose, Subject subject, Position position) implements Fact {

    @Override
    public boolean implies(Fact other) {
      return other instanceof Refused that
          && purpose.equals(that.purpose)
          && subject.equals(that.subject);
    }

    @Override
    public String toString() {
      return "refused " + purpose + "(" + subject + ")";
    }
  }

  /**
   * A consent, if one was given, has not ended. It covers nothing by itself; but where it is not
   * so, no consent that was found out before holds.
   */
  record Kept(Purpose purpose, Subject subject, Position position) implements Fact {

    @Override
    public boolean implies(Fact other) {
      return other instanceof Kept that
          && purpose.equals(that.purpose)
          && subject.equals(that.subject);
    }

    @Override
    public String toString() {
      return "kept " + purpose + "(" + subject + ")";
    }
  }

  /**
   * A status is not a certain constant; once none is left that does not grant, it grants.
   *
   * @param left the constants that do not grant and may still be it
   * @param granting what holds if it grants: a consent, or a condition that callers know
   */
  record Excluded(Set<FieldKey> left, Fact granting) implements Fact {
    public Excluded {
      left = Set.copyOf(left);
    }

    @Override
    public Position position() {
      return granting.position();
    }

    @Override
    public boolean implies(Fact other) {
      return other instanceof Excluded that
          && that.left.containsAll(left)
          && granting.implies(that.granting);
    }

    /** What is left where both hold; empty if they speak of different answers. */
    Optional<Fact> and(Excluded that) {
      if (!granting.implies(that.granting) && !that.granting.implies(granting)) {
        return Optional.empty();
      }
      Set<FieldKey> both = new TreeSet<>(Comparator.comparing(FieldKey::toString));
      both.addAll(left);
      both.retainAll(that.left);
      return Optional.of(both.isEmpty() ? granting : new Excluded(both, granting));
    }

    @Override
    public String toString() {
      return granting + " unless " + left.stream().map(FieldKey::name).sorted().toList();
    }
  }

  /**
   * A consent that was found is for a purpose; narrows what is known of that consent.
   *
   * @param subject whose consent it is, as of the check that is made on it
   */
  record PurposeIs(Purpose purpose, Subject subject, Position position) implements Fact {

    @Override
    public boolean implies(Fact other) {
      return other instanceof PurposeIs that
          && purpose.equals(that.purpose)
          && subject.equals(that.subject);
    }

    @Override
    public String toString() {
      return "for " + purpose + "(" + subject + ")";
    }
  }

  /**
   * Stored state, whose name says nothing of consent, came out so. It covers nothing by itself, but
   * is what the body of a check that is named one has to rest on.
   *
   * @param positive whether it was found, true, or equal
   */
  record StateRead(boolean positive, Subject subject, Position position) implements Fact {

    @Override
    public boolean implies(Fact other) {
      return other instanceof StateRead that
          && positive == that.positive
          && subject.equals(that.subject);
    }

    @Override
    public String toString() {
      return (positive ? "read(" : "not read(") + subject + ")";
    }
  }
}

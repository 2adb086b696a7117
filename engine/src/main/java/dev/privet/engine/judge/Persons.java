package dev.privet.engine.judge;

import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Words;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a consent check's person is the one the data belongs to, by access paths. */
final class Persons {

  private static final int MAX_LOOKUPS = 3;

  private final PersonalData personalData;

  Persons(PersonalData personalData) {
    this.personalData = personalData;
  }

  boolean same(Place person, Place data) {
    return same(person, data, 0);
  }

  /** Whether data hangs below a person. */
  boolean isOf(Place person, Place data) {
    return data.startsWith(person) || keys(data).stream().anyMatch(key -> key.startsWith(person));
  }

  private boolean same(Place person, Place data, int lookups) {
    if (person.root().equals(data.root())) {
      return sameRoot(holder(person), data);
    }
    if (lookups >= MAX_LOOKUPS) {
      return false;
    }
    boolean two = areTwo(person, data);
    // What was looked up by something of the person belongs to the person.
    for (Place key : keys(data)) {
      if (!(two && isThing(key))
          && same(person, key, lookups + 1)
          && !isAnotherElement(person, key, data)) {
        return true;
      }
    }
    for (Place key : keys(person)) {
      if (!(two && isThing(key)) && same(key, data, lookups + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code repository.byName("x")} against {@code repository.byId(id)}, or an element of {@code
   * repository.all()} against one of another call's: who was got from one thing is not one person.
   */
  private static boolean areTwo(Place person, Place data) {
    return person.root() instanceof Root.Result one
        && data.root() instanceof Root.Result other
        && one.type().equals(other.type())
        && (!one.callee().equals(other.callee())
            || element(person, 0).filter(Step.Element.class::isInstance).isPresent());
  }

  /**
   * Whether a key is neither somebody, nor something that stands for somebody; those who are many,
   * as {@code Users}, are not somebody either.
   */
  private boolean isThing(Place key) {
    if (Types.isScalar(key.type())) {
      return false;
    }
    List<String> words = Words.of(Types.name(key.type()));
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return !isPerson(key) || !last.equals(Words.singular(last)) || last.equals("people");
  }

  /**
   * {@code repository.all().get(0)} against {@code repository.all().get(1)}: whoever is one of many
   * that a key leads to is not just anybody whom that key leads to.
   */
  private static boolean isAnotherElement(Place person, Place key, Place data) {
    Optional<Step> checked =
        person.startsWith(key) ? element(person, key.length()) : Optional.empty();
    return checked.isPresent() && !checked.equals(element(data, 0));
  }

  /** The first step, after some, that leads to one of many. */
  private static Optional<Step> element(Place place, int after) {
    Optional<Step> found = Optional.empty();
    for (Place at = place; at != null && at.length() > after; at = at.parent()) {
      if (at.step() instanceof Step.Element || at.step() instanceof Step.At) {
        found = Optional.of(at.step());
      }
    }
    return found;
  }

  private static List<Place> keys(Place place) {
    if (place.root() instanceof Root.Result result) {
      return result.keys();
    }
    return place.root() instanceof Root.Source source ? source.keys() : List.of();
  }

  /** Of {@code user.id} the user. */
  private static Place holder(Place place) {
    Place parent = place.parent();
    return parent != null && Types.isScalar(place.type()) ? parent : place;
  }

  private boolean sameRoot(Place person, Place data) {
    if (data.startsWith(person)) {
      return !passesAnother(person, data);
    }
    Place common = common(person, data);
    if (passesAnother(common, person)) {
      // customer.email against customer.referrer: a person knows another one.
      return false;
    }
    Place checked = stepAfter(common, person);
    // transfer.sender.email against transfer.receiver: the data passes through another person.
    for (Place role = data; role != null && role.length() > common.length(); role = role.parent()) {
      if (isPerson(role) || isLike(role, checked)) {
        return false;
      }
    }
    return true;
  }

  /** {@code manager.reports[].email} against the manager: people of one type are not the same. */
  private boolean passesAnother(Place person, Place below) {
    if (!isPerson(person)) {
      return false;
    }
    for (Place at = below; at != null && at.length() > person.length(); at = at.parent()) {
      if (isLike(at, person)) {
        return true;
      }
    }
    return false;
  }

  /** Two properties of one type are two of a kind, whatever that is. */
  private static boolean isLike(Place role, @Nullable Place checked) {
    return checked != null && !Types.isScalar(role.type()) && role.type().equals(checked.type());
  }

  private boolean isPerson(Place place) {
    return personalData.isPerson(Types.name(place.type()));
  }

  private static Place common(Place a, Place b) {
    Place left = a;
    Place right = b;
    while (!left.equals(right)) {
      if (left.length() >= right.length() && left.parent() != null) {
        left = left.parent();
      } else if (right.parent() != null) {
        right = right.parent();
      } else {
        break;
      }
    }
    return left;
  }

  private static @Nullable Place stepAfter(Place prefix, Place place) {
    Place at = place;
    while (at != null && at.length() > prefix.length() + 1) {
      at = at.parent();
    }
    return at != null && at.length() == prefix.length() + 1 ? at : null;
  }
}

package dev.privet.engine.guard;

import dev.privet.engine.program.FieldKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a method deals with the fields of the object that it is called on: what a constructor puts
 * there, and what a method answers from there. By it the answer that somebody wrapped into an
 * object ({@code new Decision(user.hasConsent())}) is found again where it is taken out ({@code
 * decision.allowed()}).
 *
 * @param kept the fields that get the value of a formal, with its number
 * @param made what is known of the values that other fields get, in terms of the formals
 * @param read the field whose value is returned as it is
 * @param answer what the outcomes of a boolean that is returned prove, told by the fields of the
 *     receiver only ({@link Fact.Holds})
 * @param function what the result of a function that is returned proves, told of {@link
 *     Subject.Item}, which that is given
 */
public record Parts(
    Map<FieldKey, Integer> kept,
    Map<FieldKey, Verdict> made,
    Optional<FieldKey> read,
    Optional<Verdict> answer,
    Optional<Verdict> function) {

  static final Parts NONE =
      new Parts(Map.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public Parts {
    kept = Map.copyOf(kept);
    made = Map.copyOf(made);
  }

  /** The same in other terms. */
  Parts map(UnaryOperator<FactSets> change) {
    if (made.isEmpty()) {
      return this;
    }
    Map<FieldKey, Verdict> changed = new HashMap<>();
    made.forEach((field, verdict) -> changed.put(field, verdict.map(change)));
    return new Parts(kept, changed, read, answer, function);
  }

  /** Of a call that may go to either. */
  Parts join(Parts that) {
    if (equals(that)) {
      return this;
    }
    Map<FieldKey, Integer> both = new HashMap<>(kept);
    both.entrySet().retainAll(that.kept.entrySet());
    Map<FieldKey, Verdict> common = new HashMap<>();
    made.forEach(
        (field, verdict) -> {
          Verdict other = that.made.get(field);
          if (other != null) {
            common.put(field, verdict.join(other));
          }
        });
    return new Parts(
        both,
        common,
        read.equals(that.read) ? read : Optional.empty(),
        both(answer, that.answer),
        both(function, that.function));
  }

  private static Optional<Verdict> both(Optional<Verdict> one, Optional<Verdict> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().join(other.get()))
        : Optional.empty();
  }
}

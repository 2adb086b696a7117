package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of the bodies that a body calls or creates. */
public interface CallGuards {

  /** Knows no other body. */
  CallGuards NONE =
      new CallGuards() {
        @Override
        public Optional<GuardSummary> of(Instruction.Call call) {
          return Optional.empty();
        }

        @Override
        public Optional<GuardSummary> of(MethodKey lambdaBody) {
          return Optional.empty();
        }
      };

  /** The join over all targets; empty unless the bodies of all possible targets are seen. */
  Optional<GuardSummary> of(Instruction.Call call);

  /** Of a call on an object of exactly this class. */
  default Optional<GuardSummary> of(Instruction.Call call, ClassType receiver) {
    return of(call);
  }

  /**
   * What a field's value proves, in the terms of the object that holds it: the join over all
   * writes, see {@link GuardFacts#writes}. Empty where that is not known.
   */
  default Optional<Verdict> of(FieldKey field) {
    return Optional.empty();
  }

  /** The constant, or the static field, that a field always holds, as far as writes tell. */
  default Optional<Object> constant(FieldKey field) {
    return Optional.empty();
  }

  /** The constants, or static fields, that constructors give a field. */
  default Set<Object> initial(FieldKey field) {
    return Set.of();
  }

  /** The constants that the collection is made of which a static field holds; else empty. */
  default List<Object> listed(FieldKey field) {
    return List.of();
  }

  /** What is known of the object that is the constant of an enum. */
  default Optional<Verdict> held(FieldKey constant) {
    return Optional.empty();
  }

  /** Whether only constructors write a field. */
  default boolean isFixed(FieldKey field) {
    return false;
  }

  /**
   * What the result of the function proves that a field holds, told of {@link Subject.Item}, which
   * it is given: the join over all writes. Empty where that is not known.
   */
  default Optional<Verdict> function(FieldKey field) {
    return Optional.empty();
  }

  /** Binary names of the classes that an object of a type may be, those that the project has. */
  default List<String> kinds(ClassType type) {
    return List.of();
  }

  /** What a lambda's body proves. */
  Optional<GuardSummary> of(MethodKey lambdaBody);
}

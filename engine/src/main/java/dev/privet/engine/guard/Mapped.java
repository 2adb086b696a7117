package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import java.util.List;
import java.util.Optional;

/** What is still known of the elements of a stream when each has become something else. */
final class Mapped {

  private Mapped() {}

  /** What holds of the elements that a call gives, by what held of those that it was given. */
  static FactSets elements(
      Instruction.Call call, FactSets elements, Pipelines.LambdaVerdicts results) {
    Optional<List<String>> path =
        call.arguments().size() == 1 ? results.path(call.arguments().get(0)) : Optional.empty();
    boolean another = path.filter(way -> !way.isEmpty()).isPresent() && isOfOneKind(call);
    return elements
        .without(
            fact ->
                isOfItem(fact)
                    && !((Subject.Of) Grounding.subjectOf(fact)).path().isEmpty()
                    && path.filter(way -> startsWith(fact, way)).isEmpty())
        .replace(
            fact ->
                FactSets.of(
                    isOfItem(fact)
                        ? Grounding.about(
                            fact,
                            subject ->
                                stripped((Subject.Of) subject, path.orElse(List.of()), another))
                        : fact));
  }

  /** The element told from what it became; another one of its kind is not the same person. */
  private static Subject stripped(Subject.Of subject, List<String> path, boolean another) {
    if (subject.path().size() >= path.size()) {
      return new Subject.Of(
          subject.root(), subject.path().subList(path.size(), subject.path().size()));
    }
    return another ? new Subject.Other() : subject;
  }

  private static boolean isOfItem(Fact fact) {
    return Grounding.subjectOf(fact) instanceof Subject.Of of && of.root() instanceof Subject.Item;
  }

  private static boolean startsWith(Fact fact, List<String> path) {
    List<String> own = ((Subject.Of) Grounding.subjectOf(fact)).path();
    return own.size() >= path.size() && own.subList(0, path.size()).equals(path);
  }

  /** Whether elements become others of their own type, which are not texts or numbers. */
  private static boolean isOfOneKind(Instruction.Call call) {
    if (call.receiver() == null || call.target() == null) {
      return false;
    }
    Optional<Type> before = element(call.receiver());
    return before.isPresent()
        && before.equals(element(call.target()))
        && !Names.simple(before.get()).equals("String")
        && !Names.isBox(before.get());
  }

  /** The type of what a collection, a stream or a box holds. */
  static Optional<Type> element(Variable collection) {
    return collection.type() instanceof ClassType type && type.arguments().size() == 1
        ? Optional.of(type.arguments().get(0))
        : Optional.empty();
  }
}

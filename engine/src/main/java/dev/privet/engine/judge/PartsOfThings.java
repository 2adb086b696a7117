package dev.privet.engine.judge;

import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts of what things have: {@code company.address.street}. Where people live is theirs, but a
 * class that people and companies share is of what holds it.
 */
final class PartsOfThings {

  private final PersonalData names;

  PartsOfThings(PersonalData names) {
    this.names = names;
  }

  /** Whether a part would be nobody's if what it is part of were a text: the address of a firm. */
  boolean isOfOne(Place part, String category) {
    Place whole = part.parent();
    if (whole == null || !isMember(part.step()) || names.isPerson(owner(part))) {
      return false;
    }
    Type type = ClassType.STRING;
    while (isHeld(whole.step()) && whole.parent() != null) {
      whole = whole.parent();
      type = ClassType.of("java.util.List", List.of(ClassType.STRING));
    }
    if (!isMember(whole.step())) {
      return false;
    }
    String name = name(whole.step());
    return isOf(names.personKey(name, type), category)
        && !isOf(names.property(owner(whole), name, type), category);
  }

  private static boolean isOf(PersonalData.Verdict verdict, String category) {
    return verdict instanceof PersonalData.Verdict.Personal personal
        && personal.classification().category().equals(category);
  }

  private static boolean isHeld(@Nullable Step step) {
    return step instanceof Step.Element
        || step instanceof Step.MapValue
        || step instanceof Step.At
        || step instanceof Step.Content;
  }

  private static boolean isMember(@Nullable Step step) {
    return step instanceof Step.Field || step instanceof Step.Property;
  }

  private static String name(@Nullable Step step) {
    return step instanceof Step.Field field
        ? field.key().name()
        : step instanceof Step.Property property ? property.name() : "";
  }

  private static String owner(Place member) {
    return member.step() instanceof Step.Field field
        ? field.key().owner()
        : member.parent() == null ? "" : ImpliedOwner.of(member.parent());
  }
}

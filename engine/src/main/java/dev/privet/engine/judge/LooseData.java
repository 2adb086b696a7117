package dev.privet.engine.judge;

import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Words;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Data that a method is handed by themselves, as in {@code measured(Patient patient, int
 * heartRate)}: no path tells whose they are. They are the checked person's unless their name speaks
 * of somebody else, as {@code receiverEmail} does beside {@code User sender}.
 */
final class LooseData {

  private final PersonalData personalData;

  LooseData(PersonalData personalData) {
    this.personalData = personalData;
  }

  boolean mayBelongTo(Place person, Place data, @Nullable MethodDeclaration method) {
    Parameter parameter = parameter(data, method);
    if (parameter == null || data.length() > 0 || !Types.isScalar(data.type())) {
      return false;
    }
    Set<String> checked = words(person, method);
    return Words.of(parameter.name()).stream()
        .filter(personalData::isPerson)
        .allMatch(checked::contains);
  }

  /** What the path to the checked person is called: types, parameter, steps. */
  private static Set<String> words(Place person, @Nullable MethodDeclaration method) {
    Set<String> words = new LinkedHashSet<>();
    Parameter parameter = parameter(person, method);
    if (parameter != null) {
      words.addAll(Words.of(parameter.name()));
    }
    for (Place at = person; at != null; at = at.parent()) {
      String type = Types.name(at.type());
      words.addAll(Words.of(type.substring(type.lastIndexOf('.') + 1)));
      if (at.step() instanceof Step.Field field) {
        words.addAll(Words.of(field.key().name()));
      }
    }
    return words;
  }

  private static @Nullable Parameter parameter(Place place, @Nullable MethodDeclaration method) {
    if (method == null || !(place.root() instanceof Root.Parameter root)) {
      return null;
    }
    int index = root.index() - (method.isStatic() ? 0 : 1);
    return index >= 0 && index < method.parameters().size() ? method.parameters().get(index) : null;
  }
}

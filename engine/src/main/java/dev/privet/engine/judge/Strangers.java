package dev.privet.engine.judge;

import dev.privet.engine.guard.GuardRules;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People whom a method looks up by a key that it was given: anybody, not who is logged in, unless
 * the key is said to be theirs.
 */
final class Strangers {

  private static final int MAX_LOOKUPS = 3;

  private final PersonalData personalData;
  private final GuardRules rules;

  Strangers(PersonalData personalData, GuardRules rules) {
    this.personalData = personalData;
    this.rules = rules;
  }

  /** Whether data belongs to such a person. */
  boolean areOwners(Place data, @Nullable MethodDeclaration method) {
    return method != null && areOwners(data, method, 0);
  }

  private boolean areOwners(Place data, MethodDeclaration method, int lookups) {
    if (lookups >= MAX_LOOKUPS) {
      return false;
    }
    if (data.root() instanceof Root.Result result) {
      return isPerson(result.type()) && result.keys().stream().anyMatch(key -> isGiven(key, method))
          || areOwners(result.keys(), method, lookups + 1);
    }
    return data.root() instanceof Root.Source source
        && areOwners(source.keys(), method, lookups + 1);
  }

  private boolean areOwners(List<Place> keys, MethodDeclaration method, int lookups) {
    return keys.stream().anyMatch(key -> areOwners(key, method, lookups));
  }

  private boolean isPerson(Type type) {
    return personalData.isPerson(Types.name(type))
        || type instanceof ClassType box
            && box.arguments().size() == 1
            && isPerson(box.arguments().get(0));
  }

  /** Whether a key is one of the method's parameters that does not say whose it is. */
  private boolean isGiven(Place key, MethodDeclaration method) {
    if (!(key.root() instanceof Root.Parameter root)
        || key.length() > 0
        || !Types.isScalar(key.type())) {
      return false;
    }
    int index = root.index() - (method.isStatic() ? 0 : 1);
    List<Parameter> parameters = method.parameters();
    return index >= 0 && index < parameters.size() && !rules.isCurrent(parameters.get(index));
  }
}

package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which methods an entry speaks of.
 *
 * @param type binary name of the declaring type; subtypes match too, unless it is a constructor;
 *     {@code a.b.**} for every type below a package
 * @param names method names; {@code <init>} for constructors; {@code *} for every method
 * @param parameters erased parameter type names as in sources ({@code java.lang.String}, {@code
 *     int}, {@code byte[]}), or absent for every overload; a last {@code ..} stands for any further
 *     ones. Of patterns for one type the more telling one wins: parameters before none, a name
 *     before {@code *}
 */
public record MethodPattern(String type, Set<String> names, Optional<List<String>> parameters) {
  public MethodPattern {
    names = Set.copyOf(names);
    parameters = parameters.map(List::copyOf);
  }
}

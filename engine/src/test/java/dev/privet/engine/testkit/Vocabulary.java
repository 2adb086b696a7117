package dev.privet.engine.testkit;

import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSpec;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names an expectation may use; a misspelt one would otherwise never fail. */
record Vocabulary(Set<String> rules, Set<String> categories) {
  Vocabulary {
    rules = Set.copyOf(rules);
    categories = Set.copyOf(categories);
  }

  static Vocabulary of(RuleSet set) {
    return new Vocabulary(
        Stream.concat(set.rules().stream(), set.plannedRules().stream())
            .map(RuleSpec::name)
            .collect(Collectors.toUnmodifiableSet()),
        set.categories().stream().map(Category::id).collect(Collectors.toUnmodifiableSet()));
  }
}

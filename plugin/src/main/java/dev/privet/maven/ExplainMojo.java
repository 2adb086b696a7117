package dev.privet.maven;

import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSpec;
import dev.privet.report.Answers;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Shows a rule's page: what it reports, why, an example, what to do instead. */
@Mojo(
    name = "explain",
    requiresProject = false,
    aggregator = true,
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
public class ExplainMojo extends CatalogueMojo {

  /** The rule's id or name, as {@code PRV103} or {@code PersonalDataToAi}. */
  @Parameter(property = "rule")
  private @Nullable String rule;

  @Inject
  ExplainMojo(PackArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void tell(RuleSet rules, Answers answers) throws IOException, ParameterException {
    List<RuleSpec> all =
        Stream.concat(rules.rules().stream(), rules.plannedRules().stream())
            .sorted(Comparator.comparing(RuleSpec::id))
            .toList();
    answers.page(named(all, rule == null ? property("rule") : rule.strip()));
  }

  private static RuleSpec named(List<RuleSpec> all, String asked) throws ParameterException {
    String word = asked.toLowerCase(Locale.ROOT);
    Optional<RuleSpec> found =
        all.stream()
            .filter(
                one ->
                    one.id().toLowerCase(Locale.ROOT).equals(word)
                        || one.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    throw ParameterException.unexpected(
        "rule",
        "rule",
        asked,
        "a rule's id or name, for example -Drule="
            + all.get(0).id()
            + "; there are "
            + all.stream()
                .map(one -> one.id() + " " + one.name())
                .collect(Collectors.joining(", ")));
  }
}

package dev.privet.maven;

import dev.privet.engine.ruleset.RuleSet;
import dev.privet.report.Answers;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Lists the rules in force, the recipients they know, and the packs they come from with what each
 * adds or switches off.
 */
@Mojo(
    name = "rules",
    requiresProject = false,
    aggregator = true,
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
public class RulesMojo extends CatalogueMojo {

  @Inject
  RulesMojo(PackArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void tell(RuleSet rules, Answers answers) throws IOException {
    answers.rules(rules);
  }
}

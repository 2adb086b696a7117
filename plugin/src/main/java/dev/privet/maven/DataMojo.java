package dev.privet.maven;

import dev.privet.engine.Audit;
import dev.privet.engine.inspect.PersonalItem;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.report.Answers;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Lists what the project holds that is deemed personal data: fields, parameters bound to keys and
 * keyed reads, by category, with the reason why.
 */
@Mojo(name = "data", requiresDependencyResolution = ResolutionScope.NONE, threadSafe = true)
public class DataMojo extends ReactorMojo {

  @Inject
  DataMojo(ClasspathReader classpaths, ExecutionPlan plan, PackArtifacts artifacts) {
    super(classpaths, plan, artifacts);
  }

  @Override
  void finish(ReactorAudit audit) throws ParameterException {
    RuleSet rules = rules(audit);
    List<PersonalItem> items = Audit.holdings(audit.request(rules, Declarations.NONE));
    ConsoleOutput.answer(out -> new Answers(style(audit), out).holdings(items, rules), getLog());
  }
}

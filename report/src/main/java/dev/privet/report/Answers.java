package dev.privet.report;

import dev.privet.engine.inspect.Explanation;
import dev.privet.engine.inspect.PersonalItem;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSpec;
import java.io.IOException;
import java.util.List;

/** Answers to what people ask in a terminal; every line ends with {@code \n}. */
public final class Answers {

  private final Console console;

  public Answers(ConsoleStyle style, Appendable out) {
    this.console = new Console(out, style);
  }

  /** Which rules are in force, from which packs, and who the known recipients are. */
  public void rules(RuleSet rules) throws IOException {
    new RuleListing(console).write(rules);
  }

  /** A rule's page. */
  public void page(RuleSpec rule) throws IOException {
    new RulePageText(console).write(rule);
  }

  /** What is deemed personal, by category. */
  public void holdings(List<PersonalItem> items, RuleSet rules) throws IOException {
    new HoldingsText(console).write(items, rules);
  }

  /**
   * Why a line is reported or not.
   *
   * @param asked the place as it was asked for
   */
  public void explanation(Explanation explanation, String asked) throws IOException {
    new ExplanationText(console).write(explanation, asked);
  }
}

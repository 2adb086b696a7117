package dev.privet.report;

import dev.privet.engine.inspect.PersonalItem;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.report.Console.Ink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a project holds that is deemed personal, the gravest category first. */
final class HoldingsText {

  private final Console console;

  HoldingsText(Console console) {
    this.console = console;
  }

  void write(List<PersonalItem> items, RuleSet rules) throws IOException {
    Map<String, List<PersonalItem>> byCategory = new TreeMap<>();
    items.forEach(i -> byCategory.computeIfAbsent(i.category(), c -> new ArrayList<>()).add(i));
    List<String> order =
        byCategory.keySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (String id) -> -rules.category(id).map(Category::gravity).orElse(0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    console.wrapped(
        0,
        items.isEmpty()
            ? "Nothing in the audited sources is deemed personal data."
            : Tally.counted(items.size(), "place")
                + (items.size() == 1 ? " holds" : " hold")
                + " personal data of "
                + (order.size() == 1 ? "1 category." : order.size() + " categories."));
    for (String id : order) {
      console.blank();
      Optional<Category> category = rules.category(id);
      String label = category.map(Category::label).orElse(id);
      String terms =
          category.map(c -> ", Fideslang " + String.join(", ", c.fideslang())).orElse("");
      console.line(console.ink(Ink.BOLD, Console.cut(label + " (" + id + ")", console.width())));
      if (!terms.isEmpty()) {
        console.wrapped(2, terms.substring(2));
      }
      for (PersonalItem item : byCategory.getOrDefault(id, List.of())) {
        write(item);
      }
    }
  }

  private void write(PersonalItem item) throws IOException {
    console.wrapped("  ", item.name() + ": " + item.type());
    console.wrapped(
        "      ",
        console.path(item.position().file())
            + ":"
            + item.position().line()
            + ", "
            + item.reason()
            + String.format(Locale.ROOT, " (%.0f %%)", item.confidence() * 100));
  }
}

package dev.privet.engine.personaldata;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.personaldata.PersonalData.Verdict;
import dev.privet.engine.program.Type;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How often the classifier is right on keys that real applications read: parameters, columns,
 * properties of JSON, entries of maps. Drawn with seeds and labelled by reading before its verdicts
 * were known, as in {@link FieldSampleTest}; at first sight:
 *
 * <ul>
 *   <li>precision 0.929, recall 0.769: 286 keys of twelve applications (hrmsant to
 *       enterprise-loan-management-system), 52 of them personal
 *   <li>1.000, 0.933: 181 keys of thirteen more (bits_payroll_app to android), 30 personal
 * </ul>
 *
 * What is missed still is words of one application cut short, as {@code pPerNom}.
 */
class KeySampleTest {
  private static final double PRECISION = 0.95;
  private static final double RECALL = 0.9;
  private static final String NONE = "none";

  @Test
  void isRightOnKeysThatRealApplicationsRead() throws IOException {
    RuleSet rules = RuleSets.standard(KeySampleTest.class.getClassLoader(), List.of());
    PersonalData data = TermClassifier.of(rules.terms(), id -> Optional.empty());
    Type text = NamedTypes.standard().type("String");
    List<String> wrong = new ArrayList<>();
    int labelled = 0;
    int judged = 0;
    int right = 0;
    int missed = 0;
    for (String row : rows()) {
      String[] cells = row.split("\t", -1);
      boolean sent = cells[1].equals("sent");
      Verdict verdict = sent ? data.sentKey(cells[2], text) : data.key(cells[2], text);
      String category = category(verdict, rules);
      Set<String> labels = Set.of(cells[3].split("\\|"));
      boolean personal = !labels.contains(NONE);
      labelled += personal ? 1 : 0;
      judged += category.equals(NONE) ? 0 : 1;
      if (labels.contains(category)) {
        right += category.equals(NONE) ? 0 : 1;
      } else {
        missed += personal ? 1 : 0;
        wrong.add(cells[2] + " -> " + category);
      }
    }
    double precision = (double) right / judged;
    double recall = 1 - (double) missed / labelled;
    String figures = "precision %.3f, recall %.3f".formatted(precision, recall);
    assertTrue(
        precision >= PRECISION && recall >= RECALL,
        () -> figures + "\n" + String.join("\n", wrong));
  }

  private static List<String> rows() throws IOException {
    try (InputStream in = KeySampleTest.class.getResourceAsStream("keys.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  private static String category(Verdict verdict, RuleSet rules) {
    if (!(verdict instanceof Verdict.Personal personal)) {
      return NONE;
    }
    String category = personal.classification().category();
    boolean surrogate =
        rules.category(category).orElseThrow().sensitivity() == Category.Sensitivity.PSEUDONYMOUS;
    return surrogate ? NONE : category;
  }
}

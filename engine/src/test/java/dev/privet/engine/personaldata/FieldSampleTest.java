package dev.privet.engine.personaldata;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How often the classifier is right on fields of nineteen real applications, drawn with seeds and
 * labelled by reading. Terms were chosen with an eye on most of them. On parts that it met unseen,
 * labelled before its verdicts were known, it had a precision of 0.900 and a recall of 0.947 (137
 * fields, 19 personal), of 0.943 and 0.904 (265 fields of two further applications, 73 personal,
 * read beside its verdicts), of 0.909 and 0.781 (500 fields of five further applications, 64
 * personal), and, after these had been looked at, of 0.889 and 0.762 (222 other fields of these and
 * one more, 21 personal).
 */
class FieldSampleTest {
  private static final double BAR = 0.95;

  @Test
  void isRightOnFieldsOfRealApplications() throws IOException {
    RuleSet rules = RuleSets.standard(FieldSampleTest.class.getClassLoader(), List.of());
    List<SampledField> fields = SampledField.read("fields.tsv");
    List<String> wrong = new ArrayList<>();
    int labelled = 0;
    int judged = 0;
    int right = 0;
    for (SampledField field : fields) {
      String category = field.judgedBy(rules);
      boolean personal = !category.equals("none");
      labelled += field.isPersonal() ? 1 : 0;
      judged += personal ? 1 : 0;
      right += personal && field.labels().contains(category) ? 1 : 0;
      if (!field.labels().contains(category)) {
        wrong.add(field.owner() + "." + field.name() + ": " + field.type() + " -> " + category);
      }
    }
    double precision = (double) right / judged;
    double recall = (double) right / labelled;
    String figures =
        "%d fields, %d personal; precision %.3f, recall %.3f"
            .formatted(fields.size(), labelled, precision, recall);
    assertTrue(precision >= BAR && recall >= BAR, () -> figures + "\n" + String.join("\n", wrong));
  }
}

package dev.privet.engine.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is only told by the fields beside it. The table is written as the one of real fields is. */
class SiblingsTest {

  @Test
  void fieldsAreJudgedByWhatStandsBesideThem() throws IOException {
    RuleSet rules = RuleSets.standard(SiblingsTest.class.getClassLoader(), List.of());
    List<String> wrong =
        SampledField.read("siblings.tsv").stream()
            .filter(field -> !field.labels().contains(field.judgedBy(rules)))
            .map(field -> field.owner() + "." + field.name() + " -> " + field.judgedBy(rules))
            .toList();
    assertEquals(List.of(), wrong);
  }
}

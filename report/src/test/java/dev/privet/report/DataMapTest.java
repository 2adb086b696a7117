package dev.privet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.ruleset.Recipient;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataMapTest {

  @Test
  void countsFindingsByCategoryAndRecipient() {
    ReportInput input = Sample.small();
    DataMap map = DataMap.of(input.findings(), input.categories());
    assertEquals(
        List.of("SLF4J", "OpenAI"), map.recipients().stream().map(Recipient::name).toList());
    assertEquals(
        List.of(
            new DataMap.Row("health", "health data", List.of(0, 1)),
            new DataMap.Row("financial.iban", "IBAN", List.of(1, 0)),
            new DataMap.Row("identity.birth_date", "birth date", List.of(0, 1)),
            new DataMap.Row("name", "name", List.of(0, 1))),
        map.rows());
    assertEquals(1, map.most());
  }

  @Test
  void aCategoryThatNoPackNamesComesLastUnderItsId() {
    DataMap map = DataMap.of(Sample.small().findings(), List.of());
    assertEquals("financial.iban", map.rows().get(0).label());
  }

  @Test
  void tallyCountsWhatIsOpenApart() {
    Tally tally = Tally.of(Sample.report().findings());
    assertEquals(Sample.report().open().size(), tally.open());
    assertEquals(
        "6 errors, 16 warnings, 7 notes; 1 suppressed, 1 in the baseline", tally.toString());
  }
}

package cairn.analysis.question.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.Setting;
import cairn.analysis.question.change.BeforeAfterRow.Regressed;
import cairn.analysis.question.change.BeforeAfterRow.Source;
import cairn.analysis.question.change.ChangeTally.PairKey;
import cairn.analysis.table.Tally;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class BeforeAfterTest {
  private static final String SPREAD = "reliable_change:\n  alcohol: { sd: 8, reliability: 0.7 }\n";

  private ChangeTally tally = Tally.empty(ChangeTally.class);

  private void person(String type, String group, int before, int after) {
    long x = before * 1000L;
    long y = after * 1000L;
    tally
        .beforeAfter()
        .add(
            new PairKey(type, "alcohol", "week_13", group),
            1,
            x,
            y,
            x * x,
            y * y,
            x * y,
            y - x,
            y - x);
  }

  private BeforeAfterRow row(String type, int minimumGroups, String plan) {
    Setting setting =
        Setting.of(
            new AnalysisRequest(
                YearMonth.of(2026, 10),
                Contract.load(Catalogues.load()),
                "minimum_groups: " + minimumGroups + "\n" + plan,
                null,
                true),
            Meetings.of(List.of(), List.of()));
    return BeforeAfter.of(tally, setting).stream()
        .filter(r -> r.groupType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static Regressed regressed(BeforeAfterRow row) {
    return Objects.requireNonNull(row.regressed());
  }

  private void twoTypes() {
    for (int i = 0; i < 10; i++) {
      person("drop_in", "d" + i % 5, 18 + i % 5, 12 + i % 4);
      person("ongoing", "o" + i % 5, 8 + i % 5, 6 + i % 3);
    }
  }

  @Test
  void thePlansReliabilityTimesTheDistanceIsExpected() {
    twoTypes();
    BeforeAfterRow row = row("drop_in", 5, SPREAD);
    Regressed regressed = regressed(row);
    assertEquals(20, row.days().meanBefore(), 1e-9);
    assertEquals(15, regressed.population().populationMean(), 1e-9);
    assertEquals(0.3 * (15 - 20), regressed.expectedChange(), 1e-9);
    assertEquals(
        row.days().change() - regressed.expectedChange(),
        regressed.remainingOrNone().remaining(),
        1e-9);
    assertTrue(
        regressed.remainingOrNone().remainingLower() < regressed.remainingOrNone().remaining());
    assertEquals(Source.PLAN, regressed.reliabilityFrom());
    assertEquals("paired change by groups, t", row.limits().method());
    assertTrue(regressed(row("ongoing", 5, SPREAD)).expectedChange() > 0, "it came with less");
  }

  @Test
  void withoutAPlanTheRecordsTell() {
    twoTypes();
    BeforeAfterRow row = row("drop_in", 10, "");
    assertEquals(Source.RECORDS, regressed(row).reliabilityFrom());
    assertTrue(regressed(row).reliability() > 0.8 && regressed(row).reliability() < 1);
    assertEquals("paired change by groups, t", row.limits().method(), "few groups too");
  }

  @Test
  void everybodyIsThePopulationAndSoIsAnOnlyType() {
    twoTypes();
    assertEquals("everybody is the population here", row("all", 5, "").note());
    tally = Tally.empty(ChangeTally.class);
    person("drop_in", "g", 1, 1);
    BeforeAfterRow only = row("drop_in", 5, "");
    assertEquals("only one group type: it is the population", only.note());
    assertNull(only.regressed());
    assertNull(only.limits().lower(), "one person");
    assertNotNull(only.days().change());
  }

  @Test
  void measurementsThatDoNotGoTogetherTellNothing() {
    for (int i = 0; i < 10; i++) {
      person("drop_in", "d", 10 + i, 20 - i);
      person("ongoing", "o", 10 + i, 20 - i);
    }
    assertEquals(
        "the two measurements do not go together, so nothing tells how far they fall back",
        row("drop_in", 5, "").note());
    tally = Tally.empty(ChangeTally.class);
    person("drop_in", "g", 1, 1);
    person("ongoing", "g", 1, 1);
    assertEquals("fewer than 10 people known at both times", row("drop_in", 5, "").note());
  }
}

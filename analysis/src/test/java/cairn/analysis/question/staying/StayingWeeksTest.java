package cairn.analysis.question.staying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.Setting;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.analysis.question.staying.StayingTally.EndKey;
import cairn.analysis.question.staying.StayingTally.StayKey;
import cairn.analysis.table.Tally;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.model.EndClass;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StayingWeeksTest {
  private static final Setting SETTING =
      Setting.of(
          new AnalysisRequest(
              YearMonth.of(2026, 10), Contract.load(Catalogues.load()), null, null, true),
          Meetings.of(List.of(), List.of()));

  private final StayingTally tally = Tally.empty(StayingTally.class);

  private void end(String type, EndClass end, int days, long n) {
    tally.ends().add(new EndKey(type, end, days), n);
    tally.stays().add(new StayKey(type, type + "-1", end, days), n);
  }

  @Test
  void everyWeekAddsUpToEverybody() {
    end("psychoeducation", EndClass.LEFT, 10, 4);
    end("psychoeducation", EndClass.PLANNED, 49, 5);
    end("psychoeducation", EndClass.COMPETING, 20, 1);
    end("psychoeducation", EndClass.CENSORED, 30, 2);
    List<StayingRow> rows = StayingWeeks.rows(tally, SETTING);
    assertEquals(8, rows.size(), "weeks 0 to 7");
    rows.forEach(row -> assertEquals(12, row.people().all()));
    StayingRow last = rows.get(7);
    assertEquals(new StayingRow.People(0, 4, 5, 1, 2), last.people());
    assertEquals(8.0 / 12, last.curve().survival(), 1e-12);
    assertEquals(4.0 / 12, last.ends().shareStopped(), 1e-12);
  }

  private StayingSummaryRow summary(Measured measured) {
    return StayingSummaries.rows(tally, SETTING, new StayingHorizon.Longest(13, Map.of())).stream()
        .filter(row -> row.measure() == measured)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMedianThatIsNotReachedSaysSo() {
    end("evening", EndClass.LEFT, 10, 1);
    end("evening", EndClass.CENSORED, 400, 9);
    StayingSummaryRow median = summary(Measured.MEDIAN_WEEKS);
    assertNull(median.value());
    assertEquals("not_reached", median.note());
    assertEquals(0.9, summary(Measured.AT_WEEK_52).value(), 1e-12);
  }

  @Test
  void aWeekThatNobodyWasSeenForHasNoShare() {
    end("evening", EndClass.CENSORED, 50, 9);
    StayingSummaryRow late = summary(Measured.AT_WEEK_8);
    assertNull(late.value());
    assertNull(late.limits().lower());
    assertEquals("not_observed_that_long", late.note());
    assertEquals(1, summary(Measured.AT_WEEK_4).value());
  }

  private Double bySummary(Measured measured) {
    return summary(measured).value();
  }

  private Double byGap(int week) {
    return GapShares.rows(tally, Map.of("evening", 28), SETTING).stream()
        .filter(row -> row.week() == week)
        .findFirst()
        .orElseThrow()
        .still()
        .share();
  }

  @Test
  void afterTheLastStopBothTablesSayTheSame() {
    end("evening", EndClass.LEFT, 10, 1);
    end("evening", EndClass.CENSORED, 5, 3);
    assertNull(bySummary(Measured.AT_WEEK_8), "the others went out of sight");
    assertNull(byGap(8));
  }

  @Test
  void whereEverybodyIsKnownToHaveStoppedNobodyIsStillComing() {
    end("evening", EndClass.LEFT, 10, 4);
    assertEquals(0.0, bySummary(Measured.AT_WEEK_8));
    assertEquals(0.0, byGap(8));
  }

  @Test
  void everyTypeHasTheMeanOfItsWeeks() {
    end("evening", EndClass.LEFT, 42, 1);
    end("evening", EndClass.CENSORED, 200, 1);
    StayingSummaryRow mean = summary(Measured.MEAN_WEEKS);
    assertEquals((6 + 13) / 2.0, mean.value(), 1e-12);
    assertEquals(13, mean.horizonWeeks());
  }

  @Test
  void wherePeopleComeAndGoNobodyStopsAndOnlyTheMeanIsGiven() {
    end("drop_in", EndClass.LEFT, 42, 1);
    end("drop_in", EndClass.CENSORED, 200, 1);
    tally.gaps().add(new StayingTally.GapKey("drop_in", 14, EndClass.LEFT, 3), 2);
    assertEquals(List.of(), StayingWeeks.rows(tally, SETTING));
    assertEquals(List.of(), GapShares.rows(tally, Map.of(), SETTING));
    List<StayingSummaryRow> rows =
        StayingSummaries.rows(tally, SETTING, new StayingHorizon.Longest(13, Map.of()));
    assertEquals(
        List.of(Measured.MEAN_WEEKS), rows.stream().map(StayingSummaryRow::measure).toList());
    assertEquals(9.5, rows.get(0).value(), 1e-12);
  }

  @Test
  void groupsAreThoseThatFirstStaysBeganIn() {
    tally.stays().count(new StayKey("evening", "g1", EndClass.LEFT, 3));
    tally.stays().count(new StayKey("evening", "g1", EndClass.LEFT, 9));
    tally.stays().count(new StayKey("evening", "g2", EndClass.CENSORED, 9));
    tally.stays().count(new StayKey("course", "g3", EndClass.PLANNED, 49));
    assertEquals(Map.of("evening", 2, "course", 1), tally.groups());
  }
}

package cairn.analysis.question.staying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.analysis.question.staying.StayingTally.EndKey;
import cairn.analysis.question.staying.StayingTally.StayKey;
import cairn.analysis.table.Tally;
import cairn.ingest.model.EndClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StayingWeeksTest {
  private static final double LEVEL = 0.95;

  private final StayingTally tally = Tally.empty(StayingTally.class);

  private void end(String type, EndClass end, int days, long n) {
    tally.ends().add(new EndKey(type, end, days), n);
  }

  @Test
  void everyWeekAddsUpToEverybody() {
    end("psychoeducation", EndClass.LEFT, 10, 4);
    end("psychoeducation", EndClass.PLANNED, 49, 5);
    end("psychoeducation", EndClass.COMPETING, 20, 1);
    end("psychoeducation", EndClass.CENSORED, 30, 2);
    List<StayingRow> rows = StayingWeeks.rows(tally, LEVEL);
    assertEquals(8, rows.size(), "weeks 0 to 7");
    rows.forEach(row -> assertEquals(12, row.people().all()));
    StayingRow last = rows.get(7);
    assertEquals(new StayingRow.People(0, 4, 5, 1, 2), last.people());
    assertEquals(8.0 / 12, last.curve().survival(), 1e-12);
    assertEquals(4.0 / 12, last.ends().shareStopped(), 1e-12);
  }

  private StayingSummaryRow summary(Measured measured) {
    return StayingSummaries.rows(tally, LEVEL).stream()
        .filter(row -> row.measure() == measured)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMedianThatIsNotReachedSaysSo() {
    end("drop_in", EndClass.LEFT, 10, 1);
    end("drop_in", EndClass.CENSORED, 400, 9);
    StayingSummaryRow median = summary(Measured.MEDIAN_WEEKS);
    assertNull(median.value());
    assertEquals("not_reached", median.note());
    assertEquals(0.9, summary(Measured.AT_WEEK_52).value(), 1e-12);
  }

  @Test
  void aWeekThatNobodyWasSeenForHasNoShare() {
    end("drop_in", EndClass.CENSORED, 50, 9);
    StayingSummaryRow late = summary(Measured.AT_WEEK_8);
    assertNull(late.value());
    assertNull(late.limits().lower());
    assertEquals("not_observed_that_long", late.note());
    assertEquals(1, summary(Measured.AT_WEEK_4).value());
  }

  @Test
  void groupsAreThoseThatFirstStaysBeganIn() {
    tally.stays().count(new StayKey("drop_in", "g1", EndClass.LEFT, 3));
    tally.stays().count(new StayKey("drop_in", "g1", EndClass.LEFT, 9));
    tally.stays().count(new StayKey("drop_in", "g2", EndClass.CENSORED, 9));
    tally.stays().count(new StayKey("course", "g3", EndClass.PLANNED, 49));
    assertEquals(Map.of("drop_in", 2, "course", 1), tally.groups());
  }
}

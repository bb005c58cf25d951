package cairn.analysis.question.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.question.people.PeopleTally.CheckKey;
import cairn.analysis.question.people.QualityRow.Result;
import cairn.analysis.table.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QualityCountsTest {
  private final Counts<CheckKey> counts = new Counts<>();

  private QualityRow row(QualityCheck check) {
    return QualityCounts.rows(counts).get(check.ordinal());
  }

  @Test
  void everyCheckHasItsRowInOrder() {
    assertEquals(
        List.of(QualityCheck.values()),
        QualityCounts.rows(counts).stream().map(QualityRow::check).toList());
  }

  @Test
  void aCheckWithoutRecordsIsForInformation() {
    QualityRow row = row(QualityCheck.GOALS_REVIEWED);
    assertEquals(Result.FOR_INFORMATION, row.result());
    assertNull(row.share());
  }

  @Test
  void whatIsAimedAtIsMetJustMissedOrMissed() {
    counts.add(new CheckKey(QualityCheck.GOALS_REVIEWED), 80, 100);
    counts.add(new CheckKey(QualityCheck.WEEKS_REPORTED), 78, 100);
    counts.add(new CheckKey(QualityCheck.USE_AT_START), 82, 100);
    counts.add(new CheckKey(QualityCheck.SECOND_STAGE), 1, 100);
    assertEquals(Result.MET, row(QualityCheck.GOALS_REVIEWED).result());
    assertEquals(Result.JUST_BELOW, row(QualityCheck.WEEKS_REPORTED).result());
    assertEquals(Result.BELOW, row(QualityCheck.USE_AT_START).result());
    assertEquals(Result.FOR_INFORMATION, row(QualityCheck.SECOND_STAGE).result());
    assertEquals(0.82, row(QualityCheck.USE_AT_START).share(), 1e-12);
  }
}

package cairn.analysis.question.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.history.Histories;
import cairn.analysis.question.Setting;
import cairn.analysis.question.people.PeopleTally.CheckKey;
import cairn.analysis.question.people.QualityRow.Result;
import cairn.analysis.table.Counts;
import cairn.ingest.contract.Contract;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
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

  /** Weeks reported of those asked for, of somebody who reports the first four weeks. */
  private static List<Long> weeks(int... attended) {
    Histories program = new Histories().weekly("g1", "ongoing_support", "2026-01-05", 40);
    Histories.Person ann =
        program
            .person("ann")
            .mostProblematic("alcohol")
            .joins("g1", "2026-01-05")
            .attends("g1", attended)
            .reports("alcohol", "2026-01-05", "2026-01-11", 0)
            .reports("alcohol", "2026-01-12", "2026-01-18", 0)
            .reports("alcohol", "2026-01-19", "2026-01-25", 0)
            .reports("alcohol", "2026-01-26", "2026-02-01", 0);
    AnalysisRequest request =
        new AnalysisRequest(
            YearMonth.of(2026, 12), Contract.load(Histories.CATALOGUES), null, null, true);
    Counts<CheckKey> counts = new Counts<>();
    new QualityCounts(Setting.of(request, program.meetings()), counts)
        .count(request.judge(program.meetings()).judged(ann.history()));
    long[] n = counts.get(new CheckKey(QualityCheck.WEEKS_REPORTED), 2);
    return List.of(n[0], n[1]);
  }

  @Test
  void aReportIsAskedForInCareAndUpToThePrimaryMilestone() {
    assertEquals(List.of(4L, 13L), weeks(1, 2, 3), "left, and followed for 13 weeks");
    int[] longer = IntStream.rangeClosed(1, 20).toArray();
    assertEquals(List.of(4L, 20L), weeks(longer), "in care for 20 weeks");
  }
}

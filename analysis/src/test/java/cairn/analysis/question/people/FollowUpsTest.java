package cairn.analysis.question.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.history.Histories;
import cairn.analysis.question.Setting;
import cairn.analysis.question.people.PeopleTally.FollowUpKey;
import cairn.analysis.table.Counts;
import cairn.ingest.contract.Contract;
import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Stage;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The usual follow-up is 26 weeks after the start, 30 days either way: 6 June to 5 August here. */
final class FollowUpsTest {
  private static final double LEVEL = 0.95;

  private final Histories program =
      new Histories().weekly("g1", "ongoing_support", "2026-01-05", 40);
  private final Counts<FollowUpKey> tally = new Counts<>();

  private Histories.Person starting(String id) {
    return program.person(id).joins("g1", "2026-01-05").attends("g1", 1);
  }

  private void count(YearMonth month, Histories.Person person) {
    AnalysisRequest request =
        new AnalysisRequest(month, Contract.load(Histories.CATALOGUES), null, null, true);
    FollowUps.count(
        request.judge(program.meetings()).judged(person.history()),
        Setting.of(request, program.meetings()),
        tally);
  }

  private void count(Histories.Person person) {
    count(YearMonth.of(2026, 8), person);
  }

  private FollowUpRow row(FollowUpKind kind) {
    return FollowUps.rows(tally, LEVEL).get(kind.ordinal());
  }

  private static List<Long> numbers(FollowUpRow row) {
    return List.of(row.reached(), row.due(), row.notYet(), row.died(), row.notAskedBefore());
  }

  @Test
  void whoSaysSomethingOnOneOfItsDaysIsReached() {
    count(starting("a1").reports("alcohol", "2026-05-30", "2026-06-05", 0));
    count(starting("a2").reports("alcohol", "2026-05-31", "2026-06-06", 0));
    count(starting("a3").reports("alcohol", "2026-07-30", "2026-08-05", 3));
    count(starting("a4").reports("alcohol", "2026-07-31", "2026-08-06", 3));
    FollowUpRow any = row(FollowUpKind.ANY);
    assertEquals(List.of(2L, 4L, 0L, 0L, 0L), numbers(any));
    assertEquals(0.5, any.share().share(), 1e-12);
    assertEquals(0.150, any.share().limits().lower(), 5e-4, "Wilson");
    assertEquals(0.850, any.share().limits().upper(), 5e-4, "Wilson");
    assertEquals(2, FollowUps.reached(tally)[0]);
    assertEquals(4, FollowUps.reached(tally)[1]);
  }

  @Test
  void aKindIsDueWhereItWasAskedBefore() {
    count(
        starting("a1")
            .reports("alcohol", "2026-01-05", "2026-01-11", 1)
            .reports("alcohol", "2026-07-01", "2026-07-07", 1));
    count(
        starting("a2")
            .reports("alcohol", "2026-01-05", "2026-01-11", 1)
            .stage("alcohol", "clinician", "2026-01-12", Stage.ACTION));
    count(starting("a3").stage("alcohol", "clinician", "2026-07-01", Stage.ACTION));
    assertEquals(List.of(2L, 3L, 0L, 0L, 0L), numbers(row(FollowUpKind.ANY)));
    assertEquals(List.of(1L, 2L, 0L, 0L, 1L), numbers(row(FollowUpKind.USE_REPORTS)));
    assertEquals(List.of(0L, 1L, 0L, 0L, 2L), numbers(row(FollowUpKind.STAGES)));
    FollowUpRow measures = row(FollowUpKind.MEASURES);
    assertEquals(List.of(0L, 0L, 0L, 0L, 3L), numbers(measures));
    assertNull(measures.share().share(), "nobody is due, so there is no share");
  }

  @Test
  void aTestReachesNobody() {
    count(starting("a1").tests("alcohol", "2026-07-01", DrugTestResult.NEGATIVE));
    assertEquals(List.of(0L, 1L, 0L, 0L, 0L), numbers(row(FollowUpKind.ANY)));
  }

  @Test
  void whoseDaysAreNotOverIsNotYetDueAlsoWhenReached() {
    Histories.Person early = starting("a1").reports("alcohol", "2026-06-01", "2026-06-07", 0);
    count(YearMonth.of(2026, 7), early);
    assertEquals(List.of(0L, 0L, 1L, 0L, 0L), numbers(row(FollowUpKind.ANY)));
    count(YearMonth.of(2026, 8), early);
    assertEquals(List.of(1L, 1L, 1L, 0L, 0L), numbers(row(FollowUpKind.ANY)));
  }

  @Test
  void theDeadAreNotDueUnlessTheyWereReached() {
    count(starting("a1").leaves("g1", "2026-03-01", "died"));
    count(
        starting("a2")
            .leaves("g1", "2026-07-20", "died")
            .reports("alcohol", "2026-07-01", "2026-07-07", 0));
    count(starting("a3").leaves("g1", "2026-03-01", "moved_away"));
    assertEquals(List.of(1L, 2L, 0L, 1L, 0L), numbers(row(FollowUpKind.ANY)));
  }

  @Test
  void theDeadAreNotDueAlsoWhereNobodyKnowsTheDay() {
    count(starting("a1").leaves("g1", null, "died"));
    assertEquals(List.of(0L, 0L, 0L, 1L, 0L), numbers(row(FollowUpKind.ANY)));
  }

  @Test
  void nobodyIsDueWhoNeverStarted() {
    count(program.person("a1").joins("g1", "2026-01-05").absent("g1", 1));
    assertEquals(List.of(), FollowUps.rows(tally, LEVEL));
  }
}

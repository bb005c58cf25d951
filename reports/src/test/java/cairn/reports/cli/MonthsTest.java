package cairn.reports.cli;

import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.month.StayEndRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.people.PeopleRow.Step;
import cairn.analysis.question.people.QualityCheck;
import cairn.analysis.question.people.QualityRow;
import cairn.analysis.table.Counts;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.part.PartReader;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Earlier months are told by the run of this one as their own runs tell them. */
final class MonthsTest {
  private static final SmallProgram PROGRAM = SmallProgram.of(5).ofSize(60, 9);

  @TempDir private static Path folder;

  @BeforeAll
  static void threeMonthsAreAnalysed() throws IOException {
    PROGRAM.write(folder.resolve("delivery"));
    String store = folder.resolve("store").toString();
    run("ingest", "--in", folder.resolve("delivery").toString(), "--store", store);
    for (int back = 0; back < 3; back++) {
      run("analyze", "--month", PROGRAM.month().minusMonths(back).toString(), "--store", store);
    }
  }

  private static void run(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.add("--quiet");
    Ran ran = Ran.cairn(words.toArray(String[]::new));
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
  }

  private static <T extends Record> List<T> rows(RecordTable<T> table, YearMonth month) {
    List<T> rows = new ArrayList<>();
    try (PartReader reader =
        Store.at(folder.resolve("store"))
            .get(Place.results(month))
            .parts()
            .reader(table.table(), 0)) {
      reader.forEachRemaining(row -> rows.add(table.record(row)));
    }
    return rows;
  }

  /** Reports that came late are known today and were not then, as is who had stopped. */
  private static MonthRow withoutReports(MonthRow row) {
    return like(row).with(MonthRow::weeks, madeUp(MonthRow.Weeks.class)).made();
  }

  @Test
  void anEarlierMonthReadsAsItsOwnRunReadsIt() {
    List<MonthRow> now = rows(MonthRow.TABLE, PROGRAM.month());
    List<StayEndRow> ends = rows(StayEndRow.TABLE, PROGRAM.month());
    for (int back = 1; back < 3; back++) {
      YearMonth earlier = PROGRAM.month().minusMonths(back);
      List<MonthRow> own = rows(MonthRow.TABLE, earlier);
      assertTrue(own.stream().anyMatch(row -> row.stillComing() > 0), "nobody came");
      for (MonthRow row : own) {
        MonthRow same =
            now.stream()
                .filter(r -> r.groupType().equals(row.groupType()))
                .filter(r -> r.month().equals(row.month()))
                .findFirst()
                .orElseThrow();
        assertEquals(withoutReports(row), withoutReports(same));
        // Today it is known who had stopped coming by then: their weeks are asked for no longer.
        assertTrue(same.weeks().weeksDue() <= row.weeks().weeksDue(), "a week more was due");
        assertTrue(same.weeks().weeksReported() <= same.weeks().weeksDue(), "more than due");
      }
      assertEquals(
          rows(StayEndRow.TABLE, earlier),
          ends.stream().filter(r -> r.month().compareTo(earlier.toString()) <= 0).toList());
    }
  }

  @Test
  void theLastMonthIsTheMonthReportedAndWeeksAddUp() {
    YearMonth month = PROGRAM.month();
    List<MonthRow> all =
        rows(MonthRow.TABLE, month).stream()
            .filter(row -> row.groupType().equals(Counts.ALL))
            .toList();
    MonthRow last = all.get(all.size() - 1);
    assertEquals(month.toString(), last.month());
    assertEquals(step(month, Step.ATTENDED_THIS_MONTH), last.people());
    assertEquals(step(month, Step.NEW_THIS_MONTH), last.started());
    QualityRow weeks = rows(QualityRow.TABLE, month).get(QualityCheck.WEEKS_REPORTED.ordinal());
    assertEquals(weeks.of(), all.stream().mapToLong(r -> r.weeks().weeksDue()).sum());
    assertEquals(weeks.n(), all.stream().mapToLong(r -> r.weeks().weeksReported()).sum());
  }

  private static long step(YearMonth month, Step step) {
    return rows(PeopleRow.TABLE, month).stream()
        .filter(row -> row.groupType().equals(Counts.ALL) && row.is(step))
        .mapToLong(PeopleRow::n)
        .sum();
  }
}

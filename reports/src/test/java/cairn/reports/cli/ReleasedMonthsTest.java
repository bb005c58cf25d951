package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Months run as they happen, with late and corrected rows, each released to all audiences in turn,
 * and then all that funders were ever given attacked together: four months by the build, the
 * clinic's eighteen with {@code -Dcairn.releasedMonths=18}, those of another made-up program with
 * {@code -Dcairn.releasedProgram=DIR}.
 */
final class ReleasedMonthsTest {
  private static final Path PROGRAM =
      Path.of(
          System.getProperty(
              "cairn.releasedProgram", System.getProperty("cairn.sampleData") + "/clinic"));
  private static final YearMonth LAST = YearMonth.of(2026, 10);
  private static final int USUAL = 4;
  private static final int MONTHS = Integer.getInteger("cairn.releasedMonths", USUAL);
  private static final int OWN_KIND_FROM = 30;

  @TempDir private Path folder;

  private Path store() {
    return folder.resolve("store");
  }

  private void run(String command, Path in, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(command, "--in", in.toString(), "--store", store().toString(), "--quiet"));
    words.addAll(List.of(more));
    Ran ran = Ran.cairn(words.toArray(String[]::new));
    assertEquals(ExitCode.DONE, ran.exit(), in.getFileName() + ": " + ran.err());
  }

  /** What came before the first month released is on file when the store begins. */
  private List<YearMonth> released() throws IOException {
    DeliveredMonths deliveries = DeliveredMonths.of(PROGRAM);
    YearMonth first = LAST.minusMonths(MONTHS - 1L);
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = YearMonth.of(2025, 5);
        !month.isAfter(LAST);
        month = month.plusMonths(1)) {
      Path in = folder.resolve("in").resolve(month.toString());
      deliveries.write(in, month);
      if (month.isBefore(first)) {
        run("ingest", in);
      } else {
        run("monthly", in, "--audience", "all");
        months.add(month);
      }
    }
    return months;
  }

  @Test
  void nobodyIsFoundInAllThatWasEverReleased() throws IOException {
    List<YearMonth> months = released();
    ReleasedNumbers numbers = ReleasedNumbers.of(store(), months);
    ReleasedNumbers.Found found = numbers.attacked();
    String told = found + told(numbers);
    if (MONTHS > USUAL) {
      System.out.println(told);
    }
    assertTrue(found.small() > 0 && found.smallDifferences() > 0, told);
    assertEquals(0, found.exact(), told);
    assertEquals(0, found.pinned(), told);
    assertEquals(0, found.raised(), told);
    assertEquals(0, found.differences(), told);
    numbers
        .hiddenByPeriod()
        .forEach((period, hidden) -> assertTrue(3 * hidden[0] <= hidden[1], period + told));
    if (System.getProperty("cairn.releasedProgram") == null) {
      eachQuarterTellsOfKinds(numbers, months);
    }
    assertEquals(
        ExitCode.DONE, Ran.cairn("audit", "--store", store().toString()).exit(), "cairn audit");
  }

  /** Of two at least, and of each that has many people; smaller programs may be too small. */
  private void eachQuarterTellsOfKinds(ReleasedNumbers numbers, List<YearMonth> months) {
    ReleasedNumbers.kindsFrom(OWN_KIND_FROM, store(), months)
        .forEach(
            (quarter, large) -> {
              Set<String> shown = numbers.kinds().getOrDefault(quarter, Set.of());
              assertTrue(shown.size() > 1, quarter + " tells of " + shown);
              assertTrue(shown.containsAll(large), quarter + " tells of " + shown);
            });
  }

  private static String told(ReleasedNumbers numbers) {
    StringBuilder told = new StringBuilder("; hidden of those above 0:");
    numbers
        .hiddenByPeriod()
        .forEach((period, n) -> told.append(" " + period + " " + n[0] + "/" + n[1]));
    return told.toString();
  }
}

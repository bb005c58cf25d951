package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Months run as they happen, each released to funders in turn, and then all that was ever released
 * attacked together: five months by the build, eighteen of the clinic with {@code
 * -Dcairn.releasedMonths=18}.
 */
final class ReleasedMonthsTest {
  private static final Path CLINIC = Path.of(System.getProperty("cairn.sampleData"), "clinic");
  private static final YearMonth LAST = YearMonth.of(2026, 10);
  private static final int MONTHS = Integer.getInteger("cairn.releasedMonths", 4);

  @TempDir private Path folder;

  private void month(YearMonth month) {
    List<String> words =
        List.of(
            "monthly",
            "--in",
            folder.resolve("in").resolve(month.toString()).toString(),
            "--store",
            folder.resolve("store").toString(),
            "--audience",
            "funder",
            "--quiet");
    Ran ran = Ran.cairn(words.toArray(String[]::new));
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
  }

  @Test
  void nobodyIsFoundInAllThatWasEverReleased() throws IOException {
    DeliveredMonths deliveries = DeliveredMonths.of(CLINIC);
    // The first delivery holds all that came before: a store that starts with a history.
    YearMonth first = LAST.minusMonths(MONTHS - 1L);
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = YearMonth.of(2025, 5);
        !month.isAfter(LAST);
        month = month.plusMonths(1)) {
      Path in = folder.resolve("in").resolve(month.toString());
      deliveries.write(in, month);
      if (month.isBefore(first)) {
        Ran ran =
            Ran.cairn(
                "ingest",
                "--in",
                in.toString(),
                "--store",
                folder.resolve("store").toString(),
                "--quiet");
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
      } else {
        month(month);
        months.add(month);
      }
    }
    ReleasedNumbers numbers = ReleasedNumbers.of(folder.resolve("store"), months);
    ReleasedNumbers.Found found = numbers.attacked();
    System.out.println(found);
    numbers
        .hiddenByMonth()
        .forEach(
            (month, share) ->
                System.out.println(month + " " + share[0] + " of " + share[1] + " hidden"));
    assertEquals(0, found.exact());
    assertEquals(0, found.pinned());
    assertEquals(0, found.differences());
    numbers
        .hiddenByMonth()
        .forEach((month, hidden) -> assertTrue(3 * hidden[0] <= hidden[1], month + ""));
  }
}

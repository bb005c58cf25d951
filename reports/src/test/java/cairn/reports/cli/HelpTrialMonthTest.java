package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The HELP trial half a year after the start: answers about thirty days, counted by hand. Nothing
 * that was asked later than the month reaches back into that week.
 */
final class HelpTrialMonthTest {
  private static final int WEEK_26 = 182;
  private static final int ASKED = 30;

  @TempDir private Path folder;
  private MappedSource help;

  /** How an answer of the month before an interview bears on a window. */
  private record Answer(int from, int used) {
    int inside(int window) {
      return Math.max(0, Math.min(from + ASKED, WEEK_26) - Math.max(from, WEEK_26 - window));
    }

    /** Days of use that must lie inside, wherever they lie. */
    int least(int window) {
      return Math.max(0, used - (ASKED - inside(window)));
    }
  }

  private List<Answer> answers(String column) throws IOException {
    List<String> lines = Files.readAllLines(help.sources().resolve("HELPfull_long.csv"));
    List<String> header = List.of(lines.get(0).split(","));
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> !cells[header.indexOf(column)].isEmpty())
        .map(
            cells -> {
              String since = cells[header.indexOf("DAYS_SINCE_BL")];
              int day = since.isEmpty() ? 0 : Integer.parseInt(since);
              return new Answer(day - ASKED, Integer.parseInt(cells[header.indexOf(column)]));
            })
        .toList();
  }

  /** Counts by hand: interviews are so far apart that no two answers meet in one window. */
  private String byHand(String column, int window) throws IOException {
    long none = 0;
    long some = 0;
    long open = 0;
    for (Answer answer : answers(column)) {
      if (answer.inside(window) > 0 && answer.used() > 0) {
        some += answer.least(window) > 0 ? 1 : 0;
        open += answer.least(window) > 0 ? 0 : 1;
      } else if (answer.inside(window) * 7 >= window * 5) {
        none++;
      }
    }
    long all = none + some + open;
    assertTrue(open > 0, "some answers leave it open");
    return "470,"
        + all
        + ","
        + none
        + ","
        + open
        + ",,"
        + (double) none / all
        + ","
        + (double) (none + open) / all;
  }

  @Test
  void theShareWithoutUseIsARangeOverEverybodyWhoSaidSomething() throws IOException {
    help = MappedSource.real("help", "HELPfull_long.csv", folder);
    help.analyzed("2000-07");
    assertEquals(
        List.of("470"), help.rows("SELECT count(*) FROM subjects WHERE start_on = '2000-01-01'"));
    assertEquals(List.of("0"), help.rows("SELECT sum(visits)::INT FROM months"));
    for (int window : new int[] {7, 28, 30}) {
      assertEquals(
          List.of(byHand("H1_30", window)), help.outcome("ABS-1-" + window, "alcohol", "week_26"));
      assertEquals(
          List.of(byHand("H8_30", window)), help.outcome("ABS-1-" + window, "cocaine", "week_26"));
    }
    assertEquals(
        List.of("131,71,51"),
        help.rows(
            "SELECT evaluable, achieved, unplaced FROM outcomes WHERE view = 'first' AND group_type"
                + " = 'all' AND missing_rule = 'observed' AND problem = 'alcohol' AND milestone ="
                + " 'week_26' AND definition = 'ABS-1-7'"),
        "71 of the 80 who can be told would be a share of those who can only be right");
  }
}

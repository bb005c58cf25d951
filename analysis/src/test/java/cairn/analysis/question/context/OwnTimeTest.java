package cairn.analysis.question.context;

import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.context.WayOfLiving;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.history.Made;
import cairn.analysis.person.report.Families;
import cairn.analysis.question.context.ContextTally.LivingKey;
import cairn.analysis.question.context.ContextTally.WithinKey;
import cairn.analysis.question.context.UseByLivingRow.Stretch;
import cairn.analysis.question.context.WithinPersonRow.Looked;
import cairn.analysis.table.Tally;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person's weeks, by how they lived and by the time since the start. */
final class OwnTimeTest {
  private final ContextTally tally = Tally.empty(ContextTally.class);

  private static Circumstance lives(String on, String housing, String employment) {
    return Made.of(
        Circumstance.class,
        Map.of(
            "client_id", "ann", "recorded_on", on, "housing", housing, "employment", employment));
  }

  /**
   * In a shelter without work and 4 days of use a week, from week 11 on housed, at work, with 1.
   */
  private void count() {
    Histories.Person ann = new Histories().person("ann");
    for (int week = 0; week < 16; week++) {
      String from = day("2026-01-05").plusDays(7L * week).toString();
      String until = day("2026-01-11").plusDays(7L * week).toString();
      ann.reports("alcohol", from, until, week < 10 ? 4 : 1);
    }
    ClientHistory history = ann.history();
    ClientHistory living =
        new ClientHistory(
            history.client(),
            history.inGroups(),
            history.onGoals(),
            history.reports(),
            new ClientHistory.Living(
                List.of(
                    lives("2026-01-05", "shelter", "unemployed"),
                    lives("2026-03-16", "housed", "part_time")),
                List.of(),
                List.of()));
    new OwnTime(WordRule.usual(), Families.none())
        .count(living, Period.inclusive(day("2026-01-05"), day("2026-04-26")), tally);
  }

  private long[] weeks(WayOfLiving way, YesNo so, Stretch stretch) {
    long[] numbers = tally.living().get(new LivingKey(way, so, stretch), 4);
    return new long[] {numbers[0], numbers[2], numbers[3]};
  }

  @Test
  void everyWeekCountsInItsStretchAndInAll() {
    count();
    for (WayOfLiving way : WayOfLiving.values()) {
      assertArrayEquals(new long[] {10, 40, 70}, weeks(way, YesNo.NO, Stretch.WEEKS_1_13));
      assertArrayEquals(new long[] {3, 3, 21}, weeks(way, YesNo.YES, Stretch.WEEKS_1_13));
      assertArrayEquals(new long[] {3, 3, 21}, weeks(way, YesNo.YES, Stretch.WEEKS_14_26));
      assertArrayEquals(new long[] {6, 6, 42}, weeks(way, YesNo.YES, Stretch.ALL));
      assertArrayEquals(new long[] {0, 0, 0}, weeks(way, YesNo.NO, Stretch.WEEKS_14_26));
    }
  }

  @Test
  void aPersonGoesOneWay() {
    count();
    for (String subject : List.of("housed", "employed")) {
      WithinKey key = new WithinKey(Looked.LIVING_AND_USE, subject);
      assertArrayEquals(new long[] {1, 0, 0}, tally.within().people().get(key, 3), subject);
    }
  }
}

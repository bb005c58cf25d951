package cairn.analysis.question.context;

import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.context.FeelingWeeks;
import cairn.analysis.person.context.LeadSubstance;
import cairn.analysis.person.context.LivingWeeks;
import cairn.analysis.person.context.Occasion;
import cairn.analysis.person.context.TopicReviews;
import cairn.analysis.person.context.UseWeek;
import cairn.analysis.person.context.WayOfLiving;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.report.Families;
import cairn.analysis.question.context.ContextTally.LivingKey;
import cairn.analysis.question.context.ContextTally.WithinKey;
import cairn.analysis.question.context.UseByLivingRow.Stretch;
import cairn.analysis.question.context.WithinPersonRow.Looked;
import cairn.analysis.statistic.change.WithinPerson;
import cairn.analysis.statistic.proportion.RatioOfTotals;
import cairn.ingest.model.Period;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Counts a person's own weeks and sessions: feelings, topics and ways of living against what
 * followed.
 *
 * @param rule which days make a week
 * @param families which substances count for which class
 */
record OwnTime(WordRule rule, Families families) {

  /**
   * Counts a person.
   *
   * @param span from the first session to the last day known
   */
  void count(ClientHistory history, Period span, ContextTally tally) {
    UseCalendar calendar = LeadSubstance.calendar(history, span, rule, families);
    if (calendar != null) {
      add(tally, Looked.FEELING_THEN_USE, FeelingWeeks.of(history.attended(), calendar));
      for (WayOfLiving way : WayOfLiving.values()) {
        List<LivingWeeks> weeks = LivingWeeks.of(history.circumstances(), way, calendar, span);
        add(tally, Looked.LIVING_AND_USE, weeks.stream().map(week -> occasion(week, way)).toList());
        living(tally, way, weeks);
      }
    }
    add(tally, Looked.TOPIC_THEN_GOAL, TopicReviews.of(history));
  }

  private static Occasion occasion(LivingWeeks week, WayOfLiving way) {
    SortedSet<String> present = new TreeSet<>(week.so() ? List.of(way.key()) : List.of());
    return new Occasion(present, week.use().share());
  }

  private static void living(ContextTally tally, WayOfLiving way, List<LivingWeeks> weeks) {
    for (boolean so : List.of(true, false)) {
      for (Stretch stretch : Stretch.values()) {
        long[] numbers =
            numbers(
                weeks.stream()
                    .filter(week -> week.so() == so)
                    .filter(week -> stretch == Stretch.ALL || Stretch.of(week.number()) == stretch)
                    .map(LivingWeeks::use)
                    .toList());
        if (numbers[0] > 0) {
          tally.living().add(new LivingKey(way, YesNo.of(so), stretch), numbers);
        }
      }
    }
  }

  /** How many weeks a person has, and their sums. */
  private static long[] numbers(List<UseWeek> weeks) {
    long used = weeks.stream().mapToLong(UseWeek::used).sum();
    long observed = weeks.stream().mapToLong(UseWeek::observed).sum();
    long[] sums = RatioOfTotals.ofPerson(used, observed).numbers();
    long[] numbers = new long[1 + sums.length];
    numbers[0] = weeks.size();
    System.arraycopy(sums, 0, numbers, 1, sums.length);
    return numbers;
  }

  private static long one(boolean so) {
    return so ? 1 : 0;
  }

  private static void add(ContextTally tally, Looked question, List<Occasion> occasions) {
    Occasion.compare(occasions)
        .forEach(
            (subject, person) -> {
              if (!person.equals(WithinPerson.NOBODY)) {
                WithinKey key = new WithinKey(question, subject);
                tally.within().sums().add(key, person.numbers());
                long otherwise = person.sums().product();
                tally
                    .within()
                    .people()
                    .add(key, one(otherwise < 0), one(otherwise == 0), one(otherwise > 0));
              }
            });
  }
}

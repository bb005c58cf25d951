package cairn.reports.release;

import cairn.analysis.question.period.PeriodCategory;
import cairn.analysis.question.period.PeriodMeasure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of people shown of a quarter's months whose people all came in the quarter: what is left
 * of the quarter without them is people too, printed nowhere.
 *
 * @param parts sums of people of whom each came in the quarter and none counts twice
 * @param most the most people the quarter can have, by its months
 */
record NestedTotals(List<Long> parts, long most) {
  private static final long MANY = 1L << 40;

  /** One month: who came, and of those who started in it; null where not shown. */
  record MonthTotals(@Nullable Long came, @Nullable Long started) {
    static MonthTotals of(Release release) {
      Release.ReleasedPeriod month = release.periods().get(0);
      return of(month);
    }

    static MonthTotals of(Release.ReleasedPeriod month) {
      return new MonthTotals(
          month.kinds().get(0).people(),
          month.shown(PeriodMeasure.CAME.key(), PeriodCategory.STARTED.key()));
    }
  }

  /**
   * The sums of a quarter whose months were released, the last one as it is about to be.
   *
   * @param months in order; whoever started in a later one did not come in an earlier one
   */
  static NestedTotals of(List<MonthTotals> months) {
    List<Long> parts = new ArrayList<>();
    for (int came = -1; came < months.size(); came++) {
      Long first = came < 0 ? Long.valueOf(0) : months.get(came).came();
      if (first == null) {
        continue;
      }
      List<Long> sums = new ArrayList<>(List.of(first));
      for (int later = came + 1; later < months.size(); later++) {
        Long started = months.get(later).started();
        if (started != null) {
          for (long sum : List.copyOf(sums)) {
            sums.add(sum + started);
          }
        }
      }
      parts.addAll(sums);
    }
    parts.removeIf(sum -> sum == 0);
    boolean allKnown =
        months.size() == 3 && months.stream().allMatch(month -> month.came() != null);
    long most =
        allKnown
            ? months.stream().mapToLong(m -> Optional.ofNullable(m.came()).orElse(0L)).sum()
            : MANY;
    return new NestedTotals(List.copyOf(parts), most);
  }

  /** The months of the quarter that a month ends, itself left out. */
  static List<YearMonth> monthsBefore(YearMonth last) {
    return List.of(last.minusMonths(2), last.minusMonths(1));
  }
}

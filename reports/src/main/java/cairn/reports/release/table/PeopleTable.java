package cairn.reports.release.table;

import cairn.analysis.question.period.PeriodMeasure;
import java.util.List;

/**
 * Numbers of people of one period by one measure, before anything is hidden.
 *
 * @param measure the measure
 * @param level the level of its detail, 0 for the finest
 * @param bins the bins of that level
 * @param people for each row a number for each bin
 */
public record PeopleTable(PeriodMeasure measure, int level, List<Bin> bins, long[][] people) {
  /** How many rows. */
  public int rows() {
    return people.length;
  }

  /** How many people a row has. */
  public long total(int row) {
    long sum = 0;
    for (long n : people[row]) {
      sum += n;
    }
    return sum;
  }

  /** The most categories above 0 that a row has: the least its people can be. */
  public long above(int row) {
    long above = 0;
    for (long n : people[row]) {
      above += n > 0 ? 1 : 0;
    }
    return above;
  }
}

package cairn.analysis.question.period;

import static cairn.analysis.table.Counts.ALL;

import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import java.io.Serializable;

/**
 * People of the periods asked about.
 *
 * @param people by type of group, period, measure and category
 */
record PeriodTally(Counts<StandingKey> people) implements Tally {

  /** People who stand alike. */
  record StandingKey(
      String groupType, String period, PeriodMeasure measure, PeriodCategory category)
      implements Serializable {
    StandingKey ofAllTypes() {
      return new StandingKey(ALL, period, measure, category);
    }
  }
}

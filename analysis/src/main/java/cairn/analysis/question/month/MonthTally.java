package cairn.analysis.question.month;

import static cairn.analysis.table.Counts.ALL;

import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import cairn.ingest.model.EndClass;
import java.io.Serializable;

/**
 * What adds up month by month.
 *
 * @param visits times somebody attended, people who did
 * @param started people who started
 * @param stillComing people with a stay that went on at the month's end
 * @param weeks weeks due, of those with a report
 * @param ends stays that ended
 * @param known problems of use at the month's end: due, known, less, more; the same of people
 */
public record MonthTally(
    Counts<MonthKey> visits,
    Counts<MonthKey> started,
    Counts<MonthKey> stillComing,
    Counts<MonthKey> weeks,
    Counts<StayEndKey> ends,
    Counts<TypeOfStart> known)
    implements Tally {

  /** A month, as YYYY-MM. */
  public record MonthKey(String groupType, String month) implements Serializable {}

  /** Stays that ended alike in a month. */
  public record StayEndKey(String groupType, String month, EndClass end, String reason)
      implements Serializable {}

  /** A type of group, as that of the first session attended. */
  record TypeOfStart(String groupType) implements Serializable {
    TypeOfStart ofAllTypes() {
      return new TypeOfStart(ALL);
    }
  }
}

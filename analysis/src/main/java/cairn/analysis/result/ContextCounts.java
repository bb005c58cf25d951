package cairn.analysis.result;

import java.io.Serializable;
import java.util.List;

/**
 * What the tables of {@link ContextTables} are made of. All numbers are whole (days, billionths,
 * people) and add up over parts in any order.
 */
public final class ContextCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** (kind of record): people who have any. */
  public final Counts seen = new Counts();

  /** (question, subject): the sums of {@code WithinPerson}. */
  public final Counts within = new Counts();

  /** (side of living, so or not): weeks, then the sums of {@code RatioOfTotals} over days. */
  public final Counts levels = new Counts();

  /** (question, level, group type, end kind, days): people. */
  public final Counts stays = new Counts();

  /** (questionnaire, score in thousandths, end kind, days): people. */
  public final Counts alliance = new Counts();

  /** (group type, next): people, by their first stay in that type. */
  public final Counts moves = new Counts();

  /** (group type, care): people due, and of those who began. */
  public final Counts care = new Counts();

  /** (group type, milestone, part): the sums of {@code RatioOfTotals} over acts. */
  public final Counts acts = new Counts();

  /** (group type, direction, days): people, by their first goal about use. */
  public final Counts goalChanges = new Counts();

  private List<Counts> all() {
    return List.of(seen, within, levels, stays, alliance, moves, care, acts, goalChanges);
  }

  /** Adds all of the other's numbers. */
  public void merge(ContextCounts other) {
    List<Counts> mine = all();
    List<Counts> theirs = other.all();
    for (int i = 0; i < mine.size(); i++) {
      mine.get(i).merge(theirs.get(i));
    }
  }
}

package cairn.analysis.question.period;

import cairn.ingest.model.Keyed;
import java.util.List;

/** A way to part the people who came in a period: each of them is in one of its categories. */
public enum PeriodMeasure implements Keyed {
  /** Whether people started in it or came again; of a month only. */
  CAME(PeriodCategory.STARTED, PeriodCategory.AGAIN),
  /** Any positive change by the period's end. */
  CHANGE(PeriodCategory.YES, PeriodCategory.NO, PeriodCategory.OPEN, PeriodCategory.NOT_KNOWN),
  /** Any setback by the period's end. */
  SETBACK(PeriodCategory.YES, PeriodCategory.NO, PeriodCategory.OPEN, PeriodCategory.NOT_KNOWN),
  /** Own goals in force at the period's end. */
  OWN_GOAL(
      PeriodCategory.REACHED,
      PeriodCategory.NOT_REACHED,
      PeriodCategory.NONE_SET,
      PeriodCategory.NOT_KNOWN),
  /** Harms in reports whose last day is in the period. */
  HARM(PeriodCategory.YES, PeriodCategory.NO, PeriodCategory.NOTHING_REPORTED),
  /** Whether a stay goes on at the period's end. */
  STAYING(PeriodCategory.STILL_COMING, PeriodCategory.ENDED);

  private final List<PeriodCategory> categories;

  PeriodMeasure(PeriodCategory... categories) {
    this.categories = List.of(categories);
  }

  /** Its categories, in the order in which they are shown. */
  public List<PeriodCategory> categories() {
    return categories;
  }

  /** Whether it is asked of a quarter: starts of a quarter are the sum of its months'. */
  public boolean isOfQuarters() {
    return this != CAME;
  }
}

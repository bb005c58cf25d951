package cairn.reports.section;

import cairn.analysis.question.staying.StayingRow;

/**
 * Of how many people it is known for some time that they stayed: of a stay that ended on a day
 * which is not on file it is known for no time at all, and what is told of the others is not told
 * of it.
 */
public final class KnownStays {
  private KnownStays() {}

  /** Whether it is known of fewer than half of the people who ever came to a kind of group. */
  public static boolean areFew(ReportMaterial m, String groupType) {
    return m.rows(StayingRow.TABLE)
        .where(StayingRow::groupType, groupType)
        .where(StayingRow::week, 0L)
        .first()
        .filter(row -> 2 * row.people().followUpEnded() > row.people().all())
        .isPresent();
  }
}

package cairn.reports.section;

import cairn.analysis.question.staying.StayingRow;
import cairn.analysis.question.staying.StayingSummaryRow;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.analysis.table.Counts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Of how many people it is known for some time that they stayed: of a stay that ended on a day
 * which is not on file it is known for no time at all, and what is told of the others is not told
 * of it.
 */
public final class KnownStays {
  private static final List<Integer> WEEKS = List.of(26, 13, 8, 4);

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

  /**
   * The latest week by which somebody's staying is known, of all kinds of group; where nobody came
   * any more by then, the first by which nobody did, since later ones may not have come yet.
   */
  public static Optional<Integer> week(ReportMaterial m) {
    Optional<Integer> latest =
        WEEKS.stream().filter(w -> at(m, Counts.ALL, w).isPresent()).findFirst();
    return latest.filter(w -> isNobody(m, w)).isEmpty()
        ? latest
        : WEEKS.stream().filter(w -> isNobody(m, w)).min(Comparator.naturalOrder());
  }

  private static boolean isNobody(ReportMaterial m, int week) {
    return at(m, Counts.ALL, week)
        .filter(row -> Share.number(row.value()).orElse(1) == 0)
        .isPresent();
  }

  /**
   * The share of a kind of group that had not stopped by a week; empty where there is none, and
   * where of most people nobody knows how long they stayed.
   */
  public static Optional<StayingSummaryRow> at(ReportMaterial m, String groupType, int week) {
    if (areFew(m, groupType)) {
      return Optional.empty();
    }
    return m.rows(StayingSummaryRow.TABLE)
        .where(StayingSummaryRow::groupType, groupType)
        .where(StayingSummaryRow::measure, Measured.atWeek(week))
        .where(row -> Share.number(row.value()).isPresent())
        .first();
  }
}

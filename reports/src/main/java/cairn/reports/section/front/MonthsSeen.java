package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.reports.language.Language;
import cairn.reports.section.CameBy;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The months of a kind of group, the one reported last.
 *
 * @param rows up to 18 months, in order, none left out
 */
record MonthsSeen(List<MonthRow> rows) {
  static final int YEAR = 12;

  private static final int MOST = 18;

  static MonthsSeen of(ReportMaterial m, String groupType) {
    String last = m.now().month().toString();
    RowsOf<MonthRow> own =
        m.rows(MonthRow.TABLE)
            .where(MonthRow::groupType, groupType)
            .where(row -> row.month().compareTo(last) <= 0);
    int from = Math.max(0, own.list().size() - MOST);
    return new MonthsSeen(own.list().subList(from, own.list().size()));
  }

  /** The month so many months before the one reported; empty where the records begin later. */
  Optional<MonthRow> before(int months) {
    int at = rows.size() - 1 - months;
    return at < 0 ? Optional.empty() : Optional.of(rows.get(at));
  }

  /** The month reported. */
  Optional<MonthRow> now() {
    return before(0);
  }

  /** Whether the month, the one before or the one a year ago has a session without its count. */
  boolean isAnyPartly(CameBy by) {
    return Stream.of(0, 1, YEAR)
        .flatMap(months -> before(months).stream())
        .anyMatch(row -> !by.isWhole(row));
  }

  /** Whether sessions are on record, and none of the month reported. */
  boolean isWithoutSession() {
    return now().filter(row -> row.sessionsHeld() == 0).isPresent()
        && rows.stream().anyMatch(row -> row.sessionsHeld() > 0);
  }

  /** How a number stands to an earlier one, for a message: more, fewer, same, or nobody again. */
  static String against(long now, long before) {
    return now > before ? "more" : now < before ? "fewer" : now == 0 ? "nobody" : "same";
  }

  /** {@code September}: a month's name alone, for one of the last twelve. */
  static String name(String month, Language language) {
    return language.monthName(YearMonth.parse(month));
  }
}

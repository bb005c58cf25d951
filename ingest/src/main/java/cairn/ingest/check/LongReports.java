package cairn.ingest.check;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts the reports of use that tell of more than a week at once, with use on some of the days.
 * They are sound, and leave open on which days it was: somebody who plans a study should know.
 */
final class LongReports {
  private static final String TABLE = "use_reports";
  private static final int WEEK = 7;

  private final boolean isAsked;
  private final int from;
  private final int until;
  private final int used;
  private long reports;
  private long coarse;
  private long line;

  LongReports(Table table) {
    isAsked = table.name().equals(TABLE);
    from = isAsked ? table.indexOf("from_on") : -1;
    until = isAsked ? table.indexOf("until_on") : -1;
    used = isAsked ? table.indexOf("days_used") : -1;
  }

  void count(long at, Row row) {
    if (!isAsked || row.isEmpty(used)) {
      return;
    }
    LocalDate first = row.date(from);
    LocalDate last = row.date(until);
    long days = first == null || last == null ? 0 : ChronoUnit.DAYS.between(first, last) + 1;
    double daysUsed = row.value(used) instanceof Number number ? number.doubleValue() : 0;
    reports++;
    if (days > WEEK && daysUsed > 0 && daysUsed < days) {
      line = coarse == 0 ? at : line;
      coarse++;
    }
  }

  /** Where the first of them stands. */
  long line() {
    return line;
  }

  /** What is said of them once, or null where there are none. */
  @Nullable String says() {
    return coarse == 0
        ? null
        : coarse
            + " of "
            + reports
            + " reports tell of some use in more than 7 days at once. They count as a range where"
            + " they cross the edge of what a definition looks at, and no use in the last 7 days is"
            + " left open by them; definitions over 28 or 30 days follow such reports best";
  }
}

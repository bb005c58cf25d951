package cairn.ingest.check;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts the reports of use that tell of more than a week at once, with use on some of the days.
 * They are sound, and leave open on which days it was: somebody who plans a study should know.
 */
final class LongReports {
  private static final String TABLE = ContractName.table(UseReport.class);
  private static final String USED = ContractName.column(UseReport.Use::daysUsed);
  private static final int WEEK = 7;

  private final boolean isAsked;
  private final int from;
  private final int until;
  private final int used;
  private long reports;
  private long coarse;
  private long line;

  LongReports(Table table) {
    // Keys that are taken back have no days of use.
    isAsked = table.name().equals(TABLE) && table.has(USED);
    from = isAsked ? table.indexOf(ContractName.FIRST_DAY) : -1;
    until = isAsked ? table.indexOf(ContractName.LAST_DAY) : -1;
    used = isAsked ? table.indexOf(USED) : -1;
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

package cairn.analysis.question.month;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** Sessions, people and what is known of use in one month. */
@Published(
    name = "months",
    says =
        "sessions, people and weeks of use known in each month; facts dated to that month's end,"
            + " from today's records")
public record MonthRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("YYYY-MM; every month from the first session, or the first day joined, on")
        String month,
    @Says("meetings held") long sessionsHeld,
    @Says("times somebody attended") long visits,
    Heads heads,
    @Says("people who attended at least one") long people,
    @Says(
            "people who started in it, under the type of the group of their first session, or of"
                + " the first joined where nobody's attendance is on file")
        long started,
    @Says("people with a stay that went on at the month's end") long stillComing,
    Weeks weeks) {
  /** The table. */
  public static final RecordTable<MonthRow> TABLE = RecordTable.of(MonthRow.class);

  /** Heads counted at meetings held in the month. */
  public record Heads(
      @Says("meetings held that have a head count") long sessionsCounted,
      @Says("heads counted, summed over the meetings that have a count; none where none has one")
          @Nullable Long headCount) {}

  /** Weeks that ended in the month. */
  public record Weeks(
      @Says(
              "weeks ended in it, of people in care or within the time the plan follows everybody,"
                  + " for which a report of use was due, by problem, under the type of the group"
                  + " of the person's first session")
          long weeksDue,
      @Says("of those, with a report") long weeksReported) {}
}

package cairn.analysis.question.people;

import cairn.analysis.table.Proportion;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/**
 * Who was reached around the plan's follow-up. Everybody who started is due, not yet due, or has
 * died, or was never asked this before.
 */
@Published(
    name = "follow_ups",
    says =
        "who was due for an interview or review around the plan's follow_up, counted from the"
            + " person's first start, and who was reached")
public record FollowUpRow(
    @Key
        @Says(
            "what was asked: any, use_reports (told by the person: no test, and nobody else),"
                + " goal_reviews, stages, safety_reports, measures or circumstances")
        FollowUpKind kind,
    @Says(
            "people due: the window is over, they are not known to have died before they were"
                + " reached, and, save for any, they were asked the same before the window")
        long due,
    @Says("of those, people asked within the window") long reached,
    @Says("people whose window is not over at the month's end; they are in no share") long notYet,
    @Says("people who died before the window's end and were not reached; they are in no share")
        long died,
    @Says("people who were never asked this before the window; they are in no share")
        long notAskedBefore,
    Proportion share) {
  /** The table. */
  public static final RecordTable<FollowUpRow> TABLE = RecordTable.of(FollowUpRow.class);
}

package cairn.analysis.question.context;

import cairn.analysis.person.context.NextGroup;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** From one type of group to another. */
@Published(
    name = "moves",
    says = "where people went within 60 days of the end of their first stay in a type of group")
public record NextGroupRow(
    @Key @Says("key of the type of the stay that ended") String groupType,
    @Key @Says("key of the type of the first session after the stay, same_type, or none")
        String next,
    @Says("people") long n,
    @Says("people whose first stay ended at least 60 days before the month's end") long of,
    @Says("others whose 60 days were not over at the month's end") long notYetKnown,
    ShareLimits share,
    HowEstimated how) {
  /** The table. */
  public static final RecordTable<NextGroupRow> TABLE = RecordTable.of(NextGroupRow.class);

  /** Whether people went to another type. */
  public boolean isToAnotherType() {
    return !next.equals(NextGroup.NONE) && !next.equals(NextGroup.SAME);
  }
}

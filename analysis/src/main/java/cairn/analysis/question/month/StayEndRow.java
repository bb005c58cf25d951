package cairn.analysis.question.month;

import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.EndClass;

/** Stays that ended in one month, in one way, for one reason. */
@Published(
    name = "stay_ends",
    says =
        "stays that ended in each month, by how and why, dated to the month in which that was"
            + " known: a stay without a recorded end has ended once its gap has passed")
public record StayEndRow(
    @Key @Says("key of the group type; 'all' is all stays but those where people come and go")
        String groupType,
    @Key @Says("YYYY-MM") String month,
    @Key @Says("planned, left, competing or censored") EndClass endKind,
    @Key @Says("reason given; 'none' where none was") String reason,
    @Says("stays; somebody with two has two") long n) {
  /** The table. */
  public static final RecordTable<StayEndRow> TABLE = RecordTable.of(StayEndRow.class);

  /** What stands for the reason where none was given. */
  public static final String NO_REASON = "none";
}

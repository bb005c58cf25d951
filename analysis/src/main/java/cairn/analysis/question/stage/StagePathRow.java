package cairn.analysis.question.stage;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Proportion;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;

/** How many people came how far from their first assessment to their last. */
@Published(
    name = "stage_paths",
    says =
        "people from their first to their last stage, and those who came back and moved on again")
public record StagePathRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("key of the problem; 'all' counts a person once for each problem") String problem,
    @Key @Says("how the stage was assessed; methods are never mixed") String instrument,
    @Key
        @Says(
            "further, same or earlier: where the last stage stands to the first; recycled:"
                + " came back to an earlier stage and moved forward again")
        Path what,
    @Says("people") long n,
    @Says("people with two assessments or more in an ordered stage") long of,
    Proportion share) {
  /** The table. */
  public static final RecordTable<StagePathRow> TABLE = RecordTable.of(StagePathRow.class);

  /** Where a path leads; in the order of their keys. */
  public enum Path implements Keyed {
    EARLIER,
    FURTHER,
    RECYCLED,
    SAME
  }
}

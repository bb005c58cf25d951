package cairn.analysis.question.stage;

import cairn.analysis.person.stage.Direction;
import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Proportion;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** How many moves went in one direction. */
@Published(name = "stage_directions", says = "moves between stages by direction")
public record DirectionRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Key @Says("how the stage was assessed") String instrument,
    @Key @Says("forward, same, backward, to_return_to_use, from_return_to_use") Direction direction,
    @Says("pairs in that direction") long pairs,
    @Says("pairs seen again") long of,
    @Says("people with at least one such pair") long people,
    Proportion share) {
  /** The table. */
  public static final RecordTable<DirectionRow> TABLE = RecordTable.of(DirectionRow.class);
}

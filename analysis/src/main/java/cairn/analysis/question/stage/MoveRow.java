package cairn.analysis.question.stage;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Limits;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Stage;
import org.jspecify.annotations.Nullable;

/** How often people in one stage are in another at the next assessment. */
@Published(name = "stage_transitions", says = "stage at one assessment and at the next")
public record MoveRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Key @Says("how the stage was assessed; methods are never mixed") String instrument,
    @Key @Says("stage at the first of the two") Stage fromStage,
    @Key @Says("stage at the next, or not_seen_again") String toStage,
    @Says("pairs of assessments") long pairs,
    @Says("pairs that begin in that stage and were seen again") long fromPairs,
    @Says("pairs of from_pairs; missing for not_seen_again") @Nullable Double share,
    Limits limits) {
  /** The table. */
  public static final RecordTable<MoveRow> TABLE = RecordTable.of(MoveRow.class);

  /** Whether there was a next assessment. */
  public boolean isSeenAgain() {
    return !toStage.equals(MoveKey.NOT_SEEN_AGAIN);
  }
}

package cairn.analysis.question.stage;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Limits;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Stage;
import org.jspecify.annotations.Nullable;

/** How long it takes to come to a stage, by a fitted model. */
@Published(
    name = "stage_times",
    says = "expected weeks until people in one stage first come to action or maintenance")
public record StageTimeRow(
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Key @Says("how the stage was assessed; methods are never mixed") String instrument,
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("the stage they are in") Stage fromStage,
    @Key @Says("action, or maintenance or later") Stage toStage,
    @Says("pairs of assessments in the model") long pairs,
    @Says("expected weeks") @Nullable Double weeks,
    Limits limits,
    @Says("why there is no number, or no interval") @Nullable String note) {
  /** The table. */
  public static final RecordTable<StageTimeRow> TABLE = RecordTable.of(StageTimeRow.class);
}

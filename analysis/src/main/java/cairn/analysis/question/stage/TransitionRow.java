package cairn.analysis.question.stage;

import cairn.analysis.person.stage.Direction;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One assessment of a stage and the next one. */
@Published(
    name = "transitions",
    says = "a stage of change at one assessment and at the next, for one problem and method",
    ofPersons = true)
public record TransitionRow(
    @Key @Says(ColumnMeanings.CLIENT_ID) String clientId,
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Key @Says("how the stage was assessed") String instrument,
    @Key @Says("day of the first assessment") LocalDate fromOn,
    @Says(ColumnMeanings.FIRST_GROUP_TYPE) String groupType,
    @Says("stage then") Stage fromStage,
    Next next) {
  /** The table. */
  public static final RecordTable<TransitionRow> TABLE = RecordTable.of(TransitionRow.class);

  /** The assessment that followed. */
  public record Next(
      @Says("day of the next assessment within the pairing window") @Nullable LocalDate toOn,
      @Says("stage at the next assessment, or not_seen_again") String toStage,
      @Says("forward, same, backward, to_return_to_use, from_return_to_use or" + " not_seen_again")
          Direction direction,
      @Says("days between the two") @Nullable Integer days) {}
}

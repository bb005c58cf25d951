package cairn.analysis.question.staying;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.EndClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stay in a kind of group without a gap that counts as stopping. */
@Published(
    name = "episodes",
    says = "a person's stay in one type of group, closed by a gap or an end",
    ofPersons = true)
public record EpisodeRow(
    @Key @Says(ColumnMeanings.CLIENT_ID) String clientId,
    @Key @Says("key of the group type") String groupType,
    @Key @Says("1 for the first stay in that type of group") int number,
    Sessions sessions,
    End end) {
  /** The table. */
  public static final RecordTable<EpisodeRow> TABLE = RecordTable.of(EpisodeRow.class);

  /** What was attended. */
  public record Sessions(
      @Says("group of the stay's first session") String groupId,
      @Says("first session attended") LocalDate startedOn,
      @Says("last session attended") LocalDate lastOn,
      @Says("sessions attended in the stay") int sessionsAttended) {}

  /** How it ended, and what came after. */
  public record End(
      @Says("planned, left, competing or censored") EndClass endKind,
      @Says("reason given, where one was") @Nullable String endReason,
      @Says("days from the first session to the end or to the end of follow-up") int days,
      @Says("whether another stay began within the plan's days of the last session")
          boolean reEngaged) {}
}

package cairn.analysis.question.attendance;

import cairn.analysis.person.verdict.Status;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** How often one person came to one group. */
@Published(name = "participation", says = "a person's meetings of one group", ofPersons = true)
public record ParticipationRow(
    @Key @Says(ColumnMeanings.CLIENT_ID) String clientId,
    @Key @Says("the group") String groupId,
    @Says("its type") String groupType,
    Places places,
    @Says("achieved or not_achieved where a course was planned") @Nullable Status completed) {
  /** The table. */
  public static final RecordTable<ParticipationRow> TABLE = RecordTable.of(ParticipationRow.class);

  /** What became of the places that were offered. */
  public record Places(
      @Says("sessions held while the person belonged to the group") long offered,
      @Says("sessions attended") long attended,
      @Says("sessions missed") long absent,
      @Says("sessions missed with notice") long excused,
      @Says("sessions held without an attendance row") long notRecorded) {}
}

package cairn.analysis.question.attendance;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** Meetings held, offered and attended in one type of group. */
@Published(name = "attendance_by_type", says = "meetings held, offered and attended")
public record AttendanceRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Says("groups") long groups,
    @Says("meetings held") long sessionsHeld,
    @Says("people who attended at least one") long people,
    @Says("times somebody attended") long visits,
    @Nullable Places places,
    @Says("people who attended exactly one") long oneSessionOnly,
    Shares shares) {
  /** The table. */
  public static final RecordTable<AttendanceRow> TABLE = RecordTable.of(AttendanceRow.class);

  /** What part of the places was taken. */
  public record Shares(
      @Says(ColumnMeanings.SHARE) @Nullable Double share,
      @Says("attended of offered less excused") @Nullable Double shareExcusedLeftOut,
      @Says("why there is no share: not_asked of this type, or nothing_offered")
          @Nullable NoShare reason) {}

  /** Why there is no share. */
  public enum NoShare implements Keyed {
    /** Nobody records who stays away from a type of this kind. */
    NOT_ASKED,
    /** No session was held while somebody belonged to a group. */
    NOTHING_OFFERED
  }

  /** What became of the places that were offered, in types that are asked for it; else none. */
  public record Places(
      @Says("meetings held while people belonged to the group, summed") long offered,
      @Says("attended") long attended,
      @Says("missed") long absent,
      @Says("missed with notice") long excused,
      @Says("held without an attendance row for a member") long notRecorded) {}
}

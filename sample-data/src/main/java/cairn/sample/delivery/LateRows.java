package cairn.sample.delivery;

import cairn.ingest.contract.ContractName;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.UseReport;
import cairn.sample.program.Draw;
import cairn.sample.program.ProgramSettings;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the stories and one table of the first delivery: lets most rows through, keeps a
 * few for the second delivery, writes a few wrongly at first, and has a few taken back later.
 */
public final class LateRows implements CellSink {
  /** Tables that the second delivery brings rows of. */
  public static final Set<String> TABLES =
      Set.of(ContractName.table(Attendance.class), ContractName.table(UseReport.class));

  private static final double LATE = 0.004;
  private static final double WRONG = 0.003;
  private static final double WITHDRAWN = 0.0006;
  private static final long STREAM = 1L << 40;

  private final CellSink first;
  private final CellSink later;
  private final CellSink withdrawn;
  private final int keyColumns;
  private final UnaryOperator<@Nullable Object[]> mistake;
  private final Draw draw;

  private LateRows(
      CellSink first,
      CellSink later,
      CellSink withdrawn,
      int keyColumns,
      UnaryOperator<@Nullable Object[]> mistake,
      Draw draw) {
    this.first = first;
    this.later = later;
    this.withdrawn = withdrawn;
    this.keyColumns = keyColumns;
    this.mistake = mistake;
    this.draw = draw;
  }

  /** Stands between the stories and the tables of a first delivery that a second one corrects. */
  public static void between(
      ProgramSettings settings, DeliveryFiles first, DeliveryFiles later, Withdrawals withdrawals) {
    Draw draw = Draw.of(settings.seed(), STREAM);
    first.divert(
        ContractName.table(Attendance.class),
        new LateRows(
            first.attendance(),
            later.attendance(),
            withdrawals.attendance(),
            2,
            LateRows::absentAtFirst,
            draw.apart()));
    first.divert(
        ContractName.table(UseReport.class),
        new LateRows(
            first.useReports(),
            later.useReports(),
            withdrawals.useReports(),
            5,
            LateRows::oneDayMore,
            draw.apart()));
  }

  @Override
  public void row(@Nullable Object... cells) throws IOException {
    double place = draw.uniform();
    if (place < LATE) {
      later.row(cells);
      return;
    }
    if (place < LATE + WRONG) {
      @Nullable Object[] wrong = mistake.apply(cells);
      first.row(wrong);
      if (!Arrays.equals(wrong, cells)) {
        later.row(cells);
      }
      return;
    }
    first.row(cells);
    if (place < LATE + WRONG + WITHDRAWN) {
      withdrawn.row(Arrays.copyOf(cells, keyColumns));
    }
  }

  private static @Nullable Object[] absentAtFirst(@Nullable Object[] cells) {
    return new @Nullable Object[] {cells[0], cells[1], "absent", null, null, null};
  }

  private static @Nullable Object[] oneDayMore(@Nullable Object[] cells) {
    @Nullable Object[] wrong = cells.clone();
    boolean week = "self_report".equals(cells[4]);
    if (week && cells[5] instanceof Integer days && days < 7) {
      wrong[5] = days + 1;
    }
    return wrong;
  }
}

package cairn.sample.delivery;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.UseReport;
import cairn.sample.program.Draw;
import cairn.sample.program.ProgramSettings;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Stands between the stories and one table of the first delivery: lets most rows through, keeps a
 * few for the second delivery, writes a few wrongly at first, and has a few taken back later.
 */
public final class LateRows implements RowSink {
  private static final double LATE = 0.004;
  private static final double WRONG = 0.003;
  private static final double WITHDRAWN = 0.0006;
  private static final long STREAM = 1L << 40;

  /** The tables that the second delivery brings rows of, each with how a row of it was wrong. */
  private static final Map<Class<? extends Record>, UnaryOperator<DrawnRow>> MISTAKES =
      new LinkedHashMap<>();

  static {
    MISTAKES.put(Attendance.class, LateRows::absentAtFirst);
    MISTAKES.put(UseReport.class, LateRows::oneDayMore);
  }

  private final RowSink first;
  private final RowSink later;
  private final RowSink withdrawn;
  private final UnaryOperator<DrawnRow> mistake;
  private final Draw draw;

  private LateRows(
      RowSink first, RowSink later, RowSink withdrawn, UnaryOperator<DrawnRow> mistake, Draw draw) {
    this.first = first;
    this.later = later;
    this.withdrawn = withdrawn;
    this.mistake = mistake;
    this.draw = draw;
  }

  /** Stands between the stories and the tables of a first delivery that a second one corrects. */
  public static void between(
      ProgramSettings settings, DeliveryFiles first, DeliveryFiles later, Withdrawals withdrawals) {
    Draw draw = Draw.of(settings.seed(), STREAM);
    MISTAKES.forEach(
        (type, mistake) -> {
          DrawnTable table = first.table(type);
          RowSink corrects = later.table(type).sink();
          table.divert(
              new LateRows(table.sink(), corrects, withdrawals.of(type), mistake, draw.apart()));
        });
  }

  /** The records of the tables that the second delivery brings rows of. */
  static Set<Class<? extends Record>> types() {
    return MISTAKES.keySet();
  }

  /** Whether the second delivery brings rows of a table. */
  public static boolean isOf(Table table) {
    return types().stream().anyMatch(type -> ContractName.table(type).equals(table.name()));
  }

  @Override
  public void row(DrawnRow row) throws IOException {
    double place = draw.uniform();
    if (place < LATE) {
      later.row(row);
      return;
    }
    if (place < LATE + WRONG) {
      DrawnRow wrong = mistake.apply(row);
      first.row(wrong);
      if (!wrong.isLike(row)) {
        later.row(row);
      }
      return;
    }
    first.row(row);
    if (place < LATE + WRONG + WITHDRAWN) {
      withdrawn.row(row);
    }
  }

  private static DrawnRow absentAtFirst(DrawnRow row) {
    return row.keyOnly().with(Attendance::status, "absent");
  }

  private static DrawnRow oneDayMore(DrawnRow row) {
    boolean week = "self_report".equals(row.value(UseReport::source));
    return week && row.value(UseReport::daysUsed) instanceof Integer days && days < 7
        ? row.copy().with(UseReport::daysUsed, days + 1)
        : row;
  }
}

package cairn.reports.release;

import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.reports.disclosure.joint.CellName;
import cairn.reports.disclosure.protect.SuppressionLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What was hidden of every release and why, a line for each number and never how many. It lies
 * beside the ledger and is given to nobody: whether a number is hidden for itself or beside others
 * would tell that it is small.
 */
public final class SuppressedCells {
  /** Its file, in the store's folder. */
  public static final String FILE = "suppressed.csv";

  private static final String COLUMNS = "month,period,measure,kind,category,hidden,profile";

  private SuppressedCells() {}

  /** Notes what is hidden of a month's release; lines of that month that are there go. */
  public static void note(StoreLock lock, Store store, String month, SuppressionLog hidden) {
    List<String> lines = new ArrayList<>(List.of(COLUMNS));
    store.beside(FILE).stream()
        .flatMap(String::lines)
        .filter(line -> !line.equals(COLUMNS) && !line.startsWith(month + ","))
        .forEach(lines::add);
    hidden.lines().forEach(line -> lines.add(month + "," + words(line)));
    lock.replace(FILE, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String words(SuppressionLog.Line line) {
    CellName cell = line.cell();
    return String.join(
        ",",
        cell.release().id(),
        cell.table(),
        cell.row(),
        cell.column().isEmpty() ? "all" : cell.column(),
        line.isPrimary() ? "small" : "beside_others",
        line.profile());
  }
}

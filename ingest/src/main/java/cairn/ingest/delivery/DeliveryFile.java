package cairn.ingest.delivery;

import cairn.ingest.check.CheckedFile;
import cairn.ingest.check.ReadFile;
import cairn.ingest.check.RowTaker;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a delivery, or a sheet of a workbook.
 *
 * @param name its name within the delivery, such as {@code withdrawn/goals.csv}
 * @param path its absolute path
 * @param table the table it is of
 * @param withdraws whether it holds keys to take back in place of rows
 * @param sha256 the sum of its bytes
 * @param bytes its size; of a sheet, that of the workbook
 * @param sheet which sheet of a workbook it is, by the name there, or null for a file of its own
 */
public record DeliveryFile(
    String name,
    String path,
    String table,
    boolean withdraws,
    String sha256,
    long bytes,
    @Nullable String sheet)
    implements Serializable {

  /**
   * Reads the file against the contract; findings and counts go to the ledger.
   *
   * @param month the delivery's month, or null
   * @param began the day by which meetings had begun, or null where none is on file
   * @param number the file's number within the delivery
   */
  public void read(
      Contract contract,
      @Nullable YearMonth month,
      @Nullable LocalDate began,
      int number,
      RowTaker taker,
      Ledger ledger) {
    Table whole = contract.table(table);
    CheckedFile file =
        withdraws
            ? new CheckedFile(contract, keysOf(whole), name, null, null)
            : new CheckedFile(contract, whole, name, month, began);
    ReadFile read = file.read(Path.of(path), sheet, taker, ledger::found);
    ledger.read(number, read.rows(), read.rejected());
  }

  /** The table's key alone: what a file of keys to take back holds. */
  private static Table keysOf(Table table) {
    List<Column> columns =
        table.key().stream().map(name -> table.columns().get(table.indexOf(name))).toList();
    return new Table(
        table.name(), table.description(), false, columns, table.key(), List.of(), List.of());
  }
}

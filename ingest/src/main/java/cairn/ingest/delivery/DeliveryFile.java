package cairn.ingest.delivery;

import cairn.ingest.check.CheckedFile;
import cairn.ingest.check.ReadFile;
import cairn.ingest.check.ReadingTerms;
import cairn.ingest.check.RowTaker;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of a delivery, or a sheet of a workbook.
 *
 * @param name its name within the delivery, such as {@code withdrawn/goals.csv}
 * @param found where it is, and the table it is of
 * @param withdraws whether it holds keys to take back in place of rows
 * @param sha256 the sum of its bytes
 * @param bytes its size; of a sheet, that of the workbook
 * @param stated how many rows the delivery says it has, or null where it does not say
 */
public record DeliveryFile(
    String name,
    FoundTable found,
    boolean withdraws,
    String sha256,
    long bytes,
    @Nullable Long stated)
    implements Serializable {

  /** The name of the table it is of. */
  public String table() {
    return found.table();
  }

  /**
   * Reads the file against the contract; findings and counts go to the ledger.
   *
   * @param terms what is known of the delivery
   * @param number the file's number within the delivery
   */
  public void read(
      Contract contract, ReadingTerms terms, int number, RowTaker taker, Ledger ledger) {
    Table whole = contract.table(table());
    CheckedFile file =
        withdraws
            ? new CheckedFile(contract, keysOf(whole), name, terms.anytime())
            : new CheckedFile(contract, whole, name, terms);
    ReadFile read = file.read(Path.of(found.path()), found.sheet(), taker, ledger::found);
    ledger.read(number, read);
    if (stated != null && stated != read.rows() && !read.isRefused()) {
      ledger.found(notAsStated(stated, read));
    }
  }

  private Finding notAsStated(long rows, ReadFile read) {
    return Finding.of(
        Rule.ROW_COUNT,
        Location.ofLine(name, read.lastLine()),
        String.format(
            Locale.ROOT,
            "ends after %,d rows where delivery.yaml says %,d: send it whole, or mend the number",
            read.rows(),
            rows));
  }

  /** The table's key alone: what a file of keys to take back holds. */
  private static Table keysOf(Table table) {
    List<Column> columns =
        table.key().stream().map(name -> table.columns().get(table.indexOf(name))).toList();
    return new Table(
        table.name(), table.description(), false, columns, table.key(), List.of(), List.of());
  }
}

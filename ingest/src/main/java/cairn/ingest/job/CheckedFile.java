package cairn.ingest.job;

import cairn.ingest.check.Findings;
import cairn.ingest.check.TableCheck;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.StudyId;
import cairn.ingest.contract.Table;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one file of a delivery against the contract, row by row. */
final class CheckedFile {
  private final Contract contract;
  private final DeliveryFile file;
  private final int number;
  private final Table table;
  private final @Nullable YearMonth month;
  private final @Nullable LocalDate began;

  /**
   * A file to be read.
   *
   * @param number the file's number within the delivery
   * @param month the delivery's month, or null
   * @param began the day by which meetings had begun, or null where none is on file
   */
  CheckedFile(
      Contract contract,
      DeliveryFile file,
      int number,
      @Nullable YearMonth month,
      @Nullable LocalDate began) {
    this.contract = contract;
    this.file = file;
    this.number = number;
    this.began = file.withdraws() ? null : began;
    Table whole = contract.table(file.table());
    this.table = file.withdraws() ? keysOf(whole) : whole;
    this.month = file.withdraws() ? null : month;
  }

  /** The table's key alone: what a file of keys to take back holds. */
  static Table keysOf(Table table) {
    List<Column> columns =
        table.key().stream().map(name -> table.columns().get(table.indexOf(name))).toList();
    return new Table(
        table.name(), table.description(), false, columns, table.key(), List.of(), List.of());
  }

  Table table() {
    return table;
  }

  /** Takes the rows of a file. */
  interface Taker {
    /** A row that keeps the contract. */
    void accepted(long line, Row row);

    /** A row that does not; of its cells only well-formed ids can be asked for. */
    void rejected(Ids ids);
  }

  /** The ids of a rejected row. */
  interface Ids {
    /** The id in a column, where there is one and it is well formed. */
    Optional<String> id(String column);
  }

  /** Reads the file to its end, or up to what refuses it; findings and counts go to the ledger. */
  void read(Taker taker, Ledger ledger) {
    Findings findings = new Findings(ledger::found);
    long rows = 0;
    try (RowReader reader = InputFormat.read(Path.of(file.path()))) {
      List<String> header = reader.header();
      TableCheck check =
          new TableCheck(contract, table, file.name(), header, month, began, findings);
      Ids ids = column -> id(header.indexOf(column), reader);
      while (!check.isRefused() && reader.next()) {
        rows++;
        Row row = check.check(reader.line(), reader.cells(), reader.size());
        if (row == null) {
          ledger.rejectedOnReading(number);
          taker.rejected(ids);
        } else {
          taker.accepted(reader.line(), row);
        }
      }
      check.finish();
      if (rows == 0 && !check.isRefused()) {
        ledger.found(
            new Finding(
                file.name(),
                0,
                null,
                Rule.HEADER_ONLY.key(),
                Rule.HEADER_ONLY.severity(),
                "the file has a header and no row",
                null));
      }
    } catch (SourceRefusal e) {
      ledger.found(e.finding(file.name()));
    }
    ledger.read(number, rows);
  }

  private static Optional<String> id(int place, RowReader reader) {
    if (place < 0 || place >= reader.size()) {
      return Optional.empty();
    }
    String text = reader.cells()[place];
    return StudyId.isValid(text) ? Optional.of(text) : Optional.empty();
  }
}

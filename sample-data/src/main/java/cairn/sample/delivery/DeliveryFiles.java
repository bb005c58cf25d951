package cairn.sample.delivery;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.sample.program.ProgramSettings;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A folder with one CSV file for every table of the contract, open for writing. The columns are the
 * contract's own; one that no story fills is empty, and has to be one that may be.
 */
public final class DeliveryFiles implements Closeable {
  private final Map<String, CsvFile> files = new LinkedHashMap<>();
  private final Map<String, DrawnTable> tables = new LinkedHashMap<>();

  private DeliveryFiles() {}

  /**
   * Opens the folder, which is made when it is not there.
   *
   * @param month the month the delivery is of
   * @param tables which tables it holds
   */
  public static DeliveryFiles open(
      Path folder, ProgramSettings settings, YearMonth month, Predicate<Table> tables)
      throws IOException {
    DeliveryFiles delivery = new DeliveryFiles();
    DayText days = new DayText(settings.firstDay(), settings.lastDay());
    PrivateFiles.folder(folder);
    describe(folder, month);
    for (Table table : Contract.load(Catalogues.load()).tables()) {
      if (!tables.test(table)) {
        continue;
      }
      List<String> header = table.columns().stream().map(Column::name).toList();
      CsvFile file = new CsvFile(folder.resolve(table.name() + ".csv"), table, header);
      delivery.files.put(table.name(), file);
      delivery.tables.put(table.name(), new DrawnTable(table, days, file));
    }
    return delivery;
  }

  /** Says in {@code delivery.yaml} which month and program the folder is. */
  private static void describe(Path folder, YearMonth month) throws IOException {
    String notes = "month: " + month + "\nprogram: made-up\n";
    PrivateFiles.write(folder.resolve("delivery.yaml"), notes.getBytes(StandardCharsets.UTF_8));
  }

  /** An empty row of a record's table. */
  public DrawnRow row(Class<? extends Record> type) {
    return table(type).row();
  }

  /** The table of a record. */
  DrawnTable table(Class<? extends Record> type) {
    DrawnTable table = tables.get(ContractName.table(type));
    if (table == null) {
      throw new IllegalArgumentException("the delivery has no table of " + type.getSimpleName());
    }
    return table;
  }

  /** Rows written so far, by table. */
  public Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    files.forEach((name, file) -> rows.put(name, file.rows()));
    return rows;
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : files.values()) {
      file.close();
    }
  }
}

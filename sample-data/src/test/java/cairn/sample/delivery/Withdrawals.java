package cairn.sample.delivery;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import cairn.ingest.store.disk.PrivateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of rows that a delivery takes back: one file a table, with the columns of its key. */
public final class Withdrawals implements Closeable {
  private final Map<Class<? extends Record>, CsvFile> files = new LinkedHashMap<>();

  private Withdrawals() {}

  /** Opens the folder, which is made when it is not there. */
  public static Withdrawals open(Path folder) throws IOException {
    PrivateFiles.folder(folder);
    Contract contract = Contract.load(Catalogues.load());
    Withdrawals withdrawals = new Withdrawals();
    for (Class<? extends Record> type : LateRows.types()) {
      withdrawals.files.put(type, file(folder, contract, type));
    }
    return withdrawals;
  }

  private static CsvFile file(Path folder, Contract contract, Class<? extends Record> type)
      throws IOException {
    Table table = contract.table(ContractName.table(type));
    return new CsvFile(folder.resolve(table.name() + ".csv"), table, table.key());
  }

  /** Takes rows back, by their keys. */
  RowSink of(Class<? extends Record> type) {
    CsvFile file = files.get(type);
    if (file == null) {
      throw new IllegalArgumentException("no row of " + type.getSimpleName() + " is taken back");
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : files.values()) {
      file.close();
    }
  }
}

package cairn.sample.delivery;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.UseReport;
import cairn.ingest.store.disk.PrivateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The keys of rows that a delivery takes back: one file a table, with the columns of its key. */
public final class Withdrawals implements Closeable {
  private final CsvFile attendance;
  private final CsvFile useReports;

  private Withdrawals(CsvFile attendance, CsvFile useReports) {
    this.attendance = attendance;
    this.useReports = useReports;
  }

  /** Opens the folder, which is made when it is not there. */
  public static Withdrawals open(Path folder) throws IOException {
    PrivateFiles.folder(folder);
    Contract contract = Contract.load(Catalogues.load());
    return new Withdrawals(
        file(folder, contract, ContractName.table(Attendance.class)),
        file(folder, contract, ContractName.table(UseReport.class)));
  }

  private static CsvFile file(Path folder, Contract contract, String table) throws IOException {
    return new CsvFile(folder.resolve(table + ".csv"), contract.table(table).key());
  }

  /** Keys of attendance: session, client. */
  CellSink attendance() {
    return attendance;
  }

  /** Keys of use reports: client, problem, from, until, source. */
  CellSink useReports() {
    return useReports;
  }

  @Override
  public void close() throws IOException {
    attendance.close();
    useReports.close();
  }
}

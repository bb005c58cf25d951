package cairn.ingest.job;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.RowTally;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.StoredTable;
import cairn.ingest.store.part.PartReader;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A store under test with what stands in it. */
public final class Stand {
  private final Path root;
  private int deliveries;

  public Stand(Path root) {
    this.root = root;
  }

  public Store store() {
    return Store.at(root.resolve("store"));
  }

  /** Ingests a delivery whatever its share of rejected rows. */
  public IngestReport ingest(Folder folder) {
    return ingest(folder, null);
  }

  public IngestReport ingest(Folder folder, YearMonth month) {
    Path in = folder.write(root.resolve("in" + deliveries++));
    IngestRequest request = new IngestRequest(in, null, month, 1.0);
    try (StoreLock lock = store().lock();
        Engine engine = new EmbeddedEngine(2)) {
      return new IngestJob(lock, engine, Progress.NONE).run(request);
    }
  }

  public Path last() {
    return root.resolve("in" + (deliveries - 1));
  }

  /** The rows of a table that stand, each joined by commas without the delivery. */
  public List<String> rows(String table) {
    Contract contract = Contract.load(Catalogues.load());
    StoredTable stored = StoredTable.of(contract, contract.table(table));
    Snapshot snapshot = store().get(Place.records());
    List<String> rows = new ArrayList<>();
    for (int part = 0; part < snapshot.parts().parts(stored.stored()); part++) {
      try (PartReader reader = snapshot.parts().reader(stored.stored(), part)) {
        reader.forEachRemaining(row -> rows.add(text(row)));
      }
    }
    return rows;
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.size() - 1; i++) {
      if (row.value(i) != null) {
        text.append(text.isEmpty() ? "" : ",").append(row.value(i));
      }
    }
    return text.toString();
  }

  /** What became of the rows of a file. */
  public static RowTally tally(IngestReport report, String file) {
    return report.delivery().files().stream()
        .filter(each -> each.file().equals(file))
        .findFirst()
        .orElseThrow()
        .tally();
  }

  /** What was found, in lines. */
  public static List<String> messages(IngestReport report) {
    return report.findings().stream().map(Finding::message).toList();
  }

  /** The line and the rule of every finding. */
  public static List<String> rules(IngestReport report) {
    return report.findings().stream().map(each -> each.at().line() + " " + each.rule()).toList();
  }
}

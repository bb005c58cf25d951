package cairn.reports.job;

import cairn.analysis.job.ResultTables;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.PartReader;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.reports.section.Material;
import cairn.reports.section.MonthResults;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a month's summary tables, and no table with a row for a person. */
final class ResultReader {
  private ResultReader() {}

  /** The month's results with those of the month before where the store has them. */
  static Material material(Store store, Snapshot results, YearMonth month, Catalogues catalogues) {
    return new Material(
        results(results, month),
        store
            .find(Place.results(month.minusMonths(1)))
            .map(before -> results(before, month.minusMonths(1))),
        CatalogueLabels.of(catalogues),
        ManifestFacts.of(store, results, month));
  }

  private static MonthResults results(Snapshot snapshot, YearMonth month) {
    Map<Table, List<Row>> rows = new LinkedHashMap<>();
    ResultTables.summaries().forEach(table -> rows.put(table, rows(snapshot.parts(), table)));
    return MonthResults.of(month, rows);
  }

  private static List<Row> rows(PartFolder parts, Table table) {
    List<Row> rows = new ArrayList<>();
    for (int part = 0; part < parts.parts(table); part++) {
      try (PartReader reader = parts.reader(table, part)) {
        reader.forEachRemaining(rows::add);
      }
    }
    return rows;
  }
}

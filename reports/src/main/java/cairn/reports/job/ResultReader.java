package cairn.reports.job;

import cairn.analysis.job.ResultTables;
import cairn.analysis.person.plan.PlanKey;
import cairn.analysis.question.plan.PlanRow;
import cairn.analysis.question.plan.PublishedPlan;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a month's summary tables, and no table with a row for a person. */
final class ResultReader {
  private ResultReader() {}

  /**
   * The month's results with those of the month before where the store has them.
   *
   * @throws StoreException where the results hold no study plan, as those of an earlier version
   */
  static ReportMaterial material(
      Store store, Snapshot results, YearMonth month, Catalogues catalogues) {
    if (!hasPlan(results)) {
      throw new StoreException(
          StoreFault.MISSING,
          "the results of "
              + month
              + " were made by an earlier version of Cairn and hold no study plan: run cairn"
              + " analyze for that month again");
    }
    YearMonth earlier = month.minusMonths(1);
    return new ReportMaterial(
        results(results, month, catalogues),
        store
            .find(Place.results(earlier))
            .filter(ResultReader::hasPlan)
            .map(before -> results(before, earlier, catalogues)),
        CatalogueLabels.of(catalogues),
        ManifestFacts.of(
            store, results, month, PublishedPlan.isPlanned(plan(results), PlanKey.START)));
  }

  private static List<PlanRow> plan(Snapshot results) {
    return results.parts().all(PlanRow.TABLE.table()).stream().map(PlanRow.TABLE::record).toList();
  }

  private static boolean hasPlan(Snapshot results) {
    return results.parts().parts(PlanRow.TABLE.table()) > 0;
  }

  private static MonthResults results(Snapshot snapshot, YearMonth month, Catalogues catalogues) {
    Map<Table, List<Row>> rows = new LinkedHashMap<>();
    ResultTables.summaries().forEach(table -> rows.put(table, snapshot.parts().all(table)));
    return MonthResults.of(month, PublishedPlan.read(plan(snapshot), catalogues), rows);
  }
}

package cairn.reports.diff;

import cairn.analysis.job.ResultTables;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.Store;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changed between two versions of results, and why it could. Only tables of sums are looked
 * at: none with a row for a person, and none with a row that may be one person.
 *
 * @param before the first of the two
 * @param after the second
 * @param causes in what they differ
 * @param tables what changed, table by table
 * @param others tables that have other columns in one of them, so that they cannot be compared
 */
public record Difference(
    ResultVersion before,
    ResultVersion after,
    Causes causes,
    List<TableChanges> tables,
    List<String> others) {
  /** Compares two versions of one store. */
  public static Difference of(Store store, ResultVersion before, ResultVersion after) {
    Causes causes = Causes.of(store, before, after);
    YearMonth both = before.month().isBefore(after.month()) ? before.month() : after.month();
    List<TableChanges> tables = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Table table : ResultTables.forResearchers()) {
      Optional<List<Row>> earlier = before.rows(table);
      Optional<List<Row>> later = after.rows(table);
      if (earlier.isPresent() && later.isPresent()) {
        tables.add(TableChanges.of(table, earlier.get(), later.get(), causes, both));
      } else {
        others.add(table.name());
      }
    }
    return new Difference(before, after, causes, List.copyOf(tables), List.copyOf(others));
  }
}

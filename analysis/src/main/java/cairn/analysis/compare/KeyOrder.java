package cairn.analysis.compare;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.Comparator;
import java.util.List;

/** Rows in the order of their table's key, where the key is made of words. */
final class KeyOrder {
  private KeyOrder() {}

  static List<Row> of(Table table, List<Row> rows) {
    Comparator<Row> order =
        Comparator.comparing(row -> row.text(table.indexOf(table.key().get(0))));
    for (String column : table.key().subList(1, table.key().size())) {
      order = order.thenComparing(row -> row.text(table.indexOf(column)));
    }
    return rows.stream().sorted(order).toList();
  }
}

package cairn.reports.job;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.Place;
import cairn.ingest.store.Publication;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.part.PartWriter;
import cairn.reports.section.MadeUpMonth;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** A store with a made-up month's results in it. */
final class MadeUpStore {
  private MadeUpStore() {}

  static Store at(Path folder, YearMonth month, Map<String, Long> people) throws IOException {
    Store store = Store.at(folder);
    try (StoreLock lock = store.lock();
        Publication publication = lock.begin(Place.results(month))) {
      for (Map.Entry<Table, List<Row>> table : MadeUpMonth.tables(month, people).entrySet()) {
        try (PartWriter writer = publication.parts().writer(table.getKey(), 0)) {
          for (Row row : table.getValue()) {
            writer.write(row);
          }
        }
      }
      ObjectNode about = JsonNodeFactory.instance.objectNode();
      about.put("month", month.toString());
      about.put("kind", "results");
      about.put("start", "first_session");
      publication.publish(about);
    }
    return store;
  }
}

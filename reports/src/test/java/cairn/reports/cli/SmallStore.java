package cairn.reports.cli;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.Place;
import cairn.ingest.store.Publication;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.part.PartWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A store of two small tables, in which every cell of a person holds the word {@link #CELL}. */
final class SmallStore {
  static final String CELL = "canary";
  static final YearMonth MONTH = YearMonth.of(2026, 10);

  private static final Table CLIENTS =
      Table.result(
          "clients",
          "One row a person.",
          List.of("client_id"),
          List.of(
              Column.required("client_id", ColumnType.TEXT, "The person."),
              Column.required("note", ColumnType.TEXT, "A word."),
              Column.required("amount", ColumnType.INTEGER, "A number."),
              Column.required("since_on", ColumnType.DATE, "A day.")));

  private static final Table OUTCOMES =
      Table.result(
          "outcomes",
          "One row a definition.",
          List.of("definition"),
          List.of(
              Column.required("definition", ColumnType.TEXT, "The definition."),
              Column.required("share", ColumnType.NUMBER, "A share.")));

  private SmallStore() {}

  /** Makes it: clients in two parts, outcomes in one. */
  static Store at(Path folder) {
    Store store = Store.at(folder);
    try (StoreLock lock = store.lock()) {
      try (Publication records = lock.begin(Place.records())) {
        for (int part = 0; part < 2; part++) {
          try (PartWriter rows = records.parts().writer(CLIENTS, part)) {
            for (int i = 0; i < 50; i++) {
              rows.write(new Row(CELL + part + i, CELL, 9_000_000_000L + i, LocalDate.EPOCH));
            }
          }
        }
        records.publish(JsonNodeFactory.instance.objectNode());
      }
      try (Publication results = lock.begin(Place.results(MONTH))) {
        try (PartWriter rows = results.parts().writer(OUTCOMES, 0)) {
          rows.write(new Row("ANY-1", 0.5));
        }
        results.publish(JsonNodeFactory.instance.objectNode());
      }
    }
    return store;
  }

  /** Every file and folder below a folder, with the sum of its bytes. */
  static SortedMap<String, String> bytes(Path folder) throws IOException {
    SortedMap<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        sums.put(folder.relativize(file).toString(), isFile ? Checksum.of(file) : "");
      }
    }
    return sums;
  }
}

package cairn.analysis.job;

import cairn.analysis.result.Summary;
import cairn.analysis.table.Sink;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.part.PartWriter;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the results of one part go: the rows of persons into its files, everything that adds up
 * into its summary. Rows of one table must come in the order of its key.
 */
final class PartSink implements Sink, Closeable {
  private final Map<String, PartWriter> writers = new LinkedHashMap<>();
  private final Summary summary = new Summary();

  PartSink(PartFolder folder, int part) throws IOException {
    for (Table table : ResultTables.ofPersons()) {
      writers.put(table.name(), folder.writer(table, part));
    }
  }

  Summary summary() {
    return summary;
  }

  @Override
  public <T extends Record> void write(RecordTable<T> table, T row) {
    write(table.table(), table.row(row));
  }

  /** Writes a row, its values in the order of the table's columns. */
  void write(Table table, @Nullable Object... values) throws IOException {
    write(table, new Row(values));
  }

  private void write(Table table, Row row) {
    PartWriter writer = writers.get(table.name());
    if (writer == null) {
      throw new IllegalArgumentException(table.name() + " is no table of persons");
    }
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    for (PartWriter writer : writers.values()) {
      writer.close();
    }
  }
}

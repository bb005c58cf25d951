package cairn.analysis.job;

import cairn.analysis.table.Sink;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Table;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.part.PartWriter;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the rows of the persons of one part go: into its files. Rows of one table must come in the
 * order of its key.
 */
final class PartSink implements Sink, Closeable {
  private final Map<String, PartWriter> writers = new LinkedHashMap<>();

  PartSink(PartFolder folder, int part) throws IOException {
    for (Table table : ResultTables.ofPersons()) {
      writers.put(table.name(), folder.writer(table, part));
    }
  }

  @Override
  public <T extends Record> void write(RecordTable<T> table, T row) {
    PartWriter writer = writers.get(table.name());
    if (writer == null) {
      throw new IllegalArgumentException(table.name() + " is no table of persons");
    }
    writer.write(table.row(row));
  }

  @Override
  public void close() throws IOException {
    for (PartWriter writer : writers.values()) {
      writer.close();
    }
  }
}

package cairn.analysis.job;

import cairn.analysis.result.PersonTables;
import cairn.analysis.result.Summary;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.PartWriter;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the results of one part go: the rows of persons into its files, everything that adds up
 * into its summary. Rows of one table must come in the order of its key.
 */
final class PartSink implements Closeable {
  private final Map<String, PartWriter> writers = new LinkedHashMap<>();
  private final Summary summary = new Summary();

  PartSink(PartFolder folder, int part) throws IOException {
    for (Table table : PersonTables.all()) {
      writers.put(table.name(), folder.writer(table, part));
    }
  }

  Summary summary() {
    return summary;
  }

  /** Writes a row, its values in the order of the table's columns. */
  void write(Table table, @Nullable Object... values) throws IOException {
    PartWriter writer = writers.get(table.name());
    if (writer == null) {
      throw new IllegalArgumentException(table.name() + " is no table of persons");
    }
    writer.write(new Row(values));
  }

  @Override
  public void close() throws IOException {
    for (PartWriter writer : writers.values()) {
      writer.close();
    }
  }
}

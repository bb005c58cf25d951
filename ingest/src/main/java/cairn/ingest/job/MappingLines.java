package cairn.ingest.job;

import cairn.ingest.engine.MappingReport;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mapping's account in lines of plain text. */
final class MappingLines {
  private MappingLines() {}

  static void add(@Nullable MappingReport mapping, List<String> lines) {
    if (mapping == null) {
      return;
    }
    for (MappingReport.Count source : mapping.sources()) {
      lines.add(String.format(Locale.ROOT, "source %s: %,d rows", source.name(), source.rows()));
    }
    for (MappingReport.Count table : mapping.tables()) {
      lines.add(
          String.format(Locale.ROOT, "mapping %s: %,d rows made", table.name(), table.rows()));
    }
    for (MappingReport.Dropped dropped : mapping.dropped()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "mapping %s: %,d rows dropped: %s",
              dropped.table(),
              dropped.rows(),
              dropped.reason()));
    }
  }
}

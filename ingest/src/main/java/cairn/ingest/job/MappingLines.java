package cairn.ingest.job;

import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.engine.mapping.MappingReport;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A mapping's account in lines of plain text. */
final class MappingLines {
  private MappingLines() {}

  static void add(DeliveryEntry delivery, List<String> lines) {
    MappingReport mapping = delivery.mapping();
    if (mapping == null) {
      return;
    }
    Set<String> read = new TreeSet<>();
    mapping.tables().forEach(table -> read.addAll(table.reads()));
    for (MappingReport.Source source : mapping.sources()) {
      boolean unused = !mapping.tables().isEmpty() && !read.contains(source.name());
      String line = String.format(Locale.ROOT, "source %s: %,d rows", source.name(), source.rows());
      lines.add(unused ? line + ", which no table is made of" : line);
    }
    mapping.tables().forEach(table -> lines.add(line(table, delivery)));
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

  private static String line(MappingReport.Made table, DeliveryEntry delivery) {
    MappingReport mapping = Objects.requireNonNull(delivery.mapping());
    long in =
        mapping.sources().stream()
            .filter(source -> table.reads().contains(source.name()))
            .mapToLong(MappingReport.Source::rows)
            .sum();
    long refused =
        delivery.files().stream()
            .filter(file -> file.table().equals(table.name()))
            .mapToLong(file -> file.tally().rejected())
            .sum();
    return String.format(
        Locale.ROOT,
        "mapping %s: %,d rows in%s, %,d rows made, %,d rows refused",
        table.name(),
        in,
        table.reads().isEmpty() ? "" : " (" + String.join(", ", table.reads()) + ")",
        table.rows(),
        refused);
  }
}

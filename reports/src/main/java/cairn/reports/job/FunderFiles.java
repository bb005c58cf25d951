package cairn.reports.job;

import cairn.reports.format.CsvWriter;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.PublishedTable;
import java.util.List;

/** The funder's tables as CSV, a description for machines beside each, and notes in plain words. */
final class FunderFiles {
  private FunderFiles() {}

  static void add(ReportMaterial material, ReportFiles files) {
    String folder = Audience.FUNDER.key() + "/";
    List<PublishedTable> tables = FunderTables.of(material);
    for (PublishedTable table : tables) {
      files.add(folder + table.name() + ".csv", table.toCsv());
      files.add(folder + table.name() + ".json", CsvWriter.metadata(table));
    }
    StringBuilder list = new StringBuilder();
    tables.forEach(
        t -> list.append("- `").append(t.name()).append(".csv`: ").append(t.title()).append("\n"));
    String notes = Templates.filled("funder-notes.md", material);
    files.add(folder + "NOTES.md", notes.replace("{tables}", list));
  }
}

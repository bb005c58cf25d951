package cairn.reports.job;

import cairn.ingest.store.disk.Checksum;
import cairn.reports.document.FunderSummary;
import cairn.reports.format.CsvWriter;
import cairn.reports.format.SummaryFiles;
import cairn.reports.funder.FunderBook;
import cairn.reports.funder.FunderTables;
import cairn.reports.funder.ReleaseFacts;
import cairn.reports.funder.SummaryOf;
import cairn.reports.language.Language;
import cairn.reports.release.Release;
import cairn.reports.release.ReleaseLedger;
import cairn.reports.table.PublishedTable;
import cairn.reports.workbook.SummaryWorkbook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A release as files: a summary to read, as a page, on paper and as a workbook, tables as CSV, a
 * description for machines beside each, notes in plain words, and the release itself, from which a
 * lost ledger can be brought back. All are made of releases alone, so the same release gives the
 * same bytes however records change.
 */
final class FunderFiles {
  /** The release for machines. */
  static final String RELEASE = "release.json";

  private static final String SUMMARY = "summary";

  private FunderFiles() {}

  /**
   * The files, by their names in the funder's folder.
   *
   * @param release what is given out
   * @param before releases that came before it
   * @param languages of the summary; tables and notes are in English, as they were released
   */
  static SortedMap<String, byte[]> of(
      Release release, List<Release> before, List<Language> languages) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    FunderTables tables = FunderTables.of(release, before, Language.ENGLISH);
    for (PublishedTable table : tables.files()) {
      files.put(csv(table), utf8(table.toCsv()));
      files.put(table.name() + ".json", utf8(CsvWriter.metadata(table, ReleaseFacts.of(release))));
    }
    files.put("NOTES.md", utf8(FunderNotes.of(release, tables.files())));
    for (Language language : languages) {
      summary(release, FunderTables.of(release, before, language), language, files);
    }
    files.put(RELEASE, utf8(ReleaseLedger.text(release) + "\n"));
    return files;
  }

  private static void summary(
      Release release, FunderTables tables, Language language, SortedMap<String, byte[]> files) {
    FunderSummary summary = SummaryOf.release(release, tables, language);
    files.put(language.file(SUMMARY, "html"), utf8(SummaryFiles.html(summary, language)));
    files.put(language.file(SUMMARY, "pdf"), SummaryFiles.pdf(summary, language));
    files.put(
        language.file(SUMMARY, "xlsx"),
        SummaryWorkbook.of(FunderBook.of(release, tables, summary, language), language));
  }

  /** The sums of the tables of the release itself, by the names of their files. */
  static SortedMap<String, String> tableSums(Release release) {
    SortedMap<String, byte[]> tables = new TreeMap<>();
    FunderTables.of(release, List.of(), Language.ENGLISH)
        .files()
        .forEach(table -> tables.put(csv(table), utf8(table.toCsv())));
    return sums(tables);
  }

  private static String csv(PublishedTable table) {
    return table.name() + ".csv";
  }

  /** The sums of files. */
  static SortedMap<String, String> sums(SortedMap<String, byte[]> files) {
    SortedMap<String, String> sums = new TreeMap<>();
    files.forEach((name, bytes) -> sums.put(name, Checksum.of(bytes)));
    return sums;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

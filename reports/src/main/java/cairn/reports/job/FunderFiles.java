package cairn.reports.job;

import cairn.ingest.store.disk.Checksum;
import cairn.reports.format.CsvWriter;
import cairn.reports.release.Release;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.ReleaseLedger;
import cairn.reports.table.PublishedTable;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A release as files: tables as CSV, a description for machines beside each, notes in plain words,
 * and the release itself, from which a lost ledger can be brought back. All are made of releases
 * alone, so the same release gives the same bytes however records change.
 */
final class FunderFiles {
  /** The release for machines. */
  static final String RELEASE = "release.json";

  private static final int MONTHS_SHOWN = 13;

  private FunderFiles() {}

  /**
   * The files, by their names in the funder's folder.
   *
   * @param release what is given out
   * @param before releases that came before it
   */
  static SortedMap<String, byte[]> of(Release release, List<Release> before) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<PublishedTable> tables = tables(release, before);
    for (PublishedTable table : tables) {
      files.put(table.name() + ".csv", utf8(table.toCsv()));
      files.put(table.name() + ".json", utf8(CsvWriter.metadata(table)));
    }
    files.put("NOTES.md", utf8(FunderNotes.of(release, tables)));
    files.put(RELEASE, utf8(ReleaseLedger.text(release) + "\n"));
    return files;
  }

  /** The sums of files. */
  static SortedMap<String, String> sums(SortedMap<String, byte[]> files) {
    SortedMap<String, String> sums = new TreeMap<>();
    files.forEach((name, bytes) -> sums.put(name, Checksum.of(bytes)));
    return sums;
  }

  private static List<PublishedTable> tables(Release release, List<Release> before) {
    List<PublishedTable> tables = new ArrayList<>();
    FunderRows month = new FunderRows(release);
    month.sessions(release);
    month.add(release.periods().get(0));
    tables.add(month.published("month", "The month, of the whole program"));
    for (ReleasedPeriod period : release.periods()) {
      if (period.isByKind()) {
        FunderRows quarter = new FunderRows(release);
        quarter.add(period);
        tables.add(quarter.published("quarter", "The quarter, by kind of group"));
      }
    }
    FunderRows trend = new FunderRows(release);
    for (Release each : shown(release, before)) {
      trend.sessions(each);
      trend.add(each.periods().get(0));
    }
    tables.add(trend.published("trend", "The months released so far, as they were released"));
    return tables;
  }

  private static List<Release> shown(Release release, List<Release> before) {
    YearMonth now = YearMonth.parse(release.month());
    List<Release> shown = new ArrayList<>();
    for (Release each : before) {
      YearMonth then = YearMonth.parse(each.month());
      if (then.isBefore(now) && then.isAfter(now.minusMonths(MONTHS_SHOWN))) {
        shown.add(each);
      }
    }
    shown.sort((a, b) -> a.month().compareTo(b.month()));
    shown.add(release);
    return shown;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package cairn.reports.job;

import cairn.reports.release.Release;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.ReleaseWords;
import cairn.reports.table.Level;
import cairn.reports.table.PublishedTable;
import cairn.reports.words.Words;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * What a funder is told beside the tables: what is in them, what is hidden, and what is left out.
 */
final class FunderNotes {
  private FunderNotes() {}

  static String of(Release release, List<PublishedTable> tables) {
    StringBuilder list = new StringBuilder();
    tables.forEach(
        t -> list.append("- `").append(t.name()).append(".csv`: ").append(t.title()).append("\n"));
    Release.Facts facts = release.facts();
    return Templates.text("funder-notes.md")
        .replace("{program}", facts.program().replace('"', ' '))
        .replace("{month}", Words.month(YearMonth.parse(release.month())))
        .replace("{results}", facts.results())
        .replace("{data_as_of}", facts.dataAsOf())
        .replace("{level}", new Level(facts.confidence()).percent())
        .replace("{most_hidden}", Long.toString(release.terms().smallest() - 1))
        .replace("{rates_from}", Integer.toString(release.terms().ratesFrom()))
        .replace("{tables}", list)
        .replace("{rows}", rows(release))
        .replace("{not_offered}", notOffered(release));
  }

  private static String rows(Release release) {
    StringBuilder words = new StringBuilder();
    for (ReleasedPeriod period : release.periods()) {
      if (period.isByKind() && !period.kinds().isEmpty()) {
        words.append("\n`quarter.csv` has these rows:\n\n");
        period.kinds().forEach(kind -> words.append("- ").append(kind.label()).append("\n"));
      }
    }
    return words.toString();
  }

  private static String notOffered(Release release) {
    StringBuilder words = new StringBuilder();
    for (ReleasedPeriod period : release.periods()) {
      for (NotOffered each : period.notOffered()) {
        words.append("- ").append(period.period()).append(", ");
        words.append(
            each.measure().equals(NotOffered.EVERYTHING)
                ? "everything by kind of group"
                : ReleaseWords.measure(each.measure()).toLowerCase(Locale.ROOT));
        words.append(": ").append(each.why()).append(".\n");
      }
    }
    return words.isEmpty() ? "Nothing is left out of this release.\n" : words.toString();
  }
}

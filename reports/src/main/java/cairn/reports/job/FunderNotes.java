package cairn.reports.job;

import cairn.reports.language.Language;
import cairn.reports.release.Release;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedPeriod;
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
  private static final String SUMS = "so its categories add up to the people who came";
  private static final String ROUNDED_SUMS =
      "though rounded numbers of one measure need not add up to those of another";
  private static final String HIDDEN =
      """
      Numbers of people from 1 to {most_hidden} are not shown, nor what would let somebody work one out, with the
      help of everything else that was ever released to funders. 0 is shown. A hidden number need not be
      small. Where too much of a table would have to be hidden, categories and kinds of group are counted
      together; where that does not help either, the table is left out:
      """;
  private static final String ROUNDED =
      """
      Every number of people is rounded to the middle of its band of six: 1 to 6 are shown as 3, 7 to 12
      as 9, and so on; 0 is shown as 0. People of a row are the sum of the rounded numbers of its first
      measure, and shares are made of rounded numbers. Nobody can work out a small number more closely
      than its band, with the help of everything else that was ever released to funders. Where somebody
      could, categories and kinds of group are counted together; where that does not help either, the
      table is left out:
      """;

  private FunderNotes() {}

  static String of(Release release, List<PublishedTable> tables) {
    StringBuilder list = new StringBuilder();
    tables.forEach(
        t -> list.append("- `").append(t.name()).append(".csv`: ").append(t.title()).append("\n"));
    Release.Facts facts = release.facts();
    Release.Terms terms = release.terms();
    return Templates.text("funder-notes.md")
        .replace("{program}", facts.program().replace('"', ' '))
        .replace("{month}", Words.month(YearMonth.parse(release.month())))
        .replace("{results}", facts.results())
        .replace("{data_as_of}", facts.dataAsOf())
        .replace("{level}", new Level(facts.confidence()).percent())
        .replace("{adds_up}", terms.isRounded() ? ROUNDED_SUMS : SUMS)
        .replace("{hiding}", terms.isRounded() ? ROUNDED : HIDDEN)
        .replace("{most_hidden}", Long.toString(terms.smallest() - 1))
        .replace("{rates_from}", Integer.toString(terms.ratesFrom()))
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
                : Language.ENGLISH.say("measure." + each.measure()).toLowerCase(Locale.ROOT));
        words.append(": ").append(each.why()).append(".\n");
      }
    }
    return words.isEmpty() ? "Nothing is left out of this release.\n" : words.toString();
  }
}

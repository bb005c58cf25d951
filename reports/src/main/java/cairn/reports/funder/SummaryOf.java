package cairn.reports.funder;

import cairn.reports.document.FunderSummary;
import cairn.reports.language.Language;
import cairn.reports.release.Release;
import cairn.reports.table.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The summary of a release. The same release, with the same before it, gives the same summary. */
public final class SummaryOf {
  private SummaryOf() {}

  /**
   * The summary.
   *
   * @param release what is given out
   * @param tables its tables, of which every number is, in the language
   * @param language of all its words
   */
  public static FunderSummary release(Release release, FunderTables tables, Language language) {
    MonthLines headline = new MonthLines(release, tables, language);
    SummaryGrids grids =
        new SummaryGrids(tables, new Level(release.facts().confidence()), language);
    return new FunderSummary(
        head(release, language),
        new SummarySentences(release, headline, language).lead(),
        grids.month(headline, release.month()),
        new MonthPicture(headline, tables, release.month(), language).of(),
        List.of(grids.kinds(release.month()), grids.months()),
        new SummaryNotes(release, language).of());
  }

  /** The usual recipient has words in each language. */
  private static String recipient(String name, Language language) {
    boolean isUsual = name.equals(Language.ENGLISH.say("head.funders"));
    return isUsual ? language.say("head.funders") : name;
  }

  private static FunderSummary.Head head(Release release, Language language) {
    LocalDate day = LocalDate.parse(release.facts().dataAsOf());
    List<String> standing = new ArrayList<>();
    if (!release.recipient().isEmpty()) {
      standing.add(language.say("head.for", recipient(release.recipient(), language)));
    }
    standing.add(language.say("head.until", language.day(day)));
    standing.add(
        release.terms().isRounded()
            ? language.say("head.rounded")
            : language.say("head.hidden", release.terms().smallest()));
    return new FunderSummary.Head(
        language.say("head.title", Periods.words(release.month(), language)),
        release.facts().program(),
        standing,
        day);
  }
}

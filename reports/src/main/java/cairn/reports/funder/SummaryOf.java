package cairn.reports.funder;

import cairn.reports.document.FunderSummary;
import cairn.reports.release.Release;
import cairn.reports.table.Display;
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
   * @param tables its tables, of which every number is
   */
  public static FunderSummary release(Release release, FunderTables tables) {
    MonthLines headline = new MonthLines(release, tables);
    SummaryGrids grids = new SummaryGrids(tables, new Level(release.facts().confidence()));
    return new FunderSummary(
        head(release),
        new SummarySentences(release, headline).lead(),
        grids.month(headline, release.month()),
        new MonthPicture(headline, tables, release.month()).of(),
        List.of(grids.kinds(release.month()), grids.months()),
        SummaryNotes.of(release));
  }

  private static FunderSummary.Head head(Release release) {
    LocalDate day = LocalDate.parse(release.facts().dataAsOf());
    List<String> standing = new ArrayList<>();
    if (!release.recipient().isEmpty()) {
      standing.add("For: " + release.recipient());
    }
    standing.add("Records up to " + Display.day(day));
    standing.add(
        release.terms().isRounded()
            ? "Numbers of people are rounded"
            : "Numbers under " + release.terms().smallest() + " are hidden");
    return new FunderSummary.Head(
        "Outcomes of therapy groups, " + Periods.words(release.month()),
        release.facts().program(),
        standing,
        day);
  }
}

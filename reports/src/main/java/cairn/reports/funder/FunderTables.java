package cairn.reports.funder;

import cairn.reports.language.Language;
import cairn.reports.release.Release;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.table.PublishedTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a release, hidden numbers hidden: every file that funders get is made of these.
 *
 * @param month the whole program in the month
 * @param quarter kinds of group in the quarter; none where the month ends no quarter
 * @param trend the whole program in the months released so far, thirteen at most, oldest first
 * @param lastQuarter kinds of group in the last quarter that was told of, of an earlier release
 *     where the month ends none; none where none was within a year
 */
public record FunderTables(
    PublishedTable month,
    Optional<PublishedTable> quarter,
    PublishedTable trend,
    Optional<PublishedTable> lastQuarter) {
  private static final int MONTHS_SHOWN = 13;

  /**
   * The tables.
   *
   * @param release what is given out
   * @param before releases that came before it
   * @param language of titles and labels; keys are the same in all
   */
  public static FunderTables of(Release release, List<Release> before, Language language) {
    FunderRows month = new FunderRows(release, language);
    month.sessions(release);
    month.add(release.periods().get(0));
    List<Release> shown = shown(release, before);
    FunderRows trend = new FunderRows(release, language);
    Optional<PublishedTable> last = Optional.empty();
    for (Release each : shown) {
      trend.sessions(each);
      trend.add(each.periods().get(0));
      Optional<PublishedTable> quarter = quarter(each, language);
      last = quarter.isPresent() ? quarter : last;
    }
    return new FunderTables(
        month.published("month", language.say("table.month")),
        quarter(release, language),
        trend.published("trend", language.say("table.trend")),
        last);
  }

  /** Those that are files, in the order in which they are read. */
  public List<PublishedTable> files() {
    List<PublishedTable> files = new ArrayList<>(List.of(month));
    quarter.ifPresent(files::add);
    files.add(trend);
    return List.copyOf(files);
  }

  private static Optional<PublishedTable> quarter(Release release, Language language) {
    for (ReleasedPeriod period : release.periods()) {
      if (period.isByKind()) {
        FunderRows rows = new FunderRows(release, language);
        rows.add(period);
        return Optional.of(rows.published("quarter", language.say("table.quarter")));
      }
    }
    return Optional.empty();
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
}

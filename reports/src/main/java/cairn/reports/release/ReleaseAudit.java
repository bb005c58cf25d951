package cairn.reports.release;

import cairn.analysis.question.period.PeriodCategory;
import cairn.analysis.question.period.PeriodMeasure;
import cairn.analysis.question.period.ReportedPeriod;
import cairn.reports.release.NestedTotals.MonthTotals;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all that was ever released as a stranger does, with nothing but what was shown: whether
 * a number of people below the threshold stands there or follows from the rest. It is code of its
 * own, and knows neither the true numbers nor how they were protected; for each hidden number it
 * makes up tables of people that agree with everything shown and have many in that place.
 */
public final class ReleaseAudit {
  private final List<Release> releases;
  private final List<String> found = new ArrayList<>();

  private ReleaseAudit(List<Release> releases) {
    this.releases = releases;
  }

  /**
   * What can be worked out, one sentence each without a number; none where all is well.
   *
   * @param releases all to one audience
   */
  public static List<String> of(List<Release> releases) {
    ReleaseAudit audit = new ReleaseAudit(List.copyOf(releases));
    for (Release release : releases) {
      for (ReleasedPeriod period : release.periods()) {
        audit.period(release, period);
      }
    }
    return List.copyOf(audit.found);
  }

  private void period(Release release, ReleasedPeriod period) {
    long smallest = release.terms().smallest();
    for (ReleasedKind kind : period.kinds()) {
      report(isSmall(kind.people(), smallest), period, "people", "is shown");
    }
    for (ReleasedTable table : period.tables()) {
      FilledTable filled = new FilledTable(period.kinds(), table);
      for (int row = 0; row < table.people().size(); row++) {
        for (int bin = 0; bin < table.bins().size(); bin++) {
          Long number = table.people().get(row).get(bin);
          report(isSmall(number, smallest), period, table.measure(), "is shown");
          boolean known =
              number == null && !filled.canHold(row, bin, smallest, around(release, period, table));
          report(known, period, table.measure(), "follows from the numbers around it");
        }
      }
      for (FilledTable.Around month : around(release, period, table)) {
        for (int bin = 0; bin < table.bins().size(); bin++) {
          report(
              filled.tellsDifference(month, bin, smallest),
              period,
              table.measure(),
              "follows from the quarter and its months");
        }
      }
    }
    if (period.isByKind() && !period.kinds().isEmpty()) {
      report(
          tellsTotals(release, period, smallest),
          period,
          "people",
          "follows from the quarter and its months");
    }
  }

  private void report(boolean isFound, ReleasedPeriod period, String measure, String how) {
    String sentence =
        period.period() + ", " + measure + ": a number of people that is small " + how;
    if (isFound && !found.contains(sentence)) {
      found.add(sentence);
    }
  }

  private static boolean isSmall(@Nullable Long number, long smallest) {
    return number != null && number > 0 && number < smallest;
  }

  private Optional<Release> of(YearMonth month) {
    return releases.stream().filter(each -> each.month().equals(month.toString())).findFirst();
  }

  /** What months have of the same people in the same category. */
  private List<FilledTable.Around> around(
      Release release, ReleasedPeriod period, ReleasedTable table) {
    List<FilledTable.Around> around = new ArrayList<>();
    if (!period.isByKind()) {
      return around;
    }
    if (!table.measure().equals(PeriodMeasure.HARM.key())) {
      release.periods().get(0).tables().stream()
          .filter(month -> month.measure().equals(table.measure()))
          .forEach(month -> around.add(FilledTable.Around.of(table, month)));
      return around;
    }
    String harmed = PeriodCategory.YES.key();
    for (YearMonth month : months(release)) {
      of(month)
          .map(each -> each.periods().get(0).shown(table.measure(), harmed))
          .ifPresent(n -> around.add(FilledTable.Around.ofOne(table, harmed, n)));
    }
    return around;
  }

  private static List<YearMonth> months(Release release) {
    YearMonth last = YearMonth.parse(release.month());
    List<YearMonth> months = new ArrayList<>(NestedTotals.monthsBefore(last));
    months.add(last);
    return months.stream()
        .filter(m -> ReportedPeriod.quarterOf(m).equals(ReportedPeriod.quarterOf(last)))
        .toList();
  }

  private boolean tellsTotals(Release release, ReleasedPeriod period, long smallest) {
    long whole = 0;
    for (ReleasedKind kind : period.kinds()) {
      Long people = kind.people();
      if (people == null) {
        return false;
      }
      whole += people;
    }
    List<MonthTotals> months = new ArrayList<>();
    months(release).forEach(month -> of(month).map(MonthTotals::of).ifPresent(months::add));
    for (long part : NestedTotals.of(months).parts()) {
      if (isSmall(whole - part, smallest)) {
        return true;
      }
    }
    return false;
  }
}

package cairn.reports.release;

import cairn.analysis.question.period.PeriodMeasure;
import cairn.analysis.question.period.ReportedPeriod;
import cairn.ingest.model.GroupKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.table.Bin;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an audience was given before, as far as a new month rests on it.
 *
 * @param releases every release to it, in the order of the ledger
 */
record Earlier(List<Release> releases) {
  private static final int MONTHS_KEPT = 12;

  /** Releases of the year before a month, the latest first. */
  private List<ReleasedPeriod> ofTheYearBefore(YearMonth month, boolean byKind) {
    List<ReleasedPeriod> periods = new ArrayList<>();
    releases.stream()
        .filter(
            release -> {
              YearMonth then = YearMonth.parse(release.month());
              return then.isBefore(month) && !then.isBefore(month.minusMonths(MONTHS_KEPT));
            })
        .sorted((a, b) -> b.month().compareTo(a.month()))
        .forEach(
            release ->
                release.periods().stream()
                    .filter(period -> period.isByKind() == byKind)
                    .forEach(periods::add));
    return periods;
  }

  /** The finest level that is no finer than what was shown of the measure in the year before. */
  int firstLevel(YearMonth month, boolean byKind, PeriodMeasure measure, Detail detail) {
    Optional<List<Bin>> kept =
        ofTheYearBefore(month, byKind).stream()
            .flatMap(period -> period.tables().stream())
            .filter(table -> table.measure().equals(measure.key()))
            .map(ReleasedTable::bins)
            .findFirst();
    if (kept.isEmpty()) {
      return 0;
    }
    for (int level = 0; level < detail.size(); level++) {
      if (Detail.joins(kept.get(), detail.at(level))) {
        return level;
      }
    }
    return detail.size() - 1;
  }

  /** The kinds that stood joined in the last quarter of the year before. */
  List<List<GroupKind>> kinds(YearMonth month) {
    return ofTheYearBefore(month, true).stream()
        .filter(period -> !period.tables().isEmpty())
        .findFirst()
        .map(
            period ->
                period.kinds().stream()
                    .map(
                        row ->
                            row.of().stream()
                                .map(key -> GroupKind.valueOf(key.toUpperCase(Locale.ROOT)))
                                .toList())
                    .toList())
        .orElse(List.of());
  }

  /** Whether a later month of the same quarter was released. */
  boolean hasLaterInQuarter(YearMonth month) {
    return releases.stream()
        .map(release -> YearMonth.parse(release.month()))
        .anyMatch(
            then ->
                then.isAfter(month)
                    && ReportedPeriod.quarterOf(then).equals(ReportedPeriod.quarterOf(month)));
  }
}

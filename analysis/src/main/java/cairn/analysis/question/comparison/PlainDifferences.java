package cairn.analysis.question.comparison;

import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.question.comparison.DifferenceRow.Clusters;
import cairn.analysis.question.comparison.DifferenceRow.Verdicts;
import cairn.analysis.start.GroupCounts;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import java.util.Comparator;
import java.util.List;

/**
 * Group types against a reference type, before any adjustment. Every interval allows for people
 * sharing a group; where a side has too few groups the row says that it only describes.
 */
final class PlainDifferences {
  private PlainDifferences() {}

  /** Every pair, by type, outcome and milestone. */
  static List<DifferenceRow> rows(List<TypePair> pairs, String reference) {
    return pairs.stream()
        .sorted(
            Comparator.comparing(TypePair::type)
                .thenComparing(TypePair::outcome)
                .thenComparing(TypePair::milestone)
                .thenComparing(TypePair::open))
        .map(pair -> row(pair, reference))
        .toList();
  }

  private static DifferenceRow row(TypePair pair, String reference) {
    GroupCounts counts = pair.counts();
    Counted here = counts.seen(true);
    Counted there = counts.seen(false);
    Interval interval = counts.plain().interval();
    GroupCounts.Sharing sharing = counts.sharing();
    String why = why(counts);
    return new DifferenceRow(
        pair.type(),
        reference,
        pair.outcome(),
        pair.milestone(),
        Estimator.PLAIN,
        pair.open(),
        new Verdicts(here.n(), here.x(), there.n(), there.x()),
        Limits.value(interval.estimate()),
        Limits.of(interval.within(-1, 1)),
        new Clusters(
            counts.groups(true) + counts.groups(false),
            Limits.value(sharing.icc()),
            Limits.value(sharing.designEffect())),
        new Footing(
            counts.standing(), why.isEmpty() ? Limits.lacking(interval.within(-1, 1)) : why));
  }

  /** Why it is not compared; empty where it is. */
  private static String why(GroupCounts counts) {
    if (counts.standing() != Standing.NOT_ESTIMABLE) {
      return counts.reason();
    }
    if (counts.seen(true).n() > 0) {
      return "nobody with a verdict in the reference type";
    }
    return counts.seen(false).n() > 0
        ? "nobody with a verdict in this type"
        : "nobody with a verdict in either type";
  }
}

package cairn.reports.section;

import static cairn.reports.section.MadeUpRow.madeUp;

import cairn.analysis.question.change.BeforeAfterRow;
import cairn.analysis.question.change.BeforeAfterRow.Days;
import cairn.analysis.question.change.BeforeAfterRow.Population;
import cairn.analysis.question.change.BeforeAfterRow.Regressed;
import cairn.analysis.question.change.BeforeAfterRow.Remaining;
import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.question.comparison.DifferenceRow;
import cairn.analysis.question.comparison.DifferenceRow.Clusters;
import cairn.analysis.question.comparison.DifferenceRow.Verdicts;
import cairn.analysis.question.comparison.Footing;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import java.util.List;

/** What sets outcomes and days of use of group types of a made-up month side by side. */
final class MadeUpComparisons {
  private final MadeUpMonth made;

  MadeUpComparisons(MadeUpMonth made) {
    this.made = made;
  }

  void differences() {
    List<String> types = made.types();
    for (int t = 1; t < types.size(); t++) {
      long n = (long) (made.people(types.get(t)) * 0.65);
      MadeUpRow<DifferenceRow> row = verdicts(types.get(t), types.get(0), n);
      made.add(
          DifferenceRow.TABLE,
          n < 20
              ? row.with(DifferenceRow::footing, Footing::standing, Standing.DESCRIPTIVE_ONLY)
              : compared(row, 0.11 - 0.07 * t, 1 / Math.sqrt(n + 4.0)));
    }
  }

  private static MadeUpRow<DifferenceRow> verdicts(String type, String reference, long n) {
    return madeUp(DifferenceRow.class)
        .with(DifferenceRow::groupType, type)
        .with(DifferenceRow::reference, reference)
        .with(DifferenceRow::outcome, "GOAL-5")
        .with(DifferenceRow::milestone, "month_end")
        .with(DifferenceRow::adjustment, Estimator.PLAIN)
        .with(DifferenceRow::verdicts, Verdicts::n, n)
        .with(DifferenceRow::verdicts, Verdicts::achieved, n / 2)
        .with(DifferenceRow::verdicts, Verdicts::referenceN, 137L)
        .with(DifferenceRow::verdicts, Verdicts::referenceAchieved, 70L)
        .with(DifferenceRow::limits, Limits::method, "newcombe_design_effect")
        .with(DifferenceRow::clustered, Clusters::clusters, 6L);
  }

  private static MadeUpRow<DifferenceRow> compared(
      MadeUpRow<DifferenceRow> row, double difference, double half) {
    return row.with(DifferenceRow::difference, difference)
        .with(DifferenceRow::limits, Limits::lower, Math.max(-1, difference - half))
        .with(DifferenceRow::limits, Limits::upper, Math.min(1, difference + half))
        .with(DifferenceRow::clustered, Clusters::icc, 0.02)
        .with(DifferenceRow::clustered, Clusters::designEffect, 1.3)
        .with(DifferenceRow::footing, Footing::standing, Standing.COMPARED);
  }

  /** Everybody is the population, so nothing is expected of all types, or of the only one. */
  void beforeAfter() {
    made.add(
        BeforeAfterRow.TABLE,
        days("all").with(BeforeAfterRow::note, "everybody is the population here"));
    for (String type : made.types()) {
      made.add(
          BeforeAfterRow.TABLE,
          made.types().size() > 1
              ? days(type).with(BeforeAfterRow::regressed, regressed())
              : days(type).with(BeforeAfterRow::note, "only one group type: it is the population"));
    }
  }

  private static MadeUpRow<BeforeAfterRow> days(String type) {
    return madeUp(BeforeAfterRow.class)
        .with(BeforeAfterRow::groupType, type)
        .with(BeforeAfterRow::problem, "alcohol")
        .with(BeforeAfterRow::milestone, "week_13")
        .with(BeforeAfterRow::days, Days::pairs, 40L)
        .with(BeforeAfterRow::days, Days::clusters, 4L)
        .with(BeforeAfterRow::days, Days::meanBefore, 20.6)
        .with(BeforeAfterRow::days, Days::meanAfter, 11.3)
        .with(BeforeAfterRow::days, Days::change, -9.3)
        .with(BeforeAfterRow::limits, Limits::lower, -11.1)
        .with(BeforeAfterRow::limits, Limits::upper, -7.5)
        .with(BeforeAfterRow::limits, Limits::method, "paired t");
  }

  private static MadeUpRow<Regressed> regressed() {
    return madeUp(Regressed.class)
        .with(Regressed::population, Population::populationMean, 19.8)
        .with(Regressed::population, Population::populationPairs, 160L)
        .with(Regressed::reliability, 0.8)
        .with(Regressed::reliabilityFrom, BeforeAfterRow.Source.RECORDS)
        .with(Regressed::expectedChange, -0.8)
        .with(Regressed::remaining, Remaining::remaining, -8.5)
        .with(Regressed::remaining, Remaining::remainingLower, -10.1)
        .with(Regressed::remaining, Remaining::remainingUpper, -6.9);
  }
}

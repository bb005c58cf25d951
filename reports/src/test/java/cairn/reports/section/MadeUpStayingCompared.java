package cairn.reports.section;

import static cairn.reports.section.MadeUpRow.madeUp;

import cairn.analysis.question.staying.StayingComparisonRow;
import cairn.analysis.question.staying.StayingComparisonRow.Adjusted;
import cairn.analysis.question.staying.StayingComparisonRow.AdjustedHazard;
import cairn.analysis.question.staying.StayingComparisonRow.Comparison;
import cairn.analysis.question.staying.StayingComparisonRow.Hazard;
import cairn.analysis.question.staying.StayingComparisonRow.Headline;
import cairn.analysis.question.staying.StayingComparisonRow.ReferenceSide;
import cairn.analysis.question.staying.StayingComparisonRow.Side;
import cairn.analysis.question.staying.StayingMeans;
import cairn.analysis.question.staying.StayingMeans.Difference;
import cairn.analysis.question.staying.StayingMeans.HorizonFrom;
import cairn.analysis.question.staying.StayingMeans.Mean;
import cairn.analysis.question.staying.StayingMeans.ReferenceMean;
import cairn.analysis.question.staying.StayingTests.Gray;
import cairn.analysis.question.staying.StayingTests.LogRank;
import cairn.analysis.table.Standing;
import java.util.List;

/** What sets staying in group types of a made-up month side by side. */
final class MadeUpStayingCompared {
  private final MadeUpMonth made;

  MadeUpStayingCompared(MadeUpMonth made) {
    this.made = made;
  }

  /** One type has nothing beside it. */
  void comparisons() {
    List<String> types = made.types();
    if (types.size() > 1) {
      made.add(StayingComparisonRow.TABLE, overall(types.size() - 1.0));
    }
    for (String type : types.subList(1, types.size())) {
      made.add(
          StayingComparisonRow.TABLE,
          made.people(type) < 20 ? notEstimable(type) : estimated(type, types.indexOf(type)));
    }
  }

  private MadeUpRow<StayingComparisonRow> overall(double df) {
    return madeUp(StayingComparisonRow.class)
        .with(StayingComparisonRow::groupType, "all")
        .with(StayingComparisonRow::reference, "all")
        .with(StayingComparisonRow::comparison, Comparison.OVERALL)
        .with(StayingComparisonRow::side, Side::n, made.total())
        .with(StayingComparisonRow::side, Side::stopped, 0L)
        .with(StayingComparisonRow::referenceSide, ReferenceSide::referenceStopped, 0L)
        .with(StayingComparisonRow::logRank, LogRank::logRank, 9.2)
        .with(StayingComparisonRow::logRank, LogRank::logRankDf, df)
        .with(StayingComparisonRow::logRank, LogRank::logRankP, 0.027)
        .with(StayingComparisonRow::headline, Headline.NONE)
        .with(StayingComparisonRow::standing, Standing.COMPARED);
  }

  private MadeUpRow<StayingComparisonRow> against(String type) {
    String reference = made.types().get(0);
    long n = made.people(type);
    return madeUp(StayingComparisonRow.class)
        .with(StayingComparisonRow::groupType, type)
        .with(StayingComparisonRow::reference, reference)
        .with(StayingComparisonRow::comparison, Comparison.REFERENCE)
        .with(StayingComparisonRow::side, Side::n, n)
        .with(StayingComparisonRow::side, Side::stopped, n / 2)
        .with(StayingComparisonRow::side, Side::clusters, 12L)
        .with(
            StayingComparisonRow::referenceSide, ReferenceSide::referenceN, made.people(reference))
        .with(StayingComparisonRow::referenceSide, ReferenceSide::referenceStopped, 0L);
  }

  private MadeUpRow<StayingComparisonRow> notEstimable(String type) {
    return against(type)
        .with(StayingComparisonRow::headline, Headline.NONE)
        .with(StayingComparisonRow::standing, Standing.NOT_ESTIMABLE)
        .with(
            StayingComparisonRow::note,
            "no hazard ratio: event never occurs, so nothing can be compared");
  }

  private MadeUpRow<StayingComparisonRow> estimated(String type, int place) {
    double ratio = 0.6 + 0.3 * place;
    return against(type)
        .with(StayingComparisonRow::logRank, LogRank::logRank, 4.4)
        .with(StayingComparisonRow::logRank, LogRank::logRankDf, 1.0)
        .with(StayingComparisonRow::logRank, LogRank::logRankP, 0.036)
        .with(StayingComparisonRow::logRank, LogRank::logRankPGroups, 0.11)
        .with(StayingComparisonRow::logRank, LogRank::logRankPHolm, 0.06)
        .with(StayingComparisonRow::gray, Gray::grayStopped, 3.1)
        .with(StayingComparisonRow::gray, Gray::grayStoppedP, 0.078)
        .with(StayingComparisonRow::means, means())
        .with(StayingComparisonRow::hazard, Hazard::hazardRatio, ratio)
        .with(StayingComparisonRow::hazard, Hazard::hazardLower, ratio * 0.8)
        .with(StayingComparisonRow::hazard, Hazard::hazardUpper, ratio * 1.25)
        .with(StayingComparisonRow::hazard, Hazard::proportionalP, place == 2 ? 0.01 : 0.4)
        .with(StayingComparisonRow::adjusted, adjusted(made.people(type), ratio))
        .with(StayingComparisonRow::headline, Headline.RESTRICTED_MEAN)
        .with(StayingComparisonRow::standing, Standing.COMPARED);
  }

  private static MadeUpRow<StayingMeans> means() {
    return madeUp(StayingMeans.class)
        .with(StayingMeans::horizonWeeks, 8)
        .with(StayingMeans::horizonFrom, HorizonFrom.PLANNED_LENGTH)
        .with(StayingMeans::mean, Mean::meanWeeks, 6.2)
        .with(StayingMeans::mean, Mean::meanLower, 5.8)
        .with(StayingMeans::mean, Mean::meanUpper, 6.6)
        .with(StayingMeans::referenceMean, ReferenceMean::referenceMeanWeeks, 5.1)
        .with(StayingMeans::referenceMean, ReferenceMean::referenceMeanLower, 4.6)
        .with(StayingMeans::referenceMean, ReferenceMean::referenceMeanUpper, 5.6)
        .with(StayingMeans::difference, Difference::meanDifference, 1.1)
        .with(StayingMeans::difference, Difference::meanDifferenceLower, 0.5)
        .with(StayingMeans::difference, Difference::meanDifferenceUpper, 1.7)
        .with(StayingMeans::difference, Difference::meanDifferenceP, 0.001)
        .with(StayingMeans::difference, Difference::meanDifferencePHolm, 0.003);
  }

  private static MadeUpRow<Adjusted> adjusted(long n, double ratio) {
    return madeUp(Adjusted.class)
        .with(Adjusted::adjustedN, n)
        .with(Adjusted::adjustedStopped, n / 2)
        .with(Adjusted::hazard, AdjustedHazard::adjustedHazardRatio, ratio)
        .with(Adjusted::hazard, AdjustedHazard::adjustedHazardLower, ratio * 0.7)
        .with(Adjusted::hazard, AdjustedHazard::adjustedHazardUpper, ratio * 1.4)
        .with(Adjusted::adjustedFor, "baseline_days, goal_type=moderation");
  }
}

package cairn.analysis.question.comparison;

import cairn.analysis.person.plan.AdjustmentMethod;
import cairn.analysis.start.GroupCounts;
import cairn.analysis.start.Propensity;
import cairn.analysis.start.SideVerdicts;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.cluster.ClusterInfluence;
import cairn.analysis.statistic.cluster.ClusterRobust;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.separation.IndependentColumns;
import cairn.analysis.statistic.weighting.DoublyRobust;
import cairn.analysis.statistic.weighting.Standardization;
import cairn.analysis.statistic.weighting.WeightedDifference;
import cairn.analysis.table.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The difference in one outcome adjusted in three ways, each with an interval by groups of people.
 * The propensity of a pair of sides is fitted once, on everybody due, and serves every outcome.
 */
final class AdjustedEstimates {
  private static final String BY_GROUPS = ", interval by groups, Satterthwaite t";

  private final Propensity propensity;
  private final SideVerdicts rows;
  private final GroupCounts counts;
  private final double level;
  private final List<String> notes = new ArrayList<>();

  /**
   * The estimates of one outcome.
   *
   * @param counts its counts by group
   */
  AdjustedEstimates(Propensity propensity, SideVerdicts rows, GroupCounts counts) {
    this.propensity = propensity;
    this.rows = rows;
    this.counts = counts;
    this.level = counts.level();
  }

  /** What was left out of the outcome model. */
  List<String> notes() {
    return notes;
  }

  Map<AdjustmentMethod, DifferenceEstimate> all() {
    Map<AdjustmentMethod, DifferenceEstimate> all = new EnumMap<>(AdjustmentMethod.class);
    LogisticFit fit = propensity.fit();
    if (!propensity.isEnough() || fit == null) {
      for (AdjustmentMethod each : AdjustmentMethod.values()) {
        all.put(
            each,
            DifferenceEstimate.refused(
                propensity.overlap().standing(), propensity.reason(), level, method(each)));
      }
      return all;
    }
    put(all, AdjustmentMethod.WEIGHTED, () -> weighted(fit));
    if (counts.isOneSided()) {
      NotEstimableException alike = new NotEstimableException(GroupCounts.ONE_SIDED);
      refuse(all, AdjustmentMethod.STANDARDISED, alike);
      refuse(all, AdjustmentMethod.DOUBLY_ROBUST, alike);
      return all;
    }
    try {
      Standardization.Model model = outcomeModel();
      put(all, AdjustmentMethod.STANDARDISED, () -> standardised(model));
      put(all, AdjustmentMethod.DOUBLY_ROBUST, () -> doublyRobust(model, fit));
    } catch (NotEstimableException e) {
      refuse(all, AdjustmentMethod.STANDARDISED, e);
      refuse(all, AdjustmentMethod.DOUBLY_ROBUST, e);
    }
    return all;
  }

  private void put(
      Map<AdjustmentMethod, DifferenceEstimate> all,
      AdjustmentMethod method,
      Supplier<DifferenceEstimate> estimator) {
    try {
      all.put(method, estimator.get());
    } catch (NotEstimableException e) {
      refuse(all, method, e);
    }
  }

  private void refuse(
      Map<AdjustmentMethod, DifferenceEstimate> all,
      AdjustmentMethod method,
      NotEstimableException e) {
    String why = String.valueOf(e.getMessage());
    all.put(method, DifferenceEstimate.refused(Standing.NOT_ESTIMABLE, why, level, method(method)));
  }

  private DifferenceEstimate weighted(LogisticFit fit) {
    double[] weight = new double[rows.size()];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = propensity.weight()[rows.position()[i]];
    }
    WeightedDifference difference = WeightedDifference.of(rows.values(), rows.first(), weight);
    if (counts.isOneSided()) {
      return DifferenceEstimate.bare(
          difference.first(),
          difference.second(),
          GroupCounts.NO_SPREAD,
          level,
          method(AdjustmentMethod.WEIGHTED));
    }
    double[] ofRows = difference.influence();
    double[] ofPeople = new double[propensity.sides().size()];
    for (int i = 0; i < ofRows.length; i++) {
      ofPeople[rows.position()[i]] += ofRows[i];
    }
    return DifferenceEstimate.of(
        difference.first(),
        difference.second(),
        ClusterInfluence.of(
            difference.difference(),
            fit.withoutScores(ofPeople),
            propensity.sides().cluster(),
            propensity.sides().first(),
            level,
            method(AdjustmentMethod.WEIGHTED)));
  }

  /** The outcome model; levels at which everybody, or nobody, achieved it are joined. */
  private Standardization.Model outcomeModel() {
    boolean[] yes = rows.yes();
    Covariates all = rows.covariates(propensity.design().x());
    Covariates kept = Covariates.rows(rows.size());
    for (int j = 0; j < all.size(); j++) {
      String name = all.names().get(j);
      double[] column = new double[rows.size()];
      for (int i = 0; i < column.length; i++) {
        column[i] = all.value(i, j);
      }
      if (name.indexOf('=') < 0 || hasBoth(column, yes)) {
        kept = kept.and(name, column);
      } else {
        notes.add("outcome model without " + name.replace('=', ' '));
      }
    }
    return Standardization.Model.fit(yes, rows.first(), IndependentColumns.of(kept));
  }

  private static boolean hasBoth(double[] column, boolean[] yes) {
    boolean achieved = false;
    boolean not = false;
    for (int i = 0; i < column.length; i++) {
      achieved |= column[i] != 0 && yes[i];
      not |= column[i] != 0 && !yes[i];
    }
    return achieved && not;
  }

  private DifferenceEstimate standardised(Standardization.Model model) {
    Standardization s = Standardization.of(model);
    return DifferenceEstimate.of(
        s.first(),
        s.second(),
        result(s.difference(), s.influence(), AdjustmentMethod.STANDARDISED));
  }

  private DifferenceEstimate doublyRobust(Standardization.Model model, LogisticFit fit) {
    double[] ofPeople = fit.fitted();
    double[] e = new double[rows.size()];
    for (int i = 0; i < e.length; i++) {
      e[i] = ofPeople[rows.position()[i]];
    }
    DoublyRobust d = DoublyRobust.of(rows.yes(), rows.first(), model, e);
    if (!d.isOfShares()) {
      throw new NotEstimableException(
          "too few people for both models together: a share would lie below 0 or above 1");
    }
    return DifferenceEstimate.of(
        d.first(),
        d.second(),
        result(d.difference(), d.influence(), AdjustmentMethod.DOUBLY_ROBUST));
  }

  private ClusterRobust.Result result(
      double difference, double[] influence, AdjustmentMethod method) {
    return ClusterInfluence.of(
        difference, influence, rows.cluster(), rows.first(), level, method(method));
  }

  private String method(AdjustmentMethod method) {
    return name(method) + BY_GROUPS;
  }

  static String name(AdjustmentMethod method) {
    return switch (method) {
      case WEIGHTED -> "inverse-probability weights";
      case STANDARDISED -> "standardisation by an outcome model";
      case DOUBLY_ROBUST -> "doubly robust (augmented inverse-probability weights)";
    };
  }
}

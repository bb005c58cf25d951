package cairn.analysis.question.comparison;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.cluster.ClusterRobust;
import cairn.analysis.statistic.weighting.EValue;
import cairn.analysis.table.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One estimate of a difference.
 *
 * @param share in the type
 * @param referenceShare in the reference
 * @param interval difference and limits
 * @param df degrees of freedom; absent where the interval is not by groups
 * @param p of no difference, by groups
 * @param refused how it is refused; null where it is not
 * @param reason why it is refused, or has no limits
 */
record DifferenceEstimate(
    Quantity share,
    Quantity referenceShare,
    Interval interval,
    Quantity df,
    Quantity p,
    @Nullable Standing refused,
    String reason) {
  /** The limits are cut where a difference of shares ends. */
  DifferenceEstimate {
    interval = interval.within(-1, 1);
  }

  /** No number. */
  static final Quantity NONE = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);

  static DifferenceEstimate of(double share, double reference, ClusterRobust.Result result) {
    return new DifferenceEstimate(
        Quantity.of(share),
        Quantity.of(reference),
        result.interval(),
        result.df(),
        result.test().p(),
        null,
        "");
  }

  /** Without limits: one side alone would tell the error of both. */
  static DifferenceEstimate bare(
      double share, double reference, String reason, double level, String method) {
    return new DifferenceEstimate(
        Quantity.of(share),
        Quantity.of(reference),
        Interval.bare(share - reference, AbsenceReason.NO_SPREAD, level, method),
        NONE,
        NONE,
        null,
        reason);
  }

  static DifferenceEstimate refused(Standing standing, String reason, double level, String method) {
    Interval nothing = Interval.absent(AbsenceReason.NOT_ESTIMABLE, level, method);
    return new DifferenceEstimate(NONE, NONE, nothing, NONE, NONE, standing, reason);
  }

  /** The E-value of the ratio of the shares; absent where a share is 0 or below. */
  Quantity eValue() {
    return ratio(share.orElse(0));
  }

  /** Of the limit nearest to no difference, the reference share held. */
  Quantity eValueOfLimit() {
    if (!interval.lower().isPresent() || !interval.upper().isPresent()) {
      return Quantity.absent(AbsenceReason.TOO_FEW);
    }
    if (interval.covers(0)) {
      return eValue().isPresent() ? Quantity.of(1) : eValue();
    }
    double near =
        interval.lower().value() > 0 ? interval.lower().value() : interval.upper().value();
    return ratio(referenceShare.orElse(0) + near);
  }

  private Quantity ratio(double here) {
    double there = referenceShare.orElse(0);
    return here > 0 && there > 0
        ? Quantity.of(EValue.of(here / there))
        : Quantity.absent(AbsenceReason.EMPTY_CELL);
  }
}

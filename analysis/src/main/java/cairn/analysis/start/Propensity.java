package cairn.analysis.start;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.regression.LogisticRegression;
import cairn.analysis.statistic.weighting.PropensityWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The chance of each person of being on the side of the type, and whether the sides are alike
 * enough to be compared at all. Refused where more than a fifth of a side lie outside the range of
 * chances that both sides have or have nobody to be compared with, or where the weights leave a
 * side less than a fifth of its people in effect: house rules, and told with their numbers.
 *
 * @param sides who is compared
 * @param design what they are adjusted for
 * @param fit the model, or null where it could not be fitted
 * @param weight inverse-probability weights; empty without a model
 * @param support how much of both sides the weights compare
 * @param overlap whether the sides are alike enough
 * @param reason why not, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record Propensity(
    Sides sides,
    Design design,
    @Nullable LogisticFit fit,
    double[] weight,
    Support support,
    Overlap overlap,
    String reason) {
  static final double MOST_OUTSIDE = 0.2;
  static final double LEAST_EFFECTIVE = 0.2;

  /**
   * How much of both sides the weights compare; each absent without a model.
   *
   * @param outside share of both sides that has nobody like them on the other
   * @param effective effective number of people of the type
   * @param referenceEffective the same of the reference
   */
  public record Support(Quantity outside, Quantity effective, Quantity referenceEffective) {}

  /** The chances of people on two sides by what is known of them. */
  public static Propensity of(List<Trait> traits, Sides sides) {
    Design design = Design.of(traits, sides);
    int n = sides.count(true);
    int others = sides.count(false);
    if (n == 0 || others == 0) {
      return none(sides, design, Overlap.NOT_ESTIMABLE, "nobody is due on one of the sides");
    }
    double[] alone = outside(sides, design.alone());
    if (Math.max(alone[0], alone[1]) > MOST_OUTSIDE) {
      return none(
          sides,
          design,
          Overlap.NO_OVERLAP,
          percent(alone[0])
              + " of the type and "
              + percent(alone[1])
              + " of the reference are at levels that next to nobody of the other side is at");
    }
    if (design.x().size() == 0) {
      return none(
          sides, design, Overlap.NOT_ESTIMABLE, "too few people to adjust, or nothing known");
    }
    String apart = ApartWords.tellingApart(sides.first(), design.x());
    if (!apart.isEmpty()) {
      return none(sides, design, Overlap.NO_OVERLAP, apart);
    }
    try {
      LogisticFit fit = LogisticRegression.fit(sides.first(), design.x());
      double[] e = fit.fitted();
      return judged(sides, design, fit, e, PropensityWeights.PLAIN.of(e, sides.first()));
    } catch (NotEstimableException separated) {
      return none(sides, design, Overlap.NO_OVERLAP, String.valueOf(separated.getMessage()));
    }
  }

  private static Propensity judged(
      Sides sides, Design design, LogisticFit fit, double[] e, double[] weight) {
    boolean[] outside = beyond(e, sides.first());
    for (int k = 0; k < outside.length; k++) {
      outside[k] |= design.alone()[k];
    }
    double[] share = outside(sides, outside);
    Quantity here = PropensityWeights.effectiveSize(weight, sides.first(), true);
    Quantity there = PropensityWeights.effectiveSize(weight, sides.first(), false);
    String why = why(sides, share, here, there);
    double all = (share[0] * sides.count(true) + share[1] * sides.count(false)) / sides.size();
    return new Propensity(
        sides,
        design,
        fit,
        weight,
        new Support(Quantity.of(all), here, there),
        why.isEmpty() ? Overlap.ENOUGH : Overlap.NO_OVERLAP,
        why);
  }

  private static String why(Sides sides, double[] share, Quantity here, Quantity there) {
    int n = sides.count(true);
    int others = sides.count(false);
    List<String> why = new ArrayList<>();
    if (Math.max(share[0], share[1]) > MOST_OUTSIDE) {
      why.add(
          percent(share[0])
              + " of the type and "
              + percent(share[1])
              + " of the reference have nobody like them on the other side");
    }
    if (here.orElse(0) < LEAST_EFFECTIVE * n || there.orElse(0) < LEAST_EFFECTIVE * others) {
      why.add(
          "weights leave "
              + Math.round(here.orElse(0))
              + " of "
              + n
              + " and "
              + Math.round(there.orElse(0))
              + " of "
              + others
              + " people in effect");
    }
    return String.join("; ", why);
  }

  private static Propensity none(Sides sides, Design design, Overlap overlap, String reason) {
    Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
    double[] alone = outside(sides, design.alone());
    boolean some = sides.size() > 0 && overlap == Overlap.NO_OVERLAP;
    double all =
        (alone[0] * sides.count(true) + alone[1] * sides.count(false)) / Math.max(1, sides.size());
    return new Propensity(
        sides,
        design,
        null,
        new double[0],
        new Support(some ? Quantity.of(all) : none, none, none),
        overlap,
        reason);
  }

  /** Whether a difference may be adjusted by it. */
  public boolean isEnough() {
    return overlap == Overlap.ENOUGH;
  }

  /** Who has a chance that nobody of the other side comes up, or down, to. */
  private static boolean[] beyond(double[] e, boolean[] first) {
    double[] low = {1, 1};
    double[] high = {0, 0};
    for (int k = 0; k < e.length; k++) {
      int side = first[k] ? 0 : 1;
      low[side] = Math.min(low[side], e[k]);
      high[side] = Math.max(high[side], e[k]);
    }
    boolean[] beyond = new boolean[e.length];
    for (int k = 0; k < e.length; k++) {
      int other = first[k] ? 1 : 0;
      beyond[k] = e[k] < low[other] || e[k] > high[other];
    }
    return beyond;
  }

  /** Share of each side. */
  private static double[] outside(Sides sides, boolean[] outside) {
    double[] n = new double[2];
    for (int k = 0; k < outside.length; k++) {
      n[sides.first()[k] ? 0 : 1] += outside[k] ? 1 : 0;
    }
    return new double[] {
      n[0] / Math.max(1, sides.count(true)), n[1] / Math.max(1, sides.count(false))
    };
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}

package cairn.analysis.statistic;

import org.jspecify.annotations.Nullable;

/**
 * A share, and a difference of two, if the missing people did worse (or better) than those seen by
 * δ on the log-odds scale: δ = 0 is missing at random, minus infinity is missing = no.
 *
 * <p>p_m = expit(logit(p) + δ), share (n p + m p_m)/(n + m); variance by the delta method through
 * p. Where all or none were seen with the good value δ moves nothing: absent for δ ≠ 0. Nobody
 * seen: absent.
 *
 * <p>Worked example: 6 of 10 seen, 5 missing, δ = −1: p_m = 0.3556, share 0.5185.
 *
 * <p>Source: Carpenter and Kenward (2013), chapter 10; Hedeker, Mermelstein and Demirtas (2007).
 */
public final class DeltaAdjusted {
  private static final String METHOD = "delta-adjusted share, normal interval";

  private DeltaAdjusted() {}

  /** The share of a group under δ. */
  public static Interval share(PartlySeen group, double delta, double level) {
    Part part = Part.of(group, delta);
    return part.absence == null
        ? Interval.normal(part.p, Math.sqrt(part.variance), level, METHOD)
        : Interval.absent(part.absence, level, METHOD);
  }

  /** First minus second under a δ for each. */
  public static Interval difference(
      PartlySeen first, double delta1, PartlySeen second, double delta2, double level) {
    Part a = Part.of(first, delta1);
    Part b = Part.of(second, delta2);
    String method = "delta-adjusted difference, normal interval";
    if (a.absence != null) {
      return Interval.absent(a.absence, level, method);
    }
    if (b.absence != null) {
      return Interval.absent(b.absence, level, method);
    }
    return Interval.normal(a.p - b.p, Math.sqrt(a.variance + b.variance), level, method);
  }

  private record Part(double p, double variance, @Nullable Absence absence) {

    static Part of(PartlySeen group, double delta) {
      Counted seen = group.seen();
      if (seen.n() == 0) {
        return new Part(0, 0, Absence.NO_OBSERVATIONS);
      }
      double p = seen.share();
      boolean edge = seen.x() == 0 || seen.x() == seen.n();
      if (edge && delta != 0 && group.missing() > 0) {
        return new Part(0, 0, Absence.EMPTY_CELL);
      }
      double pm = edge ? p : 1 / (1 + (1 - p) / p * Math.exp(-delta));
      double n = seen.n();
      double all = n + group.missing();
      double slope = edge ? 1 : pm * (1 - pm) / (p * (1 - p));
      double lever = (n + group.missing() * slope) / all;
      double share = (n * p + group.missing() * pm) / all;
      return new Part(share, lever * lever * p * (1 - p) / n, null);
    }
  }
}

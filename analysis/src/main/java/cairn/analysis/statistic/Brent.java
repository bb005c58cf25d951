package cairn.analysis.statistic;

import java.util.function.DoubleUnaryOperator;

/**
 * Brent's root finder with an absolute tolerance, as R's {@code uniroot} has it: inverse quadratic
 * steps where they are safe, halving where not (Brent 1973, chapter 4).
 */
public final class Brent {
  private Brent() {}

  /** A zero between a and b, where the function has different signs. */
  public static double root(DoubleUnaryOperator f, double from, double to, double tolerance) {
    double a = from;
    double b = to;
    double fa = f.applyAsDouble(a);
    double fb = f.applyAsDouble(b);
    if (fa == 0 || fb == 0) {
      return fa == 0 ? a : b;
    }
    double c = a;
    double fc = fa;
    for (int i = 0; i < 1000; i++) {
      double previous = b - a;
      if (Math.abs(fc) < Math.abs(fb)) {
        a = b;
        b = c;
        c = a;
        fa = fb;
        fb = fc;
        fc = fa;
      }
      double least = 2 * Math.ulp(1.0) * Math.abs(b) + tolerance / 2;
      double step = (c - b) / 2;
      if (Math.abs(step) <= least || fb == 0) {
        return b;
      }
      if (Math.abs(previous) >= least && Math.abs(fa) > Math.abs(fb)) {
        step = interpolated(new At(a, fa), new At(b, fb), new At(c, fc), previous, least, step);
      }
      a = b;
      fa = fb;
      b += Math.abs(step) < least ? Math.copySign(least, step) : step;
      fb = f.applyAsDouble(b);
      if ((fb > 0) == (fc > 0)) {
        c = a;
        fc = fa;
      }
    }
    return b;
  }

  /** A place and the function there. */
  private record At(double x, double f) {}

  private static double interpolated(At a, At b, At c, double previous, double least, double half) {
    double cb = c.x - b.x;
    double p;
    double q;
    if (a.x == c.x) {
      double t = b.f / a.f;
      p = cb * t;
      q = 1 - t;
    } else {
      double r = a.f / c.f;
      double t = b.f / c.f;
      double u = b.f / a.f;
      p = u * (cb * r * (r - t) - (b.x - a.x) * (t - 1));
      q = (r - 1) * (t - 1) * (u - 1);
    }
    q = p > 0 ? -q : q;
    p = Math.abs(p);
    boolean safe = p < 0.75 * cb * q - Math.abs(least * q) / 2 && p < Math.abs(previous * q / 2);
    return safe ? p / q : half;
  }
}

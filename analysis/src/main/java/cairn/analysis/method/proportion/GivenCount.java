package cairn.analysis.method.proportion;

import cairn.analysis.method.MethodCall;
import cairn.analysis.method.Option;
import cairn.analysis.statistic.Counted;

/** A count that is typed, not read from a file. */
final class GivenCount {
  private GivenCount() {}

  /**
   * x of n.
   *
   * @param needed what is said where one of them was left out
   */
  static Counted of(MethodCall asked, Option<Long> x, Option<Long> n, String needed) {
    MethodCall.require(asked.has(x) && asked.has(n), needed);
    return of(asked.get(x), asked.get(n));
  }

  static Counted of(long x, long n) {
    MethodCall.require(x >= 0 && x <= n, "a count x of n needs 0 <= x <= n");
    return new Counted(x, n);
  }
}

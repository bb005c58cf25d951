package cairn.analysis.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds a number of ours against the one a named call of R 4.2 prints. */
public final class FromR {
  private FromR() {}

  /** A relative 1e-9, the tolerance of closed forms; the call is the message of a failure. */
  public static void r(String call, double expected, double actual) {
    r(call, expected, actual, 1e-9);
  }

  public static void r(String call, double expected, double actual, double tolerance) {
    assertEquals(expected, actual, tolerance * Math.max(Math.abs(expected), 1e-12), call);
  }

  public static void r(String call, double expected, Quantity actual) {
    r(call, expected, actual.value());
  }

  /** R gives NA or NaN; ours is absent for this reason. */
  public static void absent(AbsenceReason reason, Quantity actual) {
    assertTrue(!actual.isPresent(), "expected no number");
    assertEquals(reason, actual.absence().orElseThrow());
  }
}

package cairn.analysis.statistic;

/**
 * The result of a test.
 *
 * @param statistic the test statistic; absent for exact tests that have none
 * @param df degrees of freedom of the reference distribution; absent where there are none
 * @param p two-sided p value unless the method's name says otherwise
 * @param method the name of the test
 */
public record TestResult(Quantity statistic, Quantity df, Quantity p, String method) {

  /** A statistic held against the chi-square distribution; 0 degrees of freedom give no p. */
  public static TestResult chiSquared(double statistic, double df, String method) {
    if (df <= 0) {
      return absent(AbsenceReason.NO_VARIATION, method);
    }
    if (!Double.isFinite(statistic)) {
      return absent(AbsenceReason.NOT_ESTIMABLE, method);
    }
    double p = Distributions.chiSquaredUpper(statistic, df);
    return new TestResult(Quantity.of(statistic), Quantity.of(df), Quantity.of(p), method);
  }

  /** A statistic held against the standard normal distribution, two-sided. */
  public static TestResult normal(double z, String method) {
    if (!Double.isFinite(z)) {
      return absent(AbsenceReason.NO_VARIATION, method);
    }
    Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
    return new TestResult(
        Quantity.of(z), none, Quantity.of(Distributions.normalTwoSided(z)), method);
  }

  /** A statistic held against Student's t, two-sided. */
  public static TestResult student(double t, double df, String method) {
    if (!Double.isFinite(t) || df <= 0) {
      return absent(AbsenceReason.NO_VARIATION, method);
    }
    double p = Distributions.studentTwoSided(t, df);
    return new TestResult(Quantity.of(t), Quantity.of(df), Quantity.of(p), method);
  }

  /** A p value without a statistic, as exact tests give. */
  public static TestResult exact(double p, String method) {
    Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
    return new TestResult(none, none, Quantity.of(p), method);
  }

  /** No test, for this reason. */
  public static TestResult absent(AbsenceReason absence, String method) {
    Quantity none = Quantity.absent(absence);
    return new TestResult(none, none, none, method);
  }
}

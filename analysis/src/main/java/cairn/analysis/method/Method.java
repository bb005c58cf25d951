package cairn.analysis.method;

import cairn.analysis.method.frame.Estimate;

/** An estimator that anybody can run on a table of their own. */
public interface Method {
  /** Its name, what it answers, what it needs, and what it agrees with. */
  MethodCard card();

  /**
   * The estimate that is asked for.
   *
   * @throws cairn.analysis.method.frame.EstimateFailure when what is asked does not fit together
   * @throws cairn.analysis.statistic.NotEstimableException when the rows do not bear it
   */
  Estimate estimate(MethodCall asked);
}

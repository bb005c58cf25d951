package cairn.analysis.statistic.cluster;

/**
 * How a sandwich variance by groups is corrected for being made of fitted residuals, which are too
 * small where groups are few. With G groups, N rows and p columns:
 */
public enum Correction {
  /** Not at all. */
  CR0,
  /** Times G/(G − 1). */
  CR1,
  /** Times G (N − 1) / ((G − 1)(N − p)), as Stata has it. */
  CR1S,
  /** Residuals of a group made unbiased under the working model: Bell and McCaffrey's. */
  CR2,
  /**
   * Residuals over 1 − leverage, close to leaving each group out in turn; errs on the wide side.
   */
  CR3
}

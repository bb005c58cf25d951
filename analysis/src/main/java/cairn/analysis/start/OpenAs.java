package cairn.analysis.start;

import cairn.ingest.model.Keyed;

/**
 * What verdicts that reports leave open are taken for where two sides are compared, so that their
 * difference is the smallest, or the largest, that agrees with the reports.
 */
public enum OpenAs implements Keyed {
  /** Nobody on either side is left open. */
  NOBODY_OPEN,
  /** Not achieved in the type, achieved in the reference. */
  LOWEST,
  /** Achieved in the type, not achieved in the reference. */
  HIGHEST;

  /** The ways to take them: one where nobody is left open. */
  public static OpenAs[] ways(boolean anyOpen) {
    return anyOpen ? new OpenAs[] {LOWEST, HIGHEST} : new OpenAs[] {NOBODY_OPEN};
  }

  /** Whether somebody left open counts as achieved. */
  public boolean isAchieved(boolean inType) {
    return inType == (this == HIGHEST);
  }
}

package cairn.analysis.question.period;

import cairn.ingest.model.Keyed;

/** Where a person stands in one {@link PeriodMeasure}. */
public enum PeriodCategory implements Keyed {
  /** Started in the period. */
  STARTED,
  /** Came in the period, and had started before it. */
  AGAIN,
  YES,
  NO,
  /** Reports leave open whether yes or no. */
  OPEN,
  /** It is too early to say, or not known. */
  NOT_KNOWN,
  /** At least as far as the own goal, with one problem or more. */
  REACHED,
  /** An own goal was set, and none that could be judged is reached. */
  NOT_REACHED,
  /** No own goal is in force. */
  NONE_SET,
  /** No report of harm, of none either, ended in the period. */
  NOTHING_REPORTED,
  /** A stay goes on at the period's end. */
  STILL_COMING,
  /** Every stay has ended by the period's end. */
  ENDED
}

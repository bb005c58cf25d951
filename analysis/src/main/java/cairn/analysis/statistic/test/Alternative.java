package cairn.analysis.statistic.test;

/** On which side of the value under test the truth is looked for. */
public enum Alternative {
  /** On both sides. */
  TWO_SIDED,
  /** Below. */
  LESS,
  /** Above. */
  GREATER
}

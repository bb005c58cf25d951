package cairn.analysis.person.verdict;

import cairn.ingest.model.Keyed;

/**
 * What a definition does where sources say different things. It belongs to the definition. A report
 * of no use that a test contradicts stands only under {@link #NO_USE}; under the others the day of
 * the test counts as named here, and the other days of that report are unknown.
 */
public enum MixedRule implements Keyed {
  /** It counts as use. */
  USE,
  /** It counts as half of a period with use. */
  HALF,
  /** It counts as no use: reports stand as they were given. */
  NO_USE,
  /** It counts as unknown. */
  UNKNOWN
}

package cairn.analysis.person.verdict;

import cairn.ingest.model.Keyed;

/** What a definition does where sources say different things. It belongs to the definition. */
public enum MixedRule implements Keyed {
  /** It counts as use. */
  USE,
  /** It counts as half of a period with use. */
  HALF,
  /** It counts as no use. */
  NO_USE,
  /** It counts as unknown. */
  UNKNOWN
}

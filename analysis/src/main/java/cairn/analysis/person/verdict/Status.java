package cairn.analysis.person.verdict;

import cairn.ingest.model.Keyed;

/**
 * Whether a definition was met. There is no word for failing: not achieved is not a failure. Where
 * what was reported leaves both open, the verdict is unplaced, and the person stays in the
 * denominator.
 */
public enum Status implements Keyed {
  ACHIEVED,
  NOT_ACHIEVED,
  UNPLACED,
  NOT_EVALUABLE
}

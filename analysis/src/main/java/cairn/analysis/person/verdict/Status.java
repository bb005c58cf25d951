package cairn.analysis.person.verdict;

import cairn.ingest.model.Keyed;

/** Whether a definition was met. There is no word for failing: not achieved is not a failure. */
public enum Status implements Keyed {
  ACHIEVED,
  NOT_ACHIEVED,
  NOT_EVALUABLE
}

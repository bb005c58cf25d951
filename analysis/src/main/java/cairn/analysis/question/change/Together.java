package cairn.analysis.question.change;

import cairn.ingest.model.Keyed;

/** Less use and a safer way of using, which do not exclude each other. */
public enum Together implements Keyed {
  BOTH,
  LESS_USE_ALONE,
  SAFER_USE_ALONE,
  NEITHER;

  static Together of(boolean less, boolean safer) {
    return less ? (safer ? BOTH : LESS_USE_ALONE) : safer ? SAFER_USE_ALONE : NEITHER;
  }
}

package cairn.analysis.question.comparison.missing;

import cairn.analysis.statistic.Interval;
import cairn.ingest.model.Keyed;

/** What an interval of a difference says; one that touches 0 exactly says nothing yet. */
public enum Conclusion implements Keyed {
  HIGHER,
  LOWER,
  UNCLEAR,
  NOT_ESTIMABLE;

  static Conclusion of(Interval difference) {
    if (!difference.lower().isPresent() || !difference.upper().isPresent()) {
      return NOT_ESTIMABLE;
    }
    if (difference.lower().value() > 0) {
      return HIGHER;
    }
    return difference.upper().value() < 0 ? LOWER : UNCLEAR;
  }
}

package cairn.analysis.compare;

import cairn.analysis.statistic.Interval;

/** What an interval of a difference says; one that touches 0 exactly says nothing yet. */
enum Conclusion {
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

  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

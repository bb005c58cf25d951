package cairn.analysis.definition;

import cairn.ingest.model.Keyed;

/** What a threshold is counted in. */
public enum ThresholdUnit implements Keyed {
  DAYS("days"),
  WEEKS("weeks"),
  PERCENT("%"),
  SHARE("of 1"),
  LEVELS("levels"),
  POINTS("points"),
  BEHAVIORS("acts"),
  GRAMS_PER_DAY("g a day"),
  COUNT("periods");

  private final String words;

  ThresholdUnit(String words) {
    this.words = words;
  }

  /** The unit as a reader sees it. */
  public String words() {
    return words;
  }
}

package cairn.analysis.question.context;

import cairn.ingest.model.Keyed;

/** Something known of people early in a stay; in the order of the words. */
public enum EarlySign implements Keyed {
  /** Coming to a session of the first four weeks after use: known four weeks after the start. */
  CAME_AFTER_USE_FIRST_4_WEEKS(SignLevel.NO, RecordKind.ARRIVALS),
  /** Coming to the first session after use. */
  CAME_AFTER_USE_FIRST_SESSION(SignLevel.NO, RecordKind.ARRIVALS),
  /** The first score on the working alliance, one question a questionnaire. */
  EARLY_ALLIANCE(SignLevel.BELOW_MEDIAN, RecordKind.ALLIANCE),
  /** Whose the first goals were. */
  FIRST_GOAL_CHOSEN_BY(SignLevel.CLIENT, RecordKind.GOALS);

  /** Weeks since the start for which staying is followed. */
  private static final int WEEKS = 13;

  private static final int WEEKS_GONE = 4;

  private final SignLevel reference;
  private final RecordKind records;

  EarlySign(SignLevel reference, RecordKind records) {
    this.reference = reference;
    this.records = records;
  }

  /** The level that the others are set against. */
  public SignLevel reference() {
    return reference;
  }

  /** The records that tell it. */
  RecordKind records() {
    return records;
  }

  /** Weeks from when it was known: how far staying is followed. */
  int weeks() {
    return this == CAME_AFTER_USE_FIRST_4_WEEKS ? WEEKS - WEEKS_GONE : WEEKS;
  }
}

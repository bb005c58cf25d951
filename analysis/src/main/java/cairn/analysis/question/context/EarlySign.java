package cairn.analysis.question.context;

import cairn.ingest.model.Keyed;
import cairn.ingest.model.ScaleSubject;
import org.jspecify.annotations.Nullable;

/** Something known of people early in a stay; in the order of the words. */
public enum EarlySign implements Keyed {
  /** Coming to a session of the first four weeks after use: known four weeks after the start. */
  CAME_AFTER_USE_FIRST_4_WEEKS(SignLevel.NO, RecordKind.ARRIVALS),
  /** Coming to the first session after use. */
  CAME_AFTER_USE_FIRST_SESSION(SignLevel.NO, RecordKind.ARRIVALS),
  /** The first score on the working alliance, one question a questionnaire. */
  EARLY_ALLIANCE(ScaleSubject.ALLIANCE, RecordKind.ALLIANCE),
  /** The first score on the climate of the group, one question a questionnaire and subscale. */
  EARLY_CLIMATE(ScaleSubject.CLIMATE, RecordKind.CLIMATE),
  /** The first score on the cohesion of the group, one question a questionnaire. */
  EARLY_COHESION(ScaleSubject.COHESION, RecordKind.COHESION),
  /** Whose the first goals were. */
  FIRST_GOAL_CHOSEN_BY(SignLevel.CLIENT, RecordKind.GOALS);

  /** Weeks since the start for which staying is followed. */
  private static final int WEEKS = 13;

  private static final int WEEKS_GONE = 4;

  private final SignLevel reference;
  private final RecordKind records;
  private final @Nullable ScaleSubject subject;

  EarlySign(SignLevel reference, RecordKind records) {
    this.reference = reference;
    this.records = records;
    this.subject = null;
  }

  EarlySign(ScaleSubject subject, RecordKind records) {
    this.reference = SignLevel.BELOW_MEDIAN;
    this.records = records;
    this.subject = subject;
  }

  /** What the questionnaires of a score ask about; null where the sign is no score. */
  public @Nullable ScaleSubject subject() {
    return subject;
  }

  /** Whether programs that do not ask are told so: of climate and cohesion few do. */
  boolean isUsual() {
    return this != EARLY_CLIMATE && this != EARLY_COHESION;
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

package cairn.analysis.definition;

import cairn.ingest.model.Keyed;

/** Whom or what a share is of. */
public enum Denominator implements Keyed {
  DUE("people whose milestone has come"),
  ASSESSED("people of whom enough is known"),
  USED_AT_START("people who used at the start and of whom both times are known"),
  SHIFT_POSSIBLE("people whose level at the start allows the shift"),
  PLANS_ENDED("planned times whose end has passed"),
  OBSERVED_DAYS("days observed, those in a controlled environment apart"),
  OBSERVED_WEEKS("weeks with enough days known, five where the study plan says nothing"),
  PERIODS("periods of the word"),
  OBSERVED_PERIODS("periods of the word that are not missing"),
  WITH_ABSTINENCE_GOAL("people with a goal of not using"),
  WITH_OWN_PLAN("people with a plan of their own for using less"),
  ASKED_AT_BOTH("people asked about the same harm at the start and now"),
  PAIRED("people with both scores"),
  WITH_GOAL("people with a goal in force"),
  GOALS_SET("goals set"),
  GOALS_REVIEWED("goals reviewed"),
  WITH_STAGE("people and problems with a stage assessed"),
  STAGE_PAIRS("people and problems with two assessments that make a pair"),
  CAME_TO_A_SESSION("people who came to at least one session"),
  COURSES_ENDED("people who came to a planned course that has ended"),
  SESSIONS_OFFERED("sessions held while the person belonged to the group"),
  STAYS_ENDED("stays that have ended"),
  LEFT("people whose stay ended by leaving");

  private final String label;

  Denominator(String label) {
    this.label = label;
  }

  /** The words a reader sees. */
  public String label() {
    return label;
  }
}

package cairn.analysis.person.verdict;

import cairn.ingest.model.Keyed;

/** Why a verdict came out as it did, in words a reader can be shown. */
public enum Reason implements Keyed {
  RULE_MET("what the definition asks was observed"),
  RULE_NOT_MET("what the definition asks was not observed"),
  NO_BASELINE("nothing is known of the 28 days before the start or of the first 28 days after it"),
  NO_USE_AT_START("there was no use at the start that could have become less"),
  USE_AT_START("there was use at the start already, so none could begin again"),
  NO_REPORTS("no report covers the window"),
  PERIOD_TOO_COARSE("the reports tell of too many days together to say what the definition asks"),
  REPORT_CONTRADICTED("a test contradicts a report of none, so that its other days are open"),
  COVERAGE_TOO_LOW("too few days of the window are covered by reports"),
  AMOUNT_NOT_RECORDED("the amount that the definition needs was not recorded"),
  NO_GOAL("the person has no goal of the kind that the definition is about"),
  NOT_REVIEWED("the goal has not been reviewed"),
  NOT_ENDED_YET("the planned period has not ended yet"),
  NO_SECOND_ASSESSMENT("there was no second assessment to compare with"),
  NOT_COLLECTED("the records that the definition needs are not collected here"),
  LEVEL_ALLOWS_NO_SHIFT("the level at the start is too low for a shift of that size"),
  CONTROLLED_ENVIRONMENT("most of the window was spent where substances are hard to come by"),
  NO_SESSION_ATTENDED("no session was attended"),
  NO_THRESHOLD("nobody has published how large a change of this problem must be"),
  NO_PLANNED_SESSIONS("the group has no planned number of sessions"),
  NO_STEP_BACK("the person never went back to an earlier stage"),
  NO_STAGE_AT_START("no stage of change was assessed by then"),
  DID_NOT_LEAVE("no stay ended by leaving"),
  ENDED_FROM_OUTSIDE("the stay ended for a reason from outside"),
  DIED("the person has died");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** The reason as half a sentence. */
  public String sentence() {
    return sentence;
  }
}

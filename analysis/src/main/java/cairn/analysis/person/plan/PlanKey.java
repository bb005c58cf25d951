package cairn.analysis.person.plan;

import cairn.ingest.model.Keyed;

/** A key of {@code plan.yaml}, with what it means. Every key may be left out. */
public enum PlanKey implements Keyed {
  WINDOWS(
      "days of point prevalence: for each N the definition ABS-1-N, no use in the N days before a"
          + " milestone, is reported: a list of 1 to 366"),
  MINIMUM_COVERAGE(
      "share of a window's days that reports must cover where no definition says its own (days of"
          + " use at the start and after, own goals, checks of the records), from 0"
          + " to 1"),
  MINIMUM_DAYS_IN_WEEK(
      "days of a week that reports must cover for it to count as observed, 1 to 7"),
  STAGE_PAIRING(
      "days between two stage assessments that make a pair: a mapping of days and tolerance"),
  GAP_DAYS(
      "days without a session after which a stay counts as ended, by group type: a mapping; the"
          + " catalogue holds for the other types"),
  SENSITIVITY_GAPS(
      "gaps in days under which staying is shown again beside the group type's own: a list"),
  NEW_START_DAYS("a session more than this many days after the last one is a new start"),
  REENGAGEMENT_DAYS("a session within this many days after a stay ended is coming back"),
  COMPLETION_SENSITIVITIES(
      "sessions attended under which finishing a planned course is shown again beside the"
          + " catalogue's number: a list"),
  MILESTONES("weeks after the start at which outcomes are judged, beside the month's end: a list"),
  ATTENDED_SESSIONS("sessions attended in a group type that make a person count in it"),
  REFERENCE_GROUP_TYPE(
      "the group type that the others are compared with; without it, the first of the catalogue"
          + " that somebody came to"),
  PRIMARY_OUTCOME(
      "the one outcome declared beforehand: id of a definition, which is then reported"),
  PRIMARY_MILESTONE(
      "when it is judged: week_N of milestones, or month_end; month_end where milestones lack week"
          + " 13"),
  COVARIATES(
      "what comparisons are adjusted for: a list of baseline_days, goal_type, stage_at_entry,"
          + " problem, mandated, housing, co_occurring, age, earlier_treatment; where few people"
          + " stopped, those at its end are left out"),
  ADJUSTMENT("which adjusted estimate is shown first: weighted, standardised or doubly_robust"),
  CONFIDENCE("level of every interval and of every word about one, from 0.5 to 0.9999"),
  LOOKS_A_YEAR(
      "looks at the results in a year, 1 to 366: a sentence says that something differs only by a p"
          + " value, adjusted for all that is looked at together, below what the level leaves to"
          + " chance divided by them"),
  MINIMUM_GROUPS("groups of a type below which comparisons are descriptive only"),
  RESAMPLES("draws of a bootstrap"),
  SEED("where the draws start, so that they are the same each time"),
  SMALLEST_CELL(
      "the smallest number of people, besides 0, that is shown outside the program and compared by"
          + " band, and the least that are alike in a `package`: 11 or more, so that a plan may raise"
          + " it and never lower it"),
  MISSING_RULES(
      "what is done about missing reports in the tables of outcomes, in their order: a list of"
          + " observed, missing_is_use, missing_is_no_use, missing_is_no_improvement,"
          + " last_carried_forward, person_mode, nearest_neighbours, multiple_imputation; the first"
          + " also makes the shares at the head of the report"),
  KEPT_SHARE("share of a planned period that makes it mostly kept, from 0 to 1"),
  RELIABLE_CHANGE(
      "standard deviation and reliability of days used in 28, by problem: a mapping of mappings"
          + " with sd and reliability; RED-1-jt, reliable change by Jacobson and Truax, is then"
          + " reported, what error alone would show is worked out, and before and after take the"
          + " reliability"),
  YOUNGEST_AGE(
      "the youngest age at intake of whom the results are made, 18 to 90: whoever was younger is"
          + " left out and counted, an unknown age is no reason"),
  FOLLOW_UP(
      "when people are sought out again, counted from their first start: a mapping of weeks and"
          + " within_days, the days before and after that still count"),
  START(
      "where a person's time starts: first_session, joined (a group; so where no attendance is on file) or intake"),
  KEEP_RECORDS_YEARS(
      "years that a person is kept after the last day that the records tell of them, 1 to 100: cairn"
          + " expire takes out whoever was kept so long; without it nobody is taken out");

  private final String meaning;

  PlanKey(String meaning) {
    this.meaning = meaning;
  }

  /** What the key means, for the documentation and for messages. */
  public String meaning() {
    return meaning;
  }
}

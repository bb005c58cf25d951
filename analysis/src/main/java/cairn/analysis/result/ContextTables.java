package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.groupType;
import static cairn.analysis.result.Columns.lower;
import static cairn.analysis.result.Columns.method;
import static cairn.analysis.result.Columns.milestone;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.share;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.upper;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Table;
import java.util.List;

/**
 * What goes with what: the questions that the founding papers ask. Descriptive: no row says what
 * brings a number about. A row with too few people has no number and says why.
 */
public final class ContextTables {
  private ContextTables() {}

  /** A person's own weeks and sessions set against each other. */
  public static final Table WITHIN_PERSON =
      Table.result(
          "within_person",
          "what went otherwise in the same people: with a feeling, a topic or a way of living, and"
              + " without it",
          List.of("question", "subject"),
          List.of(
              text(
                  "question",
                  "feeling_then_use: share of days of use in the seven days after a check-in;"
                      + " topic_then_goal: share of the goals reviewed next, within 14 days, that"
                      + " were met or partly met; living_and_use: share of days of use in a week"),
              text(
                  "subject",
                  "key of the feeling named or of the session's topic; or housed, employed"),
              count("people", "people with both kinds of occasion: only they say something"),
              count("with", "their weeks, or sessions, with it"),
              count("without", "their others"),
              number("effective_people", "people, less where few of them hold most of the weight"),
              number("difference", "share with it less share without it, in the same people"),
              lower(),
              upper(),
              number("p", "two-sided p of the difference, before any correction"),
              number("p_holm", "the same by Holm over the question's rows with a p"),
              missingRule(),
              method(),
              note()));

  /** Use by how people live. */
  public static final Table USE_BY_LIVING =
      Table.result(
          "use_by_living",
          "use in weeks with a home or without, in paid work or not",
          List.of("living", "so"),
          List.of(
              text("living", "housed or employed"),
              text("so", "yes or no, for the whole week"),
              count("people", "people with such a week observed"),
              count("weeks", "their weeks"),
              count("days_used", "days of use in them"),
              count("days_observed", "days observed in them"),
              share(),
              lower(),
              upper(),
              missingRule(),
              method(),
              note()));

  /** Staying by what was known early. */
  public static final Table STAYING_BY =
      Table.result(
          "staying_by",
          "staying by whose the first goal was, by early alliance and by having come after use",
          List.of("question", "level", "group_type"),
          List.of(
              text(
                  "question",
                  "first_goal_chosen_by, early_alliance_ and the questionnaire's key,"
                      + " came_after_use_first_session or came_after_use_first_4_weeks"),
              text(
                  "level",
                  "client, together or mandated; below_median or from_median_up; yes or no; any"
                      + " where nobody's records answer the question"),
              groupType(),
              count("people", "people still coming when it was known"),
              count("stopped", "of those, seen to stop before the weeks were over"),
              count("weeks", "weeks from when it was known: how far staying is followed"),
              number("median_score", "the score that divides the levels of an alliance"),
              share(),
              lower(),
              upper(),
              number("mean_weeks", "mean weeks stayed, of those weeks (restricted mean)"),
              number("mean_lower", "lower end of its interval at the plan's level"),
              number("mean_upper", "upper end of its interval at the plan's level"),
              optionalText("reference", "the level that this one is set against"),
              number("difference", "share less the share of the reference"),
              number("difference_lower", "lower end of its interval at the plan's level"),
              number("difference_upper", "upper end of its interval at the plan's level"),
              number("difference_weeks", "mean weeks less those of the reference"),
              number("difference_weeks_lower", "lower end of its interval at the plan's level"),
              number("difference_weeks_upper", "upper end of its interval at the plan's level"),
              missingRule(),
              method(),
              note()));

  /** From one type of group to another. */
  public static final Table MOVES =
      Table.result(
          "moves",
          "where people went within 60 days of the end of their first stay in a type of group",
          List.of("group_type", "next"),
          List.of(
              text("group_type", "key of the type of the stay that ended"),
              text(
                  "next",
                  "key of the type of the first session after the stay, same_type, or none"),
              count("n", "people"),
              count("of", "people whose first stay ended and whose next step is known"),
              count("not_yet_known", "others whose 60 days were not over at the month's end"),
              share(),
              lower(),
              upper(),
              missingRule(),
              method(),
              note()));

  /** Beginning other care. */
  public static final Table CARE_BEGUN =
      Table.result(
          "care_begun",
          "people who began medication or more intensive care within 26 weeks of the start",
          List.of("group_type", "care"),
          List.of(
              groupType(),
              text("care", "medication or more_intensive, of a kind not had at the start"),
              count("n", "people who began it"),
              count("of", "people who started at least 26 weeks before the month's end"),
              share(),
              lower(),
              upper(),
              missingRule(),
              method(),
              note()));

  /** Acts that make use safer, by part. */
  public static final Table ACTS_BY_PART =
      Table.result(
          "safer_acts_by_part",
          "acts that make use safer, by the part of drug, set and setting they work on",
          List.of("group_type", "milestone", "part"),
          List.of(
              groupType(),
              milestone(),
              text("part", "drug, set or setting"),
              count("people", "people who did any such act in the 28 days before"),
              count("acts", "different acts of this part done, summed over people"),
              count("of", "different acts of any part"),
              share(),
              lower(),
              upper(),
              missingRule(),
              method(),
              note()));

  /** Goals that changed. */
  public static final Table GOAL_CHANGES =
      Table.result(
          "goal_changes",
          "what became of people's first goal about use: changed or not, where to, and when",
          List.of("group_type"),
          List.of(
              groupType(),
              count("of", "people with a goal about use"),
              count("n", "people who changed the first one"),
              share(),
              lower(),
              upper(),
              count("to_abstinence", "of those, now with a goal of abstinence"),
              count("from_abstinence", "from abstinence to another goal"),
              count("otherwise", "between other goals, or to another target"),
              count("not_known", "changed by a review, and no goal says to what"),
              number("median_weeks", "weeks by which half had changed it (Kaplan-Meier)"),
              number("changed_by_week_13", "share that had changed it by week 13 (Kaplan-Meier)"),
              number("week_13_lower", "lower end of its interval at the plan's level"),
              number("week_13_upper", "upper end of its interval at the plan's level"),
              missingRule(),
              method(),
              note()));

  private static Column missingRule() {
    return text(
        "missing_rule", "what is done about missing records; observed: nothing is put in place");
  }

  private static Column note() {
    return optionalText("note", "why a number is missing, or what to bear in mind");
  }
}

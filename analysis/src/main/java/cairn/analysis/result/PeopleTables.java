package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.groupType;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalCount;
import static cairn.analysis.result.Columns.share;
import static cairn.analysis.result.Columns.text;

import cairn.ingest.contract.Table;
import java.util.List;

/** Who is in the records, who they are, and what they chose. */
public final class PeopleTables {
  /** The step of people whom the plan's youngest age leaves out of everything else. */
  public static final String LEFT_OUT_BY_AGE = "left_out_by_age";

  private PeopleTables() {}

  /** From everybody in the records to everybody in a table. */
  public static final Table PEOPLE =
      Table.result(
          "people",
          "how many people reach each step from the records to the results",
          List.of("group_type", "step"),
          List.of(
              groupType(),
              text(
                  "step",
                  "in_records, left_out_by_age, attended, attended_this_month, new_this_month, with_goal,"
                      + " with_use_report, with_baseline, with_stage, due_week_N or"
                      + " due_month_end; people count once, under the type of their first"
                      + " session"),
              count("n", "people")));

  /** Who they are. */
  public static final Table COMPOSITION =
      Table.result(
          "composition",
          "people by group type and by what was recorded of them at intake",
          List.of("group_type", "variable", "category"),
          List.of(
              groupType(),
              text("variable", "what was recorded"),
              text("category", "its value; 'unknown' where nothing was recorded"),
              count("n", "people"),
              count("of", "people of the group type")));

  /** Goals. */
  public static final Table GOALS =
      Table.result(
          "goals_by_type",
          "what people chose for themselves, and what came of it",
          List.of("group_type", "goal_type"),
          List.of(
              groupType(),
              text("goal_type", "kind of goal; 'all' for any"),
              count("people", "people who set one"),
              count("set", "goals set"),
              count("reviewed", "goals reviewed at least once"),
              count("met", "of those, met at the last review"),
              count("partly", "partly met"),
              count("not_met", "not met yet"),
              count("changed", "changed for another goal"),
              count("reviews", "reviews"),
              number("mean_attainment", "mean goal attainment T of the people with a score")));

  /** Whether the numbers can be relied on. */
  public static final Table QUALITY =
      Table.result(
          "quality",
          "checks of the records behind the results",
          List.of("check"),
          List.of(
              text("check", "key of the check"),
              text("label", "the check in words"),
              optionalCount("n", "how many hold"),
              optionalCount("of", "of how many"),
              share(),
              number("target", "share aimed at, or missing for information"),
              text("result", "met, just_below, below or for_information")));
}

package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.groupType;
import static cairn.analysis.result.Columns.lower;
import static cairn.analysis.result.Columns.method;
import static cairn.analysis.result.Columns.milestone;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.problem;
import static cairn.analysis.result.Columns.share;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.upper;

import cairn.ingest.contract.Table;
import java.util.List;

/** What came of people's own plans, and how much of any change error alone would show. */
public final class OwnPlanTables {
  private OwnPlanTables() {}

  /** Weeks within the own plan. */
  public static final Table WEEKS =
      Table.result(
          "own_plan_weeks",
          "weeks in which people met the goal that was their own that week",
          List.of("group_type", "goal_type"),
          List.of(
              groupType(),
              text("goal_type", "type of the goal in force at the week's start; 'all' for any"),
              count("people", "people with at least one week judged"),
              count("weeks", "whole weeks with such a goal, since the start"),
              count("observed", "of those, weeks of which as many days are known as the plan asks"),
              count(
                  "met", "of the observed, weeks within the goal: days, amount, hours, occasions"),
              share(),
              lower(),
              upper(),
              method(),
              optionalText("note", "why there is no interval, where there is none")));

  /** Planned times without use. */
  public static final Table PERIODS =
      Table.result(
          "planned_periods",
          "planned times without use; use after the planned end changes nothing",
          List.of("group_type", "problem"),
          List.of(
              groupType(),
              problem(),
              count("planned", "times planned"),
              count("ended", "of those, with a planned end that has passed"),
              count("judged", "of the ended, with enough known"),
              count("kept", "of the judged, kept for the plan's share of the days or more"),
              count("kept_whole", "of the judged, without a day of use"),
              share(),
              lower(),
              upper(),
              method()));

  /** What measurement error alone would show of any positive change. */
  public static final Table BY_CHANCE =
      Table.result(
          "changes_by_chance",
          "people whom measurement error alone would give a part of any positive change, or of any"
              + " setback; only of parts whose error is known",
          List.of("group_type", "milestone", "direction", "part"),
          List.of(
              groupType(),
              milestone(),
              text("direction", "positive or setback"),
              text("part", "which part; 'any' for at least one of those whose error is known"),
              count("of", "people for whom such a part could be judged"),
              count("judged", "verdicts on them, several for a person with several scales"),
              number("expected", "people whom error alone would give at least one"),
              number("expected_share", "expected of those people, from 0 to 1"),
              count("n", "people who had at least one"),
              share(),
              lower(),
              upper(),
              method()));
}

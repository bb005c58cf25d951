package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.groupType;
import static cairn.analysis.result.Columns.lower;
import static cairn.analysis.result.Columns.method;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.share;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.upper;

import cairn.ingest.contract.Table;
import java.util.List;

/** Coming to meetings, staying, finishing and coming back. */
public final class StayingTables {
  private StayingTables() {}

  /** Staying, week by week. */
  public static final Table STAYING =
      Table.result(
          "staying",
          "people still coming after each week since their first session in a type of group",
          List.of("group_type", "week"),
          List.of(
              groupType(),
              count("week", "whole weeks since the first session"),
              count("still_coming", "people at risk"),
              count("stopped", "people who had stopped by then"),
              count("planned_end", "people whose stay had ended as planned by then"),
              count("other_end", "people whose stay had been ended from outside by then"),
              count("follow_up_ended", "people observed for no longer than that"),
              number("survival", "Kaplan-Meier share still coming; planned and other ends censor"),
              lower(),
              upper(),
              number("share_stopped", "cumulative incidence of stopping, with competing ends"),
              number("share_planned_end", "cumulative incidence of a planned end"),
              number("share_other_end", "cumulative incidence of an end from outside"),
              optionalText("note", "why there is no interval, where there is none"),
              method()));

  /** Staying in a few numbers. */
  public static final Table STAYING_SUMMARY =
      Table.result(
          "staying_summary",
          "how long people keep coming",
          List.of("group_type", "measure"),
          List.of(
              groupType(),
              text(
                  "measure",
                  "median_weeks, first_quartile_weeks, third_quartile_weeks, at_week_4, at_week_8,"
                      + " at_week_13, at_week_26 or at_week_52"),
              count("n", "people"),
              number("value", "weeks, or the share still coming"),
              lower(),
              upper(),
              optionalText(
                  "note",
                  "not_reached where fewer than that share have stopped, limit_not_reached where the"
                      + " curve's limits have not come so far, or why there is no interval"),
              method()));

  /** Finishing a planned course, and coming back. */
  public static final Table COMPLETION =
      Table.result(
          "completion",
          "planned courses finished, and people who came back after a gap",
          List.of("group_type", "rule"),
          List.of(
              groupType(),
              text(
                  "rule",
                  "at_least_6_of_8, in_week_7_or_8, at_least_N_of_8 or all_8 for the plan's"
                      + " completion_sensitivities, or came_back_within_N_days for its"
                      + " reengagement_days"),
              count("n", "people whose course has ended, or stays that ended with a gap"),
              count("achieved", "of those"),
              share(),
              lower(),
              upper(),
              method()));

  /** The rule of {@link #COMPLETION} on coming back within so many days. */
  public static String cameBack(int days) {
    return "came_back_within_" + days + "_days";
  }
}

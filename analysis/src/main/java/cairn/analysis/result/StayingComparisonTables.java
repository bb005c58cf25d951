package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.groupType;
import static cairn.analysis.result.Columns.lower;
import static cairn.analysis.result.Columns.method;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalCount;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.upper;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Table;
import java.util.List;
import java.util.stream.Stream;

/** Staying, compared between group types and between gaps. */
public final class StayingComparisonTables {
  private StayingComparisonTables() {}

  /** Two group types side by side, and all of them at once. */
  public static final Table STAYING_COMPARISONS =
      Table.result(
          "staying_comparisons",
          "how long people keep coming in one group type against another, by first stays",
          List.of("group_type", "reference"),
          Stream.of(whom(), tests(), means(), hazards(), adjusted(), standing())
              .flatMap(List::stream)
              .toList());

  private static List<Column> whom() {
    return List.of(
        text("group_type", "key of the group type; 'all' where all types are tested at once"),
        text("reference", "key of the type it is compared with; 'all' likewise"),
        text(
            "comparison",
            "reference (with the plan's reference type), pair (of two other types) or overall"),
        count("n", "people, by their first stay in the type"),
        count("stopped", "of those, stopped"),
        count("clusters", "groups these people came to first"),
        count("reference_n", "people of the reference type"),
        count("reference_stopped", "of those, stopped"),
        count("reference_clusters", "groups these people came to first"));
  }

  private static List<Column> tests() {
    return List.of(
        number("log_rank", "log-rank chi-square for stopping; other ends censor"),
        number("log_rank_df", "its degrees of freedom"),
        number("log_rank_p", "its p value, as if nobody shared a group"),
        number("log_rank_p_holm", "the same adjusted for all pairs of types (Holm)"),
        number("log_rank_p_groups", "p value that allows for people sharing a group"),
        number("gray_stopped", "Gray's chi-square for stopping, with competing ends"),
        number("gray_stopped_p", "its p value"),
        number("gray_planned_end", "Gray's chi-square for a planned end"),
        number("gray_planned_end_p", "its p value"),
        number("gray_other_end", "Gray's chi-square for an end from outside"),
        number("gray_other_end_p", "its p value"));
  }

  private static List<Column> means() {
    return List.of(
        optionalCount("horizon_weeks", "weeks over which the restricted means are taken"),
        optionalText(
            "horizon_from",
            "what sets the horizon: plan, planned_length of a course, or longest_observed in both"
                + " types"),
        number("mean_weeks", "restricted mean of the weeks stayed, up to the horizon"),
        number("mean_lower", "lower end of its interval at the plan's level"),
        number("mean_upper", "upper end of its interval at the plan's level"),
        number("reference_mean_weeks", "the same in the reference type"),
        number("reference_mean_lower", "lower end of its interval at the plan's level"),
        number("reference_mean_upper", "upper end of its interval at the plan's level"),
        number("mean_difference", "restricted mean less that of the reference type, in weeks"),
        number("mean_difference_lower", "lower end of its interval at the plan's level"),
        number("mean_difference_upper", "upper end of its interval at the plan's level"),
        optionalText("mean_method", "name of the method that made these intervals"));
  }

  private static List<Column> hazards() {
    return List.of(
        number("hazard_ratio", "rate of stopping over that of the reference type, unadjusted"),
        number("hazard_lower", "lower end of its interval at the plan's level"),
        number("hazard_upper", "upper end of its interval at the plan's level"),
        optionalText("hazard_method", "name of the method that made the interval"),
        number("proportional", "chi-square of the test that the ratio is the same at all times"),
        number("proportional_p", "its p value; below 0.05 the restricted mean comes first"));
  }

  private static List<Column> adjusted() {
    return List.of(
        optionalCount(
            "adjusted_n", "people behind the adjusted ratio: each once, under the first type"),
        optionalCount("adjusted_stopped", "of those, stopped"),
        number("adjusted_hazard_ratio", "the ratio with what is known at the start allowed for"),
        number("adjusted_hazard_lower", "lower end of its interval at the plan's level"),
        number("adjusted_hazard_upper", "upper end of its interval at the plan's level"),
        optionalText("adjusted_hazard_method", "name of the method that made the interval"),
        optionalText("adjusted_for", "columns of the model beside the group type"),
        optionalText("adjusted_note", "why there is no adjusted ratio"));
  }

  private static List<Column> standing() {
    return List.of(
        text("headline", "which estimate to read first: hazard_ratio, restricted_mean or none"),
        text("standing", "compared, descriptive_only or not_estimable"),
        optionalText("note", "why, where something is not compared or not estimable"));
  }

  /** The same stays under other gaps. */
  public static final Table STAYING_SENSITIVITY =
      Table.result(
          "staying_sensitivity",
          "share still coming at fixed weeks when another gap ends a stay",
          List.of("group_type", "gap", "week"),
          List.of(
              groupType(),
              text("gap", "catalogue: each type's own gap, or the plan's; else days"),
              optionalCount("gap_days", "days without a session that end a stay"),
              count("week", "weeks since the first session"),
              count("n", "people, by their first stay in the type"),
              count("stopped", "of those, stopped by then"),
              number("share", "Kaplan-Meier share still coming"),
              lower(),
              upper(),
              optionalText("note", "not_observed_that_long where nobody was"),
              method()));
}

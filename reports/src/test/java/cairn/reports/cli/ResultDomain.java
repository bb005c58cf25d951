package cairn.reports.cli;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the numbers of a result column can be, told by the column's name. */
final class ResultDomain {
  private static final Map.Entry<Double, Double> ANY =
      Map.entry(-Double.MAX_VALUE, Double.MAX_VALUE);
  private static final Map.Entry<Double, Double> SHARE = Map.entry(0.0, 1.0);
  private static final Map.Entry<Double, Double> DIFFERENCE = Map.entry(-1.0, 1.0);
  private static final Map.Entry<Double, Double> POSITIVE = Map.entry(0.0, Double.MAX_VALUE);
  private static final Map.Entry<Double, Double> DAYS = Map.entry(0.0, 28.0);
  private static final Map.Entry<Double, Double> DAYS_CHANGED = Map.entry(-28.0, 28.0);
  private static final Map.Entry<Double, Double> LEFT = Map.entry(-56.0, 56.0);

  private ResultDomain() {}

  static Map.Entry<Double, Double> of(Table table, Row row, String column) {
    switch (table.name()) {
      case "before_after":
        return column.equals("reliability")
            ? DIFFERENCE
            : column.contains("mean") ? DAYS : column.startsWith("remaining") ? LEFT : DAYS_CHANGED;
      case "staying_summary":
        return text(table, row, "measure").endsWith("weeks") ? POSITIVE : SHARE;
      case "verdicts":
        return ANY;
      case "harms", "naloxone":
        return POSITIVE;
      case "harm_changes":
        if (column.equals("change")) {
          return Map.entry(-number(table, row, "mean_before"), number(table, row, "mean_after"));
        }
        return column.equals("lower") || column.equals("upper") ? ANY : POSITIVE;
      case "decisional_balance":
        if (column.contains("mean") || column.startsWith("change")) {
          return weighed(table, row, column);
        }
        break;
      case "balance", "response":
        return column.startsWith("smd")
            ? ANY
            : text(table, row, "kind").equals("share") ? SHARE : POSITIVE;
      case "stage_times":
        return POSITIVE;
      case "staying_comparisons":
        if (column.contains("mean")) {
          double weeks = Objects.requireNonNull(row.integer(table.indexOf("horizon_weeks")));
          return Map.entry(column.contains("difference") ? -weeks : 0, weeks);
        }
        break;
      case "staying_by":
        if (column.contains("weeks") || column.startsWith("mean")) {
          double weeks = Objects.requireNonNull(row.integer(table.indexOf("weeks")));
          return Map.entry(column.contains("difference") ? -weeks : 0, weeks);
        }
        break;
      default:
        break;
    }
    return byName(table, column);
  }

  /** Scores begin at 0, and the balance is one less another; limits by t know no bounds. */
  private static Map.Entry<Double, Double> weighed(Table table, Row row, String column) {
    if (text(table, row, "side").equals("balance") || column.startsWith("change_")) {
      return ANY;
    }
    return column.equals("change")
        ? Map.entry(-number(table, row, "mean_before"), number(table, row, "mean_after"))
        : POSITIVE;
  }

  private static Map.Entry<Double, Double> byName(Table table, String column) {
    if (column.startsWith("log_likelihood") || column.equals("mean_attainment")) {
      return ANY;
    }
    if (column.equals("icc") || column.contains("difference")) {
      return DIFFERENCE;
    }
    boolean limit = column.equals("lower") || column.equals("upper");
    if (limit && table.has("difference") && !table.name().equals("staying_by")) {
      return DIFFERENCE;
    }
    boolean share =
        limit
            || column.contains("share")
            || column.matches("p|p_.*|.*_p|.*_p_.*")
            || List.of(
                    "survival",
                    "target",
                    "from",
                    "to",
                    "outside",
                    "changed_by_week_13",
                    "week_13_lower",
                    "week_13_upper")
                .contains(column);
    return share ? SHARE : POSITIVE;
  }

  /** The column that a lower limit belongs to. */
  static String estimate(Table table, String lower) {
    if (!lower.equals("lower")) {
      String stem = lower.substring(0, lower.length() - "_lower".length());
      for (String name :
          List.of(stem + "_share", stem, stem + "_weeks", stem + "_ratio", "changed_by_" + stem)) {
        if (table.has(name)) {
          return name;
        }
      }
      return stem;
    }
    for (String name : List.of("survival", "value", "weeks", "change")) {
      if (table.has(name) && !table.name().equals("staying_by") && !table.has("share")) {
        return name;
      }
    }
    return table.has("difference") && !table.name().equals("staying_by") ? "difference" : "share";
  }

  /** Whether the rest of the row says by itself why there is no such number. */
  static boolean mayBeEmpty(Table table, Row row, String column) {
    return switch (table.name()) {
      // What nobody recorded is empty.
      case "subjects" -> true;
      // Where nobody was due there is no share of them.
      case "follow_ups" -> Objects.equals(row.integer(table.indexOf("due")), 0L);
      case "quality" -> text(table, row, "result").equals("for_information");
      case "goals_by_type" -> true;
      case "stage_transitions" -> text(table, row, "to_stage").equals("not_seen_again");
      case "stage_models" -> !text(table, row, "group_type").equals("all");
      // Shares that are the same on both sides, and rows that are not weighted: see overlap.
      case "balance", "response" -> column.startsWith("smd");
      case "staying_by" ->
          column.equals("median_score")
              ? text(table, row, "instrument").isEmpty()
              : column.startsWith("difference") && text(table, row, "reference").isEmpty();
      // A single pair has no spread; where nothing is left open there is no range.
      case "before_after" ->
          column.startsWith("change_") || row.integer(table.indexOf("pairs")) < 2;
      case "staying_comparisons" ->
          column.startsWith("gray")
              || !text(table, row, "comparison").equals("reference")
                  && column.startsWith("adjusted")
              || text(table, row, "comparison").equals("overall");
      case "comparisons", "differences" ->
          column.startsWith("e_value") || column.equals("icc") || column.equals("design_effect");
      default -> false;
    };
  }

  private static double number(Table table, Row row, String column) {
    return Objects.requireNonNull(row.number(table.indexOf(column)));
  }

  private static String text(Table table, Row row, String column) {
    return Objects.requireNonNullElse(row.text(table.indexOf(column)), "");
  }
}

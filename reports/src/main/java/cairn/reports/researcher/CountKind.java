package cairn.reports.researcher;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Table;
import java.util.Map;
import java.util.Set;

/**
 * What the numbers of a column are about, and so whether they tell of few people. A whole number
 * counts people unless it is listed here, so that a new column is held back rather than shown.
 */
enum CountKind {
  /** People, or people and problems, stays and pairs of assessments, which stand for people. */
  PEOPLE,
  /** People beside those whom the numbers of the row are about, such as those asked only once. */
  OTHERS,
  /** What people did or had: told of as many as the row has people. */
  THINGS,
  /** Worked out of people: shares, limits, means, and groups that may be one person each. */
  WORKED_OUT,
  /** Of the program or the method: groups, meetings held, weeks looked at. */
  PLAIN;

  private static final Map<String, Set<String>> THINGS_OF =
      Map.of(
          "attendance_by_type",
          Set.of("visits", "offered", "attended", "absent", "excused", "not_recorded"),
          "goals_by_type",
          Set.of("set", "reviewed", "met", "partly", "not_met", "changed", "reviews"),
          "months",
          Set.of("visits", "head_count", "weeks_due", "weeks_reported"),
          "harms",
          Set.of("events"),
          "naloxone",
          Set.of("occasions_used"),
          "own_plan_weeks",
          Set.of("weeks", "observed", "met", "unplaced"),
          "use_by_living",
          Set.of("weeks", "days_used", "days_observed"),
          "within_person",
          Set.of("with", "without"),
          "safer_acts_by_part",
          Set.of("acts", "of"));

  private static final Set<String> BESIDE =
      Set.of(
          "one_session_only",
          "not_asked_before",
          "not_yet",
          "died",
          "not_yet_known",
          "not_known",
          "told_late",
          "told_once",
          "once_only",
          "left_out",
          "without_goal");

  private static final Set<String> NO_PEOPLE =
      Set.of(
          "groups",
          "reference_groups",
          "sessions_held",
          "horizon_weeks",
          "family",
          "columns",
          "gap_days",
          "parameters",
          "target",
          "least_change");

  private static final Set<String> GROUPS_OF_PEOPLE = Set.of("clusters", "reference_clusters");

  /** The kind of a column that is no part of the key. */
  static CountKind of(Table table, Column column) {
    String name = column.name();
    if (isPlain(table, name)) {
      return PLAIN;
    }
    if (column.type() == ColumnType.NUMBER || GROUPS_OF_PEOPLE.contains(name)) {
      return WORKED_OUT;
    }
    if (column.type() != ColumnType.INTEGER) {
      return PLAIN;
    }
    if (BESIDE.contains(name)) {
      return OTHERS;
    }
    return THINGS_OF.getOrDefault(table.name(), Set.of()).contains(name) ? THINGS : PEOPLE;
  }

  private static boolean isPlain(Table table, String name) {
    return table.key().contains(name)
        || NO_PEOPLE.contains(name)
        || table.name().equals("staying_by") && name.equals("weeks");
  }
}

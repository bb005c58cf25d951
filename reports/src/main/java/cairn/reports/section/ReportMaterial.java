package cairn.reports.section;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.table.Level;
import cairn.reports.words.Labels;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that sections are made of.
 *
 * @param now the month's results
 * @param before the results of the month before, where there are any
 * @param labels the words for keys
 * @param run what is known of the run
 */
public record ReportMaterial(
    MonthResults now, Optional<MonthResults> before, Labels labels, RunFacts run) {
  /** The key in place of a group type for people who have not attended a session. */
  public static final String NO_SESSION = "no_session";

  /** The plan that this month was analysed by. */
  public StudyPlan plan() {
    return now.plan();
  }

  /** Whether anybody attended a session; otherwise people's time runs from joining a group. */
  public boolean isAttended() {
    return rows(PeopleRow.TABLE)
        .where(PeopleRow::groupType, Counts.ALL)
        .where(row -> row.is(PeopleRow.Step.ATTENDED))
        .stream()
        .anyMatch(row -> row.n() > 0);
  }

  /** What people's time runs from. */
  public String start() {
    return isAttended() ? "first session" : "joining";
  }

  /**
   * Whether something may be said to differ.
   *
   * @param adjusted the p value, adjusted for all that is looked at together; none says nothing
   */
  public boolean isDifferent(@Nullable Double adjusted) {
    return adjusted != null && adjusted < plan().chanceALook();
  }

  /** The level of every interval of this month. */
  public Level level() {
    return now.level();
  }

  /** This month's rows of a table as they are stored, to be published whole. */
  public List<Row> stored(Table table) {
    return now.stored(table);
  }

  /** This month's rows of a table. */
  public <T extends Record> RowsOf<T> rows(RecordTable<T> table) {
    return now.rows(table);
  }

  /** Last month's rows of a table; none where there was no such month. */
  public <T extends Record> RowsOf<T> rowsBefore(RecordTable<T> table) {
    return before.map(b -> b.rows(table)).orElse(new RowsOf<>(List.of()));
  }

  /** Group types in the order of the catalogue, without "all". */
  public List<String> groupTypes(List<String> groupTypes) {
    return inOrder(groupTypes.stream().filter(type -> !type.equals(Counts.ALL)).toList());
  }

  /** Group types in the order of the catalogue; "all" is first where it is among them. */
  public List<String> inOrder(List<String> groupTypes) {
    return labels.inOrder(Labels.GROUP_TYPES, groupTypes);
  }

  /** A share with the limits that a result row has for it. */
  public Share share(long part, long whole, Limits limits) {
    return Share.of(part, whole, limits, level());
  }

  /** The same, of whom some are left open. */
  public Share share(long part, long open, long whole, Limits limits) {
    return Share.of(part, open, whole, limits, level());
  }

  /** The words for a problem. */
  public String problem(String key) {
    return Counts.ALL.equals(key) ? "All problems" : labels.of(Labels.PROBLEMS, key);
  }

  /** The words for a group type. */
  public String groupType(String key) {
    return switch (key) {
      case Counts.ALL -> "All group types";
      case NO_SESSION -> "No session yet";
      default -> labels.of(Labels.GROUP_TYPES, key);
    };
  }
}

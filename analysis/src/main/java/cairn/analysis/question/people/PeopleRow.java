package cairn.analysis.question.people;

import cairn.analysis.person.history.Milestone;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;

/** How many people reach a step on the way from the records to the results. */
@Published(
    name = "people",
    says = "how many people reach each step from the records to the results")
public record PeopleRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key
        @Says(
            "in_records, left_out_by_age, attended, attended_this_month, new_this_month, with_goal,"
                + " with_use_report, with_baseline, with_stage, due_week_N or"
                + " due_month_end; people count once, under the type of their first"
                + " session")
        String step,
    @Says("people") long n) {
  /** The table. */
  public static final RecordTable<PeopleRow> TABLE = RecordTable.of(PeopleRow.class);

  /** The type under which people stand who attended no session. */
  public static final String NO_SESSION = "no_session";

  private static final String DUE = "due_";

  /** Steps that do not depend on the plan's milestones, in the order people take them. */
  public enum Step implements Keyed {
    IN_RECORDS,
    LEFT_OUT_BY_AGE,
    ATTENDED,
    ATTENDED_THIS_MONTH,
    NEW_THIS_MONTH,
    WITH_GOAL,
    WITH_USE_REPORT,
    WITH_STAGE
  }

  /** Whether the row is of that step. */
  public boolean is(Step other) {
    return step.equals(other.key());
  }

  /** The step of people whose outcomes are due at a milestone. */
  public static String due(Milestone milestone) {
    return DUE + milestone.key();
  }

  /** Key of the milestone by which these people are due; empty for other steps. */
  public String dueBy() {
    return step.startsWith(DUE) ? step.substring(DUE.length()) : "";
  }
}

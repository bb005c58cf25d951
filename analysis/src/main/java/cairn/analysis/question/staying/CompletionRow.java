package cairn.analysis.question.staying;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Proportion;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** Finishing a planned course, or coming back. */
@Published(
    name = "completion",
    says = "planned courses finished, and people who came back after a gap")
public record CompletionRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key
        @Says(
            "at_least_6_of_8, in_week_7_or_8, at_least_N_of_8 or all_8 for the plan's"
                + " completion_sensitivities, or came_back_within_N_days for its"
                + " reengagement_days")
        String rule,
    @Says(
            "people whose course has ended, or stays that ended with a gap and whose days to come"
                + " back are over")
        long n,
    @Says("of those") long achieved,
    Proportion share) {
  /** The table. */
  public static final RecordTable<CompletionRow> TABLE = RecordTable.of(CompletionRow.class);

  /** The rule on coming back within so many days. */
  public static String cameBack(int days) {
    return "came_back_within_" + days + "_days";
  }
}

package cairn.analysis.question.outcome;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Proportion;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** How many people have one of several named outcomes. */
@Published(
    name = "outcome_categories",
    says = "people by named outcome, for definitions that have several")
public record CategoryRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Key @Says("the person's own goal; 'all' for any") String goalType,
    @Key @Says(ColumnMeanings.DEFINITION) String definition,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key @Says("the outcome") String category,
    @Says("people and problems") long n,
    @Says("people and problems with a verdict") long of,
    Proportion share) {
  /** The table. */
  public static final RecordTable<CategoryRow> TABLE = RecordTable.of(CategoryRow.class);

  /** What stands for the goal of people who set none for the problem. */
  public static final String NO_GOAL = "none";
}

package cairn.analysis.question.outcome;

import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** How many verdicts came out so for one reason. */
@Published(name = "outcome_reasons", says = "why a verdict came out as it did")
public record ReasonRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Key @Says(ColumnMeanings.DEFINITION) String definition,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key @Says("achieved, not_achieved, unplaced or not_evaluable") Status status,
    @Key @Says("key of the reason") Reason reason,
    @Says("people, or people and problems") long n) {
  /** The table. */
  public static final RecordTable<ReasonRow> TABLE = RecordTable.of(ReasonRow.class);
}

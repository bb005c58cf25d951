package cairn.analysis.start;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** A person and problem at one start: the verdicts at the primary milestone. */
@Published(
    name = "judged",
    says = "every verdict on a person and problem at the primary milestone, a symbol each",
    ofPersons = true)
public record JudgedRow(
    @Key @Says(ColumnMeanings.CLIENT_ID) String clientId,
    @Key @Says("1 from the first session attended; see subjects") long course,
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Says(
            "one symbol for each row of the table definitions, in its order: 1 achieved, 0"
                + " not achieved, u unplaced, o missing for want of records, _ does not apply")
        String word) {
  /** The table. */
  public static final RecordTable<JudgedRow> TABLE = RecordTable.of(JudgedRow.class);

  /** Symbols of the word. */
  public static final char ACHIEVED = '1';

  public static final char NOT_ACHIEVED = '0';
  public static final char UNPLACED = 'u';
  public static final char MISSING = 'o';
  public static final char DOES_NOT_APPLY = '_';
}

package cairn.analysis.question.harm;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Limits;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** One kind of harm in one month. */
@Published(
    name = "harms",
    says =
        "harms reported by month, with the time that people were asked about; a month without a"
            + " report is unknown, not zero, and has no row")
public record HarmRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says("key of the kind of harm; 'any' is every kind together") String harm,
    @Key
        @Says(
            "month that holds most days of the report, the earlier of two equal ones; 'all' is all"
                + " of them")
        String month,
    @Says("occasions reported") long events,
    @Says("people with at least one") long people,
    @Says("people asked about it") long asked,
    @Says(
            "time asked about in months of 30.4375 days; for any harm each person's kind asked"
                + " about longest")
        double personMonths,
    @Says("occasions in a person-month") double rate,
    Limits limits) {
  /** The table. */
  public static final RecordTable<HarmRow> TABLE = RecordTable.of(HarmRow.class);

  /** Whether it is of every kind together. */
  public boolean isAny() {
    return harm.equals(HarmTally.ANY);
  }
}

package cairn.analysis.question.month;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.OpenShare;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/**
 * Of how many people and problems use is known at the month's end, and what came of it. The share
 * is of the problems known, a range where reports leave the way of some of them open; its interval
 * takes the problems of one person as separate, and is a little too narrow for it.
 */
@Published(
    name = "use_known",
    says =
        "problems, and the people they belong to, whose use at the month's end is known, and which"
            + " way it went against the start")
public record UseKnownRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    Problems problems,
    People people,
    OpenShare share) {
  /** The table. */
  public static final RecordTable<UseKnownRow> TABLE = RecordTable.of(UseKnownRow.class);

  /** Problems of use, each of one person. */
  public record Problems(
      @Says("problems of use due at the month's end, of people who have not died") long problemsDue,
      @Says("of those, with a named outcome") long problemsKnown,
      @Says("of those, with no use, use within limits, less use or safer use") long problemsLess,
      @Says("of those known, with more use") long problemsMore,
      @Says("of those known, of which reports leave open whether they are for the better")
          long problemsOpen,
      @Says("of those known, of which reports leave open whether there is more use")
          long problemsMoreOpen) {}

  /** The people behind them. */
  public record People(
      @Says("people with at least one problem due") long peopleDue,
      @Says("people with at least one that is known") long peopleKnown,
      @Says("people with at least one at no, limited, less or safer use") long peopleLess,
      @Says("people with at least one at more use") long peopleMore) {}
}

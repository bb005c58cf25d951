package cairn.analysis.question.harm;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Limits;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** One kind of harm at the start and at a milestone, of people asked at both. */
@Published(
    name = "harm_changes",
    says =
        "harms in 28 days at the start and at a milestone, of people asked at both times; a report"
            + " counts whole where its last day lies, one of more than 39 days nowhere, and rates"
            + " are of the time that reports tell of")
public record HarmChangeRow(
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key
        @Says(
            "key of the kind of harm; 'any' is every kind that a person was asked about at both"
                + " times")
        String harm,
    Changed people,
    @Says("mean occasions in 28 days at the start") @Nullable Double meanBefore,
    @Says("mean occasions in 28 days before the milestone") @Nullable Double meanAfter,
    @Says("the second less the first") @Nullable Double change,
    Limits limits,
    @Says("why there is no interval, where there is none") @Nullable String note) {
  /** The table. */
  public static final RecordTable<HarmChangeRow> TABLE = RecordTable.of(HarmChangeRow.class);

  /** How many people; of any harm, those with at least one kind of which it is so. */
  public record Changed(
      @Says("people asked at both times") long pairs,
      @Says("groups they first came to (people, where care is of one at a time)") long clusters,
      @Says("people with some at the start") long withBefore,
      @Says("people with some before the milestone") long withAfter,
      Directions directions) {}

  /** How many people, by what became of it. */
  public record Directions(
      @Says("people with less by at least 30 % of the higher rate, or none any more") long fewer,
      @Says("people with more by at least as much, or newly") long more,
      @Says("people with some at the start and none now") long ended,
      @Says("people with none at the start and some now") long begun) {}

  /** Whether it is of every kind together. */
  public boolean isAny() {
    return harm.equals(HarmTally.ANY);
  }
}

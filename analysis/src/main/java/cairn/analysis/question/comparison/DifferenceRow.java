package cairn.analysis.question.comparison;

import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.start.OpenAs;
import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** A group type against the reference in one outcome at one milestone, before any adjustment. */
@Published(name = "differences", says = "each group type against the reference type")
public record DifferenceRow(
    @Key @Says(ColumnMeanings.COMPARED_TYPE) String groupType,
    @Key @Says("key of the type it is compared with") String reference,
    @Key @Says(ColumnMeanings.OUTCOME) String outcome,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key @Says("plain, or the name of the adjustment") Estimator adjustment,
    @Key
        @Says(
            "nobody_open; where reports leave verdicts open there are two rows instead: the lowest"
                + " and the highest difference that agree with them")
        OpenAs open,
    Verdicts verdicts,
    @Says("difference of the shares, from -1 to 1") @Nullable Double difference,
    Limits limits,
    Clusters clustered,
    Footing footing) {
  /** The table. */
  public static final RecordTable<DifferenceRow> TABLE = RecordTable.of(DifferenceRow.class);

  /** Verdicts on both sides. */
  public record Verdicts(
      @Says("people with a verdict") long n,
      @Says("of those, achieved") long achieved,
      @Says("people with a verdict in the reference type") long referenceN,
      @Says("of those, achieved") long referenceAchieved) {}

  /** The groups behind it, and how alike people of one group are. */
  public record Clusters(
      @Says("groups on both sides (people, where care is of one at a time)") long clusters,
      @Says("intraclass correlation of people in one group") @Nullable Double icc,
      @Says("how much wider sharing a group makes the interval, squared")
          @Nullable Double designEffect) {}

  /** How far it can be read. */
  public Standing standing() {
    return footing.standing();
  }

  /** Why it is not compared, and what was left out or joined, or null. */
  public @Nullable String note() {
    return footing.note();
  }

  /** Whether it is tested and not only described. */
  public boolean isCompared() {
    return standing() == Standing.COMPARED;
  }
}

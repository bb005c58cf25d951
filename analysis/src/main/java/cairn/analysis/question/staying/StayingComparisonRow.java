package cairn.analysis.question.staying;

import cairn.analysis.table.Standing;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** Two group types side by side, or all of them at once. */
@Published(
    name = "staying_comparisons",
    says = "how long people keep coming in one group type against another, by first stays")
public record StayingComparisonRow(
    @Key @Says("key of the group type; 'all' where all types are tested at once") String groupType,
    @Key @Says("key of the type it is compared with; 'all' likewise") String reference,
    @Says("reference (with the plan's reference type), pair (of two other types) or" + " overall")
        Comparison comparison,
    Side side,
    ReferenceSide referenceSide,
    StayingTests.@Nullable LogRank logRank,
    StayingTests.@Nullable Gray gray,
    @Nullable StayingMeans means,
    @Nullable Hazard hazard,
    @Nullable Adjusted adjusted,
    @Says("which estimate to read first: restricted_mean, or none") Headline headline,
    @Says("compared, descriptive_only or not_estimable") Standing standing,
    @Says("why, where something is not compared or not estimable") @Nullable String note) {
  /** The table. */
  public static final RecordTable<StayingComparisonRow> TABLE =
      RecordTable.of(StayingComparisonRow.class);

  /** What is set against what. */
  public enum Comparison implements Keyed {
    REFERENCE,
    PAIR,
    OVERALL
  }

  /** Which estimate to read: never chosen by a test on the same people. */
  public enum Headline implements Keyed {
    RESTRICTED_MEAN,
    NONE
  }

  /** The people of the type. */
  public record Side(
      @Says("people, by their first stay in the type") long n,
      @Says("of those, stopped; none where people come and go") @Nullable Long stopped,
      @Says("groups these people came to first (people, where care is of one at a time)")
          long clusters) {
    static Side of(TypeStays type, boolean asked) {
      return new Side(type.people(), asked ? (Long) type.stopped() : null, type.groups());
    }
  }

  /** The people it is compared with. */
  public record ReferenceSide(
      @Says("people of the reference type") long referenceN,
      @Says("of those, stopped; none where people come and go") @Nullable Long referenceStopped,
      @Says("groups these people came to first (people, where care is of one at a time)")
          long referenceClusters) {
    static final ReferenceSide NOBODY = new ReferenceSide(0, 0L, 0);

    static ReferenceSide of(TypeStays type, boolean asked) {
      return new ReferenceSide(type.people(), asked ? (Long) type.stopped() : null, type.groups());
    }
  }

  /** The ratio of the rates of stopping. */
  public record Hazard(
      @Says("rate of stopping over that of the reference type, unadjusted")
          @Nullable Double hazardRatio,
      @Says("lower end of its interval at the plan's level") @Nullable Double hazardLower,
      @Says("upper end of its interval at the plan's level") @Nullable Double hazardUpper,
      @Says("name of the method that made the interval") @Nullable String hazardMethod,
      @Says("chi-square of the test that the ratio is the same at all times")
          @Nullable Double proportional,
      @Says("its p value; below 0.05 the restricted mean comes first")
          @Nullable Double proportionalP) {}

  /** The same ratio with what is known at the start allowed for. */
  public record Adjusted(
      @Says("people behind the adjusted ratio: each once, under the first type")
          @Nullable Long adjustedN,
      @Says("of those, stopped") @Nullable Long adjustedStopped,
      @Nullable AdjustedHazard hazard,
      @Says("columns of the model beside the group type") @Nullable String adjustedFor,
      @Says("why there is no adjusted ratio") @Nullable String adjustedNote) {

    /** The ratio, or one without numbers where a table has none. */
    public AdjustedHazard hazardOrNone() {
      AdjustedHazard own = hazard;
      return own == null ? new AdjustedHazard(null, null, null, null) : own;
    }
  }

  /** The adjusted ratio itself. */
  public record AdjustedHazard(
      @Says("the ratio with what is known at the start allowed for")
          @Nullable Double adjustedHazardRatio,
      @Says("lower end of its interval at the plan's level") @Nullable Double adjustedHazardLower,
      @Says("upper end of its interval at the plan's level") @Nullable Double adjustedHazardUpper,
      @Says("name of the method that made the interval") @Nullable String adjustedHazardMethod) {}
}

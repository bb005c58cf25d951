package cairn.analysis.question.comparison;

import cairn.analysis.person.plan.AdjustmentMethod;
import cairn.analysis.start.OpenAs;
import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Standing;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** A group type against the reference in one outcome, by one estimator. */
@Published(
    name = "comparisons",
    says =
        "each group type against the reference type at the primary milestone, plain and adjusted"
            + " for who is in them")
public record ComparisonRow(
    @Key
        @Says(
            "first: people count once, under the type of their first session; attended:"
                + " people with as many sessions in the type as the plan asks against all"
                + " others, which does not add up")
        View view,
    @Key @Says(ColumnMeanings.COMPARED_TYPE) String groupType,
    @Key @Says(ColumnMeanings.REFERENCE) String reference,
    @Key @Says(ColumnMeanings.OUTCOME) String outcome,
    @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key @Says("plain, weighted, standardised or doubly_robust") Estimator adjustment,
    @Key
        @Says(
            "nobody_open; where reports leave verdicts open there are two rows instead: the lowest"
                + " and the highest difference that agree with them")
        OpenAs open,
    Primary primary,
    Verdicts verdicts,
    Estimated estimated,
    Groups groups,
    Tested tested,
    EValues explained,
    Footing footing) {
  /** The table. */
  public static final RecordTable<ComparisonRow> TABLE = RecordTable.of(ComparisonRow.class);

  /** Who stands on the side of a type. */
  public enum View implements Keyed {
    /** Those whose first session was in the type. */
    FIRST,

    /** Those who attended the type often enough, against all others. */
    ATTENDED
  }

  /** How the difference was estimated. */
  public enum Estimator implements Keyed {
    PLAIN,
    WEIGHTED,
    STANDARDISED,
    DOUBLY_ROBUST;

    /** The estimator of a way to adjust. */
    public static Estimator of(AdjustmentMethod method) {
      return switch (method) {
        case WEIGHTED -> WEIGHTED;
        case STANDARDISED -> STANDARDISED;
        case DOUBLY_ROBUST -> DOUBLY_ROBUST;
      };
    }
  }

  /** What the plan puts first. */
  public record Primary(
      @Says("whether the plan declares this outcome the primary one") boolean primaryOutcome,
      @Says("whether the plan shows this estimate first") boolean primaryAdjustment) {}

  /** Verdicts on both sides. */
  public record Verdicts(
      @Says("people, or people and problems, with a verdict") long n,
      @Says("of those, achieved") long achieved,
      @Says("the same in the reference") long referenceN,
      @Says("of those, achieved") long referenceAchieved) {}

  /** The difference. */
  public record Estimated(
      @Says("the share in the type, adjusted as said") @Nullable Double share,
      @Says("the share in the reference, adjusted as said") @Nullable Double referenceShare,
      @Says("share less reference_share, from -1 to 1") @Nullable Double difference,
      @Says("lower end of the interval at the plan's confidence") @Nullable Double lower,
      @Says("upper end of the interval at the plan's confidence") @Nullable Double upper,
      @Says(ColumnMeanings.METHOD) String method,
      @Says("degrees of freedom of the interval by groups") @Nullable Double df) {}

  /** The groups behind it, and how alike people of one group are. */
  public record Groups(
      @Says("groups of the type with a verdict") long groups,
      @Says("groups of the reference with a verdict") long referenceGroups,
      @Says("intraclass correlation of people in one group") @Nullable Double icc,
      @Says(
              "variance with shared groups over variance without, from the intraclass"
                  + " correlation")
          @Nullable Double designEffect) {}

  /** The test of no difference. */
  public record Tested(
      @Says("two-sided p by groups; only where the row is compared") @Nullable Double p,
      @Says("p by Holm over all outcomes and types of this view and adjustment that are compared")
          @Nullable Double pHolm,
      @Says("how many p values that family has") @Nullable Long family) {}

  /** What could explain it away. */
  public record EValues(
      @Says(
              "risk ratio that something unmeasured would need with type and outcome both to"
                  + " explain the difference")
          @Nullable Double eValue,
      @Says(
              "the same for the limit nearest to no difference, the reference share held; 1"
                  + " where the interval includes none")
          @Nullable Double eValueLimit) {}

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

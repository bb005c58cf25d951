package cairn.analysis.question.comparison.missing;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Standing;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** The difference in one outcome under one assumption on the missing. */
@Published(
    name = "missing_sensitivity",
    says =
        "the plain difference at the primary milestone under what may be true of people without"
            + " a verdict")
public record MissingSensitivityRow(
    @Key @Says(ColumnMeanings.COMPARED_TYPE) String groupType,
    @Key @Says(ColumnMeanings.REFERENCE) String reference,
    @Key @Says(ColumnMeanings.OUTCOME) String outcome,
    @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key
        @Says(
            "observed, missing_not_achieved, missing_achieved, worst_case, best_case,"
                + " seen_weighted, multiple_imputation, delta_minus_1 or delta_plus_1")
        Assumption policy,
    Verdicts verdicts,
    AssumedDifference assumed,
    Concluded concluded,
    @Says("compared, descriptive_only or not_estimable") Standing standing,
    @Says("why, or how it was imputed") @Nullable String note) {
  /** The table. */
  public static final RecordTable<MissingSensitivityRow> TABLE =
      RecordTable.of(MissingSensitivityRow.class);

  /** What may be true of people without a verdict. */
  public enum Assumption implements Keyed {
    /** Nothing is said of them. */
    OBSERVED,
    MISSING_NOT_ACHIEVED,
    MISSING_ACHIEVED,

    /** None of the type's achieved it, all of the reference's did. */
    WORST_CASE,

    /** All of the type's achieved it, none of the reference's did. */
    BEST_CASE,

    /** They are like people like them who were seen, who weigh more for it. */
    SEEN_WEIGHTED,

    /** They are like people like them. */
    MULTIPLE_IMPUTATION,

    /** Their log odds are less by 1. */
    DELTA_MINUS_1,

    /** Their log odds are more by 1. */
    DELTA_PLUS_1
  }

  /** What one would conclude. */
  public record Concluded(
      @Says("higher, lower, unclear or not_estimable") Conclusion conclusion,
      @Says("whether the conclusion is another than that of those observed") boolean turned) {}

  /** Verdicts reached and missing on both sides. */
  public record Verdicts(
      @Says("people, or people and problems, with a verdict") long n,
      @Says("those whose verdict is missing for want of records") long missing,
      @Says("the same in the reference") long referenceN,
      @Says("the same in the reference") long referenceMissing) {}
}

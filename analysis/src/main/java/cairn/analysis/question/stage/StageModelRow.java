package cairn.analysis.question.stage;

import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Standing;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** A model of moving between stages: of one group type, or one for all against one each. */
@Published(
    name = "stage_models",
    says = "panel Markov models of moving between stages: one for all group types against one each")
public record StageModelRow(
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Key @Says("how the stage was assessed; methods are never mixed") String instrument,
    @Key @Says("key of the group type; 'all' is one model for every type") String groupType,
    @Says("pairs of assessments in the model") long pairs,
    @Says("pairs with a stage or a move that the model does not hold") long leftOut,
    @Nullable Fit fit,
    @Nullable Comparison comparison,
    @Says("compared, estimated, descriptive_only or not_estimable") Standing standing,
    @Says("why, where something is not compared or not estimable") @Nullable String note) {
  /** The table. */
  public static final RecordTable<StageModelRow> TABLE = RecordTable.of(StageModelRow.class);

  /** A model that was fitted. */
  public record Fit(
      @Says("the stages of the model, by key, a blank between") String states,
      @Says("log likelihood of the model") double logLikelihood,
      @Says("intensities in it") long parameters) {}

  /** One model for several types against one for each of them. */
  public record Comparison(
      @Says("types that each have enough moves, by key, a blank between") String types,
      @Says("of one model for these types") double logLikelihoodTogether,
      @Says("of one model for each of them, summed") double logLikelihoodEach,
      @Says("-2 log L of the first less that of the second") @Nullable Double chiSquare,
      @Says("its degrees of freedom") long df,
      @Says("its p value; it does not allow for people sharing a group") @Nullable Double p) {}
}

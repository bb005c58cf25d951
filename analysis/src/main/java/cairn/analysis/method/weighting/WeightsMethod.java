package cairn.analysis.method.weighting;

import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.FIRST;
import static cairn.analysis.method.SharedOptions.TWO_GROUPS;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.statistic.weighting.PropensityWeights;
import java.util.List;

/** {@code cairn estimate weights}: inverse-probability weights. */
public final class WeightsMethod implements Method {
  private static final Option<String> OUTCOME =
      Option.column(
          "--outcome", ColumnRole.NUMBER, "an outcome to compare: a number, or true and false");

  private static final Option<List<PropensityWeights>> WEIGHTING =
      Option.choices(
          "--weighting",
          "KIND",
          PropensityWeights.class,
          "of plain, stabilised, truncated, overlap and treated (default: all)");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "weights",
            "Weights that make two groups alike in covariates, their effective sizes, and an"
                + " outcome weighted.",
            "glm() in R")
        .with(TWO_GROUPS.needed(), FIRST, COVARIATES.needed(), OUTCOME, WEIGHTING)
        .example(
            "cairn estimate weights --in trial.csv --group treatment --first Methadone \\",
            "   --covariates age,male --outcome abst",
            "cairn estimate weights --in trial.csv --group treatment --covariates age \\",
            "   --weighting overlap");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(TWO_GROUPS, OUTCOME, COVARIATES);
    List<PropensityWeights> kinds = asked.list(WEIGHTING);
    return WeightFigures.of(
        rows.two(TWO_GROUPS, FIRST),
        rows.terms(COVARIATES),
        rows.columns(COVARIATES),
        !asked.has(OUTCOME) ? null : rows.numbers(OUTCOME),
        kinds.isEmpty() ? List.of(PropensityWeights.values()) : kinds,
        asked.level());
  }
}

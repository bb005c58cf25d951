package cairn.analysis.method.mean;

import static cairn.analysis.method.SharedOptions.SEVERAL_GROUPS;
import static cairn.analysis.method.SharedOptions.VALUE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;

/** {@code cairn estimate anova}: several means. */
public final class AnovaMethod implements Method {

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "anova",
            "Whether a value differs between several groups on average: analysis of variance, and"
                + " Welch's.",
            "oneway.test() in R")
        .with(VALUE.needed(), SEVERAL_GROUPS.needed())
        .example("cairn estimate anova --in people.csv --value days --group site");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(VALUE, SEVERAL_GROUPS);
    return SeveralGroupsFigures.anova(
        rows.numbers(VALUE),
        rows.severalLevels(SEVERAL_GROUPS, "an analysis of variance compares two or more"));
  }
}

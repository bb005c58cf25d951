package cairn.analysis.method.chart;

import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.UNIT;
import static cairn.analysis.method.SharedOptions.YES_VALUE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;

/** {@code cairn estimate observed-expected}: units by their case mix. */
public final class ObservedExpectedMethod implements Method {
  private static final Option<String> EVENT =
      Option.column(
              "--event", ColumnRole.GROUP, "yes and no of each person: 0 and 1, or true and false")
          .needed();

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "observed-expected",
            "Whether units have more or fewer events than their people's case mix leads to expect.",
            "glm() in R")
        .with(UNIT.needed(), EVENT, YES_VALUE, COVARIATES.needed())
        .example(
            "cairn estimate observed-expected --in people.csv --unit site --event left --covariates"
                + " age,house");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(EVENT, UNIT, COVARIATES);
    rows.requireVaries(EVENT);
    return FunnelFigures.ofCaseMix(
        rows.yes(EVENT, YES_VALUE), rows.terms(COVARIATES), rows.levels(UNIT), asked.level());
  }
}

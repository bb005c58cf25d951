package cairn.analysis.method.survival;

import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.EVENT;
import static cairn.analysis.method.SharedOptions.EVENT_VALUE;
import static cairn.analysis.method.SharedOptions.STRATA;
import static cairn.analysis.method.SharedOptions.TIME;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.ObservedEnds;
import cairn.analysis.method.model.FirthFigures;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.hazard.ProportionalHazards.Transform;
import java.util.List;
import java.util.Locale;

/** {@code cairn estimate cox}: Cox regression. */
public final class CoxMethod implements Method {
  private static final Option<CoxTies> TIES =
      Option.choice("--ties", "RULE", CoxTies.class, "equal times as efron or breslow")
          .otherwise("efron");

  private static final Option<String> CLUSTER =
      Option.column("--cluster", ColumnRole.ID, "rows that belong together, for a robust variance");

  private static final Option<Boolean> ROBUST =
      Option.flag("--robust", "a robust variance with each row on its own");

  private static final Option<Transform> TRANSFORM =
      Option.named(
              "--transform",
              "SCALE",
              List.of(Transform.KAPLAN_MEIER, Transform.IDENTITY, Transform.LOG, Transform.RANK),
              scale ->
                  scale == Transform.KAPLAN_MEIER ? "km" : scale.name().toLowerCase(Locale.ROOT),
              "time scale of the test of proportional hazards: km, identity, log or rank")
          .otherwise("km");

  private static final Option<Boolean> NO_ZPH =
      Option.flag("--no-zph", "no test of proportional hazards");

  private static final Option<Boolean> BASELINE =
      Option.flag("--baseline", "the cumulative hazard at every time too");

  private static final Option<Boolean> FIRTH =
      Option.flag(
          "--firth",
          "Firth's penalised likelihood: finite ratios where a level has no event, profile"
              + " intervals");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "cox",
            "How the rate of an event differs with covariates: Cox regression.",
            "survival::coxph() in R")
        .with(
            TIME.needed(),
            EVENT.needed(),
            EVENT_VALUE,
            COVARIATES.needed(),
            STRATA,
            TIES,
            CLUSTER,
            ROBUST,
            TRANSFORM,
            NO_ZPH,
            BASELINE,
            FIRTH)
        .example(
            "cairn estimate cox --in stays.csv --time days --event stopped \\",
            "   --covariates clinic,prison,dose --categorical clinic",
            "cairn estimate cox --in rats.csv --time time --event status \\",
            "   --covariates rx,sex --cluster litter --ties breslow");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(TIME, EVENT, STRATA.as(ColumnRole.ID), CLUSTER, COVARIATES);
    ObservedEnds ends = rows.ends(TIME, EVENT, EVENT_VALUE);
    if (asked.is(FIRTH)) {
      MethodCall.require(
          !asked.has(CLUSTER) && !asked.is(ROBUST), "--firth gives no errors by clusters");
      return FirthFigures.cox(
          ends, rows.terms(COVARIATES), rows.groups(STRATA), asked.get(TIES), asked.level());
    }
    return CoxFigures.of(
        ends,
        rows.terms(COVARIATES),
        rows.groups(STRATA),
        new CoxFigures.Request(
            asked.get(TIES),
            asked.level(),
            rows.levelsIfAsked(CLUSTER),
            asked.is(ROBUST),
            asked.is(NO_ZPH) ? null : asked.get(TRANSFORM),
            asked.is(BASELINE)));
  }
}

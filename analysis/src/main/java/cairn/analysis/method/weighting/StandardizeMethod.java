package cairn.analysis.method.weighting;

import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.FIRST;
import static cairn.analysis.method.SharedOptions.OUTCOME_VALUE;
import static cairn.analysis.method.SharedOptions.TWO_GROUPS;
import static cairn.analysis.method.SharedOptions.YES_OUTCOME;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimable;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.TwoGroups;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.weighting.DoublyRobust;
import cairn.analysis.statistic.weighting.Influence;
import cairn.analysis.statistic.weighting.Standardization;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code cairn estimate standardize}: standardised shares. */
public final class StandardizeMethod implements Method {
  private static final Option<String> CLUSTER =
      Option.column("--cluster", ColumnRole.ID, "rows that belong together, for errors by group");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "standardize",
            "The share expected with everybody in either of two groups: g-computation and doubly"
                + " robust.",
            "glm() in R")
        .with(
            YES_OUTCOME.needed(),
            OUTCOME_VALUE,
            TWO_GROUPS.needed(),
            FIRST,
            COVARIATES.needed(),
            CLUSTER)
        .example(
            "cairn estimate standardize --in trial.csv --outcome abst --group treatment \\",
            "   --first Methadone --covariates age,male");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(YES_OUTCOME, TWO_GROUPS, CLUSTER, COVARIATES);
    rows.requireVaries(YES_OUTCOME);
    return of(
        rows.yes(YES_OUTCOME, OUTCOME_VALUE),
        rows.two(TWO_GROUPS, FIRST),
        rows.terms(COVARIATES),
        rows.levelsIfAsked(CLUSTER),
        asked.level());
  }

  /**
   * Both estimates.
   *
   * @param cluster people whose rows belong together, for errors by group; null for none
   * @throws NotEstimableException when a model cannot be fitted, by variable
   */
  private static Estimate of(
      boolean[] yes,
      TwoGroups groups,
      ModelTerms terms,
      FrameColumn.@Nullable Levels cluster,
      double level) {
    Standardization g = Standardization.of(yes, groups.isFirst(), terms.covariates());
    DoublyRobust a = DoublyRobust.of(yes, groups.isFirst(), terms.covariates());
    List<FigureTable> tables = new ArrayList<>();
    tables.add(
        FigureTable.named(
            "Share expected with everybody in the first group, and in the second",
            "method",
            List.of("risk1", "risk0"),
            List.of(
                Row.of(List.of("gcomp"), g.first(), g.second()),
                a.isOfShares()
                    ? Row.of(List.of("aipw"), a.first(), a.second())
                    : Estimable.absent("aipw", AbsenceReason.NOT_ESTIMABLE, 2))));
    tables.add(
        FigureTable.named(
            "Difference",
            "method",
            List.of("risk_diff", "lower", "upper", "se"),
            List.of(
                Row.of(List.of("gcomp"), g.interval(level), Influence.standardError(g.influence())),
                a.isOfShares()
                    ? Row.of(List.of("aipw"), a.interval(level), a.standardError())
                    : Estimable.absent("aipw", AbsenceReason.NOT_ESTIMABLE, 4))));
    if (cluster != null) {
      tables.add(errors(g, a, cluster));
    }
    return new Estimate("Standardised shares", tables, notes(terms, groups, a, level));
  }

  private static FigureTable errors(Standardization g, DoublyRobust a, FrameColumn.Levels cluster) {
    int[] codes = cluster.codes();
    return FigureTable.named(
        "Errors by clusters of " + cluster.name(),
        "method",
        List.of("cluster_se"),
        List.of(
            Row.of(List.of("gcomp"), Influence.clusterStandardError(g.influence(), codes)),
            a.isOfShares()
                ? Row.of(List.of("aipw"), Influence.clusterStandardError(a.influence(), codes))
                : Estimable.absent("aipw", AbsenceReason.NOT_ESTIMABLE, 1)));
  }

  private static List<String> notes(
      ModelTerms terms, TwoGroups groups, DoublyRobust a, double level) {
    List<String> notes = new ArrayList<>(terms.notes());
    notes.add(groups.note());
    notes.add(
        "gcomp: outcome model on group and covariates; aipw: with the propensity too, right when"
            + " either model is; influence-function errors, level "
            + Numerals.plain(level));
    if (!a.isOfShares()) {
      notes.add("aipw: with so few rows a share would lie below 0 or above 1, so it is none");
    }
    notes.add("Snowden, Rose and Mortimer (2011), Funk and others (2011)");
    return notes;
  }
}

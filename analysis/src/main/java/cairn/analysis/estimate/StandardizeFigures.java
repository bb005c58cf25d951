package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.weighting.DoublyRobust;
import cairn.analysis.statistic.weighting.Influence;
import cairn.analysis.statistic.weighting.Standardization;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The share expected with everybody in either of two groups: standardisation (g-computation) and
 * the doubly robust estimate. R: {@code predict(glm(…), type = "response")}.
 */
public final class StandardizeFigures {
  private StandardizeFigures() {}

  /**
   * Both estimates.
   *
   * @param cluster people whose rows belong together, for errors by group; null for none
   * @throws NotEstimableException when a model cannot be fitted, by variable
   */
  public static Estimate of(
      boolean[] yes, TwoGroups groups, Terms terms, Column.@Nullable Levels cluster, double level) {
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
                    : Estimable.absent("aipw", Absence.NOT_ESTIMABLE, 2))));
    tables.add(
        FigureTable.named(
            "Difference",
            "method",
            List.of("risk_diff", "lower", "upper", "se"),
            List.of(
                Row.of(List.of("gcomp"), g.interval(level), Influence.standardError(g.influence())),
                a.isOfShares()
                    ? Row.of(List.of("aipw"), a.interval(level), a.standardError())
                    : Estimable.absent("aipw", Absence.NOT_ESTIMABLE, 4))));
    if (cluster != null) {
      tables.add(errors(g, a, cluster));
    }
    return new Estimate("Standardised shares", tables, notes(terms, groups, a, level));
  }

  private static FigureTable errors(Standardization g, DoublyRobust a, Column.Levels cluster) {
    int[] codes = cluster.codes();
    return FigureTable.named(
        "Errors by clusters of " + cluster.name(),
        "method",
        List.of("cluster_se"),
        List.of(
            Row.of(List.of("gcomp"), Influence.clusterStandardError(g.influence(), codes)),
            a.isOfShares()
                ? Row.of(List.of("aipw"), Influence.clusterStandardError(a.influence(), codes))
                : Estimable.absent("aipw", Absence.NOT_ESTIMABLE, 1)));
  }

  private static List<String> notes(Terms terms, TwoGroups groups, DoublyRobust a, double level) {
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

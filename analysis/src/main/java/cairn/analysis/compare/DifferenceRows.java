package cairn.analysis.compare;

import cairn.analysis.question.outcome.OutcomeTally;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.OutcomeTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.ClusterRobust;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.IntraclassCorrelation;
import cairn.analysis.statistic.Newcombe;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Group types against a reference type, before any adjustment. Where both sides have enough groups
 * the interval allows for people sharing a group; where one has not, it is Newcombe's, and the row
 * says that it only describes.
 */
public final class DifferenceRows {

  private DifferenceRows() {}

  /**
   * Rows of {@code differences}.
   *
   * @param summary the counts
   * @param reference key of the reference group type
   * @param minimumClusters groups of a type below which a comparison only describes
   * @param level of the intervals
   */
  public static List<Row> plain(
      Summary summary, String reference, int minimumClusters, double level) {
    Map<Key, Map<String, List<Counted>>> outcomes = new TreeMap<>();
    summary
        .tally(OutcomeTally.class)
        .clusters()
        .sorted()
        .forEach(
            (key, n) ->
                outcomes
                    .computeIfAbsent(
                        new Key(key.definition(), key.milestone()), k -> new TreeMap<>())
                    .computeIfAbsent(key.groupType(), k -> new ArrayList<>())
                    .add(new Counted(n[1], n[0])));
    List<Row> rows = new ArrayList<>();
    outcomes.forEach(
        (outcome, types) -> {
          List<Counted> other = types.getOrDefault(reference, List.of());
          types.forEach(
              (type, groups) -> {
                if (!type.equals(reference)) {
                  rows.add(row(outcome, type, reference, groups, other, minimumClusters, level));
                }
              });
        });
    rows.sort(
        Comparator.comparing((Row r) -> r.text(0) + '\u0000' + r.text(2) + '\u0000' + r.text(3)));
    return rows;
  }

  private static Row row(
      Key outcome,
      String type,
      String reference,
      List<Counted> groups,
      List<Counted> others,
      int minimumClusters,
      double level) {
    Counted here = sum(groups);
    Counted there = sum(others);
    boolean enough = holding(groups) >= minimumClusters && holding(others) >= minimumClusters;
    ClusterRobust.Result robust = ClusterRobust.difference(groups, others, level);
    boolean spread = enough && robust.interval().lower().isPresent();
    Interval interval = spread ? robust.interval() : Newcombe.difference(here, there, level);
    Quantity[] sharing = sharing(groups, others);
    RowDraft draft =
        new RowDraft(OutcomeTables.DIFFERENCES)
            .set("group_type", type)
            .set("reference", reference)
            .set("outcome", outcome.word(0))
            .set("milestone", outcome.word(1))
            .set("adjustment", "plain")
            .set("n", here.n())
            .set("achieved", here.x())
            .set("reference_n", there.n())
            .set("reference_achieved", there.x())
            .set("difference", interval.estimate())
            .limits(interval.within(-1, 1))
            .set("clusters", holding(groups) + holding(others))
            .set("icc", sharing[0])
            .set("design_effect", sharing[1]);
    if (!interval.estimate().isPresent()) {
      return draft.set("standing", "not_estimable").set("note", why(here, there)).build();
    }
    return draft
        .set("standing", enough ? "compared" : "descriptive_only")
        .set("note", note(enough, minimumClusters))
        .build();
  }

  private static @Nullable String note(boolean enough, int minimumClusters) {
    return enough ? null : "fewer than " + minimumClusters + " groups of one of the types";
  }

  private static String why(Counted here, Counted there) {
    if (here.n() == 0 && there.n() == 0) {
      return "nobody with a verdict in either type";
    }
    return here.n() == 0
        ? "nobody with a verdict in this type"
        : "nobody with a verdict in the reference type";
  }

  private static Quantity[] sharing(List<Counted> groups, List<Counted> others) {
    Quantity none = Quantity.absent(Absence.TOO_FEW);
    List<Counted> all = new ArrayList<>(groups);
    all.addAll(others);
    try {
      IntraclassCorrelation icc = IntraclassCorrelation.ofCounts(all);
      return new Quantity[] {icc.correlation(), icc.designEffect()};
    } catch (NotEstimableException tooFew) {
      return new Quantity[] {none, none};
    }
  }

  private static long holding(List<Counted> groups) {
    return groups.stream().filter(g -> g.n() > 0).count();
  }

  private static Counted sum(List<Counted> groups) {
    return groups.stream().reduce(new Counted(0, 0), Counted::plus);
  }
}

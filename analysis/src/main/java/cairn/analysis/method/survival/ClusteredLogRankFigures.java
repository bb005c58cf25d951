package cairn.analysis.method.survival;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ObservedEnds;
import cairn.analysis.statistic.survival.ClusteredLogRank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A log-rank comparison that allows for people sharing groups. */
final class ClusteredLogRankFigures {
  private ClusteredLogRankFigures() {}

  /**
   * A log-rank answer with the test by groups behind the plain one.
   *
   * @param cluster the group of each person, which is of one type
   * @throws EstimateFailure when a group has people of two types
   */
  public static Estimate added(
      Estimate plain,
      ObservedEnds ends,
      FrameColumn.Levels type,
      FrameColumn.Levels stratum,
      FrameColumn.Levels cluster) {
    requireOneTypeEach(type, cluster);
    ClusteredLogRank test =
        ClusteredLogRank.of(
            ends.time(), ends.isEvent(), type.codes(), cluster.codes(), stratum.codes());
    List<Row> rows = new ArrayList<>();
    for (ClusteredLogRank.Type one : test.types()) {
      rows.add(
          Row.of(
              List.of(type.labels().get(one.type())),
              one.groups().groups(),
              one.ratio(),
              Math.sqrt(one.groups().variance())));
    }
    List<FigureTable> tables = new ArrayList<>(plain.tables());
    tables.add(
        FigureTable.keyed(
            "Observed over expected by groups of " + cluster.name(),
            List.of("group"),
            List.of("clusters", "ratio", "se"),
            rows));
    tables.add(
        FigureTable.single(
            "Test by groups",
            "test_by_groups",
            List.of("F", "df1", "df2", "p"),
            test.f(),
            test.df1(),
            test.df2(),
            test.p()));
    return new Estimate(plain.title(), tables, plain.notes())
        .withNotes(
            List.of(
                "by groups: Welch's F of observed over expected, with Bell and McCaffrey's degrees of"
                    + " freedom, which hold with few groups; Lee, Wei and Amato (1992)"));
  }

  private static void requireOneTypeEach(FrameColumn.Levels type, FrameColumn.Levels cluster) {
    Map<Integer, Set<Integer>> types = new HashMap<>();
    for (int i = 0; i < type.codes().length; i++) {
      types.computeIfAbsent(cluster.codes()[i], c -> new HashSet<>()).add(type.codes()[i]);
    }
    long mixed = types.values().stream().filter(of -> of.size() > 1).count();
    if (mixed > 0) {
      throw EstimateFailure.input(
          String.format(
              Locale.ROOT,
              "%d of %d groups of %s have people of more than one %s: for people compared within"
                  + " their groups leave --cluster out and name %s as --strata",
              mixed,
              types.size(),
              cluster.name(),
              type.name(),
              cluster.name()));
    }
  }
}

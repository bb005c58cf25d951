package cairn.analysis.question.comparison;

import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.SideVerdicts;
import cairn.analysis.start.Sides;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.cluster.ClusterRobust;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The second view: people who attended a type often enough before the milestone against all others
 * who are due. One person may be in several types, and a group holds people of both sides; so the
 * sides share groups, and the error is that of their joint differences. Attending takes staying,
 * which goes with outcomes for reasons of its own: this view only stands beside the first.
 */
final class AttendedTypes {
  static final String NOT_ATTENDED = "not_attended";

  private AttendedTypes() {}

  static Sides sides(ComparedPeople all, int type) {
    return Sides.of(
        all.types().get(type),
        NOT_ATTENDED,
        all,
        person -> all.isDue(person) && all.hasAttended(person, type),
        person -> all.isDue(person) && !all.hasAttended(person, type));
  }

  /** The plain difference of sides that share groups. */
  static DifferenceEstimate plain(SideVerdicts rows, double level) {
    TreeMap<Integer, long[]> groups = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      long[] n = groups.computeIfAbsent(rows.cluster()[i], c -> new long[4]);
      int side = rows.first()[i] ? 0 : 2;
      n[side] += rows.verdict()[i];
      n[side + 1]++;
    }
    List<Counted> first = new ArrayList<>();
    List<Counted> second = new ArrayList<>();
    for (long[] n : groups.values()) {
      first.add(new Counted(n[0], n[1]));
      second.add(new Counted(n[2], n[3]));
    }
    ClusterRobust.Result result = ClusterRobust.differenceWithin(first, second, level);
    return new DifferenceEstimate(
        sum(first).proportion(),
        sum(second).proportion(),
        result.interval(),
        result.df(),
        result.test().p(),
        null,
        "");
  }

  private static Counted sum(List<Counted> groups) {
    return groups.stream().reduce(new Counted(0, 0), Counted::plus);
  }
}

package cairn.analysis.question.comparison;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.outcome.ClusterKey;
import cairn.analysis.start.CountedSide;
import cairn.analysis.start.GroupCounts;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.missing.PartlySeen;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A group type beside the reference in one outcome at one milestone, from what was counted by
 * group: those seen alone.
 *
 * @param type key of the type
 * @param outcome id of the definition
 * @param milestone key of the milestone
 * @param counts both sides, group by group
 */
record TypePair(String type, String outcome, String milestone, GroupCounts counts) {

  /** What is looked at. */
  private record Look(String outcome, String milestone) implements Comparable<Look> {
    @Override
    public int compareTo(Look other) {
      int order = outcome.compareTo(other.outcome);
      return order == 0 ? milestone.compareTo(other.milestone) : order;
    }
  }

  /** Groups, and people in none, of one type. */
  private record Units(List<PartlySeen> groups, List<PartlySeen> people) {
    Units() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(String cluster, PartlySeen counted) {
      (Group.isOnePerson(cluster) ? people : groups).add(counted);
    }

    CountedSide side() {
      return new CountedSide(groups, people);
    }
  }

  /** Every other type beside the reference, by outcome, milestone and type. */
  static List<TypePair> against(Counts<ClusterKey> clusters, StudyPlan plan, String reference) {
    Map<Look, Map<String, Units>> looks = new TreeMap<>();
    clusters
        .sorted()
        .forEach(
            (key, n) ->
                looks
                    .computeIfAbsent(
                        new Look(key.definition(), key.milestone()), k -> new TreeMap<>())
                    .computeIfAbsent(key.groupType(), k -> new Units())
                    .add(key.group(), new PartlySeen(new Counted(n[1], n[0]), 0)));
    List<TypePair> pairs = new ArrayList<>();
    looks.forEach(
        (look, types) -> {
          CountedSide others = types.getOrDefault(reference, new Units()).side();
          types.forEach(
              (type, units) -> {
                if (!type.equals(reference)) {
                  GroupCounts counts =
                      new GroupCounts(
                          units.side(), others, plan.minimumGroups(), plan.confidence());
                  pairs.add(new TypePair(type, look.outcome(), look.milestone(), counts));
                }
              });
        });
    return pairs;
  }
}

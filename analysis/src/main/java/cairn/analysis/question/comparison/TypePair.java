package cairn.analysis.question.comparison;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.outcome.ClusterKey;
import cairn.analysis.start.CountedSide;
import cairn.analysis.start.GroupCounts;
import cairn.analysis.start.OpenAs;
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
 * @param open what verdicts that reports leave open are taken for
 * @param counts both sides, group by group
 */
record TypePair(String type, String outcome, String milestone, OpenAs open, GroupCounts counts) {

  /** What is looked at. */
  private record Look(String outcome, String milestone) implements Comparable<Look> {
    @Override
    public int compareTo(Look other) {
      int order = outcome.compareTo(other.outcome);
      return order == 0 ? milestone.compareTo(other.milestone) : order;
    }
  }

  /** Every other type beside the reference, by outcome, milestone and type. */
  static List<TypePair> against(Counts<ClusterKey> clusters, StudyPlan plan, String reference) {
    Map<Look, Map<String, Map<String, long[]>>> looks = new TreeMap<>();
    clusters
        .sorted()
        .forEach(
            (key, n) ->
                looks
                    .computeIfAbsent(
                        new Look(key.definition(), key.milestone()), k -> new TreeMap<>())
                    .computeIfAbsent(key.groupType(), k -> new TreeMap<>())
                    .put(key.group(), n));
    List<TypePair> pairs = new ArrayList<>();
    looks.forEach(
        (look, types) -> {
          Map<String, long[]> others = types.getOrDefault(reference, Map.of());
          types.forEach(
              (type, units) -> {
                if (!type.equals(reference)) {
                  for (OpenAs open : OpenAs.ways(isAnyOpen(units) || isAnyOpen(others))) {
                    GroupCounts counts =
                        new GroupCounts(
                            seen(units, open.isAchieved(true)),
                            seen(others, open.isAchieved(false)),
                            plan.minimumGroups(),
                            plan.confidence());
                    pairs.add(new TypePair(type, look.outcome(), look.milestone(), open, counts));
                  }
                }
              });
        });
    return pairs;
  }

  private static boolean isAnyOpen(Map<String, long[]> units) {
    return units.values().stream().anyMatch(n -> n[2] > 0);
  }

  /** Groups, and people in none, by those in the denominator, achieved and left open. */
  private static CountedSide seen(Map<String, long[]> units, boolean openAchieved) {
    List<PartlySeen> groups = new ArrayList<>();
    List<PartlySeen> people = new ArrayList<>();
    units.forEach(
        (cluster, n) ->
            (Group.isOnePerson(cluster) ? people : groups)
                .add(new PartlySeen(new Counted(n[1] + (openAchieved ? n[2] : 0), n[0]), 0)));
    return new CountedSide(groups, people);
  }
}
